"""Undoing what was done: compensated from now on, or called off before it comes into force."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import ClassVar

from graph.database.runner import Runner
from graph.database.transaction import Transaction
from graph.database.writes import DEED_PATIENCE
from graph.errors import Conflict, DeedRefused, Message
from graph.records import Hindrance, Tenure
from graph.restructuring.applying import Applied
from graph.restructuring.drafts import id_of, locked, require_status, set_status
from graph.restructuring.tracing import UNDONE, Trace, traces
from graph.viewer import Viewer
from graph.vocabulary import OPEN, RestructuringStatus
from graph.writing.flushing import opening
from graph.writing.ledger import Ledger
from graph.writing.ledger_entries import Act, Entry, Ref, properties_of, source_of, target_of
from graph.writing.requests import Request, written_once
from graph.writing.structural import Deed, Outcome, StructuralWrite, WriteOptions, require_organiser, structural


@dataclass(frozen=True, slots=True)
class Undo:
    """The undoing of a change: what it opened ends, what it ended is opened again, things are called as before."""

    kind: ClassVar[str] = UNDONE

    trace: Trace

    async def carry_out(self, ledger: Ledger) -> None:
        """Undo it. DeedRefused: LATER where something in the way begins or ends later."""
        ledger.end(self.trace.opened)
        for each in self.trace.ended:
            ledger.open(each.type, source_of(each), target_of(each), **properties_of(each))
        for former in self.trace.names:
            await ledger.describe(Ref(former.label, former.code), former.name, former.kind, former.party_member)

    @property
    def message(self) -> Message:
        """That something is undone; why, the reason tells."""
        return Message(f"change.{self.kind}")


@dataclass(frozen=True, slots=True)
class Cancel:
    """The undoing of a change that has not come into force: what it would have done never comes to be."""

    kind: ClassVar[str] = UNDONE

    trace: Trace
    transaction: Transaction

    async def carry_out(self, ledger: Ledger) -> None:
        """Call it off: what it would have opened is not kept, what it would have ended goes on."""
        given = {"undone": self.trace.change}
        catalog = self.transaction.catalog
        await self.transaction.write(catalog["undoing/withhold"], given)
        await self.transaction.write(catalog["undoing/unopen"], given)
        await self.transaction.write(catalog["undoing/unend"], given)
        await self._open_again([each for each in self.trace.ended if each.since == each.until])
        for label in dict.fromkeys(each.label for each in self.trace.names):
            await self.transaction.write(catalog.choose("undoing/undescribe", label=label), given)
        ledger.entries += self._entries(ledger.change)

    async def _open_again(self, tenures: Iterable[Tenure]) -> None:
        """What it ended as it began, and so is not kept, is there again as another plan had opened it."""
        deeds: defaultdict[tuple[str, str, str], list[list[object]]] = defaultdict(list)
        for each in tenures:
            row = [each.source_key, each.target_key, properties_of(each)]
            deeds[each.source, each.type, each.target].append([each.since, OPEN, each.opened_by, [row]])
        for ends, of_type in deeds.items():
            await self.transaction.write(opening(self.transaction.catalog, *ends), {"deeds": of_type})

    def _entries(self, change: str) -> Iterator[Entry]:
        for act, tenures in ((Act.END, self.trace.opened), (Act.OPEN, self.trace.ended)):
            for each in tenures:
                yield Entry(act, change, source_of(each), each.type, target_of(each), properties_of(each))
        for former in self.trace.names:
            yield Entry(Act.DESCRIBE, change, Ref(former.label, former.code), properties={"name": former.name})

    @property
    def message(self) -> Message:
        """That something is undone; why, the reason tells."""
        return Message(f"change.{self.kind}")


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
        outcome = await undone(write, steps, restructuring.effective_at, WriteOptions(reason, None, id, span))
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
    if in_force:
        return await write.do([undoing(each) for each in found], options)
    outcome = await write.do([Cancel(each, write.transaction) for each in found], options)
    rows = [[each.change, own] for each, own in zip(found, outcome.changes, strict=False)]
    await write.transaction.write(write.transaction.catalog["undoing/forget"], {"rows": rows})
    return outcome
