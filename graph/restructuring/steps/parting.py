"""How what a village has goes to its parts when it is split: units with those who serve in them, and the two bodies."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from graph.errors import DeedRefused
from graph.records import Tenure, Thing
from graph.restructuring.steps.bodies import (
    BODIES,
    Filled,
    bodies_among,
    found_bodies,
    keep_on,
    pass_on,
    seat_secretary,
)
from graph.restructuring.steps.places import SECOND, Village, go_beneath, second_level, superiors
from graph.restructuring.steps.succession import in_place
from graph.vocabulary import PREFIXES, OrganizationKind, Position
from graph.writing.ledger import Ledger
from graph.writing.ledger_entries import Ref

COVERED: Final = ("Household", "Enterprise", "Grid")
"""What level-3 units cover."""
MOST: Final = 99
"""Numbers of units with codes that begin alike."""


@dataclass(frozen=True, slots=True)
class Parting:
    """A village that is split into parts, in their order; by what lies in it the code of the part; their areas."""

    village: Thing
    parts: Sequence[Village]
    places: Mapping[Ref, str]
    areas: Mapping[str, str]
    town: Ref

    @property
    def first(self) -> Village:
        """The part that keeps what can only go to one."""
        return self.parts[0]

    async def share_units(self, ledger: Ledger, covers: list[Tenure]) -> dict[str, list[str]]:
        """Level-2 units of each part by its code: the first has those there were, the others new ones.

        Level-3 units go beneath those of the part that has what they cover, people with the part where they live.
        DeedRefused: UNPLACED where a level-3 unit straddles.
        """
        kept = await second_level(ledger, covers)
        third = await self._third(ledger)
        held = await ledger.tenures("Unit", kept, "PART_OF", "SERVES_IN")
        made = await self._raise(ledger, kept)
        if self.first.code != self.village.code:
            ledger.move((each for each in covers if each.source_key in kept), target=self.first.ref)
        homes = await self._homes(ledger, (each.source_key for of_one in held.values() for each in of_one))
        for code, tenures in held.items():
            for each in tenures:
                part = homes.get(each.source_key) if each.type == "SERVES_IN" else third.get(each.source_key)
                if each.source_key != code and part in made:
                    ledger.move([each], target=Ref("Unit", made[part][code]))
        await go_beneath(ledger, kept, self.areas[self.first.code])
        return {self.first.code: list(kept), **{part: list(of_part.values()) for part, of_part in made.items()}}

    async def share_bodies(self, ledger: Ledger, seats: list[Tenure], secretaries: Mapping[str, str]) -> None:
        """New parts get a branch and a committee with those who live there; a village that goes on keeps its own."""
        old = await bodies_among(ledger, seats)
        held = await ledger.tenures("Organization", old, "IN_TOWN", "SEATED_IN", "HOLDS", "SERVES", "KEPT_BY")
        posts = [each for of_one in held.values() for each in in_place(of_one, "HOLDS")]
        bodies = await self._bodies(ledger, old)
        homes = await self._homes(ledger, (each.source_key for each in posts))
        leads = {person: part for part, person in secretaries.items()}
        filled: Filled = {(each.target_key, each.source_key, str(each.position)) for each in posts}
        for part, of_part in bodies.items():
            seat_secretary(ledger, secretaries[part], of_part[OrganizationKind.PARTY_BRANCH], filled)
        stays = self.village.code if self.village.code in bodies else self.first.code
        for each in posts:
            part = homes.get(each.source_key, stays)
            if each.position == Position.PARTY_SECRETARY:
                part = leads.get(each.source_key, part)
            kind = OrganizationKind(str(old[each.target_key].kind))
            if part != self.village.code or (
                each.position == Position.PARTY_SECRETARY and each.source_key not in leads
            ):
                pass_on(ledger, each, kind, bodies[part][kind], filled)
        if self.village.code not in bodies:
            kept: set[tuple[str, str]] = set()
            for code, of_one in held.items():
                body = bodies[self.first.code][str(old[code].kind)]
                for each in in_place(of_one, "KEPT_BY"):
                    keep_on(ledger, each, body, kept)
                ledger.end(each for each in of_one if each.type not in ("HOLDS", "KEPT_BY"))
            ledger.move((each for each in seats if each.source_key not in old), target=self.first.ref)

    async def _bodies(self, ledger: Ledger, old: Mapping[str, Thing]) -> dict[str, dict[str, Ref]]:
        """By part, its branch and its committee: founded where there is none."""
        bodies: dict[str, dict[str, Ref]] = {}
        for part in self.parts:
            own = {str(each.kind): Ref("Organization", code) for code, each in old.items()}
            bodies[part.code] = own if part.code == self.village.code else {}
            missing = [kind for kind in BODIES if kind not in bodies[part.code]]
            bodies[part.code] |= await found_bodies(ledger, part, self.town, missing) if missing else {}
        return bodies

    async def _homes(self, ledger: Ledger, people: Iterable[str]) -> dict[str, str]:
        """By those of the people who live in a part, its code."""
        lives = await ledger.tenures("Person", people, "LIVES_IN")
        return {
            person: self.places[Ref("Household", each.target_key)]
            for person, of_one in lives.items()
            for each in of_one
            if Ref("Household", each.target_key) in self.places
        }

    async def _third(self, ledger: Ledger) -> dict[str, str]:
        """By level-3 units that cover something in the village, the code of the part; DeedRefused (UNPLACED)."""
        found: dict[str, str] = {}
        for label in COVERED:
            covers = await ledger.tenures(label, (ref.key for ref in self.places if ref.label == label), "COVERS")
            for key, of_one in covers.items():
                for each in of_one:
                    part = self.places[Ref(label, key)]
                    if found.setdefault(each.source_key, part) != part:
                        raise DeedRefused("UNPLACED", kind="Unit", code=each.source_key)
        return found

    async def _raise(self, ledger: Ledger, kept: Mapping[str, Thing]) -> dict[str, dict[str, str]]:
        """By part but the first, and by unit that it had a share in, the code of its own level-2 unit."""
        above = await superiors(ledger, self.areas.values())
        starts = {
            (part.code, code): f"{PREFIXES[unit.purpose]}{SECOND}{part.code}-"
            for part in self.parts[1:]
            for code, unit in kept.items()
            if unit.purpose is not None
        }
        numbered = {start: [f"{start}{number}" for number in range(1, MOST + 1)] for start in starts.values()}
        given = await ledger.given("Unit", (code for codes in numbered.values() for code in codes))
        made: defaultdict[str, dict[str, str]] = defaultdict(dict)
        for part in self.parts[1:]:
            for code, unit in kept.items():
                new = next(each for each in numbered[starts[part.code, code]] if each not in given)
                made[part.code][code] = new
                self._raise_one(ledger, part, unit, new, above[self.areas[part.code]].get(unit.purpose))
        return {part.code: made[part.code] for part in self.parts[1:]}

    def _raise_one(self, ledger: Ledger, part: Village, like: Thing, code: str, superior: str | None) -> None:
        """A unit such as the one that there was, over a part, with no staff yet."""
        name = like.name.replace(self.village.name, part.name)
        unit = Ref("Unit", code)
        purpose = {} if like.purpose is None else {"purpose": like.purpose.value}
        ledger.create(unit, name=name, level=SECOND, **purpose, describedSince=ledger.at)
        ledger.open("IN_TOWN", unit, self.town)
        ledger.open("COVERS", unit, part.ref)
        if superior is not None:
            ledger.open("PART_OF", unit, Ref("Unit", superior))
