"""Watches how far the log is published, as long as anybody listens."""

import asyncio
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Final

from api.monitoring.metrics import LISTENERS
from api.running.patience import Patient
from graph.errors import InvalidInput, TimedOut, Unavailable
from graph.snapshot import Source

EVERY: Final = 0.3
"""Seconds from one look at the log to the next."""
MOST_SUBSCRIPTIONS: Final = 100
"""Subscriptions of one viewer at once, on all connections to a process."""


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

    def __init__(self, source: Source) -> None:
        self.latest = NOTHING
        self._source = source
        self._listeners: Counter[str] = Counter()
        self._looking: asyncio.Task[None] | None = None
        self._news = asyncio.Event()
        self._fault: Exception | None = None

    async def now(self, bookmarks: Iterable[str]) -> int:
        """The number of the last change that is published now, as one sees it who saw what the bookmarks name."""
        return (await _look(Patient(self._source), bookmarks)).seq

    @contextmanager
    def joined(self, viewer: str) -> Iterator[None]:
        """Be one of the listeners while the block runs; InvalidInput where the viewer has too many already."""
        if self._listeners[viewer] >= MOST_SUBSCRIPTIONS:
            raise InvalidInput("subscription", "input.subscriptions", limit=MOST_SUBSCRIPTIONS)
        if self._looking is None:
            self._looking = asyncio.create_task(self._watch())
        self._listeners[viewer] += 1
        LISTENERS.inc()
        try:
            yield
        finally:
            LISTENERS.dec()
            self._listeners -= Counter([viewer])  # which drops whoever has none left
            if not self._listeners:
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
