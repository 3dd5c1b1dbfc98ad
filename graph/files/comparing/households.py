"""What a table of households differs by from the graph."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from graph.files.comparing.difference import Difference, Turn
from graph.files.comparing.references import References, fault
from graph.files.comparing.units import Taking, cover
from graph.files.intake import Read
from graph.files.tables import ADDRESS, GRID, HOUSEHOLD_CODE, TAKEN_BY, VILLAGE
from graph.finding.folding import fold
from graph.records import Tenure, Thing
from graph.restructuring.registering.households import ChangeAddress, ChangeGrid, RegisterHousehold
from graph.restructuring.steps.succession import in_place
from graph.writing.lookups import Lookups

LIES: Final = ("IN_VILLAGE", "IN_GRID")
"""The types of tenures that tell where a household lies."""

Homes = Mapping[tuple[str, str], Sequence[str]]
"""Codes of households, by their village and folded address."""


async def compare_households(lookups: Lookups, difference: Difference, batch: Sequence[Read]) -> None:
    """Add to a difference what these rows differ by: a household is new, has another address, grid or unit.

    A row without a code is of the household of that address in its village, if there is one; a new household gets the
    next code. A row cannot be whose household is no more, or lies in another village. Raises TimedOut and Unavailable.
    """
    alike = await _by_address(lookups, [read.values["village"] for read in batch if "code" not in read.values])
    codes = [read.values["code"] for read in batch if "code" in read.values]
    things = await lookups.found("Household", [*codes, *(code for found in alike.values() for code in found)])
    lies = await lookups.tenures("Household", things, *LIES)
    references = await References.of(lookups, batch, (VILLAGE, GRID, TAKEN_BY))
    await _number(lookups, difference, [read.values["village"] for read in batch])
    takings: list[Taking] = []
    for read in batch:
        if references.stand(read, difference):
            difference.villages["Household"].add(read.values["village"])
            code = read.values.get("code")
            found = alike.get((read.values["village"], fold(read.values["address"])), ()) if code is None else (code,)
            thing = things.get(found[0]) if len(found) == 1 else None
            if len(found) > 1:
                difference.refuse(read, ADDRESS, "row.two")
            elif thing is None:
                takings += _register(read, difference)
            elif difference.names(read, HOUSEHOLD_CODE, "Household", thing.code):
                takings += _change(read, thing, lies[thing.code], difference)
    await cover(lookups, difference, takings)


async def _by_address(lookups: Lookups, villages: Sequence[str]) -> Homes:
    """The households of these villages by their addresses."""
    lying = {
        each.source_key: village
        for village, tenures in (await lookups.tenures("Village", villages, "IN_VILLAGE")).items()
        for each in tenures
        if each.source == "Household"
    }
    found: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for code, thing in (await lookups.found("Household", lying)).items():
        found[lying[code], fold(thing.name)].append(code)
    return found


async def _number(lookups: Lookups, difference: Difference, villages: Sequence[str]) -> None:
    """Find the last numbers of households in villages, where they are not known yet."""
    asked = sorted({village for village in villages if village not in difference.numbers})
    if asked:
        reading = lookups.reading
        last = await reading.batch(reading.catalog["files/last_codes"], lookups.at, {}, asked)
        difference.numbers |= {village: int((last.get(village) or "0")[-4:]) for village in asked}


def _register(read: Read, difference: Difference) -> list[Taking]:
    """A household is new: in its row there has to be the unit that takes it."""
    values = read.values
    code = values.get("code") or difference.next_code(values["village"])
    if "unit" not in values:
        difference.refuse(read, TAKEN_BY, "row.empty")
    elif not code.startswith(f"{values['village']}H"):
        difference.refuse(read, HOUSEHOLD_CODE, "row.form")
    elif difference.names(read, HOUSEHOLD_CODE, "Household", code):
        difference.made["Household"].add(code)
        unit = values["unit"]
        is_new = unit in difference.made["Unit"]  # it is made later, and covers it from the first
        units = () if is_new else (unit,)
        given = {"village": values["village"], "grid": values.get("grid"), "units": units}
        difference.do(Turn.HOMES, RegisterHousehold(code=code, address=values["address"], **given))
        if is_new:
            return [Taking(read, TAKEN_BY, unit, code)]
        difference.covered.add((unit, code))
    return []


def _change(read: Read, thing: Thing, tenures: Sequence[Tenure], difference: Difference) -> list[Taking]:
    """A household has another address, grid or unit, in its village: no deed of the registers moves it out of that."""
    village, grid, unit = (read.values.get(column.name) for column in (VILLAGE, GRID, TAKEN_BY))
    if amiss := fault(thing):
        difference.refuse(read, HOUSEHOLD_CODE, amiss)
    elif not _is_tied(village, in_place(tenures, "IN_VILLAGE")):
        difference.refuse(read, VILLAGE, "row.elsewhere")
    else:
        if fold(thing.name) != fold(read.values["address"]):
            difference.do(Turn.HOMES, ChangeAddress(household=thing.code, address=read.values["address"]))
        if grid is not None and not _is_tied(grid, in_place(tenures, "IN_GRID")):
            difference.do(Turn.HOMES, ChangeGrid(household=thing.code, grid=grid))
        if unit is not None:
            return [Taking(read, TAKEN_BY, unit, thing.code)]
    return []


def _is_tied(key: str | None, tenures: Sequence[Tenure]) -> bool:
    """Whether these tenures tie a household to the thing of a key."""
    return any(each.target_key == key for each in tenures)
