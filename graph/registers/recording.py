"""Keeping the registers: one deed at a time, done or refused by name."""

from datetime import date, datetime

from graph.database.runner import Runner
from graph.days import effective
from graph.snapshot import Reading
from graph.viewer import Viewer
from graph.writing.ledger_entries import Ref
from graph.writing.refusals import Arguments, refusal
from graph.writing.requests import Request, written_once
from graph.writing.structural import Deed, Made, Outcome, StructuralWrite, WriteOptions, require_organiser, structural


async def record(
    runner: Runner,
    viewer: Viewer,
    deed: Deed,
    about: Ref,
    arguments: Arguments,
    span: int,
    *,
    on: date | None = None,
    at: datetime | None = None,
    reason: str | None = None,
    request: Request | None = None,
) -> Made:
    """Do a deed to a node from an instant on, or as it is dated with a day, else from now on; `reason` is a stated one.

    Raises Forbidden, NotFound (with the argument), Repeated, Conflict (with the violations, and nothing changed),
    Unavailable.
    """
    require_organiser(viewer)

    async def work(write: StructuralWrite) -> Outcome:
        begins = at if on is None else effective(on, write.head.next)
        return await write.do([deed], WriteOptions(reason, begins, span=span))

    outcome, seen = await structural(runner, viewer, written_once(request, about.id, work))
    if outcome.refused:
        raise await refusal(Reading(runner, viewer), outcome.violations, arguments)
    return Made(about.id, outcome.changes, seen, outcome.moved)
