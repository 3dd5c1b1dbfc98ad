"""A world in which every rule holds: a village with three purposes in use, and another one beside it that has none."""

from datetime import UTC, datetime

from graph.vocabulary import OPEN, Purpose
from tests.builders.world import BEGIN, World

EARLIER = datetime(2019, 1, 1, tzinfo=UTC)


def sound() -> World:
    """The village V of the area A, with households H1 to H3 and the firm E; units of level 1 to 3 are named by purpose.

    EPIDEMIC_CONTROL: e1, e2, e3 (H1, H3), e4 (H2). WORK_RESUMPTION: w1, w2, w3. COOPERATIVE_SETUP, for
    the cooperative C: c1, c2, c3 (H1), c4 (H2). e0 came before e3. The village W of the area B has the household H9
    and the cooperative D, which nobody grows for. What was so before BEGIN would break rules, or mend them.
    """
    world = World()
    _places(world)
    _people(world)
    _epidemic_control(world)
    _work_resumption(world)
    _cooperative_setup(world)
    _past(world)
    return world


def unit(
    world: World,
    name: str,
    purpose: Purpose,
    above: str | None,
    *covers: str,
    commander: str,
    since: datetime = BEGIN,
    until: datetime = OPEN,
) -> World:
    """A unit, a level below the one above, with what it covers, its commander and a liaison officer."""
    level = 1 if above is None else world.nodes[above].properties["level"] + 1
    world.add("Unit", name, level=level, purpose=purpose.value).tie(name, "IN_TOWN", "T", since, until)
    if above is not None:
        world.tie(name, "PART_OF", above, since, until)
    for covered in covers:
        world.tie(name, "COVERS", covered, since, until)
    world.tie(commander, "COMMANDS", name, since, until)
    return world.tie("officer", "LIAISES_FOR", name, since, until)


def _places(world: World) -> None:
    world.add("Town", "T").add("Area", "A", "T").add("Area", "B", "T")
    for village, area in (("V", "A"), ("W", "B")):
        world.add("Village", village, area, kind="VILLAGE")
        world.add("Grid", f"{village}grid", village)
    world.add("Grid", "Vgrid2", "V")
    for household, village in (("H1", "V"), ("H2", "V"), ("H3", "V"), ("H9", "W")):
        world.add("Household", household, village, address=household).tie(household, "IN_GRID", f"{village}grid")
    world.add("Enterprise", "E", "V", kind="MICRO")
    world.add("Cooperative", "C", "V").add("Cooperative", "D", "W")
    world.add("Organization", "group", "T", kind="WORKING_GROUP").tie("group", "SEATED_IN", "A")
    world.add("Organization", "branch", "T", kind="PARTY_BRANCH").tie("branch", "SEATED_IN", "V")
    world.add("Organization", "squad", "T", kind="GUIDANCE_SQUAD").tie("squad", "SEATED_IN", "T")


def _people(world: World) -> None:
    homes = {"leader": "H9", "head": "H9", "secretary": "H1", "one": "H1", "two": "H2", "three": "H3", "officer": "H3"}
    for name, home in homes.items():
        world.add("Person", name, partyMember=name != "officer")
        world.tie(name, "LIVES_IN", home, head=name in ("head", "one", "two", "officer"))
    world.tie("leader", "HOLDS", "group", position="CONTACT_LEADER").tie("head", "HOLDS", "group", position="HEAD")
    world.tie("secretary", "HOLDS", "branch", position="PARTY_SECRETARY")
    world.tie("secretary", "HOLDS", "branch", position="MEMBER")
    world.tie("three", "HOLDS", "group", position="DEPUTY_HEAD")


def _epidemic_control(world: World) -> None:
    purpose = Purpose.EPIDEMIC_CONTROL
    unit(world, "e1", purpose, None, "A", commander="leader")
    unit(world, "e2", purpose, "e1", "V", commander="secretary")
    unit(world, "e3", purpose, "e2", "H1", "H3", "Vgrid", commander="one")
    unit(world, "e4", purpose, "e2", "H2", commander="two")
    world.tie("three", "SERVES_IN", "e3", role="DOCTOR").tie("three", "SERVES_IN", "e3", role="PARTY_MEMBER")
    world.add("Unit", "e0", level=3, purpose=purpose.value).tie("e0", "IN_TOWN", "T", EARLIER, BEGIN)
    world.tie("e0", "SUCCEEDED_BY", "e3")


def _work_resumption(world: World) -> None:
    unit(world, "w1", Purpose.WORK_RESUMPTION, None, "A", commander="head")
    unit(world, "w2", Purpose.WORK_RESUMPTION, "w1", "V", commander="secretary")
    unit(world, "w3", Purpose.WORK_RESUMPTION, "w2", "E", commander="one")
    world.tie("squad", "SERVES", "E").tie("officer", "INSTRUCTS", "E")


def _cooperative_setup(world: World) -> None:
    for household in ("H1", "H2"):
        world.tie(household, "GROWS", "C", plantedArea=12.5)
    unit(world, "c1", Purpose.COOPERATIVE_SETUP, None, "C", commander="head")
    unit(world, "c2", Purpose.COOPERATIVE_SETUP, "c1", "C", commander="secretary")
    unit(world, "c3", Purpose.COOPERATIVE_SETUP, "c2", "H1", commander="one")
    unit(world, "c4", Purpose.COOPERATIVE_SETUP, "c2", "H2", commander="two")


def _past(world: World) -> None:
    for source, type, target in (
        ("three", "COMMANDS", "e3"),
        ("w1", "PART_OF", "e2"),
        ("e1", "COVERS", "B"),
        ("e2", "COVERS", "W"),
        ("c1", "COVERS", "D"),
        ("c2", "COVERS", "D"),
        ("branch", "SEATED_IN", "W"),
        ("group", "SEATED_IN", "B"),
        ("H2", "IN_VILLAGE", "W"),
    ):
        world.tie(source, type, target, EARLIER, BEGIN)
    world.tie("three", "HOLDS", "branch", EARLIER, BEGIN, position="PARTY_SECRETARY")
    world.tie("three", "HOLDS", "group", EARLIER, BEGIN, position="HEAD")
