"""Steps about people: their places in units, their posts in organizations, their homes."""

from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from graph.errors import DeedRefused
from graph.forms.form import form
from graph.forms.texts import Text
from graph.forms.values import HouseholdCode, OrganizationCode, PersonId, UnitCode
from graph.records import Tenure
from graph.restructuring.steps.step import Step
from graph.restructuring.steps.succession import command
from graph.vocabulary import Position, UnitRole
from graph.writing.ledger import Ledger
from graph.writing.ledger_entries import Ref

TYPES = {UnitRole.COMMANDER: "COMMANDS", UnitRole.LIAISON: "LIAISES_FOR"}


def _of_a_unit(role: UnitRole) -> UnitRole:
    if role is UnitRole.RESIDENT:
        raise PydanticCustomError("input.resident", "residents are so by where they live", {"value": role.value})
    return role


Role = Annotated[UnitRole, AfterValidator(_of_a_unit)]
"""A role that somebody can be given: residents are so by where they live."""


@form("Somebody takes a place in a unit; a commander that of the sitting one. 指派")
class Appoint(Step):
    kind: ClassVar = "APPOINT"
    brief: ClassVar = "Somebody takes a place in a unit. 指派"

    unit: UnitCode = Field(description="The unit's code. 单元")
    person: PersonId = Field(description="Who. 人")
    role: Role = Field(description="In which role; RESIDENT is refused: residents are so by their home. 角色")

    async def carry_out(self, ledger: Ledger) -> None:
        """Appoint.

        DeedRefused: UNCHANGED where the person has that place; NO_MEMBER where they are to be there as a Party member
        and are none; UNKNOWN, ENDED, DEPARTED.
        """
        await ledger.thing("Unit", self.unit)
        someone = await ledger.person(self.person)
        if self.role is UnitRole.PARTY_MEMBER and not someone.party_member:
            raise DeedRefused("NO_MEMBER", kind="Person", code=self.person, name=someone.name)
        if await _place(ledger, self.unit, self.person, self.role):
            raise DeedRefused("UNCHANGED", kind="Unit", code=self.unit)
        if self.role is UnitRole.COMMANDER:
            await command(ledger, [self.unit], self.person)
        else:
            properties = {} if self.role in TYPES else {"role": self.role.value}
            type = TYPES.get(self.role, "SERVES_IN")
            ledger.open(type, Ref("Person", self.person), Ref("Unit", self.unit), **properties)

    @property
    def values(self) -> dict[str, object]:
        return {"unit": self.unit, "role": self.role.value}


@form("Somebody leaves a place in a unit. 解除")
class Release(Step):
    kind: ClassVar = "RELEASE"

    unit: UnitCode = Field(description="The unit's code. 单元")
    person: PersonId = Field(description="Who. 人")
    role: Role = Field(description="Of which role. 角色")

    async def carry_out(self, ledger: Ledger) -> None:
        """Release. DeedRefused: UNHELD where the person has not that place, or was released; UNKNOWN, ENDED."""
        await ledger.thing("Unit", self.unit)
        held = await _place(ledger, self.unit, self.person, self.role)
        if not held:
            raise DeedRefused("UNHELD", kind="Unit", code=self.unit, role=self.role.value)
        ledger.end(held)

    @property
    def values(self) -> dict[str, object]:
        return {"unit": self.unit, "role": self.role.value}


@form("Somebody takes a post in an organization. 任职")
class Seat(Step):
    kind: ClassVar = "SEAT"

    person: PersonId = Field(description="Who. 人")
    organization: OrganizationCode = Field(description="The organization's code. 组织")
    position: Position = Field(description="Which post. 职务")
    title: Text | None = Field(default=None, description="What the post is called. 职衔")

    async def carry_out(self, ledger: Ledger) -> None:
        """Seat. DeedRefused: UNCHANGED where the person holds that post; UNKNOWN, ENDED, DEPARTED."""
        await ledger.thing("Organization", self.organization)
        await ledger.person(self.person)
        if await _post(ledger, self.organization, self.person, self.position):
            raise DeedRefused("UNCHANGED", kind="Organization", code=self.organization)
        title = {} if self.title is None else {"title": self.title}
        organization = Ref("Organization", self.organization)
        ledger.open("HOLDS", Ref("Person", self.person), organization, position=self.position.value, **title)

    @property
    def values(self) -> dict[str, object]:
        return {"organization": self.organization, "position": self.position.value}


@form("Somebody leaves a post in an organization. 免职")
class Unseat(Step):
    kind: ClassVar = "UNSEAT"

    person: PersonId = Field(description="Who. 人")
    organization: OrganizationCode = Field(description="The organization's code. 组织")
    position: Position = Field(description="Which post. 职务")

    async def carry_out(self, ledger: Ledger) -> None:
        """Unseat. DeedRefused: UNHELD where the person does not hold that post; UNKNOWN, ENDED."""
        await ledger.thing("Organization", self.organization)
        held = await _post(ledger, self.organization, self.person, self.position)
        if not held:
            raise DeedRefused("UNHELD", kind="Organization", code=self.organization, role=self.position.value)
        ledger.end(held)

    @property
    def values(self) -> dict[str, object]:
        return {"organization": self.organization, "position": self.position.value}


@form("Somebody lives in another household, or becomes the head of their own. 迁户")
class MovePerson(Step):
    kind: ClassVar = "MOVE_PERSON"
    brief: ClassVar = "Somebody lives in another household, or heads it. 迁户"

    person: PersonId = Field(description="Who. 人")
    to: HouseholdCode = Field(description="The household's code. 户")
    head: bool = Field(default=False, description="Whether as its head, in place of the sitting one. 是否户主")

    async def carry_out(self, ledger: Ledger) -> None:
        """Move; as the head, in place of the sitting one, who goes on living there.

        DeedRefused: UNCHANGED where they live there already and no new head is made; UNKNOWN, ENDED, DEPARTED.
        """
        await ledger.resident(self.person)
        await ledger.thing("Household", self.to)
        home = Ref("Household", self.to)
        lives = (await ledger.tenures("Person", [self.person], "LIVES_IN"))[self.person]
        if any(each.target_key == self.to and bool(each.head) >= self.head for each in lives):
            raise DeedRefused("UNCHANGED", kind="Household", code=self.to)
        if self.head:
            for each in (await ledger.tenures("Household", [self.to], "LIVES_IN"))[self.to]:
                if each.head and each.source_key != self.person:
                    ledger.end([each])
                    ledger.open("LIVES_IN", Ref("Person", each.source_key), home, head=False)
        ledger.end(lives)
        ledger.open("LIVES_IN", Ref("Person", self.person), home, head=self.head)

    @property
    def values(self) -> dict[str, object]:
        """Empty: whoever sees structure alone may see neither people nor households."""
        return {}


async def _place(ledger: Ledger, unit: str, person: str, role: UnitRole) -> list[Tenure]:
    type = TYPES.get(role, "SERVES_IN")
    held = (await ledger.tenures("Unit", [unit], type))[unit]
    return [each for each in held if each.source_key == person and each.role in (None, role.value)]


async def _post(ledger: Ledger, organization: str, person: str, position: Position) -> list[Tenure]:
    held = (await ledger.tenures("Organization", [organization], "HOLDS"))[organization]
    return [each for each in held if each.source_key == person and each.position == position.value]
