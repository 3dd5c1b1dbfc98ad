"""Of people whoever asks sees as much as they need."""

from typing import Any, Final

import pytest

from api.auth import Role
from tests.api.conftest import Write
from tests.api.scope.conftest import Of
from tests.api.scope.town import PERSONAL, town
from tests.builders.world import World

PERSON: Final = "query ($id: ID!) { person(id: $id) { name phone birthYear partyMember household { code } } }"
FULL: Final = {"name": "rH1", **PERSONAL}
NAMED: Final = {"name": "rH1", "phone": "138****1234", "birthYear": None, "partyMember": None}
TREATED: Final = {**FULL, "partyMember": None}
SEEN: Final[dict[str, dict[str, Any] | None]] = {
    "secretary": FULL,  # answers for H1
    "one": FULL,
    "leader": FULL,
    "rH1": FULL,
    "three": TREATED,  # is the doctor of the unit that covers H1
    "officer": NAMED,  # is its liaison officer
    "two": None,
    "other": None,
    "stranger": None,
}


@pytest.mark.parametrize("viewer", SEEN)
async def test_a_resident_is_seen_by_need(of: Of, write: Write, viewer: str) -> None:
    world = town()
    await write(world)
    seen = (await (await of(world, viewer)).ask(PERSON, id=f"Person:{world.key('rH1')}")).data["person"]
    expected = SEEN[viewer]
    assert seen == (expected and {**expected, "household": {"code": world.key("H1")}})


def with_numbers() -> World:
    """The town, with telephone numbers for those who answer."""
    world = town()
    for name in ("one", "secretary", "leader", "officer", "three"):
        world.nodes[name].properties.update(PERSONAL)
    return world


async def test_residents_see_who_answers_for_them(of: Of, write: Write) -> None:
    world = with_numbers()
    await write(world)
    query = """query ($code: String!) { household(code: $code) { answerChains(purpose: EPIDEMIC_CONTROL) {
      links { commander { name phone birthYear } doctors { name phone } } } } }"""
    data = (await (await of(world, "rH1")).ask(query, code=world.key("H1"))).data
    (chain,) = data["household"]["answerChains"]
    answering = [
        {"name": name, "phone": PERSONAL["phone"], "birthYear": None} for name in ("one", "secretary", "leader")
    ]
    assert [link["commander"] for link in chain["links"]] == answering
    assert chain["links"][0]["doctors"] == [{"name": "three", "phone": PERSONAL["phone"]}]


async def test_whom_structure_names_is_masked(of: Of, write: Write) -> None:
    world = with_numbers()
    await write(world)
    query = """query ($v: String!, $e2: String!) {
      village(code: $v) { partySecretary { name phone birthYear partyMember household { code } offices { title } } }
      unit(code: $e2) { commander { name phone appointments { role } answersFor { totalCount } } } }"""
    data = (await (await of(world, "stranger")).ask(query, v=world.key("V"), e2=world.key("e2"))).data
    nothing: dict[str, Any] = {"phone": None, "birthYear": None, "partyMember": None, "household": None, "offices": []}
    assert data["village"]["partySecretary"] == {"name": "s**", **nothing}
    assert data["unit"]["commander"] == {
        "name": "s**",
        "phone": None,
        "appointments": [],
        "answersFor": {"totalCount": 0},
    }


async def test_no_filter_reads_what_is_masked(of: Of, write: Write) -> None:
    world = with_numbers()
    await write(world)
    query = """query ($unit: String!, $member: Boolean!) {
      people(filter: {unit: [$unit], role: RESIDENT, partyMember: $member}) { totalCount } }"""
    for viewer, members in (("secretary", 6), ("three", 1)):  # three sees of itself alone whether it is a member
        frontend = await of(world, viewer)
        assert (await frontend.ask(query, unit=world.key("e3"), member=True)).data["people"]["totalCount"] == members
    stranger = await of(world, "stranger", [Role.AUDITOR])
    assert (await stranger.ask(query, unit=world.key("e3"), member=True)).data["people"]["totalCount"] == 0
