"""Follows one thing, or several: what it is at once, then whenever it has changed, each in an operation of its own."""

from collections.abc import AsyncGenerator, Iterable
from dataclasses import replace
from typing import Any

from api.fields.declarations import Live
from api.planning.inputs import Inputs
from api.running.operation import Operation
from api.running.patience import Patient
from graph.errors import NotFound
from graph.snapshot import Reading


class Told:
    """What was told last to whoever listens, by its key."""

    def __init__(self) -> None:
        self._told: dict[str, Any] = {}

    def news(self, found: Iterable[Any]) -> list[Any]:
        """Which of these was not told, or has become another; what is not among them any more is forgotten."""
        before, self._told = self._told, {each.key: each for each in found}
        return [each for key, each in self._told.items() if before.get(key) != each]


async def states(operation: Operation, live: Live, given: Inputs) -> AsyncGenerator[Operation]:
    """What there is of a thing, as far as the viewer sees it, and again when that has become another.

    Scope is judged anew whenever the graph has changed. Raises NotFound once the viewer may not read it.
    """
    session, key = operation.session, given.values[live.argument.name]
    source = Patient(session.runner, session.runner.accesses)
    number, latest = -1, Told()
    with operation.lookouts.joined(operation.viewer, live, key) as lookout:
        while True:
            look = await lookout.beyond(number)
            number = look.number
            bookmarks = {*session.reading.bookmarks, *look.bookmarks}
            reading = Reading(source, session.viewer, bookmarks, look.instant, look.version)
            found: Any = await lookout.answer(look, reading)
            if found is None:
                raise NotFound(live.argument.name, "error.not_found", value=key)
            for event in latest.news(found if live.each else (found,)):
                yield operation.for_event(replace(session, reading=reading), event)
