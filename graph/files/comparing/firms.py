"""What a table of firms differs by from the graph."""

from collections.abc import Sequence
from typing import Final

from graph.files.comparing.difference import Difference, Turn
from graph.files.comparing.things import Things
from graph.files.comparing.units import Taking, cover
from graph.files.intake import Read
from graph.files.tables import BY_NAME, FIRMS, TAKEN_BY
from graph.restructuring.registering.enterprises import OF_A_VILLAGE, UNREGISTERED, RegisterEnterprise
from graph.vocabulary import EnterpriseKind
from graph.writing.lookups import Lookups

CODE, KIND = FIRMS[0], FIRMS[2]


def register_firm(read: Read, difference: Difference) -> None:
    """A firm is new; of those of its village's own codes only growers and small trades can be."""
    values, kind = read.values, EnterpriseKind(read.values["kind"])
    if OF_A_VILLAGE.fullmatch(values["code"]):
        if kind not in UNREGISTERED:
            difference.refuse(read, KIND, "row.registered_kind")
            return
        if not values["code"].startswith(f"{values['village']}G"):
            difference.refuse(read, CODE, "row.form")
            return
    unit = None if values.get("unit") in difference.made["Unit"] else values.get("unit")
    given = {"name": values["name"], "kind": kind, "village": values["village"], "unit": unit}
    difference.do(Turn.FIRMS, RegisterEnterprise(code=values["code"], **given))
    if unit is not None:
        difference.covered.add((unit, values["code"]))


async def compare_firms(lookups: Lookups, difference: Difference, batch: Sequence[Read]) -> None:
    """Add to a difference what these rows differ by, with the units that they name. Raises TimedOut and Unavailable."""
    amiss = len(difference.bad)
    await FIRMS_COMPARED.compare(lookups, difference, batch)
    bad = {each.where for each in difference.bad[amiss:]}
    takings = [
        Taking(read, TAKEN_BY, read.values["unit"], read.values["code"])
        for read in batch
        if "unit" in read.values and read.where not in bad | difference.doubled
    ]
    await cover(lookups, difference, takings)


FIRMS_COMPARED: Final = Things(BY_NAME["firms"], create=register_firm)
