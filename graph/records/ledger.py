"""What a deed finds in the graph before it writes: the head, things, people, and the tenures that tie them."""

from dataclasses import dataclass
from datetime import datetime

from graph.vocabulary import Departure, Purpose


@dataclass(frozen=True, slots=True)
class Head:
    """Entries of the log so far, the instant that is published, that of this write, those to come into force."""

    seq: int
    at: datetime
    next: datetime
    pending: tuple[datetime, ...]


@dataclass(frozen=True, slots=True)
class Overdue:
    """What writes have left undone: the instant of one that is not published, and whether something came into force."""

    unpublished: datetime | None
    passed: bool


@dataclass(frozen=True, slots=True)
class Due:
    """An entry of the log that has come into force."""

    id: str
    effective_at: datetime
    reason: str | None
    reason_code: str | None
    restructuring: str | None


@dataclass(frozen=True, slots=True)
class Thing:
    """A node that is no person; `being` at the instant, `organised`: in a town that whoever asks organises."""

    code: str
    name: str
    kind: str | None
    level: int | None
    purpose: Purpose | None
    being: bool
    organised: bool


@dataclass(frozen=True, slots=True)
class Called:
    """What the node of a key is called by."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Someone:
    """A person; `organised`: of a town that whoever asks organises, or of none yet; `kept`: so by where they live."""

    id: str
    name: str
    party_member: bool | None
    departed: bool
    organised: bool
    birth_year: int | None
    phone: str | None
    public_servant: bool | None
    erased: bool
    kept: bool


@dataclass(frozen=True, slots=True)
class Tenure:
    """A relationship that holds; `until` None while open; `id` is what the database calls it in this transaction."""

    id: str
    type: str
    source: str
    source_key: str
    target: str
    target_key: str
    role: str | None
    position: str | None
    title: str | None
    head: bool | None
    planted_area: float | None
    since: datetime
    until: datetime | None
    opened_by: str | None
    departure: Departure | None = None
    kind: str | None = None
    state: str | None = None
    contribution: float | None = None
    contribution_kind: str | None = None
    present: bool | None = None
    additional_votes: int | None = None
    gained: tuple[str, ...] | None = None
    joins: str | None = None
    valuation: str | None = None
    ground: str | None = None
    grower: str | None = None
    votes: int | None = None
    next_visit_on: datetime | None = None
    note: str | None = None
