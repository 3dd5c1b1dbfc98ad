"""What a table of households differs by from the graph."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from graph.files.columns import Column
from graph.files.differing import Difference
from graph.files.intake import Read
from graph.files.tables import ADDRESS, GRID, HOUSEHOLD_CODE, TAKEN_BY, VILLAGE
from graph.finding.folding import fold
from graph.records import Tenure, Thing
from graph.restructuring.registering.households import ChangeAddress, RegisterHousehold
from graph.restructuring.steps.succession import in_place
from graph.writing.lookups import Lookups

LIES: Final = ((VILLAGE, "Village", "IN_VILLAGE"), (GRID, "Grid", "IN_GRID"), (TAKEN_BY, "Unit", "COVERS"))
"""The columns that tell where a household lies and which unit takes it, with labels and types of tenures."""

Homes = Mapping[tuple[str, str], Sequence[str]]
"""Codes of households, by their village and folded address."""


async def compare_households(lookups: Lookups, difference: Difference, batch: Sequence[Read]) -> None:
    """Add to a difference what these rows differ by: a household is new, or has another address.

    A row without a code is of the household of that address in its village, if there is one; a new household gets the
    next code. A row cannot be whose household is no more, or lies elsewhere. Raises TimedOut and Unavailable.
    """
    alike = await _by_address(lookups, [read.values["village"] for read in batch if "code" not in read.values])
    codes = [read.values["code"] for read in batch if "code" in read.values]
    things = await lookups.found("Household", [*codes, *(code for found in alike.values() for code in found)])
    lies = await lookups.tenures("Household", things, *(type for *_, type in LIES))
    known = {label: await lookups.found(label, _given(batch, column)) for column, label, _ in LIES}
    await _number(lookups, difference, [read.values["village"] for read in batch])
    for read in batch:
        absent = [label for column, label, _ in LIES if not _is_there(read, column, known[label], difference)]
        if not absent:
            difference.named["Village"].add(read.values["village"])
            code = read.values.get("code")
            found = alike.get((read.values["village"], fold(read.values["address"])), ()) if code is None else (code,)
            thing = things.get(found[0]) if len(found) == 1 else None
            if len(found) > 1:
                difference.refuse(read, ADDRESS, "row.two")
            elif thing is None:
                _register(read, difference)
            elif difference.names(read, HOUSEHOLD_CODE, "Household", thing.code):
                _change(read, thing, lies[thing.code], difference)


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


def _given(batch: Sequence[Read], column: Column) -> list[str]:
    return [read.values[column.name] for read in batch if column.name in read.values]


def _is_there(read: Read, column: Column, known: Mapping[str, Thing], difference: Difference) -> bool:
    """Whether what a row names in a column is there, where it names something."""
    key = read.values.get(column.name)
    thing = known.get(key) if key is not None else None
    if key is not None and (thing is None or not thing.organised):
        difference.refuse(read, column, "row.unknown")
    elif thing is not None and not thing.being:
        difference.refuse(read, column, "row.ended")
    else:
        return True
    return False


def _register(read: Read, difference: Difference) -> None:
    """A household is new: in its row there has to be the unit that takes it."""
    values = read.values
    code = values.get("code") or difference.next_code(values["village"])
    if "unit" not in values:
        difference.refuse(read, TAKEN_BY, "row.empty")
    elif not code.startswith(f"{values['village']}H"):
        difference.refuse(read, HOUSEHOLD_CODE, "row.form")
    elif difference.names(read, HOUSEHOLD_CODE, "Household", code):
        difference.registered.add(code)
        given = {"village": values["village"], "grid": values.get("grid"), "units": (values["unit"],)}
        difference.households.append(RegisterHousehold(code=code, address=values["address"], **given))


def _change(read: Read, thing: Thing, tenures: Sequence[Tenure], difference: Difference) -> None:
    """A household has another address, where it lies as its row says: no deed of the registers moves one."""
    if not thing.organised:
        difference.refuse(read, HOUSEHOLD_CODE, "row.unknown")
    elif not thing.being:
        difference.refuse(read, HOUSEHOLD_CODE, "row.ended")
    elif elsewhere := [column for column, _, type in LIES if not _lies(read, column, in_place(tenures, type))]:
        difference.refuse(read, elsewhere[0], "row.elsewhere")
    elif fold(thing.name) != fold(read.values["address"]):
        difference.households.append(ChangeAddress(household=thing.code, address=read.values["address"]))


def _lies(read: Read, column: Column, tenures: Sequence[Tenure]) -> bool:
    """Whether a household is tied to what a row names in a column, where it names something."""
    given = read.values.get(column.name)
    return given is None or any(given in (each.source_key, each.target_key) for each in tenures)
