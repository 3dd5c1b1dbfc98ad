"""What is written about the structure: changes, disclosures and plans, which lie in no town."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

import orjson

from graph.errors import Message
from graph.records.node import Identified
from graph.vocabulary import Purpose, RestructuringSource, RestructuringStatus


def reason(stated: str | None, code: str | None) -> Message:
    """The reason of a change: as somebody stated it, or by the code that the system gives."""
    return Message("reason.STATED", {"reason": stated or ""}) if code is None else Message(f"reason.{code}")


@dataclass(frozen=True, slots=True)
class Change(Identified):
    """变更: one entry of the log."""

    noun: ClassVar[str] = "Change"
    seq: int
    at: datetime
    effective_at: datetime
    kind: str
    stated: str | None
    reason_code: str | None
    values: str | None
    touched_count: int

    @property
    def label(self) -> str:
        return self.kind

    @property
    def reason(self) -> Message:
        """Why: as it was stated, or as the system gives it."""
        return reason(self.stated, self.reason_code)

    @property
    def place(self) -> str:
        """Where it stands in the log."""
        return str(self.seq)

    @property
    def summary(self) -> Message:
        values = {} if self.values is None else orjson.loads(self.values)
        return Message(f"change.{self.kind}", {"reason": self.reason, "touched": self.touched_count, **values})


@dataclass(frozen=True, slots=True)
class Disclosure(Identified):
    """披露: that somebody was shown personal fields of somebody else."""

    noun: ClassVar[str] = "Disclosure"
    at: datetime
    last_at: datetime
    times: int
    fields: tuple[str, ...]
    purpose: Purpose | None
    operation: str | None


@dataclass(frozen=True, slots=True)
class Restructuring(Identified):
    """重组: a plan of steps, as written down in JSON: `steps` all of them, or each of those of a file in `rows`."""

    noun: ClassVar[str] = "Restructuring"
    title: str
    reason: str
    status: RestructuringStatus
    effective_at: datetime | None
    version: int
    steps: str
    drafted_at: datetime
    applied_at: datetime | None
    undone_at: datetime | None
    undo_reason: str | None
    source: RestructuringSource
    rows: tuple[str, ...]

    @property
    def label(self) -> str:
        return self.title

    @property
    def written(self) -> str:
        """Its steps in JSON."""
        return f"[{','.join(self.rows)}]" if self.source is RestructuringSource.IMPORT else self.steps
