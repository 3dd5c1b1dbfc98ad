"""The register of households."""

from typing import Annotated, ClassVar, Final

from pydantic import Field

from graph.errors import DeedRefused
from graph.forms.form import form
from graph.forms.texts import Text
from graph.forms.values import GridCode, HouseholdCode, UnitCode, VillageCode
from graph.restructuring.registering.covering import cover, require_new_code
from graph.restructuring.steps.step import Step
from graph.restructuring.steps.succession import in_place
from graph.vocabulary import Purpose, tenures_of
from graph.writing.ledger import Ledger
from graph.writing.ledger_entries import Ref

PURPOSES: Final = (Purpose.EPIDEMIC_CONTROL, Purpose.GENERAL_SERVICE)
"""Of units that cover the households of a village."""

NewCode = Annotated[HouseholdCode, Field(pattern="^[0-9]{12}H[0-9]{4}$")]


@form("A household that has not been. 新户")
class RegisterHousehold(Step):
    kind: ClassVar = "REGISTER_HOUSEHOLD"
    private: ClassVar = frozenset({"address"})

    code: NewCode = Field(description="Its code: its village's, H, four digits. 编码")
    address: Text = Field(description="Its address. 地址")
    village: VillageCode = Field(description="Code of the village where it lies. 村")
    grid: GridCode | None = Field(default=None, description="Code of the grid of that village in which it lies. 网格")
    units: tuple[UnitCode, ...] = Field(
        description="Codes of the level-3 units that take it, for EPIDEMIC_CONTROL and GENERAL_SERVICE where its "
        "village is covered. 三级作战单元"
    )

    async def carry_out(self, ledger: Ledger) -> None:
        """Register it. DeedRefused: CODE where it is not its village's; TAKEN; MISFIT of a unit; UNKNOWN, ENDED."""
        household = Ref("Household", self.code)
        await require_new_code(ledger, household, self.village, f"{self.village}H")
        ledger.create(household, address=self.address, describedSince=ledger.at)
        ledger.open("IN_VILLAGE", household, Ref("Village", self.village))
        if self.grid is not None:
            await ledger.thing("Grid", self.grid)
            ledger.open("IN_GRID", household, Ref("Grid", self.grid))
        await cover(ledger, household, self.units, PURPOSES)

    @property
    def values(self) -> dict[str, object]:
        return {"village": self.village}


@form("A household in which nobody lives is no more, and every tenure of it ends. 销户")
class CloseHousehold(Step):
    kind: ClassVar = "CLOSE_HOUSEHOLD"

    code: HouseholdCode = Field(description="Its code. 编码")

    async def carry_out(self, ledger: Ledger) -> None:
        """Close it. DeedRefused: INHABITED where somebody lives there then; UNKNOWN, ENDED."""
        await ledger.thing("Household", self.code)
        held = (await ledger.tenures("Household", [self.code], *tenures_of("Household")))[self.code]
        if in_place(held, "LIVES_IN"):
            raise DeedRefused("INHABITED", kind="Household", code=self.code)
        ledger.end(held)

    @property
    def values(self) -> dict[str, object]:
        """Empty: whoever sees structure alone may not see households."""
        return {}


@form("A household has another address from a day on; the earlier one is kept. 变更地址")
class ChangeAddress(Step):
    kind: ClassVar = "CHANGE_ADDRESS"
    private: ClassVar = frozenset({"address"})

    household: HouseholdCode = Field(description="Its code. 户")
    address: Text = Field(description="The new address. 地址")

    async def carry_out(self, ledger: Ledger) -> None:
        """Describe it so. DeedRefused: UNCHANGED; LATER where it has another address later; UNKNOWN, ENDED."""
        household = await ledger.thing("Household", self.household)
        if household.name == self.address:
            raise DeedRefused("UNCHANGED", kind="Household", code=self.household)
        await ledger.describe(Ref("Household", self.household), self.address, before=household.name)

    @property
    def values(self) -> dict[str, object]:
        """Empty: whoever sees structure alone may not see households."""
        return {}


@form("A household lies in another grid of its village. 调整网格")
class ChangeGrid(Step):
    kind: ClassVar = "CHANGE_GRID"

    household: HouseholdCode = Field(description="Its code. 户")
    grid: GridCode = Field(description="The grid's code. 网格")

    async def carry_out(self, ledger: Ledger) -> None:
        """Let it lie there. DeedRefused: UNCHANGED; MISFIT where the grid is of another village; UNKNOWN, ENDED."""
        await ledger.thing("Household", self.household)
        await ledger.thing("Grid", self.grid)
        lies = (await ledger.tenures("Household", [self.household], "IN_VILLAGE", "IN_GRID"))[self.household]
        of_grid = (await ledger.tenures("Grid", [self.grid], "IN_VILLAGE"))[self.grid]
        grids = in_place(lies, "IN_GRID")
        if any(each.target_key == self.grid for each in grids):
            raise DeedRefused("UNCHANGED", kind="Household", code=self.household)
        villages = {each.target_key for each in in_place(of_grid, "IN_VILLAGE") if each.source_key == self.grid}
        if not villages & {each.target_key for each in in_place(lies, "IN_VILLAGE")}:
            raise DeedRefused("MISFIT", kind="Grid", code=self.grid, other=self.household)
        ledger.end(grids)
        ledger.open("IN_GRID", Ref("Household", self.household), Ref("Grid", self.grid))

    @property
    def values(self) -> dict[str, object]:
        """Empty: whoever sees structure alone may not see households."""
        return {}
