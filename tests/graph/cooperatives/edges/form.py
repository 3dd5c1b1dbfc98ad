"""Where a rule begins to fail: a case on one side of its edge or on the other."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from graph.records.cases import Case
from tests.builders.cases import NOW


@dataclass(frozen=True)
class Edge:
    """A case at which a rule passes or fails on a day."""

    rule: str
    about: str
    passed: bool
    case: Case
    day: date = NOW


def edges(rule: str, *rows: tuple[str, bool, Case], days: Iterable[date] = (NOW,)) -> list[Edge]:
    return [Edge(rule, about, passed, case, day) for about, passed, case in rows for day in days]
