"""Applying a restructuring: every step at once, or none."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from graph.database.runner import Runner
from graph.records import Hindrance, Restructuring, Violation
from graph.restructuring import plans
from graph.restructuring.drafts import id_of, locked, require_status, set_status
from graph.restructuring.towns import towns_touched
from graph.snapshot import Seen
from graph.viewer import Viewer
from graph.vocabulary import RestructuringStatus
from graph.writing.ledger_entries import Act, Overwritten
from graph.writing.requests import Request, written_once
from graph.writing.structural import Made, Outcome, StructuralWrite, WriteOptions, require_organiser, structural


@dataclass(frozen=True, slots=True)
class Applied(Made):
    """What came of applying or undoing: whether it is done; refused with the violations that it would have made."""

    applied: bool = True
    violations: tuple[Violation | Hindrance, ...] = ()

    @classmethod
    def of(cls, about: str, outcome: Outcome, seen: Seen) -> Self:
        """What a write came to that was to apply or undo what has an id."""
        if outcome.refused:
            return cls(about, (), seen, applied=False, violations=outcome.violations)
        return cls(about, outcome.changes, seen)


async def apply(
    runner: Runner, viewer: Viewer, id: str, version: int, span: int, request: Request | None = None
) -> Applied:
    """Do every step of a draft at once, or none.

    Raises Forbidden, NotFound, Repeated, Conflict (another version, or no draft any more), Unavailable.
    """
    require_organiser(viewer)

    async def work(write: StructuralWrite) -> Outcome:
        restructuring = await locked(write.transaction, viewer, id)
        require_status(restructuring, version, RestructuringStatus.DRAFT)
        outcome = await perform(write, restructuring, span)
        if not outcome.refused:
            await set_status(
                write.transaction,
                viewer,
                id,
                RestructuringStatus.APPLIED,
                write.head.next,
                towns=towns_touched(outcome.entries),
                overwritten=[*outcome.overwritten, *_registered(outcome)],
            )
        return outcome

    outcome, seen = await structural(runner, viewer, written_once(request, id_of(id), work))
    return Applied.of(id_of(id), outcome, seen)


def _registered(outcome: Outcome) -> Iterator[Overwritten]:
    """Of those who are new, that they are: undoing it leaves them departed."""
    for each in outcome.entries:
        if each.act is Act.CREATE and each.source.label == "Person":
            yield Overwritten(each.change, each.source.key, {}, None)


async def perform(write: StructuralWrite, restructuring: Restructuring, span: int) -> Outcome:
    """What the steps of a restructuring come to, all of them done in the transaction."""
    return await write.do(
        plans.stored(restructuring.written),
        WriteOptions(restructuring.reason, restructuring.effective_at, restructuring.id, span),
    )
