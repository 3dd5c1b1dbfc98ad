"""How long the database plans each statement when it has planned none, beside the floor's answer chain."""

from dataclasses import dataclass
from time import perf_counter
from typing import Any, Final

from neo4j import GraphDatabase, NotificationMinimumSeverity, Query, Session

from bench.floor import STATEMENTS
from graph.database.settings import Database
from graph.statements.catalog import read_catalog

SLOWEST: Final = 10
TOO_LONG: Final = 5.0
"""Times the floor's answer chain that a statement should take to plan at the most."""


@dataclass(frozen=True)
class Planned:
    """Seconds of the floor's answer chain, and of each text of a statement."""

    floor: float
    statements: dict[str, float]

    @property
    def too_long(self) -> list[str]:
        """The statements that take longer than they should."""
        return [name for name, seconds in self.statements.items() if seconds > TOO_LONG * self.floor]

    @property
    def lines(self) -> list[str]:
        """The slowest ones, and the sum."""
        slowest = sorted(self.statements.items(), key=lambda each: -each[1])
        return [
            f"planning, the caches empty: the floor's answer chain {self.floor * 1000:.0f} ms",
            *(f"{seconds * 1000:>7.0f} ms {seconds / self.floor:>6.1f}  {name}" for name, seconds in slowest[:SLOWEST]),
            f"{len(slowest)} statements in {sum(self.statements.values()):.1f} s;"
            f" {len(self.too_long)} take more than {TOO_LONG:.0f} times the floor's",
        ]


def plan(settings: Database) -> Planned:
    """Plan everything, one after the other; the floor's first and once more last, of which the shorter time counts."""
    texts = {each.text: f"{each.name} {' '.join(each.choice.values())}".strip() for each in read_catalog()}
    auth = (settings.username, settings.password.get_secret_value())
    with (
        GraphDatabase.driver(
            str(settings.uri), auth=auth, notifications_min_severity=NotificationMinimumSeverity.OFF
        ) as driver,
        driver.session() as session,
    ):
        for text in texts:  # so that the database's own code is as fast as it gets
            _explain(session, text)
        session.run("CALL db.clearQueryCaches()").consume()
        floor = _explain(session, STATEMENTS["answer_chain"])
        found = {name: _explain(session, text) for text, name in texts.items()}
        session.run("CALL db.clearQueryCaches()").consume()
        return Planned(min(floor, _explain(session, STATEMENTS["answer_chain"])), found)


def _explain(session: Session, text: str) -> float:
    query: Any = f"EXPLAIN {text}"
    begun = perf_counter()
    session.run(Query(query), {"p": {}}).consume()
    return perf_counter() - begun
