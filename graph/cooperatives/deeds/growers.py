"""The board of growers: who is to be talked to, by whom, what each plants, and when one goes there next."""

import re
from abc import abstractmethod
from itertools import count
from typing import Annotated, ClassVar, Final

from pydantic import ConfigDict, Field, with_config
from typing_extensions import TypedDict

from graph.cooperatives.deeds.case_deed import CaseDeed, EachOnce
from graph.cooperatives.deeds.proposing import Setup, growing_in
from graph.cooperatives.deeds.recorders import permit_recording
from graph.days import start_of
from graph.errors import DeedRefused, InvalidInput
from graph.forms.form import described, form
from graph.forms.texts import Note
from graph.forms.values import Area, Day, HouseholdCode, PersonId
from graph.records import Case, CaseUnit, Tenure
from graph.restructuring.steps.succession import dissolve
from graph.vocabulary import CooperativeStage
from graph.writing.ledger import Ledger
from graph.writing.ledger_entries import Ref, properties_of
from graph.writing.lookups import Lookups

LOWEST: Final = 3
"""The level of those who canvass."""
NUMBERED: Final = re.compile(r"筹建([0-9]+)号")
"""The number in a unit's name."""
COMING_AND_GOING: Final = (
    CooperativeStage.PROPOSED,
    CooperativeStage.CANVASSING,
    CooperativeStage.PREPARING,
    CooperativeStage.REJECTED,
)
"""The stages at which growers may still come and go: from the assembly on, what was adopted counts."""


@form("Something done to the growers of a cooperative. 种植户的变动")
class GrowersDeed(CaseDeed):
    @property
    def stages(self) -> tuple[CooperativeStage, ...]:
        return COMING_AND_GOING

    async def write(self, ledger: Ledger, case: Case) -> None:
        """Write it down, with the units of the set-up in their order."""
        await self.change(ledger, case, [each for each in case.units if each.level == 3])  # level 3

    @abstractmethod
    async def change(self, ledger: Ledger, case: Case, leads: list[CaseUnit]) -> None:
        """Change the growers; DeedRefused as the deed says."""


@form("A household that grows for it, too, be it a latecomer. 增加种植户")
class AddGrower(GrowersDeed):
    kind: ClassVar = "ADD_GROWER"

    household: HouseholdCode = Field(description="The household's code. 户")
    planted_area: Area = Field(description="The area that it plants, in mu, with at most two places. 种植面积（亩）")
    lead: PersonId | None = Field(
        default=None,
        description="Id of the level-3 commander who takes it on; required once roles are given out. 三级指挥长",
    )

    async def change(self, ledger: Ledger, case: Case, leads: list[CaseUnit]) -> None:
        """Add it. DeedRefused: GROWS of one that does already; OUTSIDE of one elsewhere; LEAD, STRANGER of the lead."""
        if any(each.household == self.household for each in case.growers):
            raise DeedRefused("GROWS", kind="Household", code=self.household)
        village = (await ledger.tenures("Cooperative", [case.code], "IN_VILLAGE"))[case.code][0].target_key
        await growing_in(ledger, [self.household], village)
        household = Ref("Household", self.household)
        ledger.open("GROWS", household, Ref("Cooperative", case.code), plantedArea=self.planted_area)
        if leads and self.lead is None:
            raise DeedRefused("LEAD", kind="Household", code=self.household)
        if self.lead is not None:
            unit = led_by(self.lead, leads)
            if unit is None:
                raise DeedRefused("STRANGER", kind="Person", code=self.lead)
            ledger.open("COVERS", Ref("Unit", unit.code), household)


@form("A household grows for it no more. 减少种植户")
class RemoveGrower(GrowersDeed):
    kind: ClassVar = "REMOVE_GROWER"

    household: HouseholdCode = Field(description="The household's code. 户")
    reason: Note = Field(description="Why, 1 to 1,000 characters. 原因")

    @property
    def stated(self) -> str:
        return self.reason

    async def change(self, ledger: Ledger, case: Case, leads: list[CaseUnit]) -> None:
        """Remove it, with what it said. DeedRefused: STRANGER where it does not grow for it."""
        ledger.end([await grows(ledger, case, self.household)])
        held = (await ledger.tenures("Household", [self.household], "COVERS", "PLEDGES"))[self.household]
        own = {each.code for each in leads}
        ledger.end(each for each in held if each.source_key in own or each.target_key == case.code)


@form("What a household plants for it is put right. 更正种植户")
class CorrectGrower(GrowersDeed):
    kind: ClassVar = "CORRECT_GROWER"

    household: HouseholdCode = Field(description="The household's code. 户")
    planted_area: Area = Field(description="The area that it plants, in mu, with at most two places. 种植面积（亩）")

    async def change(self, ledger: Ledger, case: Case, leads: list[CaseUnit]) -> None:
        """Put it right. DeedRefused: STRANGER where it does not grow for it."""
        await again(ledger, await grows(ledger, case, self.household), plantedArea=self.planted_area)


@form("Growers go to another level-3 commander, who canvasses them from then on. 移交种植户")
class HandOverGrowers(GrowersDeed):
    kind: ClassVar = "HAND_OVER_GROWERS"

    households: Annotated[tuple[HouseholdCode, ...], EachOnce] = Field(
        min_length=1, max_length=2000, description="Codes of growers. 种植户"
    )
    to: PersonId = Field(
        description="Id of a level-3 commander; for one who leads none yet, a unit is opened. 接手的三级指挥长"
    )
    liaison: PersonId | None = Field(
        default=None, description="Id of the liaison officer of the unit that is opened. 联络员"
    )

    async def change(self, ledger: Ledger, case: Case, leads: list[CaseUnit]) -> None:
        """Hand them over; a unit without growers ends.

        DeedRefused: STRANGER of one who does not grow for it. InvalidInput: a liaison officer where no unit is opened.
        """
        growing = {each.household for each in case.growers}
        for code in self.households:
            if code not in growing:
                raise DeedRefused("STRANGER", kind="Household", code=code)
        above = next((each.code for each in case.units if each.level == LOWEST - 1), None)
        if above is None:
            raise DeedRefused("NO_SETUP", kind="Cooperative", code=case.code)
        units = {each.code for each in leads}
        held = await ledger.tenures("Household", self.households, "COVERS")
        covers = [each for code in self.households for each in held[code] if each.source_key in units]
        unit = led_by(self.to, leads)
        if unit is not None:
            if self.liaison is not None:
                raise InvalidInput("input.liaison", "input.leads_already", value=f"Person:{self.to}")
            ledger.move((each for each in covers if each.source_key != unit.code), source=Ref("Unit", unit.code))
        else:
            ledger.end(covers)
            await ledger.flush()
            await Setup(ledger, case).unit(3, above, self.households, self.to, self.liaison, _number(leads))
        await _end_empty(ledger, {each.source_key for each in covers})


@described("The next visit to a grower. 下次走访")
@with_config(ConfigDict(extra="forbid"))
class Visit(TypedDict, total=False):
    """What is noted of the next visit, by the names of properties; None takes it away."""

    nextVisitOn: Annotated[Day | None, Field(description="Its day. 日期")]
    note: Annotated[Note | None, Field(description="What to remember. 备注")]


@form("When one goes to a grower next, and what to remember there. 约定走访")
class PlanVisit(CaseDeed):
    kind: ClassVar = "PLAN_VISIT"
    recording: ClassVar = True

    household: HouseholdCode = Field(description="The household's code. 户")
    visit: Visit = Field(description="What is left out stays, null takes it away. 走访")

    async def permit(self, lookups: Lookups) -> None:
        """DeedRefused: UNKNOWN; Forbidden to whoever does not canvass the household."""
        await permit_recording(lookups, self.cooperative, Ref("Household", self.household))

    async def write(self, ledger: Ledger, case: Case) -> None:
        """Note it. DeedRefused: STRANGER where the household does not grow for it."""
        changes: dict[str, object] = {**self.visit}
        day = self.visit.get("nextVisitOn")
        if day is not None:
            changes["nextVisitOn"] = start_of(day)
        await again(ledger, await grows(ledger, case, self.household), **changes)


def _number(leads: list[CaseUnit]) -> int:
    """The first number that is in no name of a unit there is."""
    taken = {int(found.group(1)) for each in leads if (found := NUMBERED.search(each.name))}
    return next(number for number in count(1) if number not in taken)


def led_by(person: str, leads: list[CaseUnit]) -> CaseUnit | None:
    """The first unit of level 3 that somebody commands."""
    return next((each for each in leads if each.commander is not None and each.commander.person == person), None)


async def grows(ledger: Ledger, case: Case, household: str) -> Tenure:
    """That a household grows for the cooperative; DeedRefused (STRANGER) where it does not."""
    held = (await ledger.tenures("Household", [household], "GROWS"))[household]
    for each in held:
        if each.target_key == case.code:
            return each
    raise DeedRefused("STRANGER", kind="Household", code=household)


async def again(ledger: Ledger, tenure: Tenure, **changes: object) -> None:
    """A tenure goes on with other properties; None takes one away."""
    ledger.end([tenure])
    kept = {name: value for name, value in (properties_of(tenure) | changes).items() if value is not None}
    ledger.open(tenure.type, Ref(tenure.source, tenure.source_key), Ref(tenure.target, tenure.target_key), **kept)


async def _end_empty(ledger: Ledger, units: set[str]) -> None:
    """Units that cover nothing any more end."""
    left = await ledger.tenures("Unit", sorted(units), "COVERS")
    await dissolve(ledger, [code for code in sorted(units) if not left[code]], None)
