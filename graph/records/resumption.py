"""How firms stand on their way back to work, as it is read."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar, Self

from graph.records.guidance import ContingencyPlan, GuidanceVisit
from graph.records.nodes import Enterprise, Organization, Person
from graph.vocabulary import EnterpriseKind, FindingResult, ResumptionState


@dataclass(frozen=True, slots=True)
class Resumption:
    """复工状态: a firm's state and since when, its plan; while it prepares, what the last visit on site found."""

    code: str
    kind: EnterpriseKind
    state: ResumptionState
    since: date | None
    plan: ContingencyPlan | None
    results: tuple[FindingResult, ...] | None

    @property
    def key(self) -> str:
        """The firm's."""
        return self.code

    @property
    def resumed_on(self) -> date | None:
        """The day of its state, once it works again."""
        return self.since if self.state is ResumptionState.RESUMED else None

    @property
    def plan_on_file(self) -> bool:
        """Whether it has a plan."""
        return self.plan is not None


@dataclass(frozen=True, slots=True)
class ResumptionFact:
    """What was said of how a firm stands."""

    noun: ClassVar[str] = "ResumptionFact"
    state: ResumptionState
    on: date
    by: Person | None
    at: datetime
    reason: str | None


@dataclass(frozen=True, slots=True)
class ResumptionEntry:
    """It in a list; `place` orders it by when it was said."""

    node: ResumptionFact
    place: str


@dataclass(frozen=True, slots=True)
class FirmCard(Enterprise):
    """A firm that carries what is asked of it at once."""

    instructors: tuple[Person, ...]
    squads: tuple[Organization, ...]
    resumption: Resumption
    visits: tuple[GuidanceVisit, ...]


@dataclass(frozen=True, slots=True)
class Guiding:
    """A firm of which somebody notes something: whether they may, and as an organiser of its town."""

    kind: EnterpriseKind
    may: bool
    organises: bool


@dataclass(frozen=True, slots=True)
class ResumptionCase:
    """A firm that is to come to another state on a day: how it stands, since when, and how it stood then.

    `plan_on_file`: whether it had a plan then; `results`: what the last visit on site by then found, while it prepares.
    """

    kind: EnterpriseKind
    state: ResumptionState
    since: date | None
    then: ResumptionState
    plan_on_file: bool
    results: tuple[FindingResult, ...] | None


@dataclass(frozen=True, slots=True)
class ResumptionStep:
    """How many firms of a kind more are in being (TOTAL) or in a state on a day than on the day before."""

    kind: EnterpriseKind
    on: date
    what: str
    more: int


@dataclass(frozen=True, slots=True)
class ResumptionProgress:
    """复工率: how many firms of a kind are in which state."""

    kind: EnterpriseKind
    total: int
    preparing: int
    inspected: int
    resumed: int

    @classmethod
    def of(cls, kind: EnterpriseKind, counts: dict[str, int]) -> Self:
        """Of counts by state, and in all as TOTAL."""
        preparing, inspected, resumed = (
            counts.get(state, 0)
            for state in (ResumptionState.PREPARING, ResumptionState.INSPECTED, ResumptionState.RESUMED)
        )
        return cls(kind, counts.get("TOTAL", 0), preparing, inspected, resumed)

    @property
    def not_started(self) -> int:
        """Those in none of the other states."""
        return self.total - self.preparing - self.inspected - self.resumed

    @property
    def share(self) -> float | None:
        """Of them all those that work again, 0 to 1; None where there are none."""
        return self.resumed / self.total if self.total else None


@dataclass(frozen=True, slots=True)
class ResumptionDay:
    """复工曲线: a day of it."""

    on: date
    by_kind: tuple[ResumptionProgress, ...]
