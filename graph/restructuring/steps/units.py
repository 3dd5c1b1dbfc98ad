"""Steps about units: raising, dissolving, merging, moving and renaming them."""

from typing import ClassVar

from pydantic import Field

from graph.errors import DeedRefused
from graph.forms.form import form
from graph.forms.texts import Text
from graph.forms.values import CoveredCode, Level, PersonId, UnitCode
from graph.records import Tenure
from graph.restructuring.steps.step import Step, joined
from graph.restructuring.steps.succession import command, dissolve, fitting, join_staff
from graph.vocabulary import PREFIXES, Purpose, label_of
from graph.writing.ledger import Ledger
from graph.writing.ledger_entries import Ref


@form("A new unit, in the town of what it covers or of its parent. 新设单元")
class CreateUnit(Step):
    kind: ClassVar = "CREATE_UNIT"
    brief: ClassVar = "A new unit. 新设单元"

    code: UnitCode = Field(
        description="EC, WR, CS or GS, the level, the code of the first thing covered (in a set-up that of the "
        "cooperative), -, a number. 编码"
    )
    name: Text = Field(description="What it is called. 名称")
    level: Level = Field(description="1, 2 or 3. 级别")
    purpose: Purpose = Field(description="What it is for. 用途")
    parent: UnitCode | None = Field(default=None, description="The unit one level up; none for level 1. 上级单元")
    covers: tuple[CoveredCode, ...] = Field(default=(), description="Codes of what it covers. 覆盖对象")
    commander: PersonId | None = Field(default=None, description="Who commands it. 指挥长")
    liaison: PersonId | None = Field(default=None, description="Its liaison officer. 联络员")

    async def carry_out(self, ledger: Ledger) -> None:
        """Raise it in the town of the first thing that it covers, or of its parent.

        DeedRefused: CODE where its code does not tell its purpose, its level and that thing; TAKEN; UNPLACED where
        neither is named; UNKNOWN, ENDED or DEPARTED of what is named.
        """
        await self.raise_beneath(ledger, self.parent)

    async def raise_beneath(self, ledger: Ledger, parent: str | None) -> None:
        """Raise it beneath a unit, whichever it names."""
        unit = Ref("Unit", self.code)
        covered = [Ref(label_of(code), code) for code in self.covers]
        town = await self._town(ledger, covered, parent)
        await ledger.free("Unit", [self.code])
        ledger.create(unit, name=self.name, level=self.level, purpose=self.purpose.value, describedSince=ledger.at)
        ledger.open("IN_TOWN", unit, town)
        if parent is not None:
            ledger.open("PART_OF", unit, Ref("Unit", parent))
        for ref in covered:
            ledger.open("COVERS", unit, ref)
        for type, person in (("COMMANDS", self.commander), ("LIAISES_FOR", self.liaison)):
            if person is not None:
                await ledger.person(person)
                ledger.open(type, Ref("Person", person), unit)

    async def _town(self, ledger: Ledger, covered: list[Ref], parent: str | None) -> Ref:
        """The town that it is raised in, once everything named there is known."""
        if parent is not None:
            await ledger.thing("Unit", parent)
        for label in dict.fromkeys(ref.label for ref in covered):
            await ledger.things(label, [ref.key for ref in covered if ref.label == label])
        known = [*covered, *([Ref("Unit", parent)] if parent else [])]
        if not known:
            raise DeedRefused("UNPLACED", kind="Unit", code=self.code)
        town = await ledger.town(known[0])
        told = await self._cooperative(ledger, parent) or (covered[0] if covered else town).key
        beginning = f"{PREFIXES[self.purpose]}{self.level}{told}"
        if not self.code.startswith(beginning):
            raise DeedRefused("CODE", kind="Unit", code=self.code, beginning=beginning)
        return town

    async def _cooperative(self, ledger: Ledger, parent: str | None) -> str | None:
        """Of a set-up's unit beneath another one the cooperative's code: so its own tells no household that grows."""
        if self.purpose is not Purpose.COOPERATIVE_SETUP or parent is None:
            return None
        covers = (await ledger.tenures("Unit", [parent], "COVERS"))[parent]
        return next((each.target_key for each in covers if each.target == "Cooperative"), None)

    @property
    def values(self) -> dict[str, object]:
        return {"unit": self.code, "name": self.name}


@form("A unit ends. 撤销单元")
class DissolveUnit(Step):
    kind: ClassVar = "DISSOLVE_UNIT"

    unit: UnitCode = Field(description="Its code. 单元")
    coverage_to: UnitCode | None = Field(
        default=None,
        description="The unit with which what it covers, and the units beneath it, go on. 覆盖移交的单元",
    )

    async def carry_out(self, ledger: Ledger) -> None:
        """End it. DeedRefused: UNKNOWN, ENDED; MISFIT where the other one is not of its level and purpose."""
        unit = await ledger.thing("Unit", self.unit)
        if self.coverage_to is not None:
            await fitting(ledger, unit, self.coverage_to)
        await dissolve(ledger, [self.unit], self.coverage_to)

    @property
    def values(self) -> dict[str, object]:
        return {"unit": self.unit, "to": self.coverage_to or "–"}


@form("Units become one of them. 合并单元")
class MergeUnits(Step):
    kind: ClassVar = "MERGE_UNITS"

    units: tuple[UnitCode, ...] = Field(min_length=1, description="Their codes. 各单元")
    into: UnitCode = Field(description="The one of them that goes on. 并入的单元")
    commander: PersonId = Field(description="Who commands it then. 指挥长")

    async def carry_out(self, ledger: Ledger) -> None:
        """The others end; what they cover, those beneath them and who serves in them go on with the one.

        DeedRefused: OUTSIDE where the one is not among them, EMPTY where no other is, MISFIT, UNKNOWN, ENDED.
        """
        others = [code for code in dict.fromkeys(self.units) if code != self.into]
        if self.into not in self.units:
            raise DeedRefused("OUTSIDE", kind="Unit", code=self.into)
        if not others:
            raise DeedRefused("EMPTY", kind="Unit", code=self.into)
        into = await ledger.thing("Unit", self.into)
        for code in others:
            await fitting(ledger, into, code)
        await join_staff(ledger, others, self.into)
        await dissolve(ledger, others, self.into)
        await command(ledger, [self.into], self.commander)

    @property
    def values(self) -> dict[str, object]:
        return {"units": joined(self.units), "into": self.into}


@form("A unit goes beneath another one. 调整单元隶属")
class MoveUnit(Step):
    kind: ClassVar = "MOVE_UNIT"

    unit: UnitCode = Field(description="Its code. 单元")
    to: UnitCode = Field(description="The unit one level up. 上级单元")

    async def carry_out(self, ledger: Ledger) -> None:
        """Move it. DeedRefused: CYCLE where the other one is it, or beneath it; UNCHANGED; UNKNOWN, ENDED."""
        await ledger.thing("Unit", self.unit)
        await ledger.thing("Unit", self.to)
        above: str | None = self.to
        while above is not None:
            if above == self.unit:
                raise DeedRefused("CYCLE", kind="Unit", code=self.unit, other=self.to)
            above = next((each.target_key for each in await _parts(ledger, above)), None)
        parts = await _parts(ledger, self.unit)
        if any(each.target_key == self.to for each in parts):
            raise DeedRefused("UNCHANGED", kind="Unit", code=self.unit)
        ledger.end(parts)
        ledger.open("PART_OF", Ref("Unit", self.unit), Ref("Unit", self.to))

    @property
    def values(self) -> dict[str, object]:
        return {"unit": self.unit, "to": self.to}


@form("A unit is called otherwise. 单元更名")
class RenameUnit(Step):
    kind: ClassVar = "RENAME_UNIT"

    unit: UnitCode = Field(description="Its code. 单元")
    name: Text = Field(description="What it is called then. 名称")

    async def carry_out(self, ledger: Ledger) -> None:
        """Call it so. DeedRefused: UNKNOWN, ENDED; UNCHANGED where it is called so."""
        unit = await ledger.thing("Unit", self.unit)
        if unit.name == self.name:
            raise DeedRefused("UNCHANGED", kind="Unit", code=self.unit)
        await ledger.describe(Ref("Unit", self.unit), self.name, before=unit.name)

    @property
    def values(self) -> dict[str, object]:
        return {"unit": self.unit, "name": self.name}


async def _parts(ledger: Ledger, unit: str) -> list[Tenure]:
    """What a unit is part of."""
    return [each for each in (await ledger.tenures("Unit", [unit], "PART_OF"))[unit] if each.source_key == unit]
