"""Steps about people: their places in units, their posts in organizations, their homes."""

from typing import Annotated, ClassVar

from pydantic import AfterValidator
from pydantic.dataclasses import dataclass

from graph.errors import DeedRefused
from graph.records import Tenure
from graph.restructuring.steps.step import FORM, Code, PersonId, Step
from graph.restructuring.steps.succession import command
from graph.vocabulary import Position, UnitRole
from graph.writing.ledger import Ledger, Ref

TYPES = {UnitRole.COMMANDER: "COMMANDS", UnitRole.LIAISON: "LIAISES_FOR"}


def _of_a_unit(role: UnitRole) -> UnitRole:
    if role is UnitRole.RESIDENT:
        raise ValueError("RESIDENT")
    return role


Role = Annotated[UnitRole, AfterValidator(_of_a_unit)]
"""A role that somebody can be given: residents are so by where they live."""


@dataclass(frozen=True, config=FORM)
class Appoint(Step):
    """A person takes a place in a unit; a commander that of the sitting one."""

    kind: ClassVar = "APPOINT"

    unit: Code
    person: PersonId
    role: Role

    async def carry_out(self, ledger: Ledger) -> None:
        """Appoint. DeedRefused: UNCHANGED where the person has that place; UNKNOWN, ENDED, DEPARTED."""
        await ledger.thing("Unit", self.unit)
        await ledger.person(self.person)
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
        """The unit's code, and the role."""
        return {"unit": self.unit, "role": self.role.value}


@dataclass(frozen=True, config=FORM)
class Release(Step):
    """A person leaves a place in a unit."""

    kind: ClassVar = "RELEASE"

    unit: Code
    person: PersonId
    role: Role

    async def carry_out(self, ledger: Ledger) -> None:
        """Release. DeedRefused: UNHELD where the person has not that place, or was released; UNKNOWN, ENDED."""
        await ledger.thing("Unit", self.unit)
        held = await _place(ledger, self.unit, self.person, self.role)
        if not held:
            raise DeedRefused("UNHELD", kind="Unit", code=self.unit, role=self.role.value)
        ledger.end(held)

    @property
    def values(self) -> dict[str, object]:
        """The unit's code, and the role."""
        return {"unit": self.unit, "role": self.role.value}


@dataclass(frozen=True, config=FORM)
class Seat(Step):
    """A person takes a post in an organization."""

    kind: ClassVar = "SEAT"

    person: PersonId
    organization: Code
    position: Position
    title: str | None = None

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
        """The organization's code, and the position."""
        return {"organization": self.organization, "position": self.position.value}


@dataclass(frozen=True, config=FORM)
class Unseat(Step):
    """A person leaves a post in an organization."""

    kind: ClassVar = "UNSEAT"

    person: PersonId
    organization: Code
    position: Position

    async def carry_out(self, ledger: Ledger) -> None:
        """Unseat. DeedRefused: UNHELD where the person does not hold that post; UNKNOWN, ENDED."""
        await ledger.thing("Organization", self.organization)
        held = await _post(ledger, self.organization, self.person, self.position)
        if not held:
            raise DeedRefused("UNHELD", kind="Organization", code=self.organization, role=self.position.value)
        ledger.end(held)

    @property
    def values(self) -> dict[str, object]:
        """The organization's code, and the position."""
        return {"organization": self.organization, "position": self.position.value}


@dataclass(frozen=True, config=FORM)
class MovePerson(Step):
    """A person lives in another household, or becomes the head of their own."""

    kind: ClassVar = "MOVE_PERSON"

    person: PersonId
    to: Code
    head: bool = False

    async def carry_out(self, ledger: Ledger) -> None:
        """Move; as the head, in place of the sitting one, who goes on living there.

        DeedRefused: UNCHANGED where they live there already and no new head is made; UNKNOWN, ENDED, DEPARTED.
        """
        await ledger.person(self.person)
        await ledger.thing("Household", self.to)
        home = Ref("Household", self.to)
        lives = (await ledger.held("Person", [self.person], "LIVES_IN"))[self.person]
        if any(each.target_key == self.to and bool(each.head) >= self.head for each in lives):
            raise DeedRefused("UNCHANGED", kind="Household", code=self.to)
        if self.head:
            for each in (await ledger.held("Household", [self.to], "LIVES_IN"))[self.to]:
                if each.head and each.source_key != self.person:
                    ledger.end([each])
                    ledger.open("LIVES_IN", Ref("Person", each.source_key), home, head=False)
        ledger.end(lives)
        ledger.open("LIVES_IN", Ref("Person", self.person), home, head=self.head)

    @property
    def values(self) -> dict[str, object]:
        """Nothing: neither people nor households are told to whoever sees structure."""
        return {}


async def _place(ledger: Ledger, unit: str, person: str, role: UnitRole) -> list[Tenure]:
    type = TYPES.get(role, "SERVES_IN")
    held = (await ledger.held("Unit", [unit], type))[unit]
    return [each for each in held if each.source_key == person and each.role in (None, role.value)]


async def _post(ledger: Ledger, organization: str, person: str, position: Position) -> list[Tenure]:
    held = (await ledger.held("Organization", [organization], "HOLDS"))[organization]
    return [each for each in held if each.source_key == person and each.position == position.value]
