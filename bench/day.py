"""The day's work: how far the town's directive has come, and the telephones that acknowledge another one."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from neo4j import GraphDatabase

from bench.questions import Question, Rows
from graph.database.settings import Database
from graph.vocabulary import Purpose
from seed.dataset import Dataset
from seed.instants import SYSTEM_BUILT

SENT: Final = ("bench1", "bench2", "bench3")
"""Directives that nobody has acknowledged when a drive begins."""
FORGET: Final = """MATCH (directive:Directive WHERE directive.id IN $sent)-[:DELIVERED_AS]->(delivery)
  REMOVE delivery.acknowledgedAt, delivery.acknowledgedBy, delivery.acknowledgedFor"""


def with_directives(town: Dataset) -> Dataset:
    """The town in which directives went to every unit of epidemic control."""
    units = [each for each in town.nodes["Unit"] if each["purpose"] == Purpose.EPIDEMIC_CONTROL]
    (place, *_) = town.nodes["Town"]
    issuer = next(each["code"] for each in units if each["level"] == 1)
    common = {"at": SYSTEM_BUILT, "town": place["code"], "from": issuer, "purpose": Purpose.EPIDEMIC_CONTROL}
    measures: dict[str, Any] = {"keys": [], "labels": [], "units": [], "decimals": []}
    directives = [{"id": id, "title": id, "body": id, "toLevel": 3, **common, **measures} for id in SENT]
    deliveries = [
        {
            **{"id": f"{id}-{unit['code']}", "directive": id, "unit": unit["code"], "level": unit["level"]},
            **{"at": SYSTEM_BUILT, "changedAt": SYSTEM_BUILT, "asked": False},
        }
        for id in SENT
        for unit in units
    ]
    delivered = ("Directive", "DELIVERED_AS", "Delivery")
    joined = [(each["directive"], each["id"]) for each in deliveries]
    return replace(
        town,
        facts={
            **town.facts,
            "Directive": [*town.facts.get("Directive", []), *directives],
            "Delivery": [*town.facts.get("Delivery", []), *deliveries],
        },
        joins={**town.joins, delivered: [*town.joins.get(delivered, []), *joined]},
    )


def forget(settings: Database) -> None:
    """Nobody has acknowledged what nobody had at the beginning."""
    auth = (settings.username, settings.password.get_secret_value())
    with GraphDatabase.driver(str(settings.uri), auth=auth) as driver, driver.session() as session:
        session.run(FORGET, {"sent": list(SENT)}).consume()


def _followed(town: Dataset) -> list[str]:
    """The directive of the town that asks for figures."""
    return [each["id"] for each in town.facts.get("Directive", []) if each["keys"]]


def _delivered(town: Dataset) -> list[str]:
    return [each["id"] for each in town.facts["Delivery"] if each["directive"] in SENT]


def _progress(data: Any) -> Rows:
    progress = data["directive"]["progress"]
    return [
        [datetime.fromisoformat(progress["lastAnswerAt"]), *_counts(progress), *_totals(progress)],
        *([each["level"], *_counts(each)] for each in progress["byLevel"]),
        *([each["unit"]["code"], *_counts(each), *_totals(each)] for each in progress["byUnit"]["nodes"]),
    ]


def _counts(counts: Any) -> Iterator[Any]:
    yield from (counts[name] for name in COUNTS.split())


def _totals(row: Any) -> Iterator[Any]:
    yield from (each["value"] for each in row["totals"])


def _acknowledged(data: Any) -> Rows:
    delivery = data["acknowledgeDirective"]["delivery"]
    return [[delivery["id"], delivery["state"]]]


COUNTS: Final = "units acknowledged reporting reported overdue"
DAY: Final = (
    Question(
        "progress",
        f"query($code: ID!) {{ directive(id: $code) {{ id progress {{ lastAnswerAt {COUNTS} totals {{ value }}"
        f" byLevel {{ level {COUNTS} }}"
        f" byUnit(first: 50) {{ nodes {{ unit {{ code }} {COUNTS} totals {{ value }} }} }} }} }} }}",
        _followed,
        _progress,
        noun="Directive",
    ),
    Question(
        "acknowledge",
        "mutation($code: ID!) { acknowledgeDirective(delivery: $code) { delivery { id state } } }",
        _delivered,
        _acknowledged,
        noun="Delivery",
        writes=True,
    ),
)
