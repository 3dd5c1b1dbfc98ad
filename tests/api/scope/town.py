"""A town of two areas in which everybody sees something else, and who sees what of it, told without the graph."""

from typing import Any, Final, NamedTuple

from graph.vocabulary import Purpose
from tests.builders.sound import sound, unit
from tests.builders.world import World

PERSONAL: Final = {"phone": "13800001234", "birthYear": 1970, "partyMember": True}


class Sees(NamedTuple):
    """The households and firms within somebody's scope."""

    households: frozenset[str]
    enterprises: frozenset[str]


def sees(households: str = "", enterprises: str = "") -> Sees:
    return Sees(frozenset(households.split()), frozenset(enterprises.split()))


HOUSEHOLDS: Final = ("H1", "H2", "H3", "H9", "K1", "K2")
GROWERS: Final = ("H1", "H2")
"""Of the cooperative C in the village V; nobody grows for D, in W."""
JOINING: Final = ("one", "two")
"""Who joins it of each of them, and is a member."""
ENTERPRISES: Final = ("E", "F", "G")
VIEWERS: Final = {
    "one": sees("H1 H3", "E"),  # commands e3 and w3
    "two": sees("H2"),  # commands e4
    "three": sees("H1 H3"),  # serves in e3
    "secretary": sees("H1 H2 H3", "E"),  # commands e2 and w2
    "leader": sees("H1 H2 H3 H9 K1 K2", "E F"),  # commands e1; lives in H9
    "head": sees("H9 H1 H2", "E F"),  # commands w1 and c1; lives in H9
    "other": sees("K1 K2", "F"),  # commands k2
    "rK2": sees("K2"),
    "stranger": sees(),
}
"""Who commands, serves or lives where; area A has the villages V and K, area B has W."""


def town() -> World:
    """The sound world, another village of its first area, plain residents everywhere, and a firm in each village."""
    world = sound()
    world.add("Village", "K", "A", kind="VILLAGE")
    for household in ("K1", "K2"):
        world.add("Household", household, "K", address=household)
    world.add("Enterprise", "F", "K", name="F", kind="MICRO").add("Enterprise", "G", "W", name="G", kind="MICRO")
    world.add("Person", "other", **PERSONAL).tie("other", "LIVES_IN", "K1", head=True)
    unit(world, "k2", Purpose.EPIDEMIC_CONTROL, "e1", "K", commander="other")
    unit(world, "k3", Purpose.EPIDEMIC_CONTROL, "k2", "K1", "K2", commander="other")
    brought: dict[str, Any] = {"kind": "FARMER", "contribution": 1000.0, "contributionKind": "CASH"}
    for grower, joins in zip(GROWERS, JOINING, strict=True):
        world.tie(grower, "PLEDGES", "C", **brought, state="WILLING", joins=world.key(joins))
        world.tie(joins, "MEMBER_OF", "C", **brought, ground="FOUNDER", grower=world.key(grower), additionalVotes=0)
    for household in HOUSEHOLDS:
        resident(world, f"r{household}", household, PERSONAL)
    return world.add("Person", "stranger", **PERSONAL)


def resident(world: World, name: str, household: str, properties: dict[str, Any]) -> None:
    """Somebody who lives in a household, and has no part in anything."""
    world.add("Person", name, **properties).tie(name, "LIVES_IN", household, head=False)
