"""One operation's reads: all at one instant, and seeing what its bookmarks name."""

import asyncio
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final, Protocol

from graph.access import UNASKED, Access, Accesses, Version
from graph.database.transaction import Answer
from graph.statements.catalog import Catalog
from graph.statements.statement import Parameters, Statement
from graph.viewer import Viewer


class Source(Protocol):
    """What reads are run by: a runner, or a transaction under way."""

    @property
    def catalog(self) -> Catalog:
        """The statements that can be run."""

    @property
    def accesses(self) -> Accesses:
        """The access of viewers that was read already."""

    @property
    def large_grower(self) -> float:
        """The area (mu) from which on growers are large ones."""

    async def read(self, statement: Statement, parameters: Parameters, bookmarks: Iterable[str] = ()) -> Answer:
        """The answer of a read statement that sees what the bookmarks name."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What sees a write: bookmarks, and the instant to read it at, where it is committed and could not be published."""

    bookmarks: frozenset[str]
    instant: datetime | None = None


NOTHING: Final = Seen(frozenset())
"""What sees a write that changed nothing."""
PIECE: Final = 200
"""Keys that are asked about together at one instant: the database counts all of them in each row that it keeps."""
PIECES: Final = 25
"""Such pieces that a statement is given."""
ATTEMPTS: Final = 3
"""How often a first statement is run by the graph's instant of the moment, before that of the access is kept to."""


class Reading:
    """The reads of one operation.

    The first statement reads the graph's own instant as a part of itself, and the others wait for that one and take it
    over. It is that of the data where none is asked for, and that at which the viewer's access is judged. So a change
    committed in between is seen by all of them or by none. Access that was read at an earlier version of the graph is
    not used: the statement says so, and is run again by that of its own.

    `statements` counts those that were asked for, `accesses` the reads of access, `again` the statements that were run
    once more; `seen` are the bookmarks of what they have seen, `bookmarks` name what it sees in any case. `instant`
    is given where it is fixed already, `version` with it where that is known.
    """

    def __init__(
        self,
        source: Source,
        viewer: Viewer,
        bookmarks: Iterable[str] = (),
        instant: datetime | None = None,
        version: Version | None = None,
    ) -> None:
        self.statements = self.accesses = self.again = 0
        self.seen: frozenset[str] = frozenset()
        self.viewer = viewer
        self.source = source
        self.bookmarks = tuple(bookmarks)
        self._instant = instant
        self._version = version
        self._access = UNASKED if viewer.everything else None
        self._first = asyncio.Lock()
        self._judging = asyncio.Lock()

    @property
    def catalog(self) -> Catalog:
        """The statements that can be run."""
        return self.source.catalog

    @property
    def instant(self) -> datetime:
        """The graph's instant, once a statement fixed it for the operation; ValueError before."""
        if self._instant is None:
            raise ValueError("no statement of the operation fixed its instant yet")
        return self._instant

    @property
    def version(self) -> Version | None:
        """The version of the graph that the operation stands at, where a statement told it."""
        return self._version

    async def gives(self, names: Iterable[str]) -> Hashable:
        """What tells viewers apart by what the graph and their tokens give them, under these names of parameters."""
        given = {**self.viewer.parameters, **(await self._access_then()).parameters}
        return tuple(repr(given[name]) for name in names)

    async def begin(self) -> None:
        """Fix the instant of the operation, where no statement did so yet."""
        if self._instant is None:
            await self.rows(self.catalog["head/begin"], None, {})

    def renew(self, seen: Seen) -> None:
        """What is read from now on is read anew, and sees what has been written."""
        self._instant, self._version = seen.instant, None
        self._access = UNASKED if self.viewer.everything else None
        self.bookmarks = tuple({*self.bookmarks, *seen.bookmarks})
        self.seen |= seen.bookmarks

    async def rows(
        self, statement: Statement, at: datetime | None, parameters: Mapping[str, Any]
    ) -> tuple[Any, datetime]:
        """The rows as they came, and the instant they are of: `at`, or the graph's where it is None."""
        self.statements += 1
        data = None if at is None else at.astimezone(UTC)
        answer = await self._answer(statement, data, parameters)
        instant = data or self._instant
        if instant is None:
            raise ValueError(f"{statement.name} cannot fix the instant of an operation")
        return answer.rows, instant

    async def at_each(
        self, statement: Statement, asks: Iterable[tuple[datetime, Mapping[str, Any]]]
    ) -> list[list[Any]]:
        """The records of a statement about `keys` at each of these instants, with its own parameters of each.

        What it answers of a key must not depend on the other keys: so many are asked about at once as the database has
        room for. The reading must know its instant already.
        """
        found: list[list[Any]] = []
        pieces: list[tuple[int, list[Any]]] = []
        for place, (at, parameters) in enumerate(asks):
            found.append([])
            keys = parameters["keys"]
            for start in range(0, len(keys), PIECE):
                own = {**parameters, "keys": keys[start : start + PIECE]}
                pieces.append((place, [at.astimezone(UTC), own]))
        for start in range(0, len(pieces), PIECES):
            part = pieces[start : start + PIECES]
            answers, _ = await self.rows(statement.at_each, self.instant, {"asks": [ask for _, ask in part]})
            for (place, _), rows in zip(part, answers, strict=True):
                found[place] += statement.read(rows)
        return found

    async def _answer(self, statement: Statement, data: datetime | None, parameters: Mapping[str, Any]) -> Answer:
        if self._instant is None:
            async with self._first:
                if self._known() is None:
                    return await self._begin(statement, data, parameters)
        access = await self._access_then() if statement.judges else None
        return await self._send(statement, data, parameters, access)

    def _known(self) -> datetime | None:
        return self._instant

    async def _begin(self, statement: Statement, data: datetime | None, parameters: Mapping[str, Any]) -> Answer:
        """The answer of the statement that fixes the instant, by access of the same version of the graph."""
        access = self._access
        if access is None and statement.judges:
            access = self.source.accesses.latest(self.viewer) or await self._read_access(None)
        for attempt in range(ATTEMPTS):
            answer = await self._send(statement, data, parameters, access)
            if access is None or access.version in (None, answer.version):
                break
            self.again += 1
            access = self.source.accesses.of(self.viewer, answer.version) or await self._read_access(
                answer.instant if attempt + 1 == ATTEMPTS else None
            )
        else:
            self._instant = answer.instant
            answer = await self._send(statement, data, parameters, access)
        self._instant, self._version, self._access = answer.instant, answer.version, access
        return answer

    async def _access_then(self) -> Access:
        """The viewer's access at the instant of the operation."""
        async with self._judging:
            if self._access is None:
                kept = self.source.accesses.of(self.viewer, self._version)
                self._access = kept or await self._read_access(self._instant)
            return self._access

    async def _read_access(self, instant: datetime | None) -> Access:
        """The viewer's access at an instant, or at the graph's own."""
        statement, bookmarks = self.catalog["viewer/access"], frozenset(self.bookmarks) | self.seen

        async def read() -> Access:
            given = {"instant": instant, "at": None, "known": None, **self.viewer.parameters}
            sent = {name: given[name] for name in statement.parameters}
            answer = await self.source.read(statement, sent, bookmarks)
            return Access.of(statement.read(answer.rows), answer.version)

        self.accesses += 1
        return await self.source.accesses.read((self.viewer, bookmarks, instant), read)

    async def _send(
        self, statement: Statement, data: datetime | None, parameters: Mapping[str, Any], access: Access | None
    ) -> Answer:
        """The answer of a statement at the instant of the operation, where it is fixed."""
        known = access.version if access and self._instant is None else None
        standard = {
            "at": data or self._instant,
            "instant": self._instant,
            "as_of": None if data is self._instant else data,  # the graph's own instant, taken over, stands for now
            "known": known,
            "large_grower": self.source.large_grower,
            **self.viewer.parameters,
        }
        given = {**standard, **access.parameters} if access else standard
        sent = {**parameters, **{name: given[name] for name in statement.standard}}
        bookmarks = {*self.bookmarks, *self.seen} if self.again else self.bookmarks
        answer = await self.source.read(statement, sent, bookmarks)
        self.seen |= answer.bookmarks
        return answer

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
