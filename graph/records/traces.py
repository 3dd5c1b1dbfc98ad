"""What the log tells of who opened and ended what: read to undo it."""

from dataclasses import dataclass
from datetime import datetime

from graph.records.ledger import Tenure


@dataclass(frozen=True, slots=True)
class LoggedChange:
    """A change as it stands in the way: whether it has been undone, and what it undid itself."""

    kind: str
    undone: bool
    undoes: str | None


@dataclass(frozen=True, slots=True)
class UndoableChange:
    """A change as it can be undone; `organised`: all that it touched is, now, in towns that whoever asks organises."""

    kind: str
    effective_at: datetime
    restructuring: str | None
    undone_by: str | None
    organised: bool


@dataclass(frozen=True, slots=True)
class TracedTenure:
    """A tenure, with the change that ended it."""

    tenure: Tenure
    closed_by: str | None


@dataclass(frozen=True, slots=True)
class NeverHeld:
    """The tenures, as JSON, that a change ended at the instant at which another had opened them: they are not kept."""

    change: str
    tenures: str


@dataclass(frozen=True, slots=True)
class DependentTenure:
    """Something that has been created since, with a tenure that others gave it."""

    label: str
    code: str
    tenure: Tenure


@dataclass(frozen=True, slots=True)
class FormerName:
    """How something was called until a change described it otherwise."""

    label: str
    code: str
    name: str
    kind: str | None
    party_member: bool | None
    opened_by: str
    until: datetime
