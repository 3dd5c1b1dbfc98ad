"""The register of people."""

import secrets
from collections.abc import Iterable
from dataclasses import field
from typing import Annotated, ClassVar, Final

from pydantic import AfterValidator, ConfigDict, Field, with_config
from pydantic_core import PydanticCustomError
from typing_extensions import TypedDict

from graph.days import today
from graph.errors import DeedRefused
from graph.forms.form import described, form
from graph.forms.phones import Phone
from graph.forms.texts import Text
from graph.forms.values import HouseholdCode, PersonId
from graph.records import Tenure
from graph.restructuring.steps.people import MovePerson
from graph.restructuring.steps.step import Step
from graph.restructuring.steps.succession import in_place
from graph.vocabulary import DEPARTED, Departure, tenures_of
from graph.writing.ledger import Ledger
from graph.writing.ledger_entries import Ref


def _past(year: int) -> int:
    if year > today().year:
        raise PydanticCustomError("input.future", "still to come", {"value": str(year)})
    return year


Year = Annotated[int, Field(ge=1850), AfterValidator(_past)]
"""A year of birth."""


@form("A person who is not known yet. 新登记的人")
class RegisterPerson(Step):
    kind: ClassVar = "REGISTER_PERSON"
    private: ClassVar = frozenset({"name", "birthYear", "phone", "partyMember", "publicServant"})

    name: Text = Field(description="Name, 1 to 100 characters. 姓名")
    birth_year: Year | None = Field(default=None, description="Year of birth. 出生年份")
    phone: Phone | None = Field(default=None, description="Telephone number. 电话")
    party_member: bool = Field(default=False, description="Whether a member of the Party. 是否党员")
    public_servant: bool = Field(default=False, description="Whether a public servant. 是否公职人员")
    household: HouseholdCode | None = Field(
        default=None, description="Code of the household where the person lives. 户"
    )
    head: bool = Field(default=False, description="Whether as its head, in place of the sitting one. 是否户主")
    id: str = field(default_factory=lambda: secrets.token_hex(8), init=False)

    @property
    def whose(self) -> str:
        return self.id

    async def carry_out(self, ledger: Ledger) -> None:
        """Register them; as a head, in place of the sitting one. DeedRefused: UNKNOWN, ENDED of the household."""
        given = {
            "name": self.name,
            "birthYear": self.birth_year,
            "phone": self.phone,
            "partyMember": self.party_member,
            "publicServant": self.public_servant,
        }
        person = Ref("Person", self.id)
        known = {name: value for name, value in given.items() if value is not None}
        ledger.create(person, **known, describedSince=ledger.at)
        if self.household is not None:
            await MovePerson(person=person.id, to=self.household, head=self.head).carry_out(ledger)

    @property
    def values(self) -> dict[str, object]:
        """Empty: whoever sees structure alone may not see people."""
        return {}


@form("A person who is not known yet, under an id that is known before. 文件中的新人")
class RegisterListed(RegisterPerson):
    """Whom a file names: it is a step that is stored before it is done."""

    id: PersonId = Field(description="The id under which they are registered. 标识")


@described("What is put right of a person; what is left out stays as it is. 更正内容")
@with_config(ConfigDict(extra="forbid"))
class Patch(TypedDict, total=False):
    """What is put right of a person, by the names of properties; None where it is not known any more."""

    name: Annotated[Text, Field(description="Name, 1 to 100 characters. 姓名")]
    birthYear: Annotated[Year | None, Field(description="Year of birth; null takes it away. 出生年份")]
    phone: Annotated[Phone | None, Field(description="Telephone number; null takes it away. 电话")]
    partyMember: Annotated[bool, Field(description="Whether a member of the Party. 是否党员")]
    publicServant: Annotated[bool, Field(description="Whether a public servant. 是否公职人员")]


VERSIONED: Final = ("name", "partyMember")
"""What a person's history is kept of."""
OWN: Final = {"birthYear": "birth_year", "phone": "phone", "publicServant": "public_servant"}
"""What it is not kept of, with the names in records."""


@form("What is written down of a person is put right, in the past too. 更正人员信息")
class CorrectPerson(Step):
    kind: ClassVar = "CORRECT_PERSON"
    private: ClassVar = frozenset({"patch"})

    person: PersonId = Field(description="Who. 人")
    patch: Patch = Field(description="What is put right. 更正内容")

    @property
    def whose(self) -> str:
        return self.person

    async def carry_out(self, ledger: Ledger) -> None:
        """Put it right, of who has departed too.

        DeedRefused: UNCHANGED where nothing is given; LATER where what is versioned changes later, which would be put
        right with it; UNKNOWN.
        """
        someone = await ledger.resident(self.person, departed=True)
        if not self.patch:
            raise DeedRefused("UNCHANGED", kind="Person", code=self.person)
        versioned = any(name in self.patch for name in VERSIONED)  # in the past too: that cannot be put back
        if versioned:
            await ledger.refuse_renamed_later(Ref("Person", self.person))
        had = None if versioned else {name: getattr(someone, OWN[name]) for name in self.patch}
        ledger.correct(Ref("Person", self.person), dict(self.patch), had)

    @property
    def values(self) -> dict[str, object]:
        """Empty: the log holds no personal data."""
        return {}


@form("Somebody is called otherwise, or joins or leaves the Party, from a day on. 变更人员信息")
class ChangePerson(Step):
    kind: ClassVar = "CHANGE_PERSON"
    private: ClassVar = frozenset({"patch"})

    person: PersonId = Field(description="Who. 人")
    patch: Patch = Field(description="What is so from then on. 变更内容")

    @property
    def whose(self) -> str:
        return self.person

    async def carry_out(self, ledger: Ledger) -> None:
        """Let it be so. DeedRefused: UNCHANGED where it is so; DEPARTED; UNKNOWN; LATER."""
        someone = await ledger.resident(self.person)
        name = self.patch.get("name", someone.name)
        member = self.patch.get("partyMember", bool(someone.party_member))
        if (name, member) == (someone.name, bool(someone.party_member)):
            raise DeedRefused("UNCHANGED", kind="Person", code=self.person)
        joined = None if member == bool(someone.party_member) else member
        await ledger.describe(Ref("Person", self.person), name, party_member=joined, before=someone.name)

    @property
    def values(self) -> dict[str, object]:
        """Empty: the log holds no personal data."""
        return {}


@form("A person is a resident no more, and every tenure of theirs ends; or who moved away has died. 注销人员")
class DepartPerson(Step):
    kind: ClassVar = "DEPART_PERSON"
    private: ClassVar = frozenset({"departure"})

    person: PersonId = Field(description="Who. 人")
    departure: Departure = Field(description="Why. 原因")

    @property
    def whose(self) -> str:
        return self.person

    async def carry_out(self, ledger: Ledger) -> None:
        """Let them go.

        DeedRefused: COMMANDS names a unit that they command then; DEPARTED, but where they moved away and have died;
        UNKNOWN.
        """
        someone = await ledger.resident(self.person, departed=True)
        person = Ref("Person", self.person)
        held = (await ledger.tenures("Person", [person.key], DEPARTED, *tenures_of("Person")))[person.key]
        away = in_place(held, DEPARTED)
        if away and not (self.departure is Departure.DECEASED and moved_away(away)):
            raise DeedRefused("DEPARTED", kind="Person", code=person.key, name=someone.name)
        for each in in_place(held, "COMMANDS"):
            raise DeedRefused("COMMANDS", kind="Unit", code=each.target_key)
        ledger.end(held)
        ledger.open(DEPARTED, person, person, departure=self.departure.value)

    @property
    def values(self) -> dict[str, object]:
        """Empty: why somebody left is personal."""
        return {}


@form("Somebody who moved away lives here again. 迁回")
class ReturnPerson(Step):
    kind: ClassVar = "RETURN_PERSON"

    person: PersonId = Field(description="Who. 人")
    to: HouseholdCode = Field(description="The household's code. 户")
    head: bool = Field(default=False, description="Whether as its head, in place of the sitting one. 是否户主")

    async def carry_out(self, ledger: Ledger) -> None:
        """Let them live there. DeedRefused: NOT_AWAY where they have not moved away; UNKNOWN, ENDED."""
        someone = await ledger.resident(self.person, departed=True)
        await ledger.thing("Household", self.to)
        away = (await ledger.tenures("Person", [self.person], DEPARTED))[self.person]
        if not moved_away(away):
            raise DeedRefused("NOT_AWAY", kind="Person", code=self.person, name=someone.name)
        ledger.end(away)
        await MovePerson(person=Ref("Person", self.person).id, to=self.to, head=self.head).carry_out(ledger)

    @property
    def values(self) -> dict[str, object]:
        """Empty: whoever sees structure alone may see neither people nor households."""
        return {}


def moved_away(away: Iterable[Tenure]) -> bool:
    """Whether somebody is away who has moved, by the tenures of departure that hold."""
    return any(each.departure is Departure.MOVED_AWAY for each in away)
