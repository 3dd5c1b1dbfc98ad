"""What files differ by from the graph: the deeds of the registers that would make it as they say (比对).

Rows are compared in batches, each with what the graph has of the same keys, so a town's people are never in memory.
"""

from collections.abc import Awaitable, Callable, Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import Final

from graph.errors import InvalidInput, Message
from graph.files.checking import check
from graph.files.comparing_households import compare_households
from graph.files.comparing_people import compare_people
from graph.files.differing import Difference
from graph.files.intake import Intake, Progress, Read
from graph.files.missing import find_missing
from graph.files.tables import TABLES, Table
from graph.snapshot import Reading
from graph.writing.lookups import Lookups

BATCH: Final = 1_000
"""Rows that are compared at once."""
MOST_STEPS: Final = 2_000
"""Steps of one plan."""

Compare = Callable[[Lookups, Difference, Sequence[Read]], Awaitable[None]]
COMPARED: Final[tuple[tuple[Table, Compare], ...]] = tuple(
    (table, compare)
    for table in TABLES
    for name, compare in (("households", compare_households), ("people", compare_people))
    if table.name == name
)
"""The tables that are compared with a graph in which something is, with what compares their rows."""


async def compare(reading: Reading, at: datetime, intake: Intake, progress: Progress, *, complete: bool) -> Difference:
    """What would make the graph at an instant as the files say; the reading knows its own instant.

    What is missing from them is told, and ended where they are `complete`. What does not fit the graph is added to the
    bad rows of the intake, and to what is told besides that tables are left out. Raises InvalidInput where there is
    nothing that can be compared, or too much to be one plan; TimedOut and Unavailable.
    """
    tables = [table for table, _ in COMPARED if intake.counts[table.name]]
    if not tables and not intake.bad:
        raise InvalidInput("file", "files.not_compared", tables=", ".join(table.name for table, _ in COMPARED))
    left_out = [table.name for table in TABLES if intake.counts[table.name] and table not in tables]
    if left_out:
        intake.notes.append(Message("files.only_compared", {"tables": ", ".join(left_out)}))
    check(intake, whole=False)
    lookups, difference = Lookups(reading, at), Difference(intake.bad)
    difference.doubled |= {each.where for each in intake.bad if each.reason.code == "row.double"}
    for table, compare_rows in COMPARED:
        for batch in _batches(intake.rows(table)):
            await compare_rows(lookups, difference, batch)
            difference.rows += len(batch)
            progress(table.name, difference.rows)
            _refuse_many(difference)
    for home, (read, column) in difference.headless.items():
        if home not in difference.headed:
            difference.refuse(read, column, "row.headless")
    if not intake.bad:
        await find_missing(lookups, difference, intake, complete=complete)
        _refuse_many(difference)
    return difference


def _refuse_many(difference: Difference) -> None:
    if len(difference.steps) > MOST_STEPS:
        raise InvalidInput("file", "files.too_different", limit=MOST_STEPS)


def _batches(rows: Iterator[Read]) -> Iterator[list[Read]]:
    while batch := list(islice(rows, BATCH)):
        yield batch
