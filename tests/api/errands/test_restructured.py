"""What becomes of errands while villages and people are merged: none is lost, and both teams run for the one."""

import pytest

from tests.api.errands.team import BOARD, LIST, SHOPPING, Team, advance, asked, claim, codes, read
from tests.api.restructurings.conftest import APPLY, TOWN, Organiser

SECRETARY = """MATCH (p:Person)-[h:HOLDS {position: 'PARTY_SECRETARY'}]->(:Organization)-[s:SEATED_IN]->
(:Village {code: $village}) WHERE h.until > datetime() AND s.until > datetime() RETURN 'Person:' + p.id"""
UNDO = 'mutation ($id: ID!) { undoRestructuring(id: $id, reason: "误") { applied violations { message } } }'
MERGE = """mutation ($former: ID!, $into: ID!) {
  mergePeople(from: $former, into: $into, reason: "重复登记") { person { id } } }"""
REGISTER = "mutation ($input: PersonInput!) { registerPerson(input: $input) { person { id } } }"
SEAT = """mutation ($person: ID!, $organization: String!) {
  seatPerson(person: $person, organization: $organization, position: MEMBER) { changes { id } } }"""
BODY = "MATCH (o:Organization {kind: 'ERRAND_TEAM'})-[:SEATED_IN]->(:Village {code: $village}) RETURN o.code"
VIEWER = "{ viewer { runsFor { code } errands { nodes { id } } } }"


@pytest.fixture
def one(team: Team) -> Team:
    return Team(team.facts, team.of, f"{TOWN}206")


@pytest.fixture
def other(team: Team) -> Team:
    return Team(team.facts, team.of, f"{TOWN}208")


async def test_teams_of_merged_villages_both_run(one: Team, other: Team, organiser: Organiser) -> None:
    here, there = one.homes[0], other.homes[0]
    mine, theirs, (runner, *_) = await one.runner(), await other.runner(), other.runners
    ids = [await asked(mine, here), await asked(theirs, there)]
    assert codes(await claim(mine, ids[1])) == ["NOT_FOUND"]
    waiting = [
        (await person.ask(BOARD, village=team.village)).data["errandBoard"]["requested"]
        for person, team in ((mine, one), (theirs, other))
    ]
    teams = sorted(one.runners + other.runners)
    (secretary,) = one.facts.ask(SECRETARY, village=one.village)
    plan = {
        "villages": [one.village, other.village],
        "into": {"code": one.village, "name": "合村", "kind": "VILLAGE"},
        "secretary": secretary,
    }
    step = {"mergeVillages": plan}
    merged = (await organiser.frontend.ask(APPLY, id=(plan_id := await organiser.draft(step)), version=1)).data
    assert merged["applyRestructuring"]["applied"], merged
    for person in (mine, theirs):
        assert {each["id"] for each in (await person.ask(LIST, village=one.village)).data["errands"]["nodes"]} >= set(
            ids
        )
        found = (await person.ask(BOARD, village=one.village)).data["errandBoard"]
        assert found["requested"] == sum(waiting)
        assert sorted(each["id"] for each in found["team"]) == teams
        assert (await person.ask(VIEWER)).data["viewer"]["runsFor"] == [{"code": one.village}]
        assert (await person.ask(BOARD, village=other.village)).data["errandBoard"] is None
    claimed = (await claim(theirs, *ids)).data["claimErrands"]["errands"]
    assert {each["runner"]["id"] for each in claimed} == {runner}
    on = claimed[0]["on"]
    (line,) = (await mine.ask(SHOPPING, village=one.village, on=on)).data["shoppingList"]
    assert (line["quantity"], line["errands"]) == (20, 2)
    await advance(theirs, "PURCHASED", *ids)
    assert (await advance(theirs, "DELIVERED", *ids)).data["advanceErrands"]
    later = await asked(await other.resident(there), there)
    assert (await claim(mine, later)).data["claimErrands"]
    undone = (await organiser.frontend.ask(UNDO, id=plan_id)).data["undoRestructuring"]
    assert undone["applied"], undone
    found = (await theirs.ask(LIST, village=other.village)).data["errands"]["nodes"]
    assert later in {each["id"] for each in found}  # asked for while the villages were one
    assert (await theirs.ask(BOARD, village=other.village)).data["errandBoard"]["claimed"] == 1
    given = (await advance(await other.commander(there), "GIVEN_BACK", later, reason="分村")).data["advanceErrands"]
    assert given["errands"][0]["state"] == "REQUESTED"


async def test_a_runner_who_was_registered_twice(team: Team, organiser: Organiser) -> None:
    team = Team(team.facts, team.of, f"{TOWN}205")
    home, *_ = team.homes
    (body,) = team.facts.ask(BODY, village=team.village)
    frontend = organiser.frontend

    async def registered(name: str) -> str:
        person = {"name": name, "household": team.homes[1], "partyMember": True, "birthYear": 1990}
        made = await frontend.ask(REGISTER, input=person)
        return str(made.data["registerPerson"]["person"]["id"])

    former, person = await registered("某跑腿"), await registered("某跑腿甲")
    assert (await frontend.ask(SEAT, person=former, organization=body)).data
    id = await asked(await team.resident(home), home)
    assert (await claim(await team.person(former), id)).data["claimErrands"]
    assert (await frontend.ask(MERGE, former=former, into=person)).data
    one = await team.person(person)
    assert (await read(one, id))["runner"]["id"] == person
    assert [each["id"] for each in (await one.ask(VIEWER)).data["viewer"]["errands"]["nodes"]] == [id]
    assert (await advance(one, "PURCHASED", id)).data["advanceErrands"]["errands"][0]["runner"]["id"] == person
    assert await read(await team.person(former), id) is None
