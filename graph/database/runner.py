"""The only user of the driver beside the private Neo4j: runs catalogued statements.

A read is one auto-commit statement, one round trip, one record; it goes to a reader of a cluster, and is tried again
while the fault is a passing one and the statement's time is not over. It is sent once it is planned. Writes are managed
transactions.
"""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Any, Final, Self, TypeVar, cast

from neo4j import (
    READ_ACCESS,
    WRITE_ACCESS,
    AsyncDriver,
    AsyncGraphDatabase,
    AsyncManagedTransaction,
    Bookmarks,
    NotificationMinimumSeverity,
    Query,
    Record,
)
from neo4j.exceptions import DriverError, Neo4jError, ServiceUnavailable, SessionExpired

from graph.access import Accesses
from graph.database.plans import Plans
from graph.database.retrying import passing, passing_or_unknown, persist
from graph.database.settings import Database
from graph.database.together import Together
from graph.database.transaction import Answer, Transaction
from graph.errors import TimedOut, Unavailable
from graph.statements.catalog import Catalog
from graph.statements.statement import Parameters, Statement

T = TypeVar("T")
Step = tuple[Statement, Parameters]
Meter = Callable[[str], AbstractContextManager[None]]
"""Measures what is done in its block; told whether that is a `read` or a `write`."""

DATABASE_SHARE: Final = 0.8
"""Of a statement's time, what the database is given: so its own word on slowness still arrives."""
SCHEMA_PATIENCE: Final = 300.0
"""Seconds for which an index may be built."""
WRITE_PATIENCE: Final = 60.0
"""Seconds for which a write outlasts a restarting database."""
DEED_PATIENCE: Final = 300.0
"""Seconds that a transaction of many statements may take, waiting for those before it included."""


PLANNING_PATIENCE: Final = 60.0
"""Seconds that the planning of a statement may take."""


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


class Runner:
    """Runs statements over one pool of connections."""

    def __init__(
        self,
        driver: AsyncDriver,
        catalog: Catalog,
        database: str,
        timeout: float,
        meter: Meter | None = None,
        planned_within: float | None = None,
    ) -> None:
        self.catalog = catalog
        self.accesses = Accesses()
        self.plans = Plans(self._explain)
        self.together = Together(self._alone, self._all, self._can_together)
        self.used: Counter[str] = Counter()
        """How often each statement was read by, by its identity."""
        self.timeout = timeout
        self._planned_within = planned_within or timeout
        self._lost: DriverError | None = None
        """Why the database cannot be reached, until it is again."""
        self._driver = driver
        self._database = database
        self._meter = meter or _unmeasured
        self._queries: dict[str, Sent] = {}

    @classmethod
    def connect(
        cls, settings: Database, catalog: Catalog, meter: Meter | None = None, planned_within: float | None = None
    ) -> Self:
        """A runner over a new pool; nothing is sent before the first statement.

        A block of the `meter` stands around each read and write, from asking for a connection to the answer. A read
        waits so many seconds for the plan of its statement; where nothing is said, as long as a statement may take.
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
        return cls(driver, catalog, settings.database, settings.statement_timeout, meter, planned_within)

    async def close(self) -> None:
        """Close the pool, having ended what is under way."""
        await self.plans.end()
        await self.together.end()
        await self._driver.close()

    async def read(self, statement: Statement, parameters: Parameters, bookmarks: Iterable[str] = ()) -> Answer:
        """The answer of a read statement that sees what the bookmarks name.

        Raises TimedOut where the statement or its planning is too slow, Unavailable where the database is away for a
        statement's time.
        """
        sent = statement.bind(parameters)
        self.used[statement.identity] += 1
        if statement not in self.plans:
            await self._planned(statement)
        deadline, seeing = asyncio.get_running_loop().time() + self.timeout, frozenset(bookmarks)
        with self._meter("read"):
            if statement.together is None:
                return await self._alone(statement, sent, seeing, deadline)
            return await self.together.read(statement, sent, seeing, deadline)

    async def _alone(
        self, statement: Statement, sent: dict[str, Any], bookmarks: frozenset[str], deadline: float
    ) -> Answer:
        record, seen = await self._record(statement, sent, bookmarks, deadline)
        return Answer.of(statement, record, seen)

    async def _all(
        self, statement: Statement, sent: Sequence[dict[str, Any]], bookmarks: frozenset[str], deadline: float
    ) -> list[Answer]:
        """The answers of a statement to several, in their order."""
        together = cast(Statement, statement.together)
        asks = {"p": {"asks": [each["p"] for each in sent]}}
        record, seen = await self._record(together, asks, bookmarks, deadline)
        return [Answer.at(instant, published, rows, seen) for _, instant, published, rows in sorted(record["answers"])]

    def _can_together(self, statement: Statement) -> bool:
        """Whether the statement for several is planned; it is from now on."""
        together = cast(Statement, statement.together)
        self.plans.begin_all([together])
        return together in self.plans

    async def _record(
        self, statement: Statement, sent: dict[str, Any], bookmarks: frozenset[str], deadline: float
    ) -> tuple[Record, frozenset[str]]:
        """The only record of a read, and the bookmarks of what it has seen."""

        async def attempt() -> tuple[Record, frozenset[str]]:
            async with self._driver.session(
                database=self._database,
                default_access_mode=READ_ACCESS,
                bookmarks=Bookmarks.from_raw_values(bookmarks) if bookmarks else None,
            ) as session:
                result = await session.run(self._query(statement), sent)
                record = await result.single(strict=True)
                seen = await session.last_bookmarks()
            self._lost = None
            return record, frozenset(seen.raw_values)

        return await persist(attempt, deadline - asyncio.get_running_loop().time(), self._passing)

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

    async def _planned(self, statement: Statement) -> None:
        """Until a statement is planned, which goes on in any case; TimedOut or Unavailable where it takes too long."""
        try:
            async with asyncio.timeout(self._planned_within):
                await asyncio.shield(self.plans.begin(statement))
        except TimeoutError as late:
            if self._lost is not None:
                raise Unavailable("error.unavailable") from self._lost
            raise TimedOut("error.timed_out") from late

    async def _explain(self, statement: Statement) -> None:
        mode = READ_ACCESS if statement.header.access == "read" else WRITE_ACCESS
        query = Sent(f"EXPLAIN {statement.text}", PLANNING_PATIENCE)

        async def attempt() -> None:
            async with self._driver.session(database=self._database, default_access_mode=mode) as session:
                result = await session.run(query, {"p": {}})
                await result.consume()
            self._lost = None

        await persist(attempt, PLANNING_PATIENCE, self._passing)

    def _passing(self, fault: Neo4jError | DriverError) -> bool:
        """Whether a fault passes; where the connection was lost, the database may have started anew."""
        if isinstance(fault, (ServiceUnavailable, SessionExpired)):
            self.plans.forget()
            self._lost = fault
        return passing(fault)

    def _query(self, statement: Statement) -> Sent:
        """The statement with its time, made once for each text."""
        query = self._queries.get(statement.text)
        if query is None:
            query = Sent(statement.text, self.timeout * DATABASE_SHARE)
            self._queries[statement.text] = query
        return query


def _unmeasured(_access: str) -> AbstractContextManager[None]:
    return nullcontext()
