"""What a table of households differs by from the graph."""

from collections.abc import Sequence
from typing import Final

from graph.files.differing import Difference
from graph.files.intake import Read
from graph.files.tables import CODE, GRID, VILLAGE
from graph.records import Tenure
from graph.restructuring.registering.households import ChangeAddress
from graph.restructuring.steps.succession import in_place
from graph.writing.lookups import Lookups

LIES: Final = ((VILLAGE, "IN_VILLAGE"), (GRID, "IN_GRID"))
"""The columns that tell where a household lies, with the types of tenures."""


async def compare_households(lookups: Lookups, difference: Difference, batch: Sequence[Read]) -> None:
    """Add to a difference what these rows differ by: a household has another address.

    A row cannot be whose household there is not, or is no more, or lies elsewhere. Raises TimedOut and Unavailable.
    """
    codes = [read.values["code"] for read in batch]
    things = await lookups.found("Household", codes)
    lies = await lookups.tenures("Household", things, *(type for _, type in LIES))
    for read in batch:
        thing = things.get(read.values["code"])
        if thing is None or not thing.organised:
            difference.refuse(read, CODE, "row.unknown")
        elif not thing.being:
            difference.refuse(read, CODE, "row.ended")
        elif _stays(read, lies[thing.code], difference) and thing.name != read.values["address"]:
            difference.households.append(ChangeAddress(household=thing.code, address=read.values["address"]))


def _stays(read: Read, tenures: Sequence[Tenure], difference: Difference) -> bool:
    """Whether a household lies where its row says, as far as that says so: no deed of the registers moves one."""
    for column, type in LIES:
        given = read.values.get(column.name)
        if given is not None and given not in [each.target_key for each in in_place(tenures, type)]:
            difference.refuse(read, column, "row.elsewhere")
            return False
    return True
