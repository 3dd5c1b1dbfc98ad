"""`danyuan erase`: a person's own data goes for good, from the index too; the structure and the log stay whole."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from graph.database.migrations import changes_logged
from graph.database.runner import Runner
from tests.builders.sound import EARLIER, sound
from tests.builders.world import BEGIN, UNSEEDED, World
from tests.serving import Frontend
from tests.terminal.conftest import Danyuan

NAME = "欧阳忘忧"
FORMER = "欧阳忘旧"
ASKED = (
    """person(id: $id) { name phone birthYear partyMember household { code } appointments { role unit { code } since }
      offices { position organization { code } since } }""",
    'past: person(id: $id, asOf: "2019-06-01T00:00:00Z") { name offices { position } }',
    "search(text: $name) { label }",
    'former: search(text: "欧阳忘旧") { label text }',
    "people(filter: {text: $name}) { totalCount }",
    "changes(about: $id, last: 1) { totalCount nodes { kind summary reason actor { id } touched { nodes { id } } } }",
)


@pytest.fixture
async def world(runner: Runner) -> AsyncIterator[World]:
    """A sound world in which "one", who commands three units and once had another post, has a name to be looked for."""
    seq = await changes_logged(runner)
    world = sound().tie("one", "HOLDS", "branch", EARLIER, BEGIN, position="PARTY_SECRETARY")
    world.add("Description", "was", name=FORMER, partyMember=False).tie("one", "DESCRIBED", "was", EARLIER, BEGIN)
    world.nodes["one"].properties.update(name=NAME, phone="13900000001", birthYear=1970, publicServant=True)
    await world.write(runner)
    yield world
    await world.erase(runner)
    await runner.write([(UNSEEDED["unlog"], {"seq": seq})])


async def look(frontend: Frontend, person: str) -> dict[str, object]:
    """Each asked by itself: a plan is made the first time, which takes its time."""
    found: dict[str, object] = {}
    for field in ASKED:
        given = {"$id": "($id: ID!)", "$name": "($name: String!)"}
        declared = next((each for name, each in given.items() if name in field), "")
        found |= (await frontend.ask(f"query {declared} {{ {field} }}", id=person, name=NAME)).data
    return found


async def test_own_data_goes_and_structure_stays(
    danyuan: Danyuan, frontend: Frontend, runner: Runner, world: World
) -> None:
    id = f"Person:{world.key('one')}"
    before = await look(frontend, id)
    assert before["people"] == {"totalCount": 1}
    assert before["search"] == [{"label": NAME}]
    assert before["former"] == [{"label": NAME, "text": FORMER}]
    assert before["past"]["name"] == FORMER  # type: ignore[index]

    erased = await asyncio.to_thread(danyuan, "erase", id, "--yes")
    assert erased.exit_code == 0, erased.output
    assert NAME not in erased.output
    for kept in (f"COMMANDS Unit:{world.key('e3')} e3", f"LIVES_IN Household:{world.key('H1')} H1"):
        assert kept in erased.output
    assert "HOLDS" not in erased.output, "a post of the past is kept, and not told as one of now"
    assert {line.split()[1] for line in erased.output.splitlines() if line.startswith("ERROR")} == {"PARTY_COMMANDER"}

    after = await look(frontend, id)
    blank = {"name": "已删除", "phone": None, "birthYear": None, "partyMember": None}
    assert after["person"] == before["person"] | blank  # type: ignore[operator]
    assert after["past"] == before["past"] | {"name": "已删除"}  # type: ignore[operator]
    assert (after["search"], after["former"], after["people"]) == ([], [], {"totalCount": 0})
    log = {"kind": "PERSON_ERASED", "summary": "A person's own data was erased (1 things)"}
    log |= {"actor": None, "touched": {"nodes": [{"id": id}]}, "reason": "Erasure of personal data"}  # type: ignore[dict-item]
    assert after["changes"] == {"totalCount": 1, "nodes": [log]}
    query = "query ($id: ID!) { changes(about: $id, last: 1) { nodes { reason } } }"
    told = await frontend.ask(query, {"Accept-Language": "zh"}, id=id)
    assert told.data == {"changes": {"nodes": [{"reason": "个人信息删除"}]}}

    del world.nodes["was"]
    world.tenures = [each for each in world.tenures if each.type != "DESCRIBED"]
    await world.write(runner)
    again = await asyncio.to_thread(danyuan, "erase", id)
    assert again.exit_code == 0
    assert "was erased before" in again.output
    assert "PARTY_COMMANDER" in again.output
    assert await look(frontend, id) == after, "neither a load nor another erasure does anything to who is erased"


async def test_it_asks_before(danyuan: Danyuan, frontend: Frontend, world: World) -> None:
    id = f"Person:{world.key('two')}"
    query = "query ($id: ID!) { person(id: $id) { name } }"
    asked = await asyncio.to_thread(danyuan, "erase", id, input="n\n")
    assert asked.exit_code == 1
    assert "Go on?" in asked.output
    assert (await frontend.ask(query, id=id)).data == {"person": {"name": "two"}}
    await asyncio.to_thread(danyuan, "erase", id, input="y\n")
    assert (await frontend.ask(query, id=id)).data == {"person": {"name": "已删除"}}


@pytest.mark.parametrize(
    ("id", "status", "sentence"),
    [
        ("Person:nobody", 1, "There is no person Person:nobody."),
        ("Unit:e3", 2, "person: Unit:e3 is not an id of one of the types Person."),
    ],
)
def test_nobody_is_nobody(danyuan: Danyuan, id: str, status: int, sentence: str) -> None:
    ended = danyuan("erase", id, "--yes")
    assert (ended.exit_code, ended.output.strip()) == (status, sentence)
