"""Copies what is in the spool into the graph, again and again, as long as the server runs."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final

from api.disclosures.entries import read
from api.disclosures.log import DisclosureLog
from graph.database.runner import Runner

PAUSE: Final = 1.0
LONGEST_PAUSE: Final = 60.0
"""Seconds between two rounds; the longest after several that came to nothing."""
BATCH: Final = 500
"""Entries in one transaction."""
LAST: Final = 3.0
"""Seconds for the round when the server stops; what it does not copy is left for the next start."""

log = logging.getLogger("danyuan.disclosures")


class Copier:
    """Copies the segments of one process, and of those that ended, into the graph.

    How often something was shown is added up, so each batch leaves its name in the graph, in the same transaction, and
    is not added once more. The names go when their segment is gone.
    """

    def __init__(self, disclosures: DisclosureLog, runner: Runner) -> None:
        self._disclosures = disclosures
        self._runner = runner
        self._gone: list[str] = []

    async def copy(self) -> None:
        """Write down what was counted, copy every segment, and remove it.

        Raises Unavailable where the database is away; all that is not copied is kept. OSError where what was counted
        cannot be written down; what is there is copied all the same, which may make room.
        """
        spool, full = self._disclosures.spool, None
        try:
            await self._disclosures.flush()
        except OSError as fault:
            full = fault
        await self._copy_segments(await asyncio.to_thread(spool.sealed))
        await asyncio.to_thread(spool.seal)
        await self._copy_segments(await asyncio.to_thread(spool.sealed))
        with spool.abandoned() as segments:
            await self._copy_segments(segments)
        if self._gone:
            forget = self._runner.catalog["disclosures/forget"]
            await self._runner.write([(forget, {"keys": self._gone})], repeatable=True)
            self._gone = []
        if full is not None:
            raise full

    async def _copy_segments(self, segments: list[Path]) -> None:
        catalog = self._runner.catalog
        for segment in segments:
            rows, unreadable = await asyncio.to_thread(_rows, segment)
            batches = []
            for start in range(0, len(rows), BATCH):
                batch = f"{segment.stem}-{start}"
                copied = {"batch": batch, "rows": rows[start : start + BATCH]}
                await self._runner.write([(catalog["disclosures/append"], copied)], repeatable=True)
                batches.append(batch)
            if unreadable:
                kept = segment.replace(segment.with_suffix(".unreadable"))
                log.error("%d lines of disclosures cannot be read, as after a loss of power: see %s", unreadable, kept)
            else:
                segment.unlink()
            self._gone += batches


@asynccontextmanager
async def copying(disclosures: DisclosureLog, runner: Runner) -> AsyncIterator[None]:
    """Copies while the block runs, and once more at its end."""
    copier = Copier(disclosures, runner)
    task = asyncio.create_task(_copy_on(copier))
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait([task])
        try:
            async with asyncio.timeout(LAST):
                await copier.copy()
        except Exception as fault:
            log.warning("disclosures are left for the next start", exc_info=fault)


async def _copy_on(copier: Copier) -> None:
    pause = PAUSE
    while True:
        await asyncio.sleep(pause)
        try:
            await copier.copy()
            pause = PAUSE
        except Exception as fault:
            pause = min(pause * 2, LONGEST_PAUSE)
            log.warning("disclosures are kept, and copied in %.0f s or later", pause, exc_info=fault)


def _rows(segment: Path) -> tuple[list[list[Any]], int]:
    """The rows of a segment's entries, and how many of its lines are none: the last one may have been cut off."""
    rows, unreadable = [], 0
    for line in segment.read_bytes().splitlines(keepends=True):
        try:
            rows.append(read(line).row)
        except ValueError:
            unreadable += 1
    return rows, unreadable
