"""The only user of the driver beside the private Neo4j: runs catalogued statements.

A read is one auto-commit statement, one round trip, one record; it goes to a reader of a cluster, and is tried again
while the fault is a passing one and the statement's time is not over. It is sent once it is planned. Writes are managed
transactions.
"""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Final, Self, TypeVar

from neo4j import WRITE_ACCESS, AsyncDriver, AsyncGraphDatabase, AsyncManagedTransaction, NotificationMinimumSeverity

from graph.access import Accesses
from graph.database.reads import Reads
from graph.database.retrying import passing, passing_or_unknown, persist
from graph.database.settings import Database
from graph.database.transaction import Answer, Transaction
from graph.statements.catalog import Catalog
from graph.statements.statement import Parameters, Statement

T = TypeVar("T")
Step = tuple[Statement, Parameters]
Meter = Callable[[str], AbstractContextManager[None]]
"""Measures what is done in its block; told whether that is a `read` or a `write`."""

SCHEMA_PATIENCE: Final = 300.0
"""Seconds for which an index may be built."""
WRITE_PATIENCE: Final = 60.0
"""Seconds for which a write outlasts a restarting database."""
DEED_PATIENCE: Final = 300.0
"""Seconds that a transaction of many statements may take, waiting for those before it included."""


class Runner:
    """Runs statements over one pool of connections."""

    def __init__(
        self,
        driver: AsyncDriver,
        catalog: Catalog,
        database: str,
        timeout: float,
        meter: Meter | None = None,
    ) -> None:
        self.catalog = catalog
        self.accesses = Accesses()
        self.reads = Reads(driver, database, timeout)
        self.timeout = timeout
        self._driver = driver
        self._database = database
        self._meter = meter or _unmeasured

    @classmethod
    def connect(cls, settings: Database, catalog: Catalog, meter: Meter | None = None) -> Self:
        """A runner over a new pool; nothing is sent before the first statement.

        A block of the `meter` stands around each read and write, from asking for a connection to the answer.
        """
        if settings.uri is None:
            raise ValueError("settings.uri names no database")
        driver = AsyncGraphDatabase.driver(
            settings.uri,
            auth=(settings.username, settings.password.get_secret_value()),
            connection_acquisition_timeout=settings.statement_timeout,
            connection_timeout=settings.statement_timeout,
            max_transaction_retry_time=0,  # `persist` tries again: the driver's own pauses outlast a restart by far
            notifications_min_severity=NotificationMinimumSeverity.OFF,
            telemetry_disabled=True,
        )
        return cls(driver, catalog, settings.database, settings.statement_timeout, meter)

    async def close(self) -> None:
        """Close the pool, having ended what is under way."""
        await self.reads.end()
        await self._driver.close()

    async def read(self, statement: Statement, parameters: Parameters, bookmarks: Iterable[str] = ()) -> Answer:
        """The answer of a read statement that sees what the bookmarks name.

        Raises TimedOut where the statement or its planning is too slow, Unavailable where the database is away for a
        statement's time.
        """
        with self._meter("read"):
            return await self.reads.read(statement, parameters, bookmarks)

    async def write(self, steps: Sequence[Step], *, repeatable: bool = False) -> frozenset[str]:
        """Run statements in one transaction; the bookmarks that see it.

        A commit whose fate is unknown is tried again only where the statements may be run twice (`repeatable`).
        Raises Unavailable where the database is away for longer than a restart takes.
        """
        sent = [(statement.text, statement.bind(parameters)) for statement, parameters in steps]

        async def work(transaction: AsyncManagedTransaction) -> None:
            for text, parameters in sent:
                result = await transaction.run(text, parameters)
                await result.consume()

        async def attempt() -> frozenset[str]:
            async with self._driver.session(database=self._database, default_access_mode=WRITE_ACCESS) as session:
                await session.execute_write(work)
                return frozenset((await session.last_bookmarks()).raw_values)

        with self._meter("write"):
            return await persist(attempt, WRITE_PATIENCE, passing_or_unknown if repeatable else passing)

    async def transact(
        self,
        work: Callable[[Transaction], Awaitable[T]],
        keep: Callable[[T], bool],
        landed: Callable[[Transaction, T], Awaitable[bool]],
    ) -> tuple[T, frozenset[str]]:
        """What `work` comes to in one transaction, and the bookmarks that see it; undone where it is not to be kept.

        Work is done anew where the database fails in a passing way; where a commit's fate is unknown, `landed` tells
        whether what it came to is there. Raises Unavailable where the database is away for longer than a restart takes.
        """
        uncertain: list[T] = []

        async def attempt() -> tuple[T, frozenset[str]]:
            async with self._driver.session(database=self._database, default_access_mode=WRITE_ACCESS) as session:
                async with await session.begin_transaction(timeout=DEED_PATIENCE) as begun:
                    transaction = Transaction(self.catalog, begun)
                    if uncertain and await landed(transaction, uncertain[0]):
                        result = uncertain[0]
                        await begun.rollback()
                    elif keep(result := await work(transaction)):
                        uncertain[:] = [result]
                        await begun.commit()
                    else:
                        await begun.rollback()  # else its end would commit it
                return result, frozenset((await session.last_bookmarks()).raw_values)

        with self._meter("write"):
            return await persist(attempt, DEED_PATIENCE, passing_or_unknown, WRITE_PATIENCE)

    async def schema(self, statement: Statement, parameters: Parameters) -> None:
        """Run a statement of the schema by itself: one that changes the schema shares no transaction with data."""
        sent = statement.bind(parameters)

        async def attempt() -> None:
            async with self._driver.session(database=self._database, default_access_mode=WRITE_ACCESS) as session:
                result = await session.run(statement.text, sent)
                await result.consume()

        await persist(attempt, SCHEMA_PATIENCE, passing)


def _unmeasured(_access: str) -> AbstractContextManager[None]:
    return nullcontext()
