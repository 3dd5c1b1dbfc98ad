"""Applying a restructuring, and looking at what that would do: the very same, in a transaction that is rolled back."""

from dataclasses import dataclass

import orjson

from graph.errors import Forbidden
from graph.records import Hindrance, Restructuring, Violation
from graph.restructuring import plans
from graph.restructuring.drafts import expect, held, read, require_organiser, settle
from graph.runner import Runner
from graph.viewer import Viewer
from graph.vocabulary import RestructuringStatus
from graph.writing import Opened, Outcome, Terms, structural


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
        outcome = await _done(opened, kept, span)
        if not outcome.refused:
            await settle(opened.transaction, viewer, id, RestructuringStatus.APPLIED, opened.head.next, idempotency_key)
        return outcome

    outcome, seen = await structural(runner, viewer, work)
    return Applied(not outcome.refused, outcome.violations if outcome.refused else (), seen)


async def preview(runner: Runner, viewer: Viewer, id: str, span: int) -> Outcome:
    """What applying it now would come to. Raises Forbidden, NotFound, Unavailable."""
    if not viewer.everything and not viewer.towns:
        raise Forbidden("error.organisers")

    async def work(opened: Opened) -> Outcome:
        return await _done(opened, await read(opened.reading, id), span)

    outcome, _ = await structural(runner, viewer, work, keep=False)
    return outcome


async def _done(opened: Opened, kept: Restructuring, span: int) -> Outcome:
    steps = plans.read("steps", orjson.loads(kept.written))
    return await opened.do(steps, Terms(kept.reason, kept.effective_at, kept.id, span))
