"""Forgets requests that nobody sends again any more, as long as the server runs."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from graph.database.runner import Runner
from graph.writing.requests import forget

PAUSE: Final = 600.0
"""Seconds between two times."""

log = logging.getLogger("danyuan.keeping")


@asynccontextmanager
async def forgetting(runner: Runner, pause: float = PAUSE) -> AsyncIterator[None]:
    """Forgets them while the block runs."""
    task = asyncio.create_task(_forget_on(runner, pause))
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait([task])


async def _forget_on(runner: Runner, pause: float) -> None:
    while True:
        await asyncio.sleep(pause)
        try:
            await forget(runner)
        except Exception as fault:
            log.warning("requests are forgotten in %.0f s or later", pause, exc_info=fault)
