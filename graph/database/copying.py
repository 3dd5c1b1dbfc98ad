"""Whole tables of the database, read and written by statements that are made of labels: for backups alone."""

import asyncio
from datetime import UTC, date, datetime
from typing import Any, Final

from neo4j import READ_ACCESS, WRITE_ACCESS, AsyncDriver
from neo4j.exceptions import IncompleteCommit
from neo4j.time import Date, DateTime

from graph.database.interrupting import KIND, WRITE
from graph.database.retrying import passing, persist
from graph.errors import Busy, Unavailable

PATIENCE: Final = 300.0
"""Seconds that a page may take, a restart of the database included."""
PAUSE: Final = 0.02
WRITING: Final = (
    "SHOW TRANSACTIONS YIELD transactionId AS id, metaData WHERE metaData.danyuan = $kind RETURN collect(id) AS ids"
)
Rows = list[list[Any]]


class Copying:
    """Reads and writes rows of values."""

    def __init__(self, driver: AsyncDriver, database: str) -> None:
        self._driver = driver
        self._database = database

    async def read(self, text: str, parameters: dict[str, Any] | None = None) -> Rows:
        """The rows of a statement, which sees all that was committed. Raises Unavailable."""

        async def attempt() -> Rows:
            # A writer's session: a reader of a cluster may not have seen yet what was acknowledged.
            async with self._driver.session(database=self._database, default_access_mode=WRITE_ACCESS) as session:
                result = await session.run(text, parameters or {})
                return [list(record.values()) async for record in result]

        return await persist(attempt, PATIENCE, passing)

    async def write(self, text: str, parameters: dict[str, Any]) -> None:
        """Run a statement in a transaction of its own. Raises Unavailable, also where its fate is unknown."""

        async def attempt() -> None:
            async with (
                self._driver.session(database=self._database, default_access_mode=WRITE_ACCESS) as session,
                await session.begin_transaction(metadata={KIND: WRITE}, timeout=PATIENCE) as begun,
            ):
                await (await begun.run(text, parameters)).consume()
                await begun.commit()

        try:
            await persist(attempt, PATIENCE, passing)
        except IncompleteCommit as fault:
            raise Unavailable("error.unavailable") from fault

    async def settled(self) -> datetime:
        """An instant of the database's clock, once every write that had begun by then has come to its end.

        Raises Busy where one of them goes on for as long as a write may.
        """
        now = (await self.read("RETURN datetime.truncate('microsecond', datetime.realtime())"))[0][0]
        under_way = set(await self._writing())
        try:
            async with asyncio.timeout(PATIENCE):
                while under_way & set(await self._writing()):  # noqa: ASYNC110 - the database tells nobody of an end
                    await asyncio.sleep(PAUSE)
        except TimeoutError as late:
            raise Busy("error.busy") from late
        return native_instant(now)

    async def _writing(self) -> list[str]:
        async with self._driver.session(database=self._database, default_access_mode=READ_ACCESS) as session:
            found = await (await session.run(WRITING, {"kind": WRITE})).single(strict=True)
            ids: list[str] = found["ids"]
            return ids


def native(value: object) -> datetime | date:
    """An instant or a day as Python has it; TypeError for anything else."""
    if isinstance(value, DateTime):
        return native_instant(value)
    if isinstance(value, Date):
        return value.to_native()
    raise TypeError(f"a property of the kind {type(value).__name__}")


def native_instant(value: DateTime) -> datetime:
    """An instant, to the microsecond, in UTC as an offset: the driver would send its own back in as a zone."""
    found: datetime = value.to_native()
    return found.astimezone(UTC)
