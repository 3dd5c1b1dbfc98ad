"""Steps about households: merging and splitting them."""

from typing import ClassVar

from pydantic import Field

from graph.errors import DeedRefused
from graph.forms.form import form
from graph.forms.texts import Text
from graph.forms.values import HouseholdCode, PersonId
from graph.restructuring.steps.step import Step
from graph.restructuring.steps.succession import in_place
from graph.vocabulary import label_of, tenures_of
from graph.writing.ledger import Ledger
from graph.writing.ledger_entries import Ref, source_of


@form("Households become one of them. 并户")
class MergeHouseholds(Step):
    kind: ClassVar = "MERGE_HOUSEHOLDS"

    households: tuple[HouseholdCode, ...] = Field(min_length=1, description="Their codes. 各户")
    into: HouseholdCode = Field(description="The one of them that goes on. 并入的户")

    async def carry_out(self, ledger: Ledger) -> None:
        """Everyone lives in the one, whose head alone stays head; the others end, with all that they were tied by.

        DeedRefused: OUTSIDE where the one is not among them, EMPTY where no other is, UNKNOWN, ENDED.
        """
        others = [code for code in dict.fromkeys(self.households) if code != self.into]
        if self.into not in self.households:
            raise DeedRefused("OUTSIDE", kind="Household", code=self.into)
        if not others:
            raise DeedRefused("EMPTY", kind="Household", code=self.into)
        await ledger.things("Household", [self.into, *others])
        one = Ref("Household", self.into)
        for code, held in (await ledger.tenures("Household", others, *tenures_of("Household"))).items():
            ledger.end(held)
            for each in in_place(held, "LIVES_IN"):
                ledger.open("LIVES_IN", source_of(each), one, head=False)
            ledger.open("SUCCEEDED_BY", Ref("Household", code), one)

    @property
    def values(self) -> dict[str, object]:
        """How many: whoever sees structure alone may not see which."""
        return {"count": len(self.households)}


@form("Some people of a household found another one, in the same grid and under the same level-3 units. 分户")
class SplitHousehold(Step):
    kind: ClassVar = "SPLIT_HOUSEHOLD"
    brief: ClassVar = "Some people of a household found another one. 分户"

    household: HouseholdCode = Field(description="The household that they leave. 原户")
    code: HouseholdCode = Field(description="The new one's code: its village's, H, four digits. 新户编码")
    address: Text = Field(description="The new one's address. 地址")
    people: tuple[PersonId, ...] = Field(min_length=1, description="Who lives there then. 人")
    head: PersonId | None = Field(default=None, description="Its head, where it has one. 户主")

    async def carry_out(self, ledger: Ledger) -> None:
        """Found it in the village and the grid of the old one, under its level-3 units; the people live there.

        DeedRefused: OUTSIDE where one of them does not live in the old one, or the head is none of them; CODE where its
        code is not that of a household of the village; TAKEN; UNKNOWN, ENDED, DEPARTED.
        """
        await ledger.thing("Household", self.household)
        await ledger.people(self.people)
        types = ("LIVES_IN", "IN_VILLAGE", "IN_GRID", "COVERS")
        held = (await ledger.tenures("Household", [self.household], *types))[self.household]
        living = {each.source_key: each for each in in_place(held, "LIVES_IN")}
        for person in (*self.people, *([] if self.head is None else [self.head])):
            if person not in living or person not in self.people:
                raise DeedRefused("OUTSIDE", kind="Person", code=person)
        new = Ref("Household", self.code)
        beginning = f"{in_place(held, 'IN_VILLAGE')[0].target_key}H"
        if label_of(self.code) != "Household" or not self.code.startswith(beginning):
            raise DeedRefused("CODE", kind="Household", code=self.code, beginning=beginning)
        await ledger.free("Household", [self.code])
        ledger.create(new, address=self.address, describedSince=ledger.at)
        for each in held:
            if each.type in ("IN_VILLAGE", "IN_GRID"):
                ledger.open(each.type, new, Ref(each.target, each.target_key))
            if each.type == "COVERS":
                ledger.open("COVERS", source_of(each), new)
        for person in dict.fromkeys(self.people):
            ledger.end([living[person]])
            ledger.open("LIVES_IN", Ref("Person", person), new, head=person == self.head)
        ledger.open("SUCCEEDED_BY", Ref("Household", self.household), new)

    @property
    def values(self) -> dict[str, object]:
        """Empty: whoever sees structure alone may see neither people nor households."""
        return {}
