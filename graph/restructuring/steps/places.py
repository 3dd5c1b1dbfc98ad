"""Villages as a step describes them, in an area of their town, with their level-2 units beneath the area's own."""

from collections.abc import Iterable, Mapping

from pydantic import Field

from graph.errors import DeedRefused
from graph.forms.form import form
from graph.forms.texts import Text
from graph.forms.values import AreaCode, VillageCode
from graph.records import Tenure, Thing
from graph.vocabulary import Purpose, VillageKind, label_of
from graph.writing.ledger import Ledger
from graph.writing.ledger_entries import Ref

SECOND = 2
"""The level of units that cover villages, and cooperatives beneath their first."""


@form("A village as it is to be. 村")
class Village:
    code: VillageCode = Field(description="12 digits: that of one there is, or a new one. 编码")
    name: Text = Field(description="What it is called. 名称")
    kind: VillageKind = Field(description="Village or community. 类别")
    area: AreaCode | None = Field(default=None, description="The area; needed where those merged lie in several. 片区")

    @property
    def ref(self) -> Ref:
        return Ref("Village", self.code)

    async def settle(self, ledger: Ledger, known: Thing | None, area: str) -> None:
        """Found it in an area; where it is `known`, call it so and let it lie there.

        DeedRefused: CODE where the code of a new one is not that of a village of the area's town; TAKEN.
        """
        if known is None:
            await self._found(ledger, area)
            return
        if (known.name, known.kind) != (self.name, self.kind):
            await ledger.describe(self.ref, self.name, self.kind.value, before=known.name)
        lies = (await ledger.tenures("Village", [self.code], "IN_AREA"))[self.code]
        if [each.target_key for each in lies] != [area]:
            ledger.end(lies)
            ledger.open("IN_AREA", self.ref, Ref("Area", area))

    async def _found(self, ledger: Ledger, area: str) -> None:
        town = (await ledger.town(Ref("Area", area))).key
        if label_of(self.code) != "Village" or not self.code.startswith(town):
            raise DeedRefused("CODE", kind="Village", code=self.code, beginning=town)
        await ledger.free("Village", [self.code])
        ledger.create(self.ref, name=self.name, kind=self.kind.value, describedSince=ledger.at)
        ledger.open("IN_AREA", self.ref, Ref("Area", area))


async def in_one_town(ledger: Ledger, areas: Iterable[str]) -> Ref:
    """The town of areas in being; DeedRefused: UNKNOWN, ENDED; MISFIT where one lies in another than the first."""
    asked = list(areas)
    await ledger.things("Area", asked)
    towns = {area: held[0].target_key for area, held in (await ledger.tenures("Area", asked, "IN_TOWN")).items()}
    for area, town in towns.items():
        if town != towns[asked[0]]:
            raise DeedRefused("MISFIT", kind="Area", code=area, other=asked[0])
    return Ref("Town", towns[asked[0]])


async def second_level(ledger: Ledger, covers: Iterable[Tenure]) -> dict[str, Thing]:
    """The level-2 units among those that cover something, by code, in the order of what they cover."""
    units = await ledger.things("Unit", [each.source_key for each in covers])
    return {code: unit for code, unit in units.items() if unit.level == SECOND}


async def level2_units(ledger: Ledger, cooperatives: Iterable[str]) -> list[str]:
    """Codes of the level-2 units that cover cooperatives."""
    covers = await ledger.tenures("Cooperative", cooperatives, "COVERS")
    return list(await second_level(ledger, (each for of_one in covers.values() for each in of_one)))


async def superiors(ledger: Ledger, areas: Iterable[str]) -> dict[str, dict[Purpose | None, str]]:
    """By area and purpose, the level-1 units that cover the areas."""
    covers = await ledger.tenures("Area", areas, "COVERS")
    units = await ledger.things("Unit", [each.source_key for of_one in covers.values() for each in of_one])
    return {
        area: {units[each.source_key].purpose: each.source_key for each in of_one if units[each.source_key].level == 1}
        for area, of_one in covers.items()
    }


async def go_beneath(ledger: Ledger, units: Mapping[str, Thing], area: str) -> None:
    """Units are part of the level-1 unit of their purpose that covers an area; where there is none, nothing changes."""
    above = (await superiors(ledger, [area]))[area]
    parts = await ledger.tenures("Unit", units, "PART_OF")
    for code, unit in units.items():
        own = [each for each in parts[code] if each.source_key == code]
        superior = above.get(unit.purpose)
        if superior is not None and [each.target_key for each in own] != [superior]:
            ledger.end(own)
            ledger.open("PART_OF", Ref("Unit", code), Ref("Unit", superior))
