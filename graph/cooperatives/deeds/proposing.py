"""Proposing a cooperative with its growers, and giving out the four roles of its set-up."""

from typing import Annotated, ClassVar, Final

from pydantic import Field, TypeAdapter

from graph.cooperatives.deeds.case_deed import CaseDeed
from graph.cooperatives.stages import ASSIGN, PROPOSE, Transition
from graph.errors import DeedRefused
from graph.forms.form import form
from graph.forms.texts import Lines, Text
from graph.forms.values import Area, CooperativeCode, HouseholdCode, PersonId, VillageCode
from graph.records import Case
from graph.registers.covering import require_new_code
from graph.restructuring.steps.step import Step
from graph.restructuring.steps.units import CreateUnit
from graph.vocabulary import PREFIXES, Purpose, UnitRole
from graph.writing.ledger import Ledger
from graph.writing.ledger_entries import Ref

PREFIX: Final = PREFIXES[Purpose.COOPERATIVE_SETUP]
RAISED: Final = TypeAdapter(CreateUnit)
NewCode = Annotated[CooperativeCode, Field(pattern="^[0-9]{12}C[0-9]{3}$")]


@form("A household that grows for it. 种植户")
class Grower:
    household: HouseholdCode = Field(description="The household's code. 户")
    planted_area: Area = Field(description="The area that it plants, in mu. 种植面积（亩）")


@form("A cooperative that is proposed. 拟设合作社")
class ProposeCooperative(Step):
    kind: ClassVar = "PROPOSE_COOPERATIVE"

    code: NewCode = Field(description="Its code: its village's, C, three digits. 编码")
    name: Text = Field(description="Its name, 1 to 100 characters. 名称")
    product: Text = Field(description="What its members grow. 产品")
    village: VillageCode = Field(description="Code of the village where it lies. 村")
    business_scope: Lines = Field(min_length=1, max_length=1000, description="Its scope of business. 业务范围")
    growers: tuple[Grower, ...] = Field(
        min_length=1, max_length=2000, description="Those who are to be talked to, all of the village. 种植户"
    )

    async def carry_out(self, ledger: Ledger) -> None:
        """Propose it. DeedRefused: CODE, TAKEN; OUTSIDE names a grower elsewhere; TWICE one named twice; UNKNOWN."""
        cooperative = Ref("Cooperative", self.code)
        await require_new_code(ledger, cooperative, self.village, f"{self.village}C")
        households = [each.household for each in self.growers]
        await ledger.things("Household", households)
        homes = await ledger.tenures("Household", households, "IN_VILLAGE")
        for code in households:
            if households.count(code) > 1:
                raise DeedRefused("TWICE", kind="Household", code=code)
            if [each.target_key for each in homes[code]] != [self.village]:
                raise DeedRefused("OUTSIDE", kind="Household", code=code)
        given = {"name": self.name, "product": self.product, "businessScope": self.business_scope}
        ledger.create(cooperative, **given)
        ledger.open("IN_VILLAGE", cooperative, Ref("Village", self.village))
        for each in self.growers:
            ledger.open("GROWS", Ref("Household", each.household), cooperative, plantedArea=each.planted_area)
        await reach(ledger, self.code, PROPOSE)

    @property
    def values(self) -> dict[str, object]:
        return {"cooperative": self.code}


@form("A level-3 commander and own growers. 三级指挥长及其种植户")
class GrowerLead:
    commander: PersonId = Field(description="Id of a Party member among the large growers. 三级指挥长")
    households: tuple[HouseholdCode, ...] = Field(
        min_length=1, description="Codes of the growers whom he or she canvasses. 种植户"
    )


@form("The four command roles of a set-up. 筹建的四种角色")
class AssignSetupRoles(CaseDeed):
    kind: ClassVar = "ASSIGN_SETUP_ROLES"

    level1_commander: PersonId = Field(
        alias="level1Commander",
        description="Id of the contact leader or head of the area's working group. 一级指挥长",
    )
    level2_commander: PersonId = Field(
        alias="level2Commander", description="Id of the village's Party secretary. 二级指挥长"
    )
    instructors: tuple[PersonId, ...] = Field(description="Ids of grid workers of the village. 指导员")
    level3_commanders: tuple[GrowerLead, ...] = Field(
        alias="level3Commanders", description="The level-3 commanders; each grower under exactly one. 三级指挥长"
    )

    @property
    def transition(self) -> Transition:
        return ASSIGN

    async def write(self, ledger: Ledger, case: Case) -> None:
        """Raise the units. DeedRefused: STRANGER names a household that does not grow for it; UNKNOWN, DEPARTED."""
        growing = {each.household for each in case.growers}
        for code in (code for lead in self.level3_commanders for code in lead.households):
            if code not in growing:
                raise DeedRefused("STRANGER", kind="Household", code=code)
        one = await _raise(ledger, f"{case.name}筹建一级作战单元", 1, None, (case.code,), self.level1_commander)
        two = await _raise(ledger, f"{case.name}筹建二级作战单元", 2, one, (case.code,), self.level2_commander)
        await ledger.people(self.instructors)
        for person in dict.fromkeys(self.instructors):
            ledger.open("SERVES_IN", Ref("Person", person), Ref("Unit", two), role=UnitRole.INSTRUCTOR.value)
        for number, lead in enumerate(self.level3_commanders, 1):
            name = f"{case.name}筹建{number}号三级作战单元"
            await _raise(ledger, name, 3, two, tuple(dict.fromkeys(lead.households)), lead.commander)


async def reach(ledger: Ledger, cooperative: str, transition: Transition, **properties: object) -> None:
    """A cooperative has reached the stage that a transition leads to, signed by whoever makes it."""
    signed = {"stage": transition.target.value, "at": ledger.at, "by": ledger.viewer.person or None}
    await ledger.add("cooperatives/reach", Ref("Cooperative", cooperative), **signed, **properties)


async def _raise(
    ledger: Ledger, name: str, level: int, parent: str | None, covers: tuple[str, ...], commander: str
) -> str:
    """Raise a unit under the first code of its own that is free; the code."""
    beginning = f"{PREFIX}{level}{covers[0]}-"
    number = 1
    while await ledger.given("Unit", [code := f"{beginning}{number}"]):
        number += 1
    unit = {"code": code, "name": name, "level": level, "purpose": Purpose.COOPERATIVE_SETUP, "covers": covers}
    step = RAISED.validate_python({**unit, "parent": parent, "commander": f"Person:{commander}"})
    await step.carry_out(ledger)
    return code
