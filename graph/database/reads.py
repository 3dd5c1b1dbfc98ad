"""Reads over a pool of connections: each is planned before it is sent, and who ask the same are asked together."""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Any, Final, cast

from neo4j import READ_ACCESS, WRITE_ACCESS, AsyncDriver, Bookmarks, Query, Record
from neo4j.exceptions import DriverError, Neo4jError, ServiceUnavailable, SessionExpired

from graph.database.plans import Plans
from graph.database.retrying import passing, persist
from graph.database.together import Together
from graph.database.transaction import Answer
from graph.errors import TimedOut, Unavailable
from graph.statements.statement import Parameters, Statement

DATABASE_SHARE: Final = 0.8
"""Of a statement's time, what the database is given: so its own word on slowness still arrives."""
LAG: Final = 0.2
"""Seconds within which that word comes, more than the database lets pass between two looks at what is too slow."""
PLANNING_PATIENCE: Final = 60.0
"""Seconds that the planning of a statement may take."""


Running = Callable[[], AbstractContextManager[float]]
"""A block in which a statement runs; it tells until when, by the loop's clock."""


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


class Reads:
    """Sends read statements, one auto-commit statement, one round trip and one record each.

    `used` counts how often each statement was asked, by its identity; `planned_within` are the seconds for which a read
    waits for its plan, beside the time of its statement.
    """

    def __init__(self, driver: AsyncDriver, database: str, timeout: float) -> None:
        self.plans = Plans(self._explain)
        self.together = Together(self._alone, self._all, self._can_together)
        self.used: Counter[str] = Counter()
        self.planned_within = PLANNING_PATIENCE
        self._driver = driver
        self._database = database
        self._timeout = timeout
        self._ending = False
        self._lost: DriverError | None = None
        """Why the database cannot be reached, until it is again."""
        self._queries: dict[str, Sent] = {}

    async def end(self) -> None:
        """Let what is under way come to its end, or end it, so that nothing holds a connection; try nothing again."""
        self._ending = True
        await self.plans.end()
        await self.together.end()

    async def read(
        self, statement: Statement, parameters: Parameters, bookmarks: Iterable[str], running: Running | None = None
    ) -> Answer:
        """The answer of a statement that sees what the bookmarks name; `running` tells how long it may take.

        Raises TimedOut where the statement or its planning is too slow, Unavailable where the database is away for a
        statement's time.
        """
        sent = statement.bind(parameters)
        self.used[statement.identity] += 1
        if statement not in self.plans:
            await self._planned(statement)
        seeing = frozenset(bookmarks)
        with (running or self._for_itself)() as deadline:
            if statement.together is None:
                return await self._alone(statement, sent, seeing, deadline)
            return await self.together.read(statement, sent, seeing, deadline)

    @contextmanager
    def _for_itself(self) -> Iterator[float]:
        yield asyncio.get_running_loop().time() + self._timeout

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
        left = deadline - asyncio.get_running_loop().time()
        if left <= 0:
            raise TimedOut("error.timed_out")
        query = self._query(statement, left)

        async def attempt() -> tuple[Record, frozenset[str]]:
            async with self._driver.session(
                database=self._database,
                default_access_mode=READ_ACCESS,
                bookmarks=Bookmarks.from_raw_values(bookmarks) if bookmarks else None,
            ) as session:
                result = await session.run(query, sent)
                record = await result.single(strict=True)
                seen = await session.last_bookmarks()
            self._lost = None
            return record, frozenset(seen.raw_values)

        return await persist(attempt, left + LAG, self._passing)

    async def planned(self, statements: Sequence[Statement]) -> None:
        """Until all of these are planned, one waited for after the other; raises as a read of each would."""
        self.plans.begin_all(statements)
        for statement in statements:
            if statement not in self.plans:
                await self._planned(statement)

    async def _planned(self, statement: Statement) -> None:
        """Until a statement is planned, which goes on in any case.

        Raises Unavailable where the database cannot be reached for a statement's time, TimedOut where planning takes
        too long.
        """
        task = self.plans.begin(statement)
        soon = min(self._timeout, self.planned_within)
        await asyncio.wait([task], timeout=soon)
        if not task.done() and self._lost is None:
            await asyncio.wait([task], timeout=self.planned_within - soon)
        if task.done():
            return await task
        if self._lost is not None:
            raise Unavailable("error.unavailable") from self._lost
        raise TimedOut("error.timed_out")

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
        return passing(fault) and not self._ending

    def _query(self, statement: Statement, left: float) -> Sent:
        """The statement with its time; where most of that is left, made once for each text."""
        if left < self._timeout * DATABASE_SHARE:
            return Sent(statement.text, left * DATABASE_SHARE)
        query = self._queries.get(statement.text)
        if query is None:
            query = Sent(statement.text, self._timeout * DATABASE_SHARE)
            self._queries[statement.text] = query
        return query
