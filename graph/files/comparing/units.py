"""What tables of units and of what they cover differ by from the graph."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from graph.files.columns import Column
from graph.files.comparing.difference import Difference, Turn
from graph.files.comparing.references import References, label_in
from graph.files.intake import Read
from graph.files.tables import COVERAGE, COVERS
from graph.restructuring.steps.coverage import MoveCoverage
from graph.restructuring.steps.units import CreateUnit
from graph.vocabulary import Purpose
from graph.writing.lookups import Lookups

Sort = tuple[int | None, str | None]
"""Level and purpose of a unit."""
LEVEL: Final = "level"


class Taking(NamedTuple):
    """That a unit comes to cover something, by a column of a row."""

    read: Read
    column: Column
    unit: str
    code: str


def create_unit(read: Read, difference: Difference) -> None:
    """A unit is new: it is made once all is known that it covers."""
    difference.units[read.values["code"]] = read.values


async def compare_coverage(lookups: Lookups, difference: Difference, batch: Sequence[Read]) -> None:
    """Add to a difference what units come to cover by these rows. Raises TimedOut and Unavailable."""
    references = await References.of(lookups, batch, COVERAGE)
    standing = [read for read in batch if references.stand(read, difference) and read.where not in difference.doubled]
    takings = [Taking(read, COVERS, read.values["unit"], read.values["covers"]) for read in standing]
    await cover(lookups, difference, takings)


async def cover(lookups: Lookups, difference: Difference, takings: Iterable[Taking]) -> None:
    """Units come to cover things that they do not yet, in place of those of their level and purpose that do until then.

    A row is bad by which two of one level and purpose would come to cover a thing. Raises TimedOut and Unavailable.
    """
    new = [each for each in takings if (each.unit, each.code) not in difference.covered]
    by_label: defaultdict[str, list[str]] = defaultdict(list)
    for each in new:
        by_label[label_in(COVERS, each.code)].append(each.code)
    covering: dict[str, list[str]] = {}
    for label, codes in by_label.items():
        for code, held in (await lookups.tenures(label, codes, "COVERS")).items():
            covering[code] = [tenure.source_key for tenure in held if tenure.target_key == code]
    units = [*(each.unit for each in new), *(unit for of_thing in covering.values() for unit in of_thing)]
    sorts: dict[str, Sort] = {
        code: (unit.level, unit.purpose) for code, unit in (await lookups.found("Unit", units)).items()
    }
    sorts |= {code: (row[LEVEL], Purpose(row["purpose"])) for code, row in difference.units.items()}
    for read, column, unit, code in new:
        taker = difference.takers.setdefault((code, *sorts[unit]), unit)
        covers_it = unit in covering[code]
        if taker != unit and (not covers_it or (taker, code) in difference.covered):
            difference.refuse(read, column, "row.covered")
        elif not covers_it:
            until_then = next((each for each in covering[code] if sorts[each] == sorts[unit]), None)
            difference.covered.add((unit, code))
            difference.covering[unit, until_then].append(code)


def settle_units(difference: Difference) -> None:
    """Note the deeds by which units are made, and come to cover what rows say."""
    for row in sorted(difference.units.values(), key=lambda row: row[LEVEL]):
        code = row["code"]
        first = sorted(difference.covering.pop((code, None), ()), key=lambda covered: covered not in code)
        given = {"level": row[LEVEL], "purpose": Purpose(row["purpose"]), "parent": row.get("above")}
        difference.do(Turn.UNITS, CreateUnit(code=code, name=row["name"], covers=tuple(first), **given))
    for (unit, until_then), codes in difference.covering.items():
        difference.do(Turn.COVERAGE, MoveCoverage(targets=tuple(codes), to=unit, **{"from": until_then}))
