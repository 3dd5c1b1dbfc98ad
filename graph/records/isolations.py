"""Isolations as they are read, and as a write finds them."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from graph.records.node import PersonalNode
from graph.vocabulary import IsolationReason, PostKind


@dataclass(frozen=True, slots=True)
class Isolation(PersonalNode):
    """隔离: until when it was planned, and when it has ended, where it has."""

    noun: ClassVar[str] = "Isolation"
    discloses: ClassVar[str] = "isolation"
    reason: IsolationReason | None
    since: datetime
    expected_until: datetime
    ended_at: datetime | None
    retain_until: datetime


@dataclass(frozen=True, slots=True)
class Isolable:
    """Somebody who is to be isolated: whether whoever asks may, and as an organiser; whether they are already."""

    may: bool
    organises: bool
    before: bool
    town: str


@dataclass(frozen=True, slots=True)
class IsolationPoint:
    """A post where somebody is to be isolated, and until when it is kept."""

    kind: PostKind
    town: str
    until: datetime | None


@dataclass(frozen=True, slots=True)
class IsolationState:
    """An isolation that is to be extended or ended: whether whoever asks may, as an organiser, and whether it ended.

    `household` is the code of where the person lives, or lived last.
    """

    may: bool
    organises: bool
    since: datetime
    expected_until: datetime
    ended: bool
    household: str
