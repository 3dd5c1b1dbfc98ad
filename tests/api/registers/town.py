"""A small town whose registers are kept, the town beside it, and the codes and people that tests take hold of."""

from dataclasses import dataclass
from itertools import count
from typing import Any, Final

from tests.builders.towns import three_villages
from tests.builders.world import World
from tests.seed.facts import Facts, turned
from tests.serving import Answer

TOWN: Final = "990101100"
VILLAGE, NEXT = "990101100201", "990101100202"
NUMBERS: Final = count(7001)
"""Of things that have not been."""
PLACES: Final = count()
"""Of people whom no other test takes hold of."""


@dataclass(frozen=True)
class Town:
    """What there is, by the seed."""

    facts: Facts
    elsewhere: World

    def household(self, village: str = VILLAGE, place: int = 0) -> str:
        """A household of a village."""
        lies = self.facts.pairs("Household", "IN_VILLAGE", "Village")
        return sorted(household for household, of in lies if of == village)[place]

    def unit(self, village: str = VILLAGE) -> str:
        """The level-3 unit against the epidemic that covers the first household of a village."""
        covers = dict(turned(self.facts.pairs("Unit", "COVERS", "Household")))
        return covers[self.household(village)]

    def grid(self, village: str = VILLAGE) -> str:
        """The grid in which the first household of a village lies."""
        return self.facts.one("Household", "IN_GRID", "Grid")[self.household(village)]

    def residents(self, household: str) -> list[str]:
        """Those who live in a household, its head first."""
        links = [link for link in self.facts.links("Person", "LIVES_IN", "Household") if link.target == household]
        return [f"Person:{link.source}" for link in sorted(links, key=lambda link: not link.properties["head"])]

    def plain(self) -> str:
        """A resident of the village who is no head and has no other tenure; somebody else each time."""
        homes = dict(self.facts.pairs("Household", "IN_VILLAGE", "Village"))
        engaged = {
            source
            for (label, type, _), links in self.facts.dataset.relationships.items()
            if label == "Person" and type != "LIVES_IN"
            for source in (link.source for link in links)
        }
        lives = self.facts.pairs("Person", "LIVES_IN", "Household", head=False)
        plain = sorted(person for person, home in lives if homes[home] == VILLAGE and person not in engaged)
        return f"Person:{plain[next(PLACES)]}"

    def commander(self, unit: str) -> str:
        """Who commands a unit."""
        return f"Person:{dict(turned(self.facts.pairs('Person', 'COMMANDS', 'Unit')))[unit]}"

    def enterprise(self) -> tuple[str, str, str]:
        """An enterprise, the level-3 unit that covers it, and its village."""
        unit, code = min(self.facts.pairs("Unit", "COVERS", "Enterprise"))
        return code, unit, self.facts.one("Enterprise", "IN_VILLAGE", "Village")[code]

    def committee(self, village: str = VILLAGE) -> str:
        """The committee of a village."""
        return self.body("VILLAGE_COMMITTEE", village)

    def body(self, kind: str, village: str = VILLAGE) -> str:
        """The body of a kind of a village."""
        seats = self.facts.pairs("Organization", "SEATED_IN", "Village")
        kinds = self.facts.nodes["Organization"]
        return next(code for code, of in sorted(seats) if of == village and kinds[code]["kind"] == kind)


def elsewhere() -> World:
    """A town of its own, with a village, a household and a person who lives there."""
    world = World().add("Town", "T").add("Area", "A", "T").add("Village", "V", "A", kind="VILLAGE")
    world.add("Household", "H", "V", name=None, address="H").add("Person", "one", partyMember=False)
    return world.tie("one", "LIVES_IN", "H", head=True)


def small() -> Facts:
    """A town of three villages."""
    return Facts(three_villages())


def new_household(village: str = VILLAGE) -> str:
    """The code of a household that has not been."""
    return f"{village}H{next(NUMBERS)}"


def told(answer: Answer) -> tuple[Any, ...]:
    """What an error says to programs: its code, and the argument, or the rules of severity ERROR that it names."""
    (error,) = answer.errors
    extensions = error["extensions"]
    rules = [each["rule"] for each in extensions.get("violations", ()) if each["severity"] == "ERROR"]
    return extensions["code"], extensions.get("argument") or tuple(rules)
