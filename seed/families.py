"""Invented people, a household at a time."""

from dataclasses import dataclass
from random import Random
from typing import Any, Final

from seed.draft import Draft
from seed.names import given_name, surname, telephone

TODAY: Final = 2020
SIZES: Final = (2,) * 28 + (3,) * 36 + (4,) * 24 + (5,) * 12
PARTY_SHARE: Final = 0.05
POST_BIRTH_YEARS: Final = (1955, 1998)


@dataclass(slots=True)
class Resident:
    """A person while the town is being made; what is None is not said of the person."""

    id: str
    name: str
    born: int | None
    phone: str | None
    party: bool | None
    servant: bool | None = False
    synthetic: bool = True
    engaged: bool = False

    @property
    def available(self) -> bool:
        """Of an age to hold a post, and not holding one."""
        first, last = POST_BIRTH_YEARS
        return not self.engaged and self.born is not None and first <= self.born <= last

    def differ(self, others: set[tuple[str, int | None]]) -> None:
        """Be born earlier than whoever of the `others` has the same name and year of birth, and be one of them."""
        while self.born is not None and (self.name, self.born) in others:
            self.born -= 1
        others.add((self.name, self.born))

    def properties(self) -> dict[str, Any]:
        """The properties of the node; what is not said is left out."""
        said = {
            "id": self.id,
            "name": self.name,
            "birthYear": self.born,
            "phone": self.phone,
            "partyMember": self.party,
            "publicServant": self.servant,
            "synthetic": self.synthetic,
        }
        return {name: value for name, value in said.items() if value is not None}


def family(draft: Draft, rng: Random) -> list[Resident]:
    """Two to five people who live together, the head first: a couple, then children or a parent of the head."""
    name, born = surname(rng), rng.randint(1938, 1993)
    people = [_resident(draft, rng, name, born), _resident(draft, rng, surname(rng), born + rng.randint(-4, 4))]
    for place in range(2, rng.choice(SIZES)):
        older = place == 4 and born > 1955
        year = born - rng.randint(22, 30) if older else min(born + rng.randint(23, 31), TODAY - 1)
        people.append(_resident(draft, rng, name, year))
    return people


def _resident(draft: Draft, rng: Random, family_name: str, born: int) -> Resident:
    number = draft.serial("person")
    first, last = POST_BIRTH_YEARS
    return Resident(
        id=draft.opaque("person", str(number)),
        name=family_name + given_name(rng),
        born=born,
        phone=telephone(number) if born <= TODAY - 16 else None,
        party=first <= born <= last and rng.random() < PARTY_SHARE,
    )
