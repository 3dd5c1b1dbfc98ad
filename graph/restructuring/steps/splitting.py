"""Splitting a unit."""

from collections.abc import Mapping
from typing import ClassVar

from pydantic import Field

from graph.errors import DeedRefused
from graph.forms.form import form
from graph.forms.values import UnitCode
from graph.records import Tenure
from graph.restructuring.steps.step import Step, joined
from graph.restructuring.steps.succession import dissolve, in_place
from graph.restructuring.steps.units import CreateUnit
from graph.writing.ledger import Ledger
from graph.writing.ledger_entries import Ref

FEWEST = 2


@form("A unit becomes several, which share what it covers. 拆分单元")
class SplitUnit(Step):
    kind: ClassVar = "SPLIT_UNIT"
    brief: ClassVar = "A unit becomes several. 拆分单元"

    unit: UnitCode = Field(description="Its code. 单元")
    into: tuple[CreateUnit, ...] = Field(description="The parts, two or more, of its level and purpose. 各部分")

    async def carry_out(self, ledger: Ledger) -> None:
        """Raise the parts, beneath the unit's own parent where they name none; the unit ends.

        Whoever serves in it goes on with the part that covers their household, else with the first; a unit beneath it
        with the part that covers what it covers, or where that lies.

        DeedRefused: EMPTY with fewer than two parts; MISFIT where a part is of another level or purpose; UNPLACED where
        something that it covers, or a unit beneath it, is in no part; UNKNOWN, ENDED, and what raising a part refuses.
        """
        unit = await ledger.thing("Unit", self.unit)
        if len(self.into) < FEWEST:
            raise DeedRefused("EMPTY", kind="Unit", code=self.unit)
        for part in self.into:
            if (part.level, part.purpose) != (unit.level, unit.purpose):
                raise DeedRefused("MISFIT", kind="Unit", code=self.unit, other=part.code)
        held = (await ledger.tenures("Unit", [self.unit], "COVERS", "PART_OF", "SERVES_IN"))[self.unit]
        parts = {code: part.code for part in self.into for code in part.covers}
        for each in in_place(held, "COVERS"):
            if each.target_key not in parts:
                raise DeedRefused("UNPLACED", kind=each.target, code=each.target_key)
        above = [each.target_key for each in in_place(held, "PART_OF") if each.source_key == self.unit]
        for part in self.into:
            await part.raise_beneath(ledger, part.parent or next(iter(above), None))
        await self._share_staff(ledger, in_place(held, "SERVES_IN"), parts)
        beneath = [each for each in held if each.type == "PART_OF" and each.target_key == self.unit]
        await self._share_beneath(ledger, beneath, parts)
        await dissolve(ledger, [self.unit], None)
        for part in self.into:
            ledger.open("SUCCEEDED_BY", Ref("Unit", self.unit), Ref("Unit", part.code))

    async def _share_staff(self, ledger: Ledger, serving: list[Tenure], parts: Mapping[str, str]) -> None:
        homes = await ledger.tenures("Person", [each.source_key for each in serving], "LIVES_IN")
        for each in serving:
            home = next((lives.target_key for lives in homes[each.source_key]), "")
            ledger.move([each], target=Ref("Unit", parts.get(home, self.into[0].code)))

    async def _share_beneath(self, ledger: Ledger, beneath: list[Tenure], parts: Mapping[str, str]) -> None:
        covers = await ledger.tenures("Unit", [each.source_key for each in beneath], "COVERS")
        for each in beneath:
            places = await _places(ledger, covers[each.source_key])
            part = next((parts[place] for place in places if place in parts), None)
            if part is None:
                raise DeedRefused("UNPLACED", kind="Unit", code=each.source_key)
            ledger.move([each], target=Ref("Unit", part))

    @property
    def values(self) -> dict[str, object]:
        return {"unit": self.unit, "into": joined([part.code for part in self.into])}


async def _places(ledger: Ledger, covers: list[Tenure]) -> list[str]:
    """Codes of what the first thing covered is, and of where it lies."""
    if not covers:
        return []
    first = covers[0]
    lies = (await ledger.tenures(first.target, [first.target_key], "IN_AREA", "IN_VILLAGE"))[first.target_key]
    return [first.target_key, *(each.target_key for each in lies if each.source_key == first.target_key)]
