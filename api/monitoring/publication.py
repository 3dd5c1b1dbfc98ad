"""Looks after what comes into force, again and again, as long as the server runs."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from graph.database.runner import Runner
from graph.records import Overdue
from graph.writing.pending import publish_overdue

PAUSE: Final = 1.0
LONGEST_PAUSE: Final = 60.0
"""Seconds between two looks; the longest after several that came to nothing."""

log = logging.getLogger("danyuan.keeping")


@asynccontextmanager
async def keeping(runner: Runner) -> AsyncIterator[None]:
    """Looks after the graph while the block runs."""
    task = asyncio.create_task(_keep_on(runner))
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait([task])


async def _keep_on(runner: Runner) -> None:
    before: Overdue | None = None
    pause = PAUSE
    while True:
        await asyncio.sleep(pause)
        try:
            before = await publish_overdue(runner, before)
            pause = PAUSE
        except Exception as fault:
            pause = min(pause * 2, LONGEST_PAUSE)
            log.warning("what is due is looked after in %.0f s or later", pause, exc_info=fault)
