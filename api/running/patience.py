"""Reads that outlast the database."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.access import Accesses
from graph.database.transaction import Answer
from graph.errors import TimedOut, Unavailable
from graph.snapshot import Source
from graph.statements.catalog import Catalog
from graph.statements.statement import Parameters, Statement


@dataclass(frozen=True, slots=True)
class Patient:
    """Runs reads by a source; while the database is away it waits for it, however long that takes."""

    source: Source
    accesses: Accesses = field(default_factory=lambda: Accesses(shared=False))

    @property
    def catalog(self) -> Catalog:
        """The statements that can be run."""
        return self.source.catalog

    @property
    def large_grower(self) -> float:
        """The area (mu) from which on growers are large ones."""
        return self.source.large_grower

    async def read(self, statement: Statement, parameters: Parameters, bookmarks: Iterable[str] = ()) -> Answer:
        """The answer of a read statement that sees what the bookmarks name.

        Raises TimedOut where the statement is too slow twice running: a database that stood still says so once.
        """
        slow = False
        while True:
            try:
                return await self.source.read(statement, parameters, bookmarks)
            except Unavailable:  # which the source tells only after some time
                slow = False
            except TimedOut:
                if slow:
                    raise
                slow = True
