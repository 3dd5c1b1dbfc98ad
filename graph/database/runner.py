"""The only user of the driver beside the private Neo4j: runs catalogued statements.

A read is one auto-commit statement, one round trip, one record; it goes to a reader of a cluster, and is tried again
while the fault is a passing one and the statement's time is not over. Writes are managed transactions.
"""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Self, TypeVar, cast

from neo4j import (
    READ_ACCESS,
    WRITE_ACCESS,
    AsyncDriver,
    AsyncGraphDatabase,
    AsyncManagedTransaction,
    AsyncTransaction,
    Bookmarks,
    NotificationMinimumSeverity,
    Query,
    Record,
)
from neo4j.exceptions import DriverError, IncompleteCommit, Neo4jError

from graph.database.settings import Database
from graph.errors import InvalidInput, TimedOut, Unavailable
from graph.statements.catalog import Catalog
from graph.statements.statement import Parameters, Statement

T = TypeVar("T")
Step = tuple[Statement, Parameters]
Meter = Callable[[str], AbstractContextManager[None]]
"""Measures what is done in its block; told whether that is a `read` or a `write`."""

TIMED_OUT: Final = {
    "Neo.ClientError.Transaction.TransactionTimedOut",
    "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
}
UNKNOWN_BOOKMARK: Final = "Neo.ClientError.Transaction.InvalidBookmark"
DATABASE_SHARE: Final = 0.8
"""Of a statement's time, what the database is given: so its own word on slowness still arrives."""
SCHEMA_PATIENCE: Final = 300.0
"""Seconds for which an index may be built."""
WRITE_PATIENCE: Final = 60.0
"""Seconds for which a write outlasts a restarting database."""
DEED_PATIENCE: Final = 300.0
"""Seconds that a transaction of many statements may take, waiting for those before it included."""


class Unspelt(str):
    """A text that is not spelt out."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "…"


class Sent(Query):
    """A statement as it is sent: the driver spells out every message, also where no log takes it, but not this text."""

    def __init__(self, text: str, timeout: float) -> None:
        super().__init__(cast(Any, Unspelt(text)), timeout=timeout)

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Answer:
    """A read's one record: its rows as they came, the graph's instant where it was fixed, and what was seen."""

    rows: Any
    instant: datetime | None
    bookmarks: frozenset[str]


class Transaction:
    """One transaction as it goes: what is read in it sees what was written before."""

    def __init__(self, catalog: Catalog, transaction: AsyncTransaction) -> None:
        self.catalog = catalog
        self._transaction = transaction

    async def read(self, statement: Statement, parameters: Parameters, bookmarks: Iterable[str] = ()) -> Answer:
        """The answer of a read statement; a transaction has seen its bookmarks before it began."""
        result = await self._transaction.run(statement.text, statement.bind(parameters))
        return _answer(statement, await result.single(strict=True), frozenset(bookmarks))

    async def write(self, statement: Statement, parameters: Parameters) -> None:
        """Run a write statement."""
        result = await self._transaction.run(statement.text, statement.bind(parameters))
        await result.consume()


class Runner:
    """Runs statements over one pool of connections."""

    def __init__(
        self, driver: AsyncDriver, catalog: Catalog, database: str, timeout: float, meter: Meter | None = None
    ) -> None:
        self.catalog = catalog
        self.timeout = timeout
        self._driver = driver
        self._database = database
        self._meter = meter or _unmeasured
        self._queries: dict[str, Sent] = {}

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
            max_transaction_retry_time=0,  # `_persist` tries again: the driver's own pauses outlast a restart by far
            notifications_min_severity=NotificationMinimumSeverity.OFF,
            telemetry_disabled=True,
        )
        return cls(driver, catalog, settings.database, settings.statement_timeout, meter)

    async def close(self) -> None:
        """Close the pool."""
        await self._driver.close()

    async def read(self, statement: Statement, parameters: Parameters, bookmarks: Iterable[str] = ()) -> Answer:
        """The answer of a read statement that sees what the bookmarks name.

        Raises TimedOut where the statement is too slow, Unavailable where the database is away for a statement's time.
        """
        sent = statement.bind(parameters)

        async def attempt() -> Answer:
            async with self._driver.session(
                database=self._database,
                default_access_mode=READ_ACCESS,
                bookmarks=Bookmarks.from_raw_values(bookmarks) if bookmarks else None,
            ) as session:
                result = await session.run(self._query(statement), sent)
                record = await result.single(strict=True)
                seen = await session.last_bookmarks()
            return _answer(statement, record, seen.raw_values)

        with self._meter("read"):
            return await _persist(attempt, self.timeout, _passing)

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
            return await _persist(attempt, WRITE_PATIENCE, _repeatable if repeatable else _passing)

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
            return await _persist(attempt, DEED_PATIENCE, _repeatable, WRITE_PATIENCE)

    async def schema(self, statement: Statement, parameters: Parameters) -> None:
        """Run a statement of the schema by itself: one that changes the schema shares no transaction with data."""
        sent = statement.bind(parameters)

        async def attempt() -> None:
            async with self._driver.session(database=self._database, default_access_mode=WRITE_ACCESS) as session:
                result = await session.run(statement.text, sent)
                await result.consume()

        await _persist(attempt, SCHEMA_PATIENCE, _passing)

    def _query(self, statement: Statement) -> Sent:
        """The statement with its time, made once for each text."""
        query = self._queries.get(statement.text)
        if query is None:
            query = Sent(statement.text, self.timeout * DATABASE_SHARE)
            self._queries[statement.text] = query
        return query


def _answer(statement: Statement, record: Record, seen: frozenset[str]) -> Answer:
    instant = datetime.fromisoformat(record["instant"]) if statement.fixes_instant else None
    return Answer(record["rows"], instant, seen)


def _unmeasured(_access: str) -> AbstractContextManager[None]:
    return nullcontext()


def _passing(fault: Neo4jError | DriverError) -> bool:
    return fault.is_retryable()


def _repeatable(fault: Neo4jError | DriverError) -> bool:
    return fault.is_retryable() or isinstance(fault, IncompleteCommit)


async def _persist(
    attempt: Callable[[], Awaitable[T]],
    patience: float,
    again: Callable[[Neo4jError | DriverError], bool],
    trying: float | None = None,
) -> T:
    """The attempt's result, tried again with growing pauses while the fault is a passing one, `trying` seconds long."""
    pause = 0.02
    given_up = time.monotonic() + (trying or patience)
    try:
        async with asyncio.timeout(patience):
            while True:
                try:
                    return await attempt()
                except (Neo4jError, DriverError) as fault:
                    if isinstance(fault, Neo4jError) and fault.code in TIMED_OUT:
                        raise TimedOut("error.timed_out") from fault
                    if isinstance(fault, Neo4jError) and fault.code == UNKNOWN_BOOKMARK:
                        raise InvalidInput("bookmarks", "input.bookmarks") from fault
                    if not again(fault):
                        raise
                    if time.monotonic() > given_up:
                        raise Unavailable("error.unavailable") from fault
                await asyncio.sleep(pause * random.uniform(0.5, 1.5))
                pause = min(pause * 2, 1.0)
    except TimeoutError as late:
        raise Unavailable("error.unavailable") from late
