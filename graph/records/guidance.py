"""What was said of a firm's way back to work, as nodes: visits, and its contingency plan."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from graph.records.node import Identified
from graph.vocabulary import FindingResult, GuidanceMode, GuidanceTopic


@dataclass(frozen=True, slots=True)
class GuidanceFinding:
    """指导结果: what was found about a topic."""

    topic: GuidanceTopic
    result: FindingResult
    note: str | None


@dataclass(frozen=True, slots=True)
class GuidanceVisit(Identified):
    """驻企健康指导: a visit to a firm; of each topic the result and a note, empty for none."""

    noun: ClassVar[str] = "GuidanceVisit"
    mode: GuidanceMode
    held_at: datetime
    at: datetime
    topics: tuple[GuidanceTopic, ...]
    results: tuple[FindingResult, ...]
    notes: tuple[str, ...]
    replaced: bool

    @property
    def findings(self) -> tuple[GuidanceFinding, ...]:
        """What was found about each topic, in the order in which they were given."""
        lists = zip(self.topics, self.results, self.notes, strict=True)
        return tuple(GuidanceFinding(topic, result, note or None) for topic, result, note in lists)


@dataclass(frozen=True, slots=True)
class ContingencyPlan(Identified):
    """个性化应急预案: a firm's own, on file since a day."""

    noun: ClassVar[str] = "ContingencyPlan"
    on: date
    note: str | None
    at: datetime
