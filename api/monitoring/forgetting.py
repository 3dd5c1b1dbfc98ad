"""Forgets what is kept no longer, as long as the server runs: requests that nobody sends again, isolations."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Final

from graph.database.runner import Runner
from graph.work import isolations
from graph.writing import requests

PAUSE: Final = 600.0
"""Seconds between two times."""

log = logging.getLogger("danyuan.keeping")


async def forget(runner: Runner) -> None:
    """Forget requests that came more than seven days ago, and isolations at their time. Raises Unavailable."""
    await requests.forget(runner)
    await isolations.forget(runner, datetime.now(UTC))


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
            log.warning("what is kept no longer is forgotten in %.0f s or later", pause, exc_info=fault)
