"""What the named questions cost the database: as much in ten towns as in one."""

from dataclasses import dataclass, field
from statistics import median
from typing import Any, Final

import pytest
from neo4j import Driver

from graph.catalog import Catalog
from tests.cypher.asking import profile
from tests.cypher.example import PAGE

KEYS: Final = 15
UNIT_OF_A_VILLAGE: Final = "{level: 2, purpose: 'EPIDEMIC_CONTROL'}"


@dataclass(frozen=True)
class Question:
    """A named question, whose keys it takes, and how many db hits it may cost at the median; a roster, for each row."""

    statement: str
    keys: str
    bound: float
    choice: dict[str, str] = field(default_factory=dict)
    parameters: dict[str, Any] = field(default_factory=lambda: {"purpose": None})
    by_row: bool = False


QUESTIONS: Final = (
    Question("households/who_answers", "(node:Household)", 600),
    Question("enterprises/who_covers", "(node:Enterprise)", 430),
    Question("units/roster", f"(node:Unit {UNIT_OF_A_VILLAGE})", 100, {"page": "forward"}, PAGE, by_row=True),
)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.statement)
def test_db_hits_of_a_town(seeded: Driver, catalog: Catalog, question: Question) -> None:
    assert _cost(seeded, catalog, question) <= question.bound


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.statement)
def test_db_hits_do_not_grow_with_ten_towns(grown: Driver, catalog: Catalog, question: Question) -> None:
    assert _cost(grown, catalog, question) <= question.bound


def test_ten_towns_are_ten_times_the_town(seeded: Driver, grown: Driver) -> None:
    assert _households(grown) == pytest.approx(10 * _households(seeded), rel=0.01)


def _cost(driver: Driver, catalog: Catalog, question: Question) -> float:
    statement = catalog.choose(question.statement, **question.choice)
    costs = []
    for key in _keys(driver, question.keys):
        rows, hits = profile(driver, statement, {**question.parameters, "code": key, "at": None})
        answered = rows[0][-1]
        assert answered, f"{question.statement} of {key} answered nothing"
        costs.append(hits / len(answered) if question.by_row else hits)
    return median(costs)


def _keys(driver: Driver, pattern: str) -> list[str]:
    """Codes spread over all that a pattern finds."""
    with driver.session() as session:
        codes: list[str] = session.run(f"MATCH {pattern} RETURN node.code AS code ORDER BY code").value()
        return [codes[place * len(codes) // KEYS] for place in range(KEYS)]


def _households(driver: Driver) -> int:
    with driver.session() as session:
        return int(session.run("MATCH (household:Household) RETURN count(household) AS number").value()[0])
