"""The time of a whole query, which its statements share."""

import asyncio
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from graph.access import Accesses
from graph.database.runner import Runner
from graph.database.transaction import Answer
from graph.statements.catalog import Catalog
from graph.statements.statement import Parameters, Statement


class Timed:
    """Runs the reads of one query, which take together no longer than one statement may; planning them is apart."""

    def __init__(self, runner: Runner) -> None:
        self._runner = runner
        self._left = runner.timeout
        self._under_way = 0
        self._since = 0.0

    @property
    def catalog(self) -> Catalog:
        """The statements that can be run."""
        return self._runner.catalog

    @property
    def accesses(self) -> Accesses:
        """The access of viewers that was read already."""
        return self._runner.accesses

    @property
    def large_grower(self) -> float:
        """The area (mu) from which on growers are large ones."""
        return self._runner.large_grower

    async def read(self, statement: Statement, parameters: Parameters, bookmarks: Iterable[str] = ()) -> Answer:
        """The answer of a read statement that sees what the bookmarks name.

        Raises TimedOut where the query's time is over, Unavailable where the database is away for that time.
        """
        return await self._runner.read(statement, parameters, bookmarks, self._running)

    @contextmanager
    def _running(self) -> Iterator[float]:
        """While a statement is under way: until when it may be, by the loop's clock."""
        now = asyncio.get_running_loop().time
        if not self._under_way:
            self._since = now()
        self._under_way += 1
        try:
            yield self._since + self._left
        finally:
            self._under_way -= 1
            if not self._under_way:
                self._left -= now() - self._since
