"""Duty as it is read: shifts at posts, and what posts and bodies counted."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from graph.records.node import Identified, Node
from graph.records.work import THOUSANDTHS
from graph.vocabulary import Qualifier


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """时段: from an instant on, until before another."""

    start: datetime
    end: datetime

    @property
    def hours(self) -> float:
        """How long it lasts."""
        return (self.end - self.start).total_seconds() / 3600

    def overlaps(self, other: "TimeSpan") -> bool:
        """Whether they have any time in common."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Shift(Identified):
    """班次: one person's duty at a post; `until` is until when it counts."""

    noun: ClassVar[str] = "Shift"
    duty: str
    start: datetime
    end: datetime | None
    until: datetime
    withdrawn_at: datetime | None
    withdrawn_reason: str | None

    @property
    def label(self) -> str:
        return self.duty

    @property
    def span(self) -> TimeSpan:
        """When it counts."""
        return TimeSpan(self.start, self.until)


@dataclass(frozen=True, slots=True)
class Tally(Node):
    """统计数, in thousandths; `counts` is the key of what was counted."""

    noun: ClassVar[str] = "Tally"
    id: str
    counts: str
    label: str
    unit: str | None
    thousandths: int
    qualifier: Qualifier
    printed: str | None
    since: date
    to: date
    at: datetime
    replaced: bool

    @property
    def key(self) -> str:
        return self.id

    @property
    def value(self) -> float:
        """The number."""
        return self.thousandths / THOUSANDTHS


@dataclass(frozen=True, slots=True)
class PostDay:
    """A day of a post, from when it opens until it closes, and the shifts that count in it, by start."""

    start: datetime
    end: datetime
    shifts: tuple[Shift, ...]

    @property
    def span(self) -> TimeSpan:
        """When the post is open."""
        return TimeSpan(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Roster:
    """Shifts that were made together, in the order in which they were given, and those that they took the place of."""

    shifts: tuple[Shift, ...]
    withdrawn: tuple[Shift, ...]


@dataclass(frozen=True, slots=True)
class RosteredPost:
    """A post as a roster finds it: its hours, until when it is kept, and whether whoever asks may make its rosters."""

    code: str
    opens: str | None
    closes: str | None
    until: datetime | None
    may: bool


@dataclass(frozen=True, slots=True)
class RosteredPerson:
    """Somebody whom a roster names, by the index of the shift, and whether they have departed by then."""

    index: int
    departed: bool


@dataclass(frozen=True, slots=True)
class RosteredShift:
    """A shift as it is kept: `latest` is its end, or else when the post's day ends in which it begins."""

    id: str
    post: str
    person: str
    start: datetime
    end: datetime | None
    latest: datetime


@dataclass(frozen=True, slots=True)
class WithdrawnShift:
    """A shift that is to be withdrawn: whose it is, whether whoever asks may, whether it was withdrawn before."""

    id: str
    person: str
    may: bool
    before: bool


@dataclass(frozen=True, slots=True)
class Counting:
    """Whether whoever asks may count for a post or body: as its organiser, in any case, or on days on duty there."""

    organises: bool
    may: bool
    on_duty: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class HeldTally:
    """By its index, which count holds for a key and time already; whether the one to be replaced is known there."""

    index: int
    holding: str | None
    known: bool
