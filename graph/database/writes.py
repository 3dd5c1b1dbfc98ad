"""Writes over pools of connections: managed transactions, tried again while a fault is a passing one."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, nullcontext
from typing import Final, TypeVar
from weakref import WeakValueDictionary

from neo4j import WRITE_ACCESS, AsyncDriver, AsyncManagedTransaction, AsyncSession, unit_of_work
from neo4j.exceptions import Neo4jError

from graph.database.interrupting import KIND, PREVIEW, WRITE, interrupt_previews
from graph.database.plans import ended
from graph.database.retrying import passing, passing_or_unknown, persist
from graph.database.transaction import Transaction
from graph.database.turns import Turns
from graph.errors import Interrupted
from graph.statements.catalog import Catalog
from graph.statements.statement import Parameters, Statement

T = TypeVar("T")
Step = tuple[Statement, Parameters]

SCHEMA_PATIENCE: Final = 300.0
"""Seconds for which an index may be built."""
WRITE_PATIENCE: Final = 60.0
"""Seconds for which a write outlasts a restarting database."""
DEED_PATIENCE: Final = 300.0
"""Seconds that a transaction of many statements may take, waiting for those before it included."""
TERMINATED: Final = ".Transaction.Terminated"

log = logging.getLogger("danyuan.writing")


class Writes:
    """Writes by `driver`, or by `writers` those that take turns."""

    def __init__(
        self,
        driver: AsyncDriver,
        writers: AsyncDriver,
        database: str,
        catalog: Catalog,
        patience: float,
        large_grower: float,
    ) -> None:
        self.turns = Turns(patience)
        self._looks: WeakValueDictionary[str, Turns] = WeakValueDictionary()
        self._driver = driver
        self._writers = writers
        self._database = database
        self._catalog = catalog
        self._large_grower = large_grower
        self._interrupting: set[asyncio.Task[None]] = set()

    async def end(self) -> None:
        """Let what is under way beside the writes come to its end, or end it."""
        await ended(self._interrupting)

    async def write(self, steps: Sequence[Step], *, repeatable: bool) -> frozenset[str]:
        """Run statements in one transaction; the bookmarks that see it.

        A commit whose fate is unknown is tried again only where the statements may be run twice (`repeatable`).
        Raises Unavailable where the database is away for longer than a restart takes.
        """
        sent = [(statement.text, statement.bind(parameters)) for statement, parameters in steps]

        @unit_of_work(metadata={KIND: WRITE})
        async def work(transaction: AsyncManagedTransaction) -> None:
            for text, parameters in sent:
                result = await transaction.run(text, parameters)
                await result.consume()

        async def attempt() -> frozenset[str]:
            async with self._session(self._driver) as session:
                await session.execute_write(work)
                return frozenset((await session.last_bookmarks()).raw_values)

        return await persist(attempt, WRITE_PATIENCE, passing_or_unknown if repeatable else passing)

    async def transact(
        self,
        work: Callable[[Transaction], Awaitable[T]],
        keep: Callable[[T], bool],
        landed: Callable[[Transaction, T], Awaitable[bool]],
        *,
        in_turn: bool,
    ) -> tuple[T, frozenset[str]]:
        """What `work` comes to in one transaction, and the bookmarks that see it; undone where it is not to be kept.

        Those that are done `in_turn` wait for each other, and what others only look at gives way to them. Work is done
        anew where the database fails in a passing way; where a commit's fate is unknown, `landed` tells whether what it
        came to is there. Raises Busy where its turn does not come in time, Unavailable where the database is away for
        longer than a restart takes.
        """
        async with self.turns.taken() if in_turn else nullcontext(), self._unhindered():
            return await self._transacted(self._writers if in_turn else self._driver, work, keep, landed)

    async def say(
        self, work: Callable[[Transaction], Awaitable[T]], landed: Callable[[Transaction, T], Awaitable[bool]]
    ) -> tuple[T, frozenset[str]]:
        """As `transact`, of what waits for nobody who changes the structure, and is kept."""
        return await self._transacted(self._driver, work, lambda _result: True, landed)

    async def _transacted(
        self,
        pool: AsyncDriver,
        work: Callable[[Transaction], Awaitable[T]],
        keep: Callable[[T], bool],
        landed: Callable[[Transaction, T], Awaitable[bool]],
    ) -> tuple[T, frozenset[str]]:
        uncertain: list[T] = []

        async def attempt() -> tuple[T, frozenset[str]]:
            async with self._session(pool) as session:
                async with await session.begin_transaction(metadata={KIND: WRITE}, timeout=DEED_PATIENCE) as begun:
                    transaction = Transaction(self._catalog, begun, self._large_grower)
                    if uncertain and await landed(transaction, uncertain[0]):
                        result = uncertain[0]
                        await begun.rollback()
                    elif keep(result := await work(transaction)):
                        uncertain[:] = [result]
                        await begun.commit()
                    else:
                        await begun.rollback()  # else its end would commit it
                return result, frozenset((await session.last_bookmarks()).raw_values)

        return await persist(attempt, DEED_PATIENCE, passing_or_unknown, WRITE_PATIENCE)

    async def look(self, who: str, work: Callable[[Transaction], Awaitable[T]]) -> T:
        """What `work` comes to in a transaction that is rolled back; it gives way to writes that wait for it.

        Whoever looks at several waits for one after the other. Raises Interrupted where it gave way, Busy where those
        before it take too long, Unavailable where the database is away for longer than a restart takes.
        """
        turns = self._looks.setdefault(who, Turns(self.turns.patience))
        async with turns.taken():
            return await self._looked(work)

    async def _looked(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        async def attempt() -> T:
            async with self._session(self._driver) as session:
                async with await session.begin_transaction(metadata={KIND: PREVIEW}, timeout=DEED_PATIENCE) as begun:
                    result = await work(Transaction(self._catalog, begun, self._large_grower))
                    await begun.rollback()
                return result

        try:
            return await persist(attempt, DEED_PATIENCE, passing, WRITE_PATIENCE)
        except Neo4jError as fault:
            if fault.code is not None and fault.code.endswith(TERMINATED):
                raise Interrupted("error.busy") from fault
            raise

    async def schema(self, statement: Statement, parameters: Parameters) -> None:
        """Run a statement of the schema by itself: one that changes the schema shares no transaction with data."""
        sent = statement.bind(parameters)

        async def attempt() -> None:
            async with self._session(self._driver) as session:
                result = await session.run(statement.text, sent)
                await result.consume()

        await persist(attempt, SCHEMA_PATIENCE, passing)

    def _session(self, pool: AsyncDriver) -> AsyncSession:
        return pool.session(database=self._database, default_access_mode=WRITE_ACCESS)

    @asynccontextmanager
    async def _unhindered(self) -> AsyncIterator[None]:
        """While the block runs, what is only looked at gives way to it."""
        over = asyncio.Event()
        interrupting = asyncio.create_task(interrupt_previews(self._driver, self._database, over))
        self._interrupting.add(interrupting)
        interrupting.add_done_callback(_logged)
        interrupting.add_done_callback(self._interrupting.discard)
        try:
            yield
        finally:
            over.set()  # it comes to its end by itself: a connection that is ended while it is made stays open


def _logged(interrupting: asyncio.Task[None]) -> None:
    """What keeps it from looking keeps a write from nothing but that."""
    if not interrupting.cancelled() and (fault := interrupting.exception()) is not None:
        log.warning("what a write waits for cannot be looked at", exc_info=fault)
