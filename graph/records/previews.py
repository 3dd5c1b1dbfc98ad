"""What doing a restructuring would come to, told in lines."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from graph.errors import Message
from graph.records.placed import AnyNode
from graph.records.rules import Hindrance, Violation
from graph.vocabulary import DiffAction


@dataclass(frozen=True, slots=True)
class Subject:
    """What a line speaks of; `node` None where it exists in the preview only."""

    noun: str
    key: str
    label: str
    node: AnyNode | None


@dataclass(frozen=True, slots=True)
class DiffLine:
    """A line of a preview, of a step; `place` keeps the order of lines, behind the mark of the preview."""

    action: DiffAction
    subject: Subject
    from_: Subject | None
    to: Subject | None
    summary: Message
    place: str
    step: int


@dataclass(frozen=True, slots=True)
class Preview:
    """What applying a restructuring would come to, looked at while the graph was published at an instant.

    `mark` tells it from others, of another plan, viewer or state of the graph: a hash of its lines.
    """

    MARK: ClassVar[int] = 12

    mark: str
    at: datetime
    applicable: bool
    violations: tuple[Violation | Hindrance, ...]
    diff: tuple[DiffLine, ...]
    households_moved: int
    people_affected: int
    enterprises_affected: int
    units_created: int
    units_dissolved: int
