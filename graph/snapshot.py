"""One operation's reads: all at one instant, and seeing what its bookmarks name."""

import asyncio
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, Protocol

from graph.database.transaction import Answer
from graph.statements.catalog import Catalog
from graph.statements.statement import Parameters, Statement
from graph.viewer import Viewer


class Source(Protocol):
    """What reads are run by: a runner, or a transaction under way."""

    @property
    def catalog(self) -> Catalog:
        """The statements that can be run."""

    async def read(self, statement: Statement, parameters: Parameters, bookmarks: Iterable[str] = ()) -> Answer:
        """The answer of a read statement that sees what the bookmarks name."""


class Reading:
    """The reads of one operation.

    The first statement reads the graph's own instant as a part of itself, and the others wait for that one and take it
    over. It is that of the data where none is asked for, and that at which the viewer's scope is judged. So a change
    committed in between is seen by all of them or by none. `statements` counts them, `seen` are the bookmarks of what
    they have seen, `bookmarks` name what it sees in any case. `instant` is given where it is fixed already.
    """

    def __init__(
        self, source: Source, viewer: Viewer, bookmarks: Iterable[str] = (), instant: datetime | None = None
    ) -> None:
        self.statements = 0
        self.seen: frozenset[str] = frozenset()
        self.viewer = viewer
        self._source = source
        self.bookmarks = tuple(bookmarks)
        self._instant = instant
        self._first = asyncio.Lock()

    @property
    def catalog(self) -> Catalog:
        """The statements that can be run."""
        return self._source.catalog

    @property
    def instant(self) -> datetime:
        """The graph's instant, once a statement fixed it for the operation; ValueError before."""
        if self._instant is None:
            raise ValueError("no statement of the operation fixed its instant yet")
        return self._instant

    def renew(self, bookmarks: Iterable[str]) -> None:
        """What is read from now on is read anew, and sees what these bookmarks name: something has been written."""
        self._instant = None
        self.bookmarks = tuple({*self.bookmarks, *bookmarks})
        self.seen |= frozenset(bookmarks)

    async def rows(
        self, statement: Statement, at: datetime | None, parameters: Mapping[str, Any]
    ) -> tuple[Any, datetime]:
        """The rows as they came, and the instant they are of: `at`, or the graph's where it is None."""
        if self._instant is None:
            async with self._first:
                if self._known() is None:
                    return await self._run(statement, at, parameters)
        return await self._run(statement, at, parameters)

    def _known(self) -> datetime | None:
        return self._instant

    async def _run(
        self, statement: Statement, at: datetime | None, parameters: Mapping[str, Any]
    ) -> tuple[Any, datetime]:
        self.statements += 1
        data = None if at is None else at.astimezone(UTC)
        known = {**self.viewer.parameters, "at": data or self._instant, "instant": self._instant}
        given = {**parameters, **{name: known[name] for name in statement.standard}}
        answer = await self._source.read(statement, given, self.bookmarks)
        self.seen |= answer.bookmarks
        self._instant = self._instant or answer.instant
        instant = data or self._instant
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
