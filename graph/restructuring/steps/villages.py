"""Steps about whole villages: merging them, and moving one to another area."""

from collections import defaultdict
from typing import ClassVar

from pydantic import Field

from graph.errors import DeedRefused
from graph.forms.form import form
from graph.forms.values import AreaCode, PersonId, VillageCode
from graph.records import Tenure
from graph.restructuring.steps.bodies import Filled, bodies_among, found_bodies, keep_on, pass_on, seat_secretary
from graph.restructuring.steps.places import Village, go_beneath, in_one_town, level2_units, second_level
from graph.restructuring.steps.step import Step, joined
from graph.restructuring.steps.succession import command, dissolve, in_place, join_staff
from graph.vocabulary import OrganizationKind, Purpose
from graph.writing.ledger import Ledger
from graph.writing.ledger_entries import Ref


@form(
    "Villages become one: one of them, which absorbs the others, or a new one. Units of every purpose, "
    "grids, households, firms and organizations go with them. 并村"
)
class MergeVillages(Step):
    kind: ClassVar = "MERGE_VILLAGES"
    brief: ClassVar = "Villages become one. 并村"

    villages: tuple[VillageCode, ...] = Field(min_length=1, description="Their codes. 各村")
    into: Village = Field(description="What they become. 并入的村")
    secretary: PersonId = Field(description="Its Party secretary, who commands every level-2 unit there. 村书记")

    async def carry_out(self, ledger: Ledger) -> None:
        """The others end; everything that lies in them goes on there, and the level-2 units and bodies become one.

        DeedRefused: EMPTY where no other is named; UNPLACED where they lie in several areas and none is named; MISFIT
        where those are of several towns; CODE, TAKEN of a new code; UNKNOWN, ENDED, DEPARTED.
        """
        merged = list(dict.fromkeys(self.villages))
        others = [code for code in merged if code != self.into.code]
        if not others:
            raise DeedRefused("EMPTY", kind="Village", code=self.into.code)
        known = await ledger.things("Village", merged)
        await ledger.person(self.secretary)
        held = await ledger.tenures("Village", merged, "IN_AREA", "IN_VILLAGE", "SEATED_IN", "LIES_IN", "COVERS")
        tenures = [each for code in merged for each in held[code]]
        area, town = await self._area(ledger, in_place(tenures, "IN_AREA"))
        await self.into.settle(ledger, known.get(self.into.code), area)
        await self._bodies(ledger, town, in_place(tenures, "SEATED_IN"))
        moving = [each for code in others for each in held[code]]
        ledger.move(in_place(moving, "IN_VILLAGE"), target=self.into.ref)
        ledger.move(in_place(moving, "LIES_IN"), target=self.into.ref)
        ledger.end(in_place(moving, "IN_AREA"))
        units = await self._units(ledger, in_place(tenures, "COVERS"), area)
        within = [each.source_key for each in in_place(tenures, "IN_VILLAGE") if each.source == "Cooperative"]
        await command(ledger, [*units, *await level2_units(ledger, within)], self.secretary)
        for code in others:
            ledger.open("SUCCEEDED_BY", Ref("Village", code), self.into.ref)

    async def _area(self, ledger: Ledger, lies: list[Tenure]) -> tuple[str, Ref]:
        """Where the one is to lie, and in which town."""
        areas = list(dict.fromkeys(each.target_key for each in lies))
        if self.into.area is None and len(areas) > 1:
            raise DeedRefused("UNPLACED", kind="Village", code=self.into.code)
        area = self.into.area or areas[0]
        return area, await in_one_town(ledger, [*areas, area])

    async def _bodies(self, ledger: Ledger, town: Ref, seats: list[Tenure]) -> None:
        """One branch and one committee in place of those there are; other organizations are seated in the one.

        An office for one goes on with whoever holds it in the one, else in the first.
        """
        ending = await bodies_among(ledger, sorted(seats, key=lambda each: each.target_key != self.into.code))
        new = await found_bodies(ledger, self.into, town)
        filled: Filled = set()
        kept: set[tuple[str, str]] = set()
        seat_secretary(ledger, self.secretary, new[OrganizationKind.PARTY_BRANCH], filled)
        held = await ledger.tenures("Organization", ending, "IN_TOWN", "SEATED_IN", "HOLDS", "SERVES", "KEPT_BY")
        for code, tenures in held.items():
            for each in tenures:
                kind = OrganizationKind(str(ending[code].kind))
                if each.type == "HOLDS":
                    pass_on(ledger, each, kind, new[kind], filled)
                elif each.type == "KEPT_BY":
                    keep_on(ledger, each, new[kind], kept)
                else:
                    ledger.end([each])
        elsewhere = [each for each in seats if each.source_key not in ending and each.target_key != self.into.code]
        ledger.move(elsewhere, target=self.into.ref)

    async def _units(self, ledger: Ledger, covers: list[Tenure], area: str) -> list[str]:
        """Codes of the level-2 units that go on, the first of each purpose; the others end in it."""
        units = await second_level(ledger, covers)
        by_purpose: defaultdict[Purpose | None, list[str]] = defaultdict(list)
        for code, unit in units.items():
            by_purpose[unit.purpose].append(code)
        keepers = [codes[0] for codes in by_purpose.values()]
        keeping = {each.source_key for each in covers if each.target_key == self.into.code} & set(keepers)
        ledger.end(each for each in covers if each.target_key != self.into.code or each.source_key not in keeping)
        for keeper, *absorbed in by_purpose.values():
            await join_staff(ledger, absorbed, keeper)
            await dissolve(ledger, absorbed, keeper)
            if keeper not in keeping:
                ledger.open("COVERS", Ref("Unit", keeper), self.into.ref)
        await go_beneath(ledger, {code: units[code] for code in keepers}, area)
        return keepers

    @property
    def values(self) -> dict[str, object]:
        return {"villages": joined(self.villages), "into": self.into.code}


@form("A village goes to another area. 调整村的片区")
class MoveVillage(Step):
    kind: ClassVar = "MOVE_VILLAGE"

    village: VillageCode = Field(description="Its code. 村")
    area: AreaCode = Field(description="The area's code. 片区")

    async def carry_out(self, ledger: Ledger) -> None:
        """Move it, its level-2 units beneath the level-1 units of the area.

        DeedRefused: UNCHANGED where it lies there; MISFIT where that is of another town; UNKNOWN, ENDED.
        """
        await ledger.thing("Village", self.village)
        held = (await ledger.tenures("Village", [self.village], "IN_AREA", "COVERS"))[self.village]
        lies = in_place(held, "IN_AREA")
        if any(each.target_key == self.area for each in lies):
            raise DeedRefused("UNCHANGED", kind="Village", code=self.village)
        await in_one_town(ledger, [*(each.target_key for each in lies), self.area])
        ledger.move(lies, target=Ref("Area", self.area))
        await go_beneath(ledger, await second_level(ledger, in_place(held, "COVERS")), self.area)

    @property
    def values(self) -> dict[str, object]:
        return {"village": self.village, "area": self.area}
