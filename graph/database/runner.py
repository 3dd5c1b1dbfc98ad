"""The only user of the driver beside the private Neo4j: runs catalogued statements.

A read is one auto-commit statement, one round trip, one record; it goes to a reader of a cluster, and is tried again
while the fault is a passing one and the statement's time is not over. It is sent once it is planned. Writes are managed
transactions; structural ones have connections of their own, so that whoever waits to write keeps nobody from reading.
"""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Final, Self, TypeVar

from neo4j import AsyncDriver, AsyncGraphDatabase, NotificationMinimumSeverity

from graph.access import Accesses
from graph.database.copying import Copying
from graph.database.reads import Reads, Running
from graph.database.settings import Database
from graph.database.transaction import Answer, Transaction
from graph.database.writes import Step, Writes
from graph.statements.catalog import Catalog
from graph.statements.statement import Parameters, Statement

T = TypeVar("T")
Meter = Callable[[str], AbstractContextManager[None]]
"""Measures what is done in its block; told whether that is a `read` or a `write`."""

PATIENCE: Final = 30.0
"""Seconds for which a structural write waits for those before it, where the settings do not say."""
LARGE_GROWER: Final = 10.0
"""The area (mu) from which on growers are large ones, where the settings do not say."""
READERS: Final = 100
"""Connections of a process."""
WRITERS: Final = 2
"""Connections of a process for structural writes, of which there is one at a time."""


class Runner:
    """Runs statements over two pools of connections."""

    def __init__(
        self,
        driver: AsyncDriver,
        catalog: Catalog,
        database: str,
        timeout: float,
        meter: Meter | None = None,
        writers: AsyncDriver | None = None,
        patience: float = PATIENCE,
        large_grower: float = LARGE_GROWER,
    ) -> None:
        self.catalog = catalog
        self.large_grower = large_grower
        self.accesses = Accesses()
        self.reads = Reads(driver, database, timeout)
        self.writes = Writes(driver, writers or driver, database, catalog, patience, large_grower)
        self.copying = Copying(driver, database)
        self.timeout = timeout
        self._drivers = {driver, writers or driver}
        self._meter = meter or _unmeasured

    @classmethod
    def connect(cls, settings: Database, catalog: Catalog, meter: Meter | None = None) -> Self:
        """A runner over new pools; nothing is sent before the first statement.

        A block of the `meter` stands around each read and write, from asking for a connection to the answer.
        """
        driver, writers = _pool(settings, READERS), _pool(settings, WRITERS)
        timeout = settings.statement_timeout
        standards = settings.patience, settings.large_grower
        return cls(driver, catalog, settings.database, timeout, meter, writers, *standards)

    async def close(self) -> None:
        """Close the pools, having ended what is under way."""
        await self.reads.end()
        await self.writes.end()
        for driver in self._drivers:
            await driver.close()

    async def read(
        self,
        statement: Statement,
        parameters: Parameters,
        bookmarks: Iterable[str] = (),
        running: Running | None = None,
    ) -> Answer:
        """The answer of a read statement that sees what the bookmarks name; `running` tells how long it may take.

        Raises TimedOut where the statement or its planning is too slow, Unavailable where the database is away for a
        statement's time.
        """
        with self._meter("read"):
            return await self.reads.read(statement, parameters, bookmarks, running)

    async def planned(self, statements: Sequence[Statement]) -> None:
        """As `Reads.planned`."""
        await self.reads.planned(statements)

    async def write(self, steps: Sequence[Step], *, repeatable: bool = False) -> frozenset[str]:
        """As `Writes.write`."""
        with self._meter("write"):
            return await self.writes.write(steps, repeatable=repeatable)

    async def transact(
        self,
        work: Callable[[Transaction], Awaitable[T]],
        keep: Callable[[T], bool],
        landed: Callable[[Transaction, T], Awaitable[bool]],
        *,
        in_turn: bool = False,
    ) -> tuple[T, frozenset[str]]:
        """As `Writes.transact`."""
        with self._meter("write"):
            return await self.writes.transact(work, keep, landed, in_turn=in_turn)

    async def say(
        self, work: Callable[[Transaction], Awaitable[T]], landed: Callable[[Transaction, T], Awaitable[bool]]
    ) -> tuple[T, frozenset[str]]:
        """As `Writes.say`."""
        with self._meter("write"):
            return await self.writes.say(work, landed)

    async def look(self, who: str, work: Callable[[Transaction], Awaitable[T]]) -> T:
        """As `Writes.look`."""
        with self._meter("write"):
            return await self.writes.look(who, work)

    async def schema(self, statement: Statement, parameters: Parameters) -> None:
        """As `Writes.schema`."""
        await self.writes.schema(statement, parameters)


def _pool(settings: Database, connections: int) -> AsyncDriver:
    if settings.uri is None:
        raise ValueError("settings.uri names no database")
    return AsyncGraphDatabase.driver(
        settings.uri,
        auth=(settings.username, settings.password.get_secret_value()),
        max_connection_pool_size=connections,
        connection_acquisition_timeout=settings.statement_timeout,
        connection_timeout=settings.statement_timeout,
        max_transaction_retry_time=0,  # `persist` tries again: the driver's own pauses outlast a restart by far
        notifications_min_severity=NotificationMinimumSeverity.OFF,
        telemetry_disabled=True,
    )


def _unmeasured(_access: str) -> AbstractContextManager[None]:
    return nullcontext()
