"""What is written about the structure: changes, disclosures and plans, which lie in no town."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

import orjson

from graph.errors import Message
from graph.records.node import Node
from graph.vocabulary import Purpose, RestructuringStatus


@dataclass(frozen=True, slots=True)
class Change(Node):
    """变更: one entry of the log."""

    noun: ClassVar[str] = "Change"
    id: str
    seq: int
    at: datetime
    effective_at: datetime
    kind: str
    reason: str
    told: str | None
    touched_count: int

    @property
    def key(self) -> str:
        """Its id."""
        return self.id

    @property
    def label(self) -> str:
        """Its reason."""
        return self.reason

    @property
    def place(self) -> str:
        """Where it stands in the log."""
        return str(self.seq)

    @property
    def summary(self) -> Message:
        """The change in a sentence."""
        values = {} if self.told is None else orjson.loads(self.told)
        return Message(f"change.{self.kind}", {"reason": self.reason, "touched": self.touched_count, **values})


@dataclass(frozen=True, slots=True)
class Disclosure(Node):
    """披露: that somebody was shown personal fields of somebody else."""

    noun: ClassVar[str] = "Disclosure"
    id: str
    at: datetime
    fields: tuple[str, ...]
    purpose: Purpose | None
    operation: str | None

    @property
    def key(self) -> str:
        """Its id, in whose order disclosures are in the order of time."""
        return self.id

    @property
    def label(self) -> str:
        """Its id."""
        return self.id


@dataclass(frozen=True, slots=True)
class Restructuring(Node):
    """重组: a plan of steps; `steps` as they were written down, in JSON."""

    noun: ClassVar[str] = "Restructuring"
    id: str
    title: str
    reason: str
    status: RestructuringStatus
    effective_at: datetime | None
    version: int
    written: str
    drafted_at: datetime
    applied_at: datetime | None
    undone_at: datetime | None
    idempotency_key: str | None

    @property
    def key(self) -> str:
        """Its id."""
        return self.id

    @property
    def label(self) -> str:
        """Its title."""
        return self.title
