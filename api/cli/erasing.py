"""Erases a person from the terminal: asks, erases, and says what stays and what is to be mended."""

from collections.abc import Callable
from dataclasses import dataclass

from api.cli.reaching import run
from graph.database.runner import Runner
from graph.database.settings import Database
from graph.deeds.erasure import Left, erase, left
from graph.errors import GraphError
from graph.snapshot import Reading
from graph.viewer import KEEPER


class NoSuchPerson(GraphError):
    """The graph has no person of the id."""


@dataclass(frozen=True)
class Erased:
    """An erasure: whether this run did it, or an earlier one, and what is left."""

    now: bool
    left: Left


def erase_person(settings: Database, key: str, agreed: Callable[[str], bool]) -> Erased:
    """Erase the person of a key, if whoever asks agrees on being told the name; done before, nobody is asked.

    Raises NoSuchPerson, TimedOut and Unavailable; whatever `agreed` raises ends it before anything is written.
    """
    before = _left(settings, key)
    now = before.remains.erased_at is None and agreed(before.remains.name)
    if now:
        run(settings, lambda runner: erase(runner, key))
    return Erased(now, _left(settings, key))


def _left(settings: Database, key: str) -> Left:
    async def look(runner: Runner) -> Left | None:
        return await left(Reading(runner, KEEPER), key, settings.span)

    found = run(settings, look)
    if found is None:
        raise NoSuchPerson("terminal.no_person", id=f"Person:{key}")
    return found
