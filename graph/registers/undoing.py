"""Undoing a register's deed, or calling off one that is to come."""

from collections.abc import Callable, Collection
from functools import partial
from typing import Final

from graph.database.runner import Runner
from graph.errors import Conflict, Forbidden, NotFound
from graph.records import Change, UndoableChange
from graph.registers.merging import MergePeople, Separate
from graph.registers.posts import ClosePost, RegisterPost
from graph.restructuring.applying import Applied
from graph.restructuring.compensating import Cancel, Undo, Unregister
from graph.restructuring.registering.enterprises import CloseEnterprise, RegisterEnterprise
from graph.restructuring.registering.households import ChangeAddress, CloseHousehold, RegisterHousehold
from graph.restructuring.registering.people import ChangePerson, DepartPerson, RegisterPerson, ReturnPerson
from graph.restructuring.steps.people import MovePerson, Seat, Unseat
from graph.restructuring.tracing import Trace
from graph.restructuring.undoing import undone
from graph.snapshot import Reading
from graph.viewer import Viewer
from graph.writing.ledger_entries import Ref
from graph.writing.requests import Request, written_once
from graph.writing.structural import Deed, Outcome, StructuralWrite, WriteOptions, require_organiser, structural

UNDOABLE: Final = frozenset(
    {
        *(RegisterHousehold.kind, CloseHousehold.kind, ChangeAddress.kind),
        *(RegisterPerson.kind, ChangePerson.kind, MovePerson.kind, DepartPerson.kind, ReturnPerson.kind),
        *(Seat.kind, Unseat.kind, RegisterEnterprise.kind, CloseEnterprise.kind, MergePeople.kind),
        *(RegisterPost.kind, ClosePost.kind),
    }
)
"""What can be undone: deeds that end and open tenures, or describe; what is not versioned is kept nowhere, but with
whoever became part of somebody else."""


def is_undoable(kind: str) -> bool:
    """Whether a deed of this kind can be undone by itself."""
    return kind in UNDOABLE


async def undo_change(
    runner: Runner, viewer: Viewer, id: str, reason: str, span: int, request: Request | None = None
) -> Applied:
    """Undo a register's deed: from now on where it is in force, else as if it never was, as a departure in any case.

    Somebody of whom it was told wrongly that they had gone has always been there; it may then be told of another day.
    Refused as a plan's undoing is. Raises Forbidden, NotFound, Repeated, Conflict (undone before, of a plan, of a kind
    that cannot be undone, or coming into force before calling it off is sure to be read), Unavailable.
    """
    require_organiser(viewer)
    await _undoable(Reading(runner, viewer), id)  # whoever may not keeps nobody waiting

    async def work(write: StructuralWrite) -> Outcome:
        change = await _undoable(write.reading, id)
        options = WriteOptions(reason, span=span)
        return await undone(write, [id], change.effective_at, options, await _undoing(write, id, change))

    about = f"{Change.noun}:{id}"
    outcome, seen = await structural(runner, viewer, written_once(request, about, work))
    return Applied.of(about, outcome, seen)


async def _undoable(reading: Reading, id: str) -> UndoableChange:
    found: UndoableChange | None = await reading.one("undoing/change", id=id)
    if found is None:
        raise NotFound("id", "error.not_found", value=f"{Change.noun}:{id}")
    if not found.organised:
        raise Forbidden("error.change_elsewhere")
    if found.restructuring is not None:
        raise Conflict("error.change_of_plan")
    if not is_undoable(found.kind):
        raise Conflict("error.change_for_good", {"kind": found.kind})
    if found.undone_by is not None:
        raise Conflict("error.change_undone", {"undoneBy": f"{Change.noun}:{found.undone_by}"})
    return found


async def _undoing(write: StructuralWrite, id: str, change: UndoableChange) -> Callable[[Trace], Deed]:
    """What makes of the trace of a change the deed that undoes it."""
    if change.kind == DepartPerson.kind:
        return partial(Cancel, transaction=write.transaction)
    if change.kind != RegisterPerson.kind:
        return Separate if change.kind == MergePeople.kind else Undo
    people: Collection[str] = await write.reading.many("undoing/people", id=id)

    def unregister(trace: Trace) -> Deed:
        others = {each.source_key for each in trace.ended}
        (new,) = (each for each in people if each not in others)
        return Unregister(trace, Ref("Person", new))

    return unregister
