"""One transaction under way, and what a read answers."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from neo4j import AsyncTransaction, Record

from graph.access import Accesses, Version
from graph.statements.catalog import Catalog
from graph.statements.statement import Parameters, Statement


@dataclass(frozen=True, slots=True)
class Answer:
    """A read's one record: rows as they came, what was seen, the graph's instant and version where it tells them."""

    rows: Any
    instant: datetime | None
    version: Version | None
    bookmarks: frozenset[str]

    @classmethod
    def of(cls, statement: Statement, record: Record, seen: frozenset[str]) -> "Answer":
        """The answer that a statement's record holds."""
        if not statement.fixes_instant:
            return cls(record["rows"], None, None, seen)
        return cls.at(record["instant"], record["published"], record["rows"], seen)

    @classmethod
    def at(cls, instant: str, published: str, rows: Any, seen: frozenset[str]) -> "Answer":
        """The answer of these columns."""
        return cls(rows, datetime.fromisoformat(instant), f"{published} {instant}", seen)


class Transaction:
    """One transaction as it goes: what is read in it sees what was written before, so access is its own."""

    def __init__(self, catalog: Catalog, transaction: AsyncTransaction, large_grower: float) -> None:
        self.catalog = catalog
        self.large_grower = large_grower
        self.accesses = Accesses(shared=False)
        self._transaction = transaction

    async def read(self, statement: Statement, parameters: Parameters, bookmarks: Iterable[str] = ()) -> Answer:
        """The answer of a read statement; a transaction has seen its bookmarks before it began."""
        result = await self._transaction.run(statement.text, statement.bind(parameters))
        return Answer.of(statement, await result.single(strict=True), frozenset(bookmarks))

    async def rows(self, text: str, parameters: dict[str, Any]) -> list[list[Any]]:
        """The rows of a statement that is made of labels, for a backup."""
        result = await self._transaction.run(text, parameters)
        return [list(record.values()) async for record in result]

    async def write(self, statement: Statement, parameters: Parameters) -> None:
        """Run a write statement."""
        result = await self._transaction.run(statement.text, statement.bind(parameters))
        await result.consume()
