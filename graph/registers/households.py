"""The register of households."""

from typing import Annotated, ClassVar, Final

from pydantic import Field
from pydantic.dataclasses import dataclass

from graph.registers.covering import born_in, cover
from graph.restructuring.steps.step import FORM, Code, Name, Step
from graph.vocabulary import Purpose
from graph.writing.ledger import Ledger, Ref

PURPOSES: Final = (Purpose.EPIDEMIC_CONTROL, Purpose.GENERAL_SERVICE)
"""Of units that cover the households of a village."""

HouseholdCode = Annotated[str, Field(pattern="^[0-9]{12}H[0-9]{4}$")]


@dataclass(frozen=True, config=FORM)
class RegisterHousehold(Step):
    """A household that has not been, with the level-3 units that take it."""

    kind: ClassVar = "REGISTER_HOUSEHOLD"

    code: HouseholdCode
    address: Name
    village: Code
    units: tuple[Code, ...]
    grid: Code | None = None

    async def carry_out(self, ledger: Ledger) -> None:
        """Register it. DeedRefused: CODE where it is not its village's; TAKEN; MISFIT of a unit; UNKNOWN, ENDED."""
        household = Ref("Household", self.code)
        await born_in(ledger, household, self.village, f"{self.village}H")
        ledger.create(household, address=self.address, describedSince=ledger.at)
        ledger.open("IN_VILLAGE", household, Ref("Village", self.village))
        if self.grid is not None:
            await ledger.thing("Grid", self.grid)
            ledger.open("IN_GRID", household, Ref("Grid", self.grid))
        await cover(ledger, household, self.units, PURPOSES)

    @property
    def values(self) -> dict[str, object]:
        """The village's code."""
        return {"village": self.village}
