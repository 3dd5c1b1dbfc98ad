"""Copies what is in the spool into the graph, again and again, as long as the server runs."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final

from api.disclosures.entries import read
from api.disclosures.spool import Spool
from graph.database.runner import Runner

PAUSE: Final = 1.0
LONGEST_PAUSE: Final = 60.0
"""Seconds between two rounds; the longest after several that came to nothing."""
BATCH: Final = 500
"""Entries in one transaction."""
LAST: Final = 3.0
"""Seconds for the round when the server stops; what it does not copy is left for the next start."""

log = logging.getLogger("danyuan.disclosures")


@asynccontextmanager
async def copying(spool: Spool, runner: Runner) -> AsyncIterator[None]:
    """Copies while the block runs, and once more at its end."""
    task = asyncio.create_task(_copy_on(spool, runner))
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait([task])
        try:
            async with asyncio.timeout(LAST):
                await copy(spool, runner)
        except Exception as fault:
            log.warning("disclosures are left for the next start", exc_info=fault)


async def copy(spool: Spool, runner: Runner) -> None:
    """Copy every segment of this process, and of those that ended, into the graph, and remove it.

    A segment that is copied twice, as its copier ended before it removed it, is in the graph once. Raises Unavailable
    where the database is away; all that is not copied is kept.
    """
    await _copy_segments(await asyncio.to_thread(spool.sealed), runner)
    await asyncio.to_thread(spool.seal)
    await _copy_segments(await asyncio.to_thread(spool.sealed), runner)
    with spool.abandoned() as segments:
        await _copy_segments(segments, runner)


async def _copy_on(spool: Spool, runner: Runner) -> None:
    pause = PAUSE
    while True:
        await asyncio.sleep(pause)
        try:
            await copy(spool, runner)
            pause = PAUSE
        except Exception as fault:
            pause = min(pause * 2, LONGEST_PAUSE)
            log.warning("disclosures are kept, and copied in %.0f s or later", pause, exc_info=fault)


async def _copy_segments(segments: list[Path], runner: Runner) -> None:
    statement = runner.catalog["disclosures/append"]
    for segment in segments:
        rows, unreadable = await asyncio.to_thread(_rows, segment)
        for start in range(0, len(rows), BATCH):
            await runner.write([(statement, {"rows": rows[start : start + BATCH]})], repeatable=True)
        if unreadable:
            kept = segment.replace(segment.with_suffix(".unreadable"))
            log.error("%d lines of disclosures cannot be read, as after a loss of power: see %s", unreadable, kept)
        else:
            segment.unlink()


def _rows(segment: Path) -> tuple[list[list[Any]], int]:
    """The rows of a segment's entries, and how many of its lines are none: the last one may have been cut off."""
    rows, unreadable = [], 0
    for line in segment.read_bytes().splitlines(keepends=True):
        try:
            rows.append(read(line).row)
        except ValueError:
            unreadable += 1
    return rows, unreadable
