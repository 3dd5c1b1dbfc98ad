"""Splitting a village."""

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from graph.errors import DeedRefused
from graph.forms.form import form
from graph.forms.values import CooperativeCode, EnterpriseCode, GridCode, HouseholdCode, PersonId, VillageCode
from graph.records import Tenure
from graph.restructuring.steps.parting import Parting
from graph.restructuring.steps.places import Village, in_one_town, level2_units
from graph.restructuring.steps.splitting import FEWEST
from graph.restructuring.steps.step import Step, joined
from graph.restructuring.steps.succession import command, in_place
from graph.writing.ledger import Ledger
from graph.writing.ledger_entries import Ref


@form("A part of a village that is split. 村的一部分")
class VillagePart:
    village: Village = Field(description="What it becomes; one part may be the village itself. 村")
    households: tuple[HouseholdCode, ...] = Field(description="Codes of its households. 户")
    grids: tuple[GridCode, ...] = Field(default=(), description="Codes of its grids. 网格")
    enterprises: tuple[EnterpriseCode, ...] = Field(default=(), description="Codes of its firms. 企业")
    cooperatives: tuple[CooperativeCode, ...] = Field(default=(), description="Codes of its cooperatives. 合作社")
    secretary: PersonId = Field(description="Its Party secretary, who commands its level-2 units. 村书记")

    @property
    def things(self) -> Iterator[Ref]:
        yield from (Ref("Household", code) for code in self.households)
        yield from (Ref("Grid", code) for code in self.grids)
        yield from (Ref("Enterprise", code) for code in self.enterprises)
        yield from (Ref("Cooperative", code) for code in self.cooperatives)


@form(
    "A village becomes several. A household, firm, cooperative or grid named in no part is refused, and so "
    "is a level-3 unit that straddles parts; the first part keeps the level-2 units. 拆村"
)
class SplitVillage(Step):
    kind: ClassVar = "SPLIT_VILLAGE"
    brief: ClassVar = "A village becomes several. 拆村"

    village: VillageCode = Field(description="Its code. 村")
    into: tuple[VillagePart, ...] = Field(description="The parts, two or more. 各部分")

    async def carry_out(self, ledger: Ledger) -> None:
        """Found the parts; the first keeps the level-2 units, every new one gets its own, and a branch and a committee.

        DeedRefused: EMPTY with fewer than two parts; TAKEN where one is named twice, or has a code given already;
        UNPLACED where something in the village is in no part or in two, or a level-3 unit straddles; MISFIT where a
        part is to have what lies elsewhere, or an area of another town; CODE, UNKNOWN, ENDED, DEPARTED.
        """
        village = await ledger.thing("Village", self.village)
        await self._check(ledger)
        types = ("IN_AREA", "IN_VILLAGE", "SEATED_IN", "LIES_IN", "COVERS")
        held = (await ledger.tenures("Village", [self.village], *types))[self.village]
        lies = in_place(held, "IN_AREA")
        areas = {part.village.code: part.village.area or lies[0].target_key for part in self.into}
        town = await in_one_town(ledger, [lies[0].target_key, *areas.values()])
        places = self._places(in_place(held, "IN_VILLAGE"))
        for part in self.into:
            known = village if part.village.code == self.village else None
            await part.village.settle(ledger, known, areas[part.village.code])
        if all(part.village.code != self.village for part in self.into):
            ledger.move(in_place(held, "LIES_IN"), target=self.into[0].village.ref)
        for each in in_place(held, "IN_VILLAGE"):
            if (code := places[Ref(each.source, each.source_key)]) != self.village:
                ledger.move([each], target=Ref("Village", code))
        await self._share(ledger, Parting(village, [part.village for part in self.into], places, areas, town), held)
        self._succeed(ledger, lies)

    async def _check(self, ledger: Ledger) -> None:
        codes = [part.village.code for part in self.into]
        if len(codes) < FEWEST:
            raise DeedRefused("EMPTY", kind="Village", code=self.village)
        for code in codes:
            if codes.count(code) > 1:
                raise DeedRefused("TAKEN", kind="Village", code=code)
        await ledger.people(part.secretary for part in self.into)

    def _places(self, lies: list[Tenure]) -> dict[Ref, str]:
        """By what lies in the village, the code of the part that it is to lie in."""
        within = {Ref(each.source, each.source_key) for each in lies}
        places: dict[Ref, str] = {}
        for part in self.into:
            for ref in part.things:
                if ref not in within:
                    raise DeedRefused("MISFIT", kind=ref.label, code=ref.key, other=self.village)
                if places.setdefault(ref, part.village.code) != part.village.code:
                    raise DeedRefused("UNPLACED", kind=ref.label, code=ref.key)
        for ref in sorted(within - places.keys()):
            raise DeedRefused("UNPLACED", kind=ref.label, code=ref.key)
        return places

    async def _share(self, ledger: Ledger, parting: Parting, held: list[Tenure]) -> None:
        """Units, staff and bodies go to the parts, each under its secretary."""
        secretaries = {part.village.code: part.secretary for part in self.into}
        units = await parting.share_units(ledger, in_place(held, "COVERS"))
        await parting.share_bodies(ledger, in_place(held, "SEATED_IN"), secretaries)
        for part in self.into:
            second = [*units[part.village.code], *await level2_units(ledger, part.cooperatives)]
            await command(ledger, second, part.secretary)

    def _succeed(self, ledger: Ledger, lies: list[Tenure]) -> None:
        new = [part.village.ref for part in self.into if part.village.code != self.village]
        if len(new) == len(self.into):
            ledger.end(lies)
        for each in new:
            ledger.open("SUCCEEDED_BY", Ref("Village", self.village), each)

    @property
    def values(self) -> dict[str, object]:
        return {"village": self.village, "into": joined([part.village.code for part in self.into])}
