"""Looks again and again at what changes and is not in the log: once for all in a process who wait for the same."""

import asyncio
from collections.abc import Hashable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from api.fields.declarations import Live
from api.running.listeners import Listeners
from graph.access import Version
from graph.database.runner import Runner
from graph.errors import TimedOut, Unavailable
from graph.snapshot import Reading
from graph.viewer import NOBODY

EVERY: Final = 1.0
"""Seconds from one look to the next."""
REMEMBERED: Final = 4.0
"""Seconds after which a look may have missed something: a little less than what `changed` statements look back."""


@dataclass(frozen=True, slots=True)
class Look:
    """What is new: its number, the graph's instant and version, and the bookmarks that see it.

    `answers` are those that were read of it, once for all who see the same part of it.
    """

    number: int
    instant: datetime
    version: Version | None
    bookmarks: frozenset[str]
    answers: dict[Hashable, asyncio.Future[Any]] = field(default_factory=dict)


class Lookout:
    """One look a second at one thing, as long as anybody listens to it."""

    def __init__(self, runner: Runner, live: Live, key: str) -> None:
        self.listeners = 0
        self._runner = runner
        self._live = live
        self._key = key
        self._latest: Look | None = None
        self._news = asyncio.Event()
        self._fault: Exception | None = None
        self._looking = asyncio.create_task(self._look_on())

    def end(self) -> None:
        """Look no more."""
        self._looking.cancel()

    async def beyond(self, number: int) -> Look:
        """The latest look at which something was new, once that is past a number. Raises what keeps it from looking."""
        while self._latest is None or self._latest.number <= number:
            if self._fault is not None:
                raise self._fault
            await self._news.wait()
        return self._latest

    async def answer(self, look: Look, reading: Reading) -> Any:
        """What there is at a look for whoever reads: read once for all who are given the same by the graph."""
        part = await reading.gives(self._live.parts)
        if part not in look.answers:
            look.answers[part] = asyncio.ensure_future(self._read(reading))
        return await asyncio.shield(look.answers[part])

    async def _read(self, reading: Reading) -> Any:
        statement = reading.catalog[self._live.statement]
        return (await reading.batch(statement, None, {}, [self._key])).get(self._key)

    async def _look_on(self) -> None:
        version: Version | None = None
        known: frozenset[str] = frozenset()
        looked = -REMEMBERED
        clock = asyncio.get_running_loop().time
        try:
            while True:
                begun = clock()
                with suppress(Unavailable, TimedOut):
                    reading = Reading(self._runner, NOBODY)
                    found = frozenset(await reading.many(self._live.changed, key=self._key))
                    if reading.version != version or found - known or begun - looked >= REMEMBERED:
                        number = 0 if self._latest is None else self._latest.number + 1
                        self._latest = Look(number, reading.instant, reading.version, reading.seen)
                        self._wake()
                    version, known, looked = reading.version, found, begun
                await asyncio.sleep(EVERY)
        except Exception as fault:
            self._fault = fault
            self._wake()

    def _wake(self) -> None:
        waiting, self._news = self._news, asyncio.Event()
        waiting.set()


class Lookouts:
    """The lookouts of a process."""

    def __init__(self, runner: Runner, listeners: Listeners) -> None:
        self._runner = runner
        self._listeners = listeners
        self._lookouts: dict[tuple[str, str], Lookout] = {}

    @contextmanager
    def joined(self, viewer: str, live: Live, key: str) -> Iterator[Lookout]:
        """The lookout for a thing, while the block runs; InvalidInput where the viewer listens too often already."""
        with self._listeners.joined(viewer):
            place = (live.statement, key)
            lookout = self._lookouts.get(place)
            if lookout is None:
                lookout = self._lookouts[place] = Lookout(self._runner, live, key)
            lookout.listeners += 1
            try:
                yield lookout
            finally:
                lookout.listeners -= 1
                if not lookout.listeners:
                    del self._lookouts[place]
                    lookout.end()
