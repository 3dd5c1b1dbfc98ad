"""What ties people to homes, units, bodies and cooperatives when two of them become one, and who sees that they did."""

import json
from collections.abc import AsyncIterator
from typing import Any, Final

import pytest

from api.auth import Role
from graph.database.runner import Runner
from graph.deeds.erasure import erase
from tests.api.registers.merging import lineage, merge
from tests.api.registers.test_people import kinds, today
from tests.api.registers.test_undoing import DEPART, change_of, undone
from tests.api.registers.town import told
from tests.builders.sound import EARLIER, sound
from tests.builders.world import BEGIN, World
from tests.serving import Asked, Frontend

ANSWERS: Final = """query ($code: String!) { household(code: $code) {
  head { id } answerChains(purpose: EPIDEMIC_CONTROL) { links { commander { id } } } } }"""
PLEDGES: Final = """query ($code: String!) { cooperative(code: $code) { pledges { nodes {
  member { ... on Person { id } } kind state contribution contributionKind } } } }"""
PLEDGE: Final = {"kind": "CITIZEN", "state": "WILLING", "contribution": 500.0, "contributionKind": "CASH"}
FOUNDER: Final[dict[str, Any]] = {"kind": "CITIZEN", "ground": "FOUNDER", "present": True, "additionalVotes": 2}
EXPORT: Final = "{ viewer { exportOwnData } }"


@pytest.fixture
def world() -> World:
    """The sound world, with a double of the commander "one" in their household, and others whom tests make one."""
    world = sound().add("Person", "twin", phone="13800000001", birthYear=1970)
    world.tie("twin", "LIVES_IN", "H1", head=False)
    world.add("Organization", "other", "T", kind="WORKING_GROUP").tie("other", "SEATED_IN", "B")
    world.add("Person", "heir").tie("heir", "LIVES_IN", "H9", head=False).tie("heir", "HOLDS", "other", position="HEAD")
    world.add("Person", "past", phone="13800000002").tie("past", "LIVES_IN", "H9", EARLIER, BEGIN, head=False)
    world.tie("past", "DEPARTED", "past", departure="MOVED_AWAY")
    world.add("Town", "U").add("Area", "UA", "U").add("Village", "UV", "UA", kind="VILLAGE")
    world.add("Household", "HU", "UV", address="HU").add("Person", "far").tie("far", "LIVES_IN", "HU", head=True)
    world.tie("far", "HOLDS", "squad", position="LEADER").add("Person", "clerk").tie(
        "clerk", "HOLDS", "squad", position="MEMBER"
    )
    pledge: dict[str, Any] = PLEDGE
    world.tie("H1", "PLEDGES", "D", joins=world.key("twin"), **pledge)
    return world.tie("twin", "PLEDGES", "C", **pledge).tie("twin", "MEMBER_OF", "C", **FOUNDER)


@pytest.fixture
async def written(world: World, runner: Runner) -> AsyncIterator[World]:
    await world.write(runner)
    yield world
    await world.erase(runner)


@pytest.fixture
async def there(of: Asked, written: World) -> Frontend:
    """The organiser of the world's town."""
    return await of("Person:organiser", Role.ORGANISER, towns=(written.key("T"),))


async def test_what_one_person_has_once_is_in_the_way(there: Frontend, written: World) -> None:
    move = "mutation ($id: ID!, $to: String!) { movePerson(id: $id, household: $to) { person { id } } }"
    key, id = written.key, {name: f"Person:{written.key(name)}" for name in ("one", "two", "far", "head", "heir")}
    for from_, homes in (
        ("two", f"{key('H2')}、{key('H1')}."),
        ("far", f" {key('H1')}."),
    ):  # of homes elsewhere nothing
        found = await merge(there, id[from_], id["one"])
        assert told(found) == ("CONFLICT", ("BOTH_LIVE",))
        assert found.errors[0]["message"].endswith(homes)
    await there.ask(move, id=id["two"], to=key("H1"))
    for from_, into, rule, named in (
        ("two", "one", "BOTH_COMMAND", ("c4", "c3")),
        ("heir", "head", "BOTH_HOLD", ("other", "group")),
    ):
        found = await merge(there, id[from_], id[into])
        assert told(found) == ("CONFLICT", (rule,))
        assert all(key(each) in found.errors[0]["message"] for each in named)


async def test_who_answers_is_the_one_that_is_left(there: Frontend, written: World) -> None:
    one, twin, house = f"Person:{written.key('one')}", f"Person:{written.key('twin')}", written.key("H1")

    async def answers() -> tuple[str, str]:
        found = (await there.ask(ANSWERS, code=house)).data["household"]
        return found["head"]["id"], found["answerChains"][0]["links"][0]["commander"]["id"]

    answer = await merge(there, one, twin)
    assert answer.data["mergePeople"]["person"]["partyMember"] is True
    assert await answers() == (twin, twin)
    await undone(there, change_of(answer))
    assert await answers() == (one, one)
    query = "query ($id: ID!) { person(id: $id) { partyMember } }"
    assert [(await there.ask(query, id=each)).data["person"]["partyMember"] for each in (one, twin)] == [True, False]


async def test_nobody_who_is_erased_is_written_down_anew(there: Frontend, written: World, runner: Runner) -> None:
    """So the command of a Party member is not theirs."""
    await erase(runner, written.key("twin"))
    one, twin = f"Person:{written.key('one')}", f"Person:{written.key('twin')}"
    assert told(await merge(there, one, twin)) == ("CONFLICT", ("PARTY_COMMANDER",) * 3)
    found = (await merge(there, f"Person:{written.key('past')}", twin)).data["mergePeople"]["person"]
    assert (found["name"], found["phone"]) == ("已删除", None)


async def test_what_was_said_to_joining_goes_over_whole(there: Frontend, written: World) -> None:
    one, twin, code = f"Person:{written.key('one')}", f"Person:{written.key('twin')}", written.key("C")

    async def pledged() -> Any:
        return (await there.ask(PLEDGES, code=code)).data["cooperative"]["pledges"]["nodes"]

    assert await pledged() == [PLEDGE | {"member": {"id": twin}}]
    for deed, left in (
        (merge(there, twin, one), [PLEDGE | {"member": {"id": one}}]),
        (there.ask(DEPART, id=twin, on=today()), []),
    ):
        answer = await deed
        assert await pledged() == left
        await undone(there, change_of(answer))
        assert await pledged() == [PLEDGE | {"member": {"id": twin}}]


async def test_who_would_join_for_a_household_is_the_one(there: Frontend, written: World) -> None:
    one, twin, code = f"Person:{written.key('one')}", f"Person:{written.key('twin')}", written.key("D")

    async def pledged() -> Any:
        return (await there.ask(PLEDGES, code=code)).data["cooperative"]["pledges"]["nodes"]

    assert await pledged() == [PLEDGE | {"member": {"id": twin}}]
    answer = await merge(there, twin, one)
    assert await pledged() == [PLEDGE | {"member": {"id": one}}]
    await undone(there, change_of(answer))
    assert await pledged() == [PLEDGE | {"member": {"id": twin}}]


async def test_who_never_had_a_home_is_parted_again_too(there: Frontend, written: World) -> None:
    clerk, three = f"Person:{written.key('clerk')}", f"Person:{written.key('three')}"
    answer = await merge(there, clerk, three)
    assert answer.data["mergePeople"]["person"]["offices"] == [{"position": "DEPUTY_HEAD"}, {"position": "MEMBER"}]
    await undone(there, change_of(answer))
    query = "query ($id: ID!) { person(id: $id) { offices { position } } }"
    assert (await there.ask(query, id=clerk)).data["person"]["offices"] == [{"position": "MEMBER"}]


async def test_the_lineage_shows_nobody_who_is_not_seen(there: Frontend, of: Asked, written: World) -> None:
    """Who moved away lived last where the leader of the area and their neighbours see it, and nobody of the village."""
    past, twin = f"Person:{written.key('past')}", f"Person:{written.key('twin')}"
    viewers = {name: await of(f"Person:{written.key(name)}") for name in ("secretary", "two", "one", "leader", "heir")}
    before = {name: [await lineage(each, id) for id in (past, twin)] for name, each in viewers.items()}
    await merge(there, past, twin)
    after = {name: [await lineage(each, id) for id in (past, twin)] for name, each in viewers.items()}
    assert {name: after[name] for name in ("secretary", "two", "one")} == {
        name: before[name] for name in ("secretary", "two", "one")
    }
    assert after["leader"][0]["successors"] == [{"id": twin, "name": "twin"}]
    assert after["leader"][1]["predecessors"] == [{"id": past, "name": "past", "phone": "138****0002"}]
    neighbour, other = after["heir"]
    assert (neighbour["successors"], other) == ([], None)
    assert after["heir"][0] | {"departure": None} == before["heir"][0] | {"departure": None}


async def test_what_is_kept_of_all_of_them_is_exported_and_erased(
    there: Frontend, of: Asked, written: World, runner: Runner
) -> None:
    """All the way: who moved away became part of the double, and the double of the commander."""
    keys = [written.key(name) for name in ("past", "twin", "one", "clerk")]
    past, twin, one, clerk = (f"Person:{key}" for key in keys)
    await merge(there, past, twin)
    await merge(there, twin, one)
    parted = change_of(await merge(there, clerk, one))
    await undone(there, parted)
    kept = json.loads((await (await of(one)).ask(EXPORT)).data["viewer"]["exportOwnData"])
    assert kept["person"]["id"] == keys[2]
    assert [(each["id"], each["phone"]) for each in kept["former"]] == [
        *sorted([(keys[0], "13800000002"), (keys[1], "13800000001")])
    ]
    assert {each["name"] for each in kept["homes"]} == {"H1", "H9"}
    founded = [(each["present"], each["additionalVotes"]) for each in kept["tenures"] if each["type"] == "MEMBER_OF"]
    assert founded == [(True, 2)] * 2, "the double's, and what became of it"
    assert {"MERGE_PEOPLE"} == {each["kind"] for each in kept["changes"]} - {"UNDONE"}
    assert len([each for each in kept["changes"] if each["kind"] == "MERGE_PEOPLE"]) == 3
    await erase(runner, keys[2])
    admin = await of("Person:admin", Role.ADMIN)
    names = [(await lineage(admin, each))["name"] for each in (past, twin, one, clerk)]
    assert names == ["已删除", "已删除", "已删除", "clerk"]
    assert [(await kinds(admin, each))[-1] for each in (past, twin, one)] == ["PERSON_ERASED"] * 3
