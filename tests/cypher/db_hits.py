"""The named questions, and what they cost the database."""

from dataclasses import dataclass, field
from statistics import median
from typing import Any, Final

from neo4j import Driver

from graph.catalog import Catalog
from tests.cypher.asking import profile
from tests.cypher.example import PAGE

KEYS: Final = 15
ORGANISER: Final = {
    "viewer": "nobody",
    "everything": False,
    "towns": ["330782101"],
    "auditor": False,
    "at": None,
    "instant": None,
}
"""An organiser of the town, who in ten towns sees one of them."""


@dataclass(frozen=True)
class Question:
    """A named question, whose keys it takes, and how many db hits it may cost at the median; a roster, for each row."""

    statement: str
    keys: str
    bound: float
    choice: dict[str, str] = field(default_factory=dict)
    parameters: dict[str, Any] = field(default_factory=lambda: {"purpose": None})
    by_row: bool = False


@dataclass(frozen=True)
class Cost:
    """Db hits at the median, and how many nodes there are to take keys from."""

    hits: float
    nodes: int


QUESTIONS: Final = (
    Question("households/who_answers", "(node:Household)", 600),
    Question("enterprises/who_covers", "(node:Enterprise)", 430),
    Question(
        "units/roster",
        "(node:Unit {level: 2, purpose: 'EPIDEMIC_CONTROL'})",
        100,
        {"page": "forward"},
        PAGE,
        by_row=True,
    ),
)


def costs(driver: Driver, catalog: Catalog) -> dict[str, Cost]:
    """What each of the questions costs at the median over keys spread over all there are."""
    return {question.statement: _cost(driver, catalog, question) for question in QUESTIONS}


def _cost(driver: Driver, catalog: Catalog, question: Question) -> Cost:
    statement = catalog.choose(question.statement, **question.choice)
    with driver.session() as session:
        pattern = f"MATCH {question.keys} RETURN node.code AS code ORDER BY code"
        codes: list[str] = session.run(pattern).value()
    hits = []
    for code in (codes[place * len(codes) // KEYS] for place in range(KEYS)):
        rows, of_all = profile(driver, statement, {**question.parameters, **ORGANISER, "code": code})
        answered = rows[0][-1]
        assert answered, f"{question.statement} of {code} answered nothing"
        hits.append(of_all / len(answered) if question.by_row else of_all)
    return Cost(median(hits), len(codes))
