"""Writers take turns: those of a process wait for each other here, and not on connections to the database."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from graph.errors import Busy

log = logging.getLogger("danyuan.writing")


class Turns:
    """One writer at a time, in the order of their coming, each of whom waits so many seconds; `waiting` counts them."""

    def __init__(self, patience: float) -> None:
        self.patience = patience
        self.waiting = 0
        self._turn = asyncio.Lock()

    @asynccontextmanager
    async def taken(self) -> AsyncIterator[None]:
        """Have one's turn while the block runs; Busy where it does not come in time."""
        if self._turn.locked():
            log.info("a write waits for others", extra={"details": {"before": self.waiting + 1}})
        self.waiting += 1
        try:
            async with self.in_time():
                await self._turn.acquire()
        finally:
            self.waiting -= 1
        try:
            yield
        finally:
            self._turn.release()

    @asynccontextmanager
    async def in_time(self) -> AsyncIterator[None]:
        """Wait in the block for somebody else's write to end; Busy where that takes too long."""
        try:
            async with asyncio.timeout(self.patience):
                yield
        except TimeoutError as late:
            raise Busy("error.busy") from late
