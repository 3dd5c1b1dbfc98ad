"""The register of people."""

import secrets
from dataclasses import field
from typing import Annotated, ClassVar

from pydantic import ConfigDict, Field, with_config
from pydantic.dataclasses import dataclass
from typing_extensions import TypedDict

from graph.errors import DeedRefused
from graph.restructuring.steps.people import MovePerson
from graph.restructuring.steps.step import FORM, Code, Name, PersonId, Step
from graph.vocabulary import Departure, tenures_of
from graph.writing.ledger import Ledger, Ref

Year = Annotated[int, Field(ge=1850, le=2100)]
Phone = Annotated[str, Field(pattern="^[+]?[0-9][0-9 -]{3,18}[0-9]$")]


@dataclass(frozen=True, config=FORM)
class RegisterPerson(Step):
    """A person who was not known, perhaps with a home; the id is by chance."""

    kind: ClassVar = "REGISTER_PERSON"

    name: Name
    birth_year: Year | None = None
    phone: Phone | None = None
    party_member: bool = False
    public_servant: bool = False
    household: Code | None = None
    head: bool = False
    id: str = field(default_factory=lambda: secrets.token_hex(8), init=False)

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
        ledger.create(person, **{name: value for name, value in given.items() if value is not None})
        if self.household is not None:
            await MovePerson(person=person.id, to=self.household, head=self.head).carry_out(ledger)

    @property
    def values(self) -> dict[str, object]:
        """Nothing: people are not told to whoever sees structure."""
        return {}


@with_config(ConfigDict(extra="forbid"))
class Patch(TypedDict, total=False):
    """What is put right of a person, by the names of properties; None where it is not known any more."""

    name: Name
    birthYear: Year | None
    phone: Phone | None
    partyMember: bool
    publicServant: bool


@dataclass(frozen=True, config=FORM)
class CorrectPerson(Step):
    """What was written down of a person is put right; it is not versioned."""

    kind: ClassVar = "CORRECT_PERSON"

    person: PersonId
    patch: Patch

    async def carry_out(self, ledger: Ledger) -> None:
        """Put it right. DeedRefused: UNCHANGED where nothing is given; UNKNOWN, DEPARTED."""
        await ledger.person(self.person)
        if not self.patch:
            raise DeedRefused("UNCHANGED", kind="Person", code=self.person)
        ledger.correct(Ref("Person", self.person), **self.patch)

    @property
    def values(self) -> dict[str, object]:
        """Nothing: the log holds no personal data."""
        return {}


@dataclass(frozen=True, config=FORM)
class DepartPerson(Step):
    """A person is a resident no more, and every tenure of theirs ends."""

    kind: ClassVar = "DEPART_PERSON"

    person: PersonId
    departure: Departure

    async def carry_out(self, ledger: Ledger) -> None:
        """Let them go. DeedRefused: COMMANDS names a unit that they command then; UNKNOWN, DEPARTED."""
        await ledger.person(self.person)
        held = (await ledger.held("Person", [self.person], *tenures_of("Person")))[self.person]
        for each in held:
            if each.type == "COMMANDS":
                raise DeedRefused("COMMANDS", kind="Unit", code=each.target_key)
        ledger.correct(Ref("Person", self.person), departedAt=ledger.at, departure=self.departure.value)
        ledger.end(held)

    @property
    def values(self) -> dict[str, object]:
        """Nothing: why somebody left is personal."""
        return {}
