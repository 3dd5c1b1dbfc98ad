"""One operation's reads: all at one instant, and seeing what its bookmarks name."""

import asyncio
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from graph.catalog import Catalog, Statement
from graph.runner import Runner


class Reading:
    """The reads of one operation.

    Where none is asked for, the instant is the graph's own: the first statement reads it as a part of itself, and the
    others wait for that one and take it over. So a change committed in between is seen by all of them or by none.
    `statements` counts them, `seen` are the bookmarks of what they have seen.
    """

    def __init__(self, runner: Runner, bookmarks: Iterable[str] = ()) -> None:
        self.statements = 0
        self.seen: frozenset[str] = frozenset()
        self._runner = runner
        self._bookmarks = tuple(bookmarks)
        self._instant: datetime | None = None
        self._first = asyncio.Lock()

    @property
    def catalog(self) -> Catalog:
        """The statements that can be run."""
        return self._runner.catalog

    @property
    def instant(self) -> datetime:
        """The graph's instant, once a statement fixed it for the operation; ValueError before."""
        if self._instant is None:
            raise ValueError("no statement of the operation fixed its instant yet")
        return self._instant

    async def rows(
        self, statement: Statement, at: datetime | None, parameters: Mapping[str, Any]
    ) -> tuple[Any, datetime]:
        """The rows as they came, and the instant they are of: `at`, or the graph's where it is None."""
        known = at or self._known()
        if known is None:
            async with self._first:
                known = self._known()
                if known is None:
                    rows, self._instant = await self._run(statement, None, parameters)
                    return rows, self._instant
        return await self._run(statement, known, parameters)

    def _known(self) -> datetime | None:
        return self._instant

    async def _run(
        self, statement: Statement, at: datetime | None, parameters: Mapping[str, Any]
    ) -> tuple[Any, datetime]:
        self.statements += 1
        instant = None if at is None else at.astimezone(UTC)
        answer = await self._runner.read(statement, {**parameters, "at": instant}, self._bookmarks)
        self.seen |= answer.bookmarks
        instant = answer.at or instant
        if instant is None:
            raise ValueError(f"{statement.name} cannot fix the instant of an operation")
        return answer.rows, instant

    async def one(self, name: str, at: datetime | None = None, **parameters: Any) -> Any:
        """The record of the only row, None where there is none."""
        statement = self.catalog[name]
        rows, _ = await self.rows(statement, at, parameters)
        return statement.read(rows)

    async def many(self, name: str, at: datetime | None = None, **parameters: Any) -> tuple[Any, ...]:
        """The records of every row, in the statement's order."""
        statement = self.catalog[name]
        rows, _ = await self.rows(statement, at, parameters)
        found: tuple[Any, ...] = statement.read(rows)
        return found

    async def batch(
        self, statement: Statement, at: datetime | None, parameters: Mapping[str, Any], keys: list[str]
    ) -> dict[str, Any]:
        """For each key that has any, its records in the statement's order, or its only record where it is `single`."""
        rows, _ = await self.rows(statement, at, {**parameters, "keys": keys})
        return {key: statement.read(found) for key, found in rows}
