"""What the log tells of who opened and ended what: read to undo it."""

from dataclasses import dataclass
from datetime import datetime

from graph.records.ledger import Tenure


@dataclass(frozen=True, slots=True)
class LoggedChange:
    """A change as it stands in the way: `undone` where its restructuring has been."""

    kind: str
    restructuring: str | None
    undone: bool


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
    opened_by: str
    until: datetime
