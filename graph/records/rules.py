"""What does not hold, as a rule's statement finds it and as it is told."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar, Self

from graph.errors import DeedRefused, Message
from graph.records.placed import AnyNode
from graph.vocabulary import Position, Purpose, Severity


@dataclass(frozen=True, slots=True)
class Finding:
    """A row of a rule: the node, the purpose, how many there are of what may not be, and the other node of it."""

    subject: AnyNode
    purpose: Purpose | None
    count: int | None
    other: AnyNode | None

    @property
    def values(self) -> dict[str, object]:
        """The values of its sentence."""
        return _values(self)


@dataclass(frozen=True, slots=True)
class OfficeFinding(Finding):
    """A row of a rule about offices: it does not hold of this position."""

    position: Position

    @property
    def values(self) -> dict[str, object]:
        """The values of its sentence."""
        return {**_values(self), "position": self.position}


def _values(finding: Finding) -> dict[str, object]:
    values = {"subject": finding.subject.label, "count": finding.count, "other": finding.other and finding.other.label}
    return {name: value for name, value in values.items() if value is not None}


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a rule is to be asked of."""

    label: str
    key: str


@dataclass(frozen=True, slots=True)
class Turn:
    """An instant at which anything changes about a thing; `alone`: what can break no rule of anything else."""

    at: datetime
    key: str
    alone: bool


@dataclass(frozen=True, slots=True)
class Violation:
    """A rule that does not hold of a node; of a purpose where the rule is about units of one.

    `place` orders those of a list; `step` is the ordinal of the step that makes it, where a plan is looked at.
    """

    rule: str
    severity: Severity
    subject: AnyNode
    purpose: Purpose | None
    message: Message
    other: AnyNode | None = None
    place: str = field(default="", compare=False)
    step: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Hindrance:
    """Why a deed of several cannot be done, told as a violation is; `ordinal` says which, from 0."""

    rule: str
    ordinal: int
    message: Message
    step: int | None = field(default=None, compare=False)
    severity: ClassVar = Severity.ERROR
    subject: ClassVar = None
    other: ClassVar = None
    purpose: ClassVar = None

    @classmethod
    def of(cls, refused: DeedRefused) -> Self:
        """What a refusal says."""
        return cls(refused.rule, refused.ordinal, refused.message)
