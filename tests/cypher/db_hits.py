"""The named questions, and what they cost the database."""

from dataclasses import dataclass, field
from statistics import median
from typing import Any, Final

from neo4j import Driver

from graph.access import UNASKED, Access
from graph.statements.catalog import Catalog
from graph.viewer import Viewer
from tests.cypher.asking import ask, profile
from tests.cypher.given import PAGE

KEYS: Final = 15
ADMINISTRATOR: Final = {
    **Viewer("nobody", everything=True).parameters,
    **UNASKED.parameters,
    "at": None,
    "instant": None,
    "known": None,
}
"""Somebody to whom everything is open."""


@dataclass(frozen=True)
class Question:
    """A question, whose keys it takes, and how many db hits it may cost at the median; a roster, for each row.

    `by_viewer`: the keys are of those who ask, and it may cost so much for each thing that it answers or counts.
    """

    statement: str
    keys: str
    bound: float
    choice: dict[str, str] = field(default_factory=dict)
    parameters: dict[str, Any] = field(default_factory=lambda: {"purpose": None})
    by_row: bool = False
    by_viewer: bool = False


@dataclass(frozen=True)
class Cost:
    """Db hits at the median, and how many nodes there are to take keys from."""

    hits: float
    nodes: int


UNFILTERED: Final = dict.fromkeys(
    ("village", "grid", "unit", "answered_by", "purpose", "uncovered", "empty", "text", "role", "party_member"),
)
QUESTIONS: Final = (
    Question("households/who_answers", "(node:Household)", 720),
    Question("enterprises/who_covers", "(node:Enterprise)", 430),
    Question(
        "units/roster",
        "(node:Unit {level: 2, purpose: 'EPIDEMIC_CONTROL'})",
        100,
        {"page": "forward"},
        PAGE,
        by_row=True,
    ),
    Question(
        "households/households",
        "(node:Person)-[:COMMANDS]->(:Unit {level: 2, purpose: 'EPIDEMIC_CONTROL'})",
        30,
        {"page": "forward", "start": "household_reaches"},
        {**UNFILTERED, **PAGE, "limit": 100_000},
        by_viewer=True,
    ),
    Question(
        "people/people",
        "(node:Person)-[:COMMANDS]->(:Unit {level: 3, purpose: 'EPIDEMIC_CONTROL'})",
        170,
        {"page": "forward", "start": "person_reaches"},
        {**UNFILTERED, **PAGE, "limit": 100_000},
        by_viewer=True,
    ),
)


def costs(driver: Driver, catalog: Catalog) -> dict[str, Cost]:
    """What each of the questions costs at the median over keys spread over all there are."""
    return {question.statement: _cost(driver, catalog, question) for question in QUESTIONS}


def _cost(driver: Driver, catalog: Catalog, question: Question) -> Cost:
    statement = catalog.choose(question.statement, **question.choice)
    with driver.session() as session:
        pattern = f"MATCH {question.keys} RETURN DISTINCT coalesce(node.code, node.id) AS code ORDER BY code"
        codes: list[str] = session.run(pattern).value()
    hits = []
    for code in (codes[place * len(codes) // KEYS] for place in range(KEYS)):
        who = _officer(driver, catalog, code) if question.by_viewer else ADMINISTRATOR
        given = {**question.parameters, **who, "code": code}
        rows, of_all = profile(driver, statement, {name: given[name] for name in statement.parameters})
        answered = rows if question.by_viewer else rows[0][-1]
        assert answered, f"{question.statement} of {code} answered nothing"
        hits.append(of_all / len(answered) if question.by_row or question.by_viewer else of_all)
    return Cost(median(hits), len(codes))


def _officer(driver: Driver, catalog: Catalog, person: str) -> dict[str, Any]:
    """Somebody who sees what the graph gives."""
    statement = catalog["viewer/access"]
    who = {**ADMINISTRATOR, **Viewer(person).parameters}
    rows = ask(driver, statement, {name: who[name] for name in statement.parameters})
    return {**who, **Access.of(statement.read(rows), None).parameters}
