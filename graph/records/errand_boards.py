"""What is told of errands with the people concerned: a village's board, who said what."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from graph.records.nodes import Person, Village
from graph.vocabulary import ErrandState


@dataclass(frozen=True, slots=True)
class ErrandFact:
    """代跑经过: what somebody said of an errand."""

    noun: ClassVar[str] = "ErrandFact"
    state: ErrandState
    by: Person | None
    at: datetime
    reason: str | None


@dataclass(frozen=True, slots=True)
class ErrandFactEntry:
    """What was said of an errand, in a list; `place` orders it by when."""

    node: ErrandFact
    place: str


@dataclass(frozen=True, slots=True)
class ErrandBoard:
    """代跑看板: the errands of a village at a glance, and its team."""

    noun: ClassVar[str] = "ErrandBoard"
    village: Village
    team: tuple[Person, ...]
    requested: int
    claimed: int
    purchased: int
    delivered_today: int
    oldest_waiting_since: datetime | None
