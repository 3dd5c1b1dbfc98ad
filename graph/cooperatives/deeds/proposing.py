"""Proposing a cooperative with its growers, and giving out the four roles of its set-up."""

from typing import Annotated, ClassVar, Final

from pydantic import Field, TypeAdapter

from graph.cooperatives.deeds.case_deed import CaseDeed, EachOnce, each_once
from graph.cooperatives.stages import ASSIGN, PROPOSE, Transition
from graph.errors import DeedRefused
from graph.forms.form import form
from graph.forms.texts import Lines, Text
from graph.forms.values import Area, CooperativeCode, Day, HouseholdCode, PersonId, VillageCode
from graph.records import Case
from graph.restructuring.registering.covering import require_new_code
from graph.restructuring.steps.step import Step
from graph.restructuring.steps.units import CreateUnit
from graph.vocabulary import PREFIXES, Purpose, UnitRole
from graph.writing.ledger import Ledger
from graph.writing.ledger_entries import Ref

PREFIX: Final = PREFIXES[Purpose.COOPERATIVE_SETUP]
CODES: Final = 100
"""Codes that are looked up at once."""
RAISED: Final = TypeAdapter(CreateUnit)
NewCode = Annotated[CooperativeCode, Field(pattern="^[0-9]{12}C[0-9]{3}$")]


@form("A household that grows for it. 种植户")
class Grower:
    household: HouseholdCode = Field(description="The household's code. 户")
    planted_area: Area = Field(description="The area that it plants, in mu, with at most two places. 种植面积（亩）")


@form("A cooperative that is proposed. 拟设合作社")
class ProposeCooperative(Step):
    kind: ClassVar = "PROPOSE_COOPERATIVE"

    code: NewCode = Field(description="Its code: its village's, C, three digits. 编码")
    name: Text = Field(description="Its name, 1 to 100 characters. 名称")
    product: Text = Field(description="What its members grow. 产品")
    village: VillageCode = Field(description="Code of the village where it lies. 村")
    business_scope: Lines = Field(min_length=1, max_length=1000, description="Its scope of business. 业务范围")
    domicile: Text | None = Field(default=None, description="Its domicile, in full from the province down. 住所")
    growers: Annotated[tuple[Grower, ...], each_once(lambda each: each.household)] = Field(
        min_length=1, max_length=2000, description="Those who are to be talked to, all of the village. 种植户"
    )
    on: Day | None = Field(default=None, description="The day on which it was done; today where left out. 日期")

    async def carry_out(self, ledger: Ledger) -> None:
        """Propose it. DeedRefused: CODE, TAKEN; OUTSIDE names a grower elsewhere; UNKNOWN."""
        cooperative = Ref("Cooperative", self.code)
        await require_new_code(ledger, cooperative, self.village, f"{self.village}C")
        await growing_in(ledger, [each.household for each in self.growers], self.village)
        given = {"product": self.product, "businessScope": self.business_scope, "domicile": self.domicile}
        known = {name: value for name, value in given.items() if value is not None}
        ledger.create(cooperative, name=self.name, **known)
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
    liaison: PersonId | None = Field(default=None, description="Id of a liaison officer. 联络员")
    households: Annotated[tuple[HouseholdCode, ...], EachOnce] = Field(
        min_length=1, description="Codes of the growers whom he or she canvasses. 种植户"
    )


@form("The four command roles of a set-up. 筹建的四种角色")
class AssignSetupRoles(CaseDeed):
    kind: ClassVar = "ASSIGN_SETUP_ROLES"

    level1_commander: PersonId = Field(
        alias="level1Commander",
        description="Id of the contact leader or head of the area's working group. 一级指挥长",
    )
    level1_liaison: PersonId | None = Field(
        alias="level1Liaison", default=None, description="Id of a liaison officer. 一级联络员"
    )
    level2_commander: PersonId = Field(
        alias="level2Commander", description="Id of the village's Party secretary. 二级指挥长"
    )
    level2_liaison: PersonId | None = Field(
        alias="level2Liaison", default=None, description="Id of a liaison officer. 二级联络员"
    )
    instructors: Annotated[tuple[PersonId, ...], EachOnce] = Field(
        description="Ids of grid workers of the village. 指导员"
    )
    level3_commanders: Annotated[tuple[GrowerLead, ...], each_once(lambda each: each.commander)] = Field(
        alias="level3Commanders", description="The level-3 commanders; each grower under exactly one. 三级指挥长"
    )

    @property
    def transition(self) -> Transition:
        return ASSIGN

    async def write(self, ledger: Ledger, case: Case) -> None:
        """Raise the units.

        DeedRefused: STRANGER names a household that does not grow for it, TWICE one of two leads; UNKNOWN, DEPARTED.
        """
        growing = {each.household for each in case.growers}
        named = [code for lead in self.level3_commanders for code in lead.households]
        for place, code in enumerate(named):
            if code not in growing:
                raise DeedRefused("STRANGER", kind="Household", code=code)
            if code in named[:place]:
                raise DeedRefused("TWICE", kind="Household", code=code)
        setup = Setup(ledger, case)
        one = await setup.unit(1, None, (case.code,), self.level1_commander, self.level1_liaison)
        two = await setup.unit(2, one, (case.code,), self.level2_commander, self.level2_liaison)
        await ledger.people(self.instructors)
        for person in self.instructors:
            ledger.open("SERVES_IN", Ref("Person", person), Ref("Unit", two), role=UnitRole.INSTRUCTOR.value)
        for number, lead in enumerate(self.level3_commanders, 1):
            await setup.unit(3, two, lead.households, lead.commander, lead.liaison, number)


class Setup:
    """Raises the units that set a cooperative up."""

    def __init__(self, ledger: Ledger, case: Case) -> None:
        self._ledger = ledger
        self._case = case

    async def unit(
        self,
        level: int,
        parent: str | None,
        covers: tuple[str, ...],
        commander: str,
        liaison: str | None,
        number: int | None = None,
    ) -> str:
        """Raise a unit under the first code of its own that is free; the code."""
        code = await self._free(f"{PREFIX}{level}{self._case.code}-")
        name = f"{self._case.name}筹建{'' if number is None else f'{number}号'}{'一二三'[level - 1]}级作战单元"
        unit = {"code": code, "name": name, "level": level, "purpose": Purpose.COOPERATIVE_SETUP, "covers": covers}
        people = {"commander": f"Person:{commander}", "liaison": liaison and f"Person:{liaison}"}
        await RAISED.validate_python({**unit, "parent": parent, **people}).carry_out(self._ledger)
        return code

    async def _free(self, beginning: str) -> str:
        """The first free code with this beginning, which has the cooperative's in it, so that it tells no grower."""
        first = 1
        while True:
            codes = [f"{beginning}{number}" for number in range(first, first + CODES)]
            given = await self._ledger.given("Unit", codes)
            if free := [code for code in codes if code not in given]:
                return free[0]
            first += CODES


async def growing_in(ledger: Ledger, households: list[str], village: str) -> None:
    """DeedRefused: OUTSIDE names a household that lies in another village; UNKNOWN, ENDED."""
    await ledger.things("Household", households)
    homes = await ledger.tenures("Household", households, "IN_VILLAGE")
    for code in households:
        if [each.target_key for each in homes[code]] != [village]:
            raise DeedRefused("OUTSIDE", kind="Household", code=code)


async def reach(ledger: Ledger, cooperative: str, transition: Transition, **properties: object) -> None:
    """A cooperative has reached the stage that a transition leads to, signed by whoever makes it."""
    signed = {
        "stage": transition.target.value,
        "at": ledger.at,
        "recordedAt": ledger.now,
        "by": ledger.viewer.person or None,
    }
    await ledger.add("cooperatives/reach", Ref("Cooperative", cooperative), **signed, **properties)
