"""What files differ by from the graph: the deeds of the registers that would make it as they say (比对).

Rows are compared in batches, each with what the graph has of the same keys, so a town's people are never in memory.
"""

from collections.abc import Awaitable, Callable, Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import Final

from graph.errors import InvalidInput
from graph.files.checking import check
from graph.files.comparing.difference import Difference, Turn
from graph.files.comparing.firms import compare_firms
from graph.files.comparing.households import compare_households
from graph.files.comparing.missing import find_missing
from graph.files.comparing.people import compare_people
from graph.files.comparing.seats import take_office, take_place
from graph.files.comparing.things import Things
from graph.files.comparing.ties import Ties
from graph.files.comparing.units import compare_coverage, create_unit, settle_units
from graph.files.intake import Intake, Progress, Read
from graph.files.tables import BY_NAME
from graph.restructuring.steps.units import MoveUnit, RenameUnit
from graph.restructuring.steps.villages import MoveVillage
from graph.snapshot import Reading
from graph.writing.lookups import Lookups

BATCH: Final = 1_000
"""Rows that are compared at once."""
MOST_STEPS: Final = 10_000
"""Steps of one plan."""

Compare = Callable[[Lookups, Difference, Sequence[Read]], Awaitable[None]]
VILLAGES: Final = {"area": (Turn.VILLAGES, lambda code, area: MoveVillage(village=code, area=area))}
UNITS: Final = {
    "name": (Turn.UNITS, lambda code, name: RenameUnit(unit=code, name=name)),
    "above": (Turn.UNITS, lambda code, above: MoveUnit(unit=code, to=above)),
}
COMPARED: Final[dict[str, Compare]] = {
    **{name: Things(BY_NAME[name]).compare for name in ("towns", "areas", "grids", "bodies", "cooperatives")},
    "villages": Things(BY_NAME["villages"], VILLAGES).compare,
    "units": Things(BY_NAME["units"], UNITS, create_unit).compare,
    "households": compare_households,
    "firms": compare_firms,
    "people": compare_people,
    "coverage": compare_coverage,
    "places": Ties(BY_NAME["places"], take_place).compare,
    "offices": Ties(BY_NAME["offices"], take_office).compare,
    **{name: Ties(BY_NAME[name]).compare for name in ("grid_workers", "seats", "growers")},
}
"""What compares the rows of each table, in this order: what others name comes before them."""


async def compare(reading: Reading, at: datetime, intake: Intake, progress: Progress, *, complete: bool) -> Difference:
    """What would make the graph at an instant as the files say; the reading knows its own instant.

    What is missing from them is told, and ended where they are `complete`. What does not fit the graph is added to the
    bad rows of the intake. Raises InvalidInput where there is too much to be one plan; TimedOut and Unavailable.
    """
    check(intake, whole=False)
    lookups, difference = Lookups(reading, at), Difference(intake.bad)
    difference.doubled |= {each.where for each in intake.bad if each.reason.code == "row.double"}
    for name, compare_rows in COMPARED.items():
        for batch in _batches(intake.rows(BY_NAME[name])):
            await compare_rows(lookups, difference, batch)
            difference.rows += len(batch)
            progress(name, difference.rows)
            _refuse_many(difference)
    settle_units(difference)
    for home, (read, column) in difference.headless.items():
        if home not in difference.headed:
            difference.refuse(read, column, "row.headless")
    if not intake.bad:
        await find_missing(lookups, difference, intake, complete=complete)
        _refuse_many(difference)
    return difference


def _refuse_many(difference: Difference) -> None:
    if len(difference.deeds) > MOST_STEPS:
        raise InvalidInput("file", "files.too_different", limit=MOST_STEPS)


def _batches(rows: Iterator[Read]) -> Iterator[list[Read]]:
    while batch := list(islice(rows, BATCH)):
        yield batch
