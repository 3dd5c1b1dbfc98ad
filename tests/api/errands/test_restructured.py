"""What becomes of errands while villages and people are merged: none is lost, and both teams run for the one."""

from datetime import timedelta
from typing import Any

import pytest

from graph.days import today
from tests.api.errands.team import BOARD, CANCEL, LIST, SHOPPING, Team, advance, asked, claim, codes, read, request
from tests.api.files.test_reports import sheets
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
OF_HOUSEHOLD = """query ($home: String!) { errands(household: $home) { nodes { id } }
  household(code: $home) { errands { totalCount nodes { id } } } }"""
WANTING = "MATCH (e:Errand {village: $village}) RETURN DISTINCT e.household"
ON_DAY = """MATCH (f:ErrandFact)-[:ON]->(e:Errand {id: $id}) WITH f, e, datetime($on + 'T12:00:00+08:00') AS at
SET e.on = date($on), e.at = at, e.changedAt = at, f.at = at RETURN e.id"""
VIEWER = "{ viewer { runsFor { code } errands { nodes { id } } } }"


@pytest.fixture
def one(team: Team) -> Team:
    return Team(team.facts, team.of, f"{TOWN}206")


@pytest.fixture
def other(team: Team) -> Team:
    return Team(team.facts, team.of, f"{TOWN}208")


async def on_paper(organiser: Organiser) -> list[tuple[Any, ...]]:
    """Yesterday's errands by village, as they are printed."""
    answer = await organiser.frontend.http.get(f"/files/report/{TOWN}/{today() - timedelta(days=1)}.xlsx")
    return sheets(answer.content)["红色代跑分村"]


def quiet(team: Team) -> list[str]:
    """Households for which nothing was asked yet."""
    wanting = team.facts.ask(WANTING, village=team.village)
    return [each for each in team.homes if each not in wanting]


async def test_teams_of_merged_villages_both_run(one: Team, other: Team, organiser: Organiser) -> None:
    here, there = one.homes[0], other.homes[0]
    mine, theirs, (runner, *_) = await one.runner(), await other.runner(), other.runners
    ids = [await asked(mine, here), await asked(theirs, there)]
    assert codes(await claim(mine, ids[1])) == ["NOT_FOUND"]
    yesterday = await asked(theirs, other.homes[1])
    other.facts.ask(ON_DAY, id=yesterday.removeprefix("Errand:"), on=str(today() - timedelta(days=1)))
    printed = await on_paper(organiser)
    assert [row[0] for row in printed if sum(row[2:])] == [other.village]
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
    assert await on_paper(organiser) == printed  # a past day is told with the villages that there were
    claimed = (await claim(theirs, *ids)).data["claimErrands"]["errands"]
    assert {each["runner"]["id"] for each in claimed} == {runner}
    found = (await mine.ask(LIST, village=one.village, runner=runner, states=["CLAIMED"])).data["errands"]["nodes"]
    assert {each["id"] for each in found} == set(ids)
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
    found = (await one.ask(LIST, village=team.village, runner=person)).data["errands"]
    assert ([each["id"] for each in found["nodes"]], found["totalCount"]) == ([id], 1)
    for household in (None, home):
        found = (await one.ask(LIST, runner=person, household=household)).data["errands"]
        assert [each["id"] for each in found["nodes"]] == [id]
    on = (await read(one, id))["on"]
    (line,) = (await one.ask(SHOPPING, village=team.village, on=on, runner=person)).data["shoppingList"]
    assert (line["quantity"], line["errands"]) == (10, 1)
    assert (await advance(one, "PURCHASED", id)).data["advanceErrands"]["errands"][0]["runner"]["id"] == person
    assert await read(await team.person(former), id) is None


async def test_households_that_are_merged(team: Team, organiser: Organiser) -> None:
    """What was asked for one of them is of the one that goes on."""
    team = Team(team.facts, team.of, f"{TOWN}205")
    one, other = quiet(team)[2:4]
    runner = await team.runner()
    former, resident = await team.resident(other), await team.resident(one)
    id = await asked(former, other)
    assert (await claim(runner, id)).data["claimErrands"]
    assert await read(resident, id) is None
    plan = await organiser.draft({"mergeHouseholds": {"households": [one, other], "into": one}})
    assert (await organiser.frontend.ask(APPLY, id=plan, version=1)).data["applyRestructuring"]["applied"]
    for frontend in (resident, former, await team.commander(one), organiser.frontend):
        found = (await frontend.ask(OF_HOUSEHOLD, home=one)).data
        assert [each["id"] for each in found["errands"]["nodes"]] == [id]
        assert found["household"]["errands"] == {"totalCount": 1, "nodes": [{"id": id}]}
        assert (await read(frontend, id))["contact"]["phone"]
    back = await advance(await team.commander(one), "GIVEN_BACK", id, reason="并户")
    assert back.data["advanceErrands"]["errands"][0]["state"] == "REQUESTED"
    assert (await resident.ask(CANCEL, id=id)).data["cancelErrand"]["errands"][0]["state"] == "CANCELLED"
    undone = (await organiser.frontend.ask(UNDO, id=plan)).data["undoRestructuring"]
    assert undone["applied"], undone
    assert await read(resident, id) is None
    assert (await organiser.frontend.ask(OF_HOUSEHOLD, home=one)).data["household"]["errands"]["totalCount"] == 0


async def test_who_founds_a_household_of_their_own(team: Team, organiser: Organiser) -> None:
    """They have nothing to do any more with what the household wants that they left."""
    team = Team(team.facts, team.of, f"{TOWN}205")
    home = quiet(team)[4]
    head, leaving = team.residents(home)[:2]
    new = f"{team.village}H8{home[-3:]}"
    step = {"household": home, "code": new, "address": "新户", "people": [leaving], "head": leaving}
    before = await asked(await team.person(head), home)
    assert (await organiser.apply({"splitHousehold": step}))["applied"]
    after = await asked(await team.person(head), home)
    frontend = await team.person(leaving)
    for id in (before, after):
        assert await read(frontend, id) is None
        assert codes(await frontend.ask(CANCEL, id=id)) == ["NOT_FOUND"]
    assert codes(await request(frontend, home)) == ["NOT_FOUND"]
    assert (await frontend.ask(LIST)).data["errands"]["totalCount"] == 0
