"""A place in a unit gives by its role, and a post or a grid what it is for: the table of docs/security.md."""

from typing import Any, Final, NamedTuple

import pytest

from api.auth import Role
from tests.api.conftest import Write
from tests.api.scope.conftest import Of
from tests.api.scope.town import ENTERPRISES, HOUSEHOLDS, PERSONAL, town
from tests.builders.world import START, World
from tests.serving import Frontend


class Gives(NamedTuple):
    """What a place gives: households, how much is seen of whoever lives in H1, firms, and cooperatives."""

    households: str = ""
    resident: dict[str, Any] | None = None
    enterprises: str = ""
    cooperatives: str = ""


def seen(phone: str, birth_year: int | None = None, member: bool | None = None) -> dict[str, Any]:
    return {"name": "rH1", "phone": phone, "birthYear": birth_year, "partyMember": member}


MASKED: Final = seen("138****1234")
NUMBER: Final = seen("13800001234")
TREATED: Final = seen("13800001234", 1970)
FULL: Final = seen("13800001234", 1970, True)

PLACES: Final = {
    "commander of e2": (("COMMANDS", "e2"), {}, Gives("H1 H2 H3", FULL, "E", "C")),
    "liaison officer of e2": (("LIAISES_FOR", "e2"), {}, Gives("H1 H2 H3", MASKED, "E", "C")),
    "doctor of e2": (("SERVES_IN", "e2"), {"role": "DOCTOR"}, Gives("H1 H2 H3", TREATED, "E", "C")),
    "committee member of e2": (("SERVES_IN", "e2"), {"role": "COMMITTEE_MEMBER"}, Gives("H1 H2 H3", MASKED, "", "C")),
    "committee member of e3": (("SERVES_IN", "e3"), {"role": "COMMITTEE_MEMBER"}, Gives("H1 H3", MASKED)),
    "party member of e1": (("SERVES_IN", "e1"), {"role": "PARTY_MEMBER"}, Gives()),
    "resident in e3": (("SERVES_IN", "e3"), {"role": "RESIDENT"}, Gives()),
    "grid worker of e3": (("SERVES_IN", "e3"), {"role": "GRID_WORKER"}, Gives()),
    "instructor of e2": (("SERVES_IN", "e2"), {"role": "INSTRUCTOR"}, Gives()),
    "worker of the grid": (("WORKS_IN", "Vgrid"), {}, Gives("H1 H2 H3", NUMBER)),
    "commander of w2": (("COMMANDS", "w2"), {}, Gives("", None, "E", "C")),
    "committee member of w2": (("SERVES_IN", "w2"), {"role": "COMMITTEE_MEMBER"}, Gives()),
    "instructor of the firm": (("INSTRUCTS", "E"), {}, Gives("", None, "E")),
    "member of the squad": (("HOLDS", "squad"), {"position": "MEMBER"}, Gives("", None, "E")),
    "commander of c2": (("COMMANDS", "c2"), {}, Gives("H1 H2", FULL, "", "C")),
    "instructor of c2": (("SERVES_IN", "c2"), {"role": "INSTRUCTOR"}, Gives("H1 H2", MASKED, "", "C")),
    "party member of c2": (("SERVES_IN", "c2"), {"role": "PARTY_MEMBER"}, Gives()),
}
"""Somebody who has nothing but one place. e2 covers the village of H1 to H3, e3 H1 and H3, w2 the village for the firm
E; c2 sets up the cooperative of H1 and H2."""

QUERY: Final = """query ($prefix: String!, $person: ID!, $at: DateTime) {
  households(filter: {text: $prefix}, first: 50, asOf: $at) { totalCount nodes { code } }
  enterprises(filter: {text: $prefix}, first: 50, asOf: $at) { totalCount nodes { code } }
  cooperatives(first: 100, asOf: $at) { nodes { code } }
  person(id: $person, asOf: $at) { name phone birthYear partyMember }
  people(filter: {text: "rH1"}, first: 50, asOf: $at) { totalCount nodes { name phone birthYear partyMember } } }"""


def placed(tie: tuple[str, str], properties: dict[str, Any]) -> World:
    """The town, with somebody who lives nowhere in it and has one place."""
    type, target = tie
    return town().add("Person", "placed", **PERSONAL).tie("placed", type, target, **properties)


@pytest.mark.parametrize("at", [None, START.isoformat()])
@pytest.mark.parametrize("place", PLACES)
async def test_a_place_gives_by_its_role(of: Of, write: Write, place: str, at: str | None) -> None:
    """Of a past day too, in which everything was as it is."""
    tie, properties, gives = PLACES[place]
    world = placed(tie, properties)
    await write(world)
    frontend = await of(world, "placed")
    data = (await frontend.ask(QUERY, prefix=world.prefix, person=f"Person:{world.key('rH1')}", at=at)).data
    assert {world.name(node["code"]) for node in data["households"]["nodes"]} == set(gives.households.split())
    assert data["households"]["totalCount"] == len(gives.households.split())
    assert {world.name(node["code"]) for node in data["enterprises"]["nodes"]} == set(gives.enterprises.split())
    assert {world.name(node["code"]) for node in data["cooperatives"]["nodes"]} == set(gives.cooperatives.split())
    assert data["person"] == gives.resident
    assert data["people"]["nodes"] == ([gives.resident] if gives.resident else [])
    for name in {*HOUSEHOLDS} - set(gives.households.split()):
        query = "query ($c: String!, $at: DateTime) { household(code: $c, asOf: $at) { code } }"
        assert (await frontend.ask(query, c=world.key(name), at=at)).data == {"household": None}
    for name in {*ENTERPRISES} - set(gives.enterprises.split()):
        code = world.key(name)
        query = "query ($c: String!, $at: DateTime) { enterprise(code: $c, asOf: $at) { code } }"
        assert (await frontend.ask(query, c=code, at=at)).data == {"enterprise": None}


async def test_what_is_covered_beneath_and_lies_elsewhere_is_not_seen_from_above(of: Of, write: Write) -> None:
    """That it is covered there breaks SAME_VILLAGE; its own unit answers for it until that is put right."""
    world = town().tie("e3", "COVERS", "K1")
    await write(world)
    query = "query ($code: String!) { household(code: $code) { code } }"
    for viewer, sees in (("one", True), ("secretary", False), ("leader", True)):
        data = (await (await of(world, viewer)).ask(query, code=world.key("K1"))).data
        assert (data["household"] is not None) == sees


async def test_who_answers_is_seen_as_far_as_ones_own_place_goes(of: Of, write: Write) -> None:
    world = town()
    for name in ("one", "secretary", "leader", "three"):
        world.nodes[name].properties.update(PERSONAL)
    await write(world)
    query = """query ($code: String!) { household(code: $code) { answerChains(purpose: EPIDEMIC_CONTROL) {
      links { commander { name phone birthYear } } } } }"""
    expected = {"one": [1970, None, None], "secretary": [1970, 1970, None], "leader": [1970, 1970, 1970]}
    for viewer, years in expected.items():
        data = (await (await of(world, viewer)).ask(query, code=world.key("H1"))).data
        (chain,) = data["household"]["answerChains"]
        commanders = [link["commander"] for link in chain["links"]]
        assert [each["birthYear"] for each in commanders] == years
        assert {each["phone"] for each in commanders} == {PERSONAL["phone"]}


CHAIN: Final = """query ($code: String!, $at: DateTime) { household(code: $code, asOf: $at) {
  answerChains(purpose: EPIDEMIC_CONTROL) { links { level commander { name phone birthYear } } } } }"""


async def numbers(frontend: Frontend, world: World, at: str | None = None) -> dict[str, tuple[str, int | None]]:
    """Of each commander along the chain of H1, telephone number and year of birth."""
    data = (await frontend.ask(CHAIN, code=world.key("H1"), at=at)).data
    (chain,) = data["household"]["answerChains"]
    return {each["name"]: (each["phone"], each["birthYear"]) for each in (link["commander"] for link in chain["links"])}


async def test_a_liaison_officer_sees_the_numbers_of_who_leads_beneath_and_above(of: Of, write: Write) -> None:
    world = placed(("LIAISES_FOR", "e2"), {})
    for name in ("one", "secretary", "leader"):
        world.nodes[name].properties.update(PERSONAL)
    await write(world)
    shown = (PERSONAL["phone"], None)
    assert await numbers(await of(world, "placed"), world) == dict.fromkeys(("one", "secretary", "leader"), shown)


async def test_of_who_answered_once_and_does_no_more_the_name_is_seen(of: Of, write: Write) -> None:
    world = town().loses("one", "COMMANDS", "e3").gains("two", "COMMANDS", "e3")
    for name in ("two", "secretary", "leader"):
        world.nodes[name].properties.update(PERSONAL)
    await write(world)
    then = START.isoformat()
    for viewer in ("leader", "secretary", "rH1"):
        assert (await numbers(await of(world, viewer), world, then))["two"] == ("138****1234", None)
    organiser = await of(world, "stranger", [Role.ORGANISER], [world.key("T")])
    assert (await numbers(organiser, world, then))["two"] == (PERSONAL["phone"], 1970)
