"""A driver that has every statement profiled which a runner sends over it."""

from collections import Counter
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any, Literal, LiteralString

from neo4j import AsyncDriver, AsyncResult, AsyncSession, AsyncTransaction, Query, Record, ResultSummary

from tests.cypher.asking import hits_of


class Profiling:
    """Stands where a driver would; `hits` are db hits by the text of the statement."""

    def __init__(self, driver: AsyncDriver) -> None:
        self.hits: Counter[str] = Counter()
        self._driver = driver

    @asynccontextmanager
    async def session(self, **given: Any) -> AsyncIterator["Running"]:
        """A session, all of whose statements are profiled."""
        async with self._driver.session(**given) as session:
            yield Running(session, self.hits)


class Running:
    """A session or a transaction."""

    def __init__(self, of: AsyncSession | AsyncTransaction, hits: Counter[str]) -> None:
        self._of = of
        self._hits = hits

    async def run(self, query: Query | str, parameters: dict[str, Any]) -> "Result | AsyncResult":
        """What a statement answers; it is counted once it has been read, planning is not."""
        text: Any = query.text if isinstance(query, Query) else query
        if text.startswith("EXPLAIN"):
            return await self._of.run(text, parameters)
        return Result(await self._of.run(_profiled(text), parameters), text, self._hits)

    async def begin_transaction(self, **given: Any) -> AbstractAsyncContextManager["Running"]:
        """A transaction of the session."""
        assert isinstance(self._of, AsyncSession)
        return self._begun(await self._of.begin_transaction(**given))

    @asynccontextmanager
    async def _begun(self, transaction: AsyncTransaction) -> AsyncIterator["Running"]:
        async with transaction:
            yield Running(transaction, self._hits)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._of, name)


class Result:
    """What a statement answered."""

    def __init__(self, of: AsyncResult, text: str, hits: Counter[str]) -> None:
        self._of = of
        self._text = text
        self._hits = hits

    async def single(self, *, strict: Literal[True]) -> Record:
        """The only record."""
        record = await self._of.single(strict=strict)
        await self.consume()
        return record

    async def consume(self) -> ResultSummary:
        """What the database says of it."""
        summary = await self._of.consume()
        assert summary.profile is not None
        self._hits[self._text] += hits_of(summary.profile)
        return summary


def _profiled(text: LiteralString) -> LiteralString:
    return "PROFILE " + text
