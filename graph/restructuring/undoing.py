"""Undoing what was done: compensated from now on, or called off before it comes into force."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from graph.database.runner import Runner
from graph.database.writes import DEED_PATIENCE
from graph.errors import Conflict, DeedRefused
from graph.records import Hindrance
from graph.restructuring.applying import Applied
from graph.restructuring.compensating import Cancel, PutBack, Undo, Unregister
from graph.restructuring.drafts import id_of, locked, overwritten, require_status, set_status
from graph.restructuring.tracing import Trace, traces
from graph.snapshot import Reading
from graph.viewer import Viewer
from graph.vocabulary import RestructuringStatus
from graph.writing.ledger_entries import Ref
from graph.writing.requests import Request, written_once
from graph.writing.structural import Deed, Outcome, StructuralWrite, WriteOptions, require_organiser, structural


async def undo(
    runner: Runner, viewer: Viewer, id: str, reason: str, span: int, request: Request | None = None
) -> Applied:
    """Undo what a restructuring did, all of it or nothing: from now on where it is in force, else as if it never was.

    Refused, beside all that refuses a deed, where others have changed since what it touched (`tracing.traces`). Raises
    Forbidden, NotFound, Repeated, Conflict (not applied, undone before, or coming into force before calling it off is
    sure to be read), Unavailable.
    """
    require_organiser(viewer)

    async def work(write: StructuralWrite) -> Outcome:
        restructuring = await locked(write.transaction, viewer, id)
        require_status(restructuring, None, RestructuringStatus.APPLIED)
        now = write.head.next
        steps = list(await write.reading.many("undoing/steps", now, id=id))
        options, undoing = WriteOptions(reason, None, id, span), await _undoing(write.reading, id)
        outcome = await undone(write, steps, restructuring.effective_at, options, undoing)
        if not outcome.refused:
            await set_status(write.transaction, viewer, id, RestructuringStatus.UNDONE, now, reason)
        return outcome

    outcome, seen = await structural(runner, viewer, written_once(request, id_of(id), work))
    return Applied.of(id_of(id), outcome, seen)


async def undone(
    write: StructuralWrite,
    changes: list[str],
    effective_at: datetime | None,
    options: WriteOptions,
    undoing: Callable[[Trace], Deed] = Undo,
) -> Outcome:
    """What undoing changes comes to, the latest first: from now on where they are in force, else as if they never were.

    What is in force is undone by the deed that `undoing` makes of a trace. Raises Conflict where they come into force
    before calling them off is sure to be read.
    """
    now = write.head.next
    begins = effective_at or now
    in_force = begins <= now
    if now < begins <= now + timedelta(seconds=DEED_PATIENCE):
        raise Conflict("error.coming", seconds=int(DEED_PATIENCE))
    try:
        found = (await traces(write.reading, now, changes, in_force))[::-1]
    except DeedRefused as fault:
        return Outcome(now, now, violations=(Hindrance.of(fault),))
    options = replace(options, undoes=[each.change for each in found])
    deeds = [undoing(each) if in_force else Cancel(each, write.transaction) for each in found]
    outcome = await write.do(deeds, options)
    rows = [
        [each.trace.change, own] for each, own in zip(deeds, outcome.changes, strict=False) if isinstance(each, Cancel)
    ]
    if rows:
        await write.transaction.write(write.transaction.catalog["undoing/forget"], {"rows": rows})
    return outcome


async def _undoing(reading: Reading, id: str) -> Callable[[Trace], Deed]:
    """What makes of the trace of a step the deed that undoes it."""
    of_change = {each.change: each for each in await overwritten(reading, id)}

    def undoing(trace: Trace) -> Deed:
        written = of_change.get(trace.change)
        if written is None:
            return Undo(trace)
        return Unregister(trace, Ref("Person", written.person)) if written.had is None else PutBack(trace, written)

    return undoing
