"""Applying a restructuring: every step at once, or none."""

from dataclasses import dataclass

from graph.database.runner import Runner
from graph.records import Hindrance, Restructuring, Violation
from graph.restructuring import plans
from graph.restructuring.drafts import expect, held, settle
from graph.viewer import Viewer
from graph.vocabulary import RestructuringStatus
from graph.writing.structural import Opened, Outcome, Terms, require_organiser, structural


@dataclass(frozen=True, slots=True)
class Applied:
    """What came of applying or undoing; refused with the violations that it would have made."""

    applied: bool
    violations: tuple[Violation | Hindrance, ...]
    seen: frozenset[str]


async def apply(
    runner: Runner, viewer: Viewer, id: str, version: int, idempotency_key: str | None, span: int
) -> Applied:
    """Do every step of a draft at once, or none; a request that is sent again is answered as the first was.

    Raises Forbidden, NotFound, Conflict (another version, or no draft any more), Unavailable.
    """
    require_organiser(viewer)

    async def work(opened: Opened) -> Outcome:
        kept = await held(opened.transaction, viewer, id)
        if idempotency_key is not None and kept.idempotency_key == idempotency_key:
            return Outcome(opened.head.next, opened.head.next, repeated=True)
        expect(kept, version, RestructuringStatus.DRAFT)
        outcome = await carried_out(opened, kept, span)
        if not outcome.refused:
            await settle(opened.transaction, viewer, id, RestructuringStatus.APPLIED, opened.head.next, idempotency_key)
        return outcome

    outcome, seen = await structural(runner, viewer, work)
    return Applied(not outcome.refused, outcome.violations if outcome.refused else (), seen)


async def carried_out(opened: Opened, kept: Restructuring, span: int) -> Outcome:
    """What the steps of a restructuring come to, all of them done in the transaction."""
    return await opened.do(plans.stored(kept.written), Terms(kept.reason, kept.effective_at, kept.id, span))
