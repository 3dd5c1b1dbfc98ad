"""Plans, profiles and answers of statements, straight from a driver."""

from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Final, LiteralString

from neo4j import Driver, GraphDatabase

from graph.database.settings import Database
from graph.statements.catalog import Catalog
from graph.statements.statement import Statement
from tests.cypher.example import Example

PLANNERS: Final = 3
"""Statements that are planned at the same time."""


@dataclass(frozen=True)
class Plan:
    """What a database makes of a statement: its operators, and whatever it says of it beside success."""

    operators: tuple[str, ...]
    remarks: tuple[str, ...]

    @property
    def scans(self) -> set[str]:
        """Operators that go over everything of a kind, or over every pair."""
        return {each for each in self.operators if "Scan" in each or each == "CartesianProduct"}

    @property
    def ranges(self) -> set[str]:
        """Operators that go over a range of an index."""
        return {each for each in self.operators if "ByRange" in each}


def connect(database: Database) -> Driver:
    assert database.uri is not None
    return GraphDatabase.driver(database.uri, auth=(database.username, database.password.get_secret_value()))


def explain(driver: Driver, statement: Statement, parameters: Mapping[str, Any]) -> Plan:
    with driver.session() as session:
        summary = session.run(_query("EXPLAIN", statement), statement.bind(parameters)).consume()
    remarks = (
        f"{status.gql_status} {status.status_description}"
        for status in summary.gql_status_objects
        if not status.gql_status.startswith(("00", "02"))
    )
    assert summary.plan is not None
    operators = (each["operatorType"].partition("@")[0] for each in _operators(summary.plan))
    return Plan(tuple(operators), tuple(remarks))


def ask(driver: Driver, statement: Statement, parameters: Mapping[str, Any]) -> list[Any]:
    """The rows that a statement answers."""
    with driver.session() as session:
        rows: list[Any] = session.run(statement.text, statement.bind(parameters)).single(strict=True)["rows"]
        return rows


def explain_all(driver: Driver, catalog: Catalog, example: Example) -> dict[Statement, Plan]:
    """The plan of every composition."""
    statements = list(catalog)
    with ThreadPoolExecutor(PLANNERS) as pool:
        plans = pool.map(lambda each: explain(driver, each, next(example.parameters(each))), statements)
        return dict(zip(statements, plans, strict=True))


def profile(driver: Driver, statement: Statement, parameters: Mapping[str, Any]) -> tuple[Any, int]:
    """The rows that a statement answers, and the db hits that it took."""
    with driver.session() as session:
        result = session.run(_query("PROFILE", statement), statement.bind(parameters))
        rows = result.single(strict=True)["rows"]
        summary = result.consume()
    assert summary.profile is not None
    return rows, hits_of(summary.profile)


def hits_of(profile: dict[str, Any]) -> int:
    """The db hits of all operators."""
    return sum(each["args"].get("DbHits", 0) for each in _operators(profile))


def _query(word: str, statement: Statement) -> LiteralString:
    return word + " " + statement.text


def _operators(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield plan
    for child in plan.get("children", ()):
        yield from _operators(child)
