"""The state of the graph at an instant, table by table, a page in memory at a time."""

from collections.abc import AsyncIterator, Callable
from datetime import datetime
from pathlib import Path
from typing import Final

from graph.files.columns import Language
from graph.files.folder import filled
from graph.files.tables import TABLES, Table
from graph.files.writing import FORMATS, Format, Row
from graph.records import TableRows
from graph.snapshot import Reading
from graph.vocabulary import KEYS

PAGE: Final = 2_000
"""Things of which the rows are read at once."""

Progress = Callable[[Table, int], None]
"""Is told of which table so many rows are written."""


async def export(
    reading: Reading, at: datetime | None, folder: Path, form: Format, language: Language, progress: Progress
) -> list[tuple[Table, int]]:
    """Write a file for each table to a folder that is empty or not there; tells how many rows each has.

    All tables are of one instant, and have their rows in the order of the keys of what these are of. Raises
    InvalidInput where there is something in the folder, or it cannot be written, TimedOut and Unavailable; then the
    folder is as it was.
    """
    written: list[tuple[Table, int]] = []
    with filled(folder) as aside:
        for table in TABLES:
            count = 0
            with FORMATS[form](aside / f"{table.name}.{form}", table, language) as writer:
                async for rows in pages(reading, at, table):
                    writer.write(rows)
                    count += len(rows)
                    progress(table, count)
            written.append((table, count))
    return written


async def pages(reading: Reading, at: datetime | None, table: Table) -> AsyncIterator[list[Row]]:
    """The rows of a table, page by page."""
    statement = reading.catalog.choose("files/rows", label=table.label, key=KEYS[table.label], table=table.rows)
    after = ""
    while True:
        found, _ = await reading.rows(statement, at, {"after": after, "limit": PAGE})
        things: tuple[TableRows, ...] = statement.read(found)
        yield [row for thing in things for row in thing.rows]
        if len(things) < PAGE:
            return
        after = things[-1].key
