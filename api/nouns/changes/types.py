"""变更."""

from collections.abc import Mapping
from typing import Any, Protocol

import strawberry

from api.fields.connections import Connection
from api.fields.factories import column, computed, connection, hop, report, sentence
from api.fields.scalars import DateTime
from api.fields.session import Session
from api.nouns.nodes.types import Node
from api.nouns.references import ChangeLink, PersonLink, RestructuringLink
from graph import records
from graph.registers.undoing import is_undoable


def _undoable(change: records.Change) -> bool:
    return is_undoable(change.kind)


@strawberry.type(description="A change to the structure: one entry of the log. 变更")
class Change(Node):
    """变更."""

    at: DateTime = column("When it was written. 写入时间")
    effective_at: DateTime = column("From when it holds. 生效时间")
    actor: PersonLink | None = hop("changes/actor", "Who made it, where a person did. 操作人")
    kind: str = column("What kind of deed it was. 类别")
    reason: str = sentence("Why. 原因")
    summary: str = sentence("The change in a sentence. 概要")
    restructuring: RestructuringLink | None = hop("changes/restructuring", "The restructuring that it is of. 所属重组")
    undoable: bool = computed(
        "Whether `undoChange` takes what is of its kind, and of no restructuring. 可否单独撤销", _undoable
    )
    undone_by: ChangeLink | None = hop("changes/undone_by", "The change that undid it, or called it off. 撤销它的变更")
    touched: Connection[Node] = connection("changes/touched", "What it touched, by kind and key. 所涉")


class Logged(Protocol):
    """What came of a deed, with the ids of its changes."""

    @property
    def changes(self) -> tuple[str, ...]:
        """Empty where nothing has been changed."""


async def logged(session: Session, made: Logged, _cursors: Mapping[str, str]) -> tuple[records.Change, ...]:
    """The changes of a deed as far as the viewer may read them, in the order of the log."""
    if not made.changes:
        return ()
    return await session.reading.many("changes/written", ids=list(made.changes))


def changes(rows: int = 1) -> Any:
    """What the log has of a deed."""
    return report(logged, "What the log has of it, as far as the viewer may read that, in order. 变更", rows=rows)
