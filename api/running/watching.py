"""Watches how far the log is published, as long as anybody listens."""

import asyncio
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Final

from api.running.listeners import Listeners
from api.running.patience import Patient
from graph.errors import TimedOut, Unavailable
from graph.snapshot import Source

EVERY: Final = 0.3
"""Seconds from one look at the log to the next."""


@dataclass(frozen=True, slots=True)
class Published:
    """The number of the last change that is published, and the bookmarks that see as far."""

    seq: int
    bookmarks: frozenset[str]


NOTHING: Final = Published(-1, frozenset())


class Watch:
    """One look at the log for all listeners of a process: begun by the first, over when the last one leaves.

    `latest` is what the last look found.
    """

    def __init__(self, source: Source, listeners: Listeners) -> None:
        self.latest = NOTHING
        self._source = source
        self._listeners = listeners
        self._joined = 0
        self._looking: asyncio.Task[None] | None = None
        self._news = asyncio.Event()
        self._fault: Exception | None = None

    async def now(self, bookmarks: Iterable[str]) -> int:
        """The number of the last change that is published now, as one sees it who saw what the bookmarks name."""
        return (await _look(Patient(self._source), bookmarks)).seq

    @contextmanager
    def joined(self, viewer: str) -> Iterator[None]:
        """Be one of the listeners while the block runs; InvalidInput where the viewer has too many already."""
        with self._listeners.joined(viewer):
            if self._looking is None:
                self._looking = asyncio.create_task(self._watch())
            self._joined += 1
            try:
                yield
            finally:
                self._joined -= 1
                if not self._joined:
                    self._looking.cancel()
                    self._looking, self._fault, self.latest = None, None, NOTHING

    async def beyond(self, seq: int) -> Published:
        """What is published, once it goes beyond a number; for a listener. Raises what keeps the watch from looking."""
        while self.latest.seq <= seq:
            if self._fault is not None:
                raise self._fault
            await self._news.wait()
        return self.latest

    async def _watch(self) -> None:
        """Look again and again, and tell all listeners of what is new, or of a fault that is no passing one."""
        try:
            while True:
                with suppress(Unavailable, TimedOut):
                    found = await _look(self._source, ())
                    if found.seq != self.latest.seq:
                        self.latest = found
                        self._wake()
                await asyncio.sleep(EVERY)
        except Exception as fault:
            self._fault = fault
            self._wake()

    def _wake(self) -> None:
        waiting, self._news = self._news, asyncio.Event()
        waiting.set()


async def _look(source: Source, bookmarks: Iterable[str]) -> Published:
    statement = source.catalog["head/published"]
    answer = await source.read(statement, {}, bookmarks)
    return Published(statement.read(answer.rows), answer.bookmarks)
