"""Follows one thing: what it is at once, then whenever it has changed, each in an operation of its own."""

from collections.abc import AsyncGenerator
from dataclasses import replace
from typing import Any

from api.fields.declarations import Live
from api.planning.inputs import Inputs
from api.running.operation import Operation
from api.running.patience import Patient
from graph.errors import NotFound
from graph.snapshot import Reading


async def states(operation: Operation, live: Live, given: Inputs) -> AsyncGenerator[Operation]:
    """What there is of a thing, as far as the viewer sees it, and again when that has become another.

    Scope is judged anew whenever the graph has changed. Raises NotFound once the viewer may not read it.
    """
    session, key = operation.session, given.values[live.argument.name]
    source = Patient(session.runner, session.runner.accesses)
    number, latest = -1, None
    with operation.lookouts.joined(operation.viewer, live, key) as lookout:
        while True:
            look = await lookout.beyond(number)
            number = look.number
            bookmarks = {*session.reading.bookmarks, *look.bookmarks}
            reading = Reading(source, session.viewer, bookmarks, look.instant, look.version)
            found: Any = await lookout.answer(look, reading)
            if found is None:
                raise NotFound("id", "error.not_found", value=key)
            if found != latest:
                yield operation.for_event(replace(session, reading=reading), found)
                latest = found
