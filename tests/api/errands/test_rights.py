"""Who may ask for errands, run and read them: what is out of scope looks as if it were not there."""

import asyncio
from typing import Any

from api.auth import Role
from graph.days import today
from tests.api.disclosures.reading import PATIENCE
from tests.api.errands.team import (
    BOARD,
    CANCEL,
    SHOPPING,
    Team,
    advance,
    asked,
    claim,
    codes,
    read,
    request,
)
from tests.api.restructurings.conftest import TOWN, Organiser

LIAISON = """MATCH (p:Person)-[c:LIAISES_FOR]->(u:Unit {level: 2, purpose: 'EPIDEMIC_CONTROL'})-[v:COVERS]->
(:Village {code: $village}) WHERE c.until > datetime() AND v.until > datetime() RETURN 'Person:' + p.id"""
COMMITTEE = """MATCH (p:Person)-[s:SERVES_IN {role: 'COMMITTEE_MEMBER'}]->(u:Unit)-[:COVERS]->
(:Village {code: $village}) WHERE s.until > datetime() AND NOT EXISTS { (p)-[:WORKS_IN|LIAISES_FOR|COMMANDS]->() }
  AND NOT EXISTS { (p)-[:HOLDS]->(:Organization {kind: 'ERRAND_TEAM'}) }
RETURN DISTINCT 'Person:' + p.id AS id ORDER BY id"""
DOCTOR = """MATCH (p:Person)-[s:SERVES_IN {role: 'DOCTOR'}]->(u:Unit)-[:COVERS]->(:Village {code: $village})
WHERE s.until > datetime() RETURN DISTINCT 'Person:' + p.id AS id ORDER BY id"""
OTHER_COMMANDER = """MATCH (p:Person)-[c:COMMANDS]->(u:Unit {level: 3, purpose: 'EPIDEMIC_CONTROL'})-[v:COVERS]->
(h:Household)-[:IN_VILLAGE]->(:Village {code: $village}) WHERE c.until > datetime() AND v.until > datetime()
WITH p, collect(h.code) AS homes WHERE NOT $home IN homes AND NOT EXISTS { (p)-[:HOLDS|WORKS_IN|LIAISES_FOR]->() }
RETURN 'Person:' + p.id AS id ORDER BY id"""
NEIGHBOURS = "query ($id: ID!) { errand(id: $id) { household { code residents { id } head { id } } } }"
DISCLOSED = "query ($about: ID) { disclosures(about: $about, first: 200) { nodes { viewer { id } fields } } }"


async def sees(person: Any, id: str) -> bool:
    """Whether somebody sees an errand, by every way to it."""
    one = await read(person, id) is not None
    nodes = (await person.ask("query ($id: ID!) { node(id: $id) { id } }", id=id)).data["node"]
    listed = (await person.ask("{ errands(last: 200) { nodes { id } } }")).data["errands"]["nodes"]
    assert one == (nodes is not None) == (id in {each["id"] for each in listed})
    return one


async def test_who_asks_on_behalf(team: Team, organiser: Organiser) -> None:
    home, other = team.homes[30:32]
    facts, village = team.facts, team.village
    people = {
        "household": await team.resident(home),
        "commander": await team.commander(home),
        "worker": await team.worker(home),
        "team": await team.runner(),
        "liaison": await team.person(facts.ask(LIAISON, village=village)[0]),
        "committee": await team.person(facts.ask(COMMITTEE, village=village)[0]),
        "organiser": organiser.frontend,
    }
    for name, person in people.items():
        id = await asked(person, home)
        assert await sees(person, id), name
    neighbour = await team.resident(other)
    assert codes(await request(neighbour, home)) == ["NOT_FOUND"]
    doctor = await team.person(facts.ask(DOCTOR, village=village)[0])
    assert codes(await request(doctor, home)) == ["FORBIDDEN"]
    stranger = await team.of("Person:nobody")
    assert codes(await request(stranger, home)) == ["NOT_FOUND"]
    elsewhere = await team.person(facts.ask(OTHER_COMMANDER, village=f"{TOWN}208", home=home)[0])
    assert codes(await request(elsewhere, home)) == ["NOT_FOUND"]


async def test_who_reads_what(team: Team, organiser: Organiser) -> None:
    home, other = team.homes[32:34]
    facts = team.facts
    runner, colleague = await team.runner(0), await team.runner(1)
    id = await asked(await team.resident(home), home)
    worker, commander = await team.worker(home), await team.commander(home)
    committee = await team.person(facts.ask(COMMITTEE, village=team.village)[0])
    stranger, neighbour = await team.of("Person:nobody"), await team.resident(other)
    another = await team.person(facts.ask(OTHER_COMMANDER, village=team.village, home=home)[0])
    doctor = await team.person(facts.ask(DOCTOR, village=team.village)[0])
    auditor = await team.of("Person:auditor", Role.AUDITOR)
    for _ in range(2):
        for person in (runner, colleague, commander, organiser.frontend):
            assert await sees(person, id)
        for person in (neighbour, worker, committee, another, doctor, stranger, auditor):
            assert not await sees(person, id)
        await claim(runner, id)
    await advance(runner, "PURCHASED", id)
    await advance(runner, "DELIVERED", id)
    assert await sees(runner, id)
    assert not await sees(colleague, id)  # it is open no more
    for person in (neighbour, stranger, doctor):
        for query in (BOARD, SHOPPING):
            answer = (await person.ask(query, village=team.village, on=str(today()))).data
            assert next(iter(answer.values())) in (None, [])


async def test_the_household_of_a_runner_sees_nothing_of_others(team: Team) -> None:
    home = team.homes[34]
    id = await asked(await team.resident(home), home)
    runner, (own, *_) = await team.runner(), team.runners
    await claim(runner, id)
    mates = team.facts.ask(MATES, person=own.partition(":")[2])
    for mate in mates:
        assert not await sees(await team.person(mate), id)
    household = (await runner.ask(NEIGHBOURS, id=id)).data["errand"]["household"]
    assert household == {"code": home, "residents": [], "head": None}  # an address is no way to who lives there


MATES = """MATCH (:Person {id: $person})-[:LIVES_IN]->(h:Household)<-[l:LIVES_IN]-(mate:Person)
WHERE l.until > datetime() AND mate.id <> $person AND NOT EXISTS { (mate)-[:HOLDS|COMMANDS|LIAISES_FOR|WORKS_IN]->() }
RETURN 'Person:' + mate.id AS id"""


async def test_who_runs_them(team: Team, organiser: Organiser) -> None:
    home = team.homes[35]
    runner, commander, (own, colleague, *_) = await team.runner(), await team.commander(home), team.runners
    resident = await team.resident(home)
    id = await asked(resident, home)
    (fault,) = (await claim(resident, id)).errors
    assert fault["extensions"] == {"code": "FORBIDDEN", "argument": "ids[0]"}
    assert codes(await claim(commander, id)) == ["FORBIDDEN"]  # of no errand team
    assert codes(await claim(runner, id, runner=colleague)) == ["FORBIDDEN"]
    for nobody in (team.residents(home)[0], f"Person:{'0' * 16}"):
        (fault,) = (await claim(commander, id, runner=nobody)).errors
        assert fault["extensions"] == {"code": "BAD_USER_INPUT", "argument": "runner"}
    assert codes(await claim(await team.of("Person:nobody"), id)) == ["NOT_FOUND"]
    made = (await claim(commander, id, runner=colleague)).data["claimErrands"]["errands"][0]
    assert made["runner"]["id"] == colleague
    assert codes(await advance(runner, "PURCHASED", id)) == ["FORBIDDEN"]
    assert codes(await advance(resident, "PURCHASED", id)) == ["FORBIDDEN"]
    assert (await advance(commander, "PURCHASED", id)).data["advanceErrands"]
    done = (await advance(organiser.frontend, "DELIVERED", id)).data["advanceErrands"]["errands"][0]
    assert (done["state"], done["runner"]["id"]) == ("DELIVERED", colleague)
    assert own != colleague


async def test_who_cancels(team: Team, organiser: Organiser) -> None:
    home = team.homes[36]
    runner, worker = await team.runner(), await team.worker(home)
    id = await asked(worker, home)
    assert codes(await runner.ask(CANCEL, id=id)) == ["FORBIDDEN"]
    assert codes(await (await team.commander(home)).ask(CANCEL, id=id)) == ["FORBIDDEN"]
    assert codes(await (await team.resident(team.homes[37])).ask(CANCEL, id=id)) == ["NOT_FOUND"]
    assert (await worker.ask(CANCEL, id=id)).data["cancelErrand"]["errands"][0]["state"] == "CANCELLED"
    other = await asked(worker, home)
    assert (await (await team.resident(home)).ask(CANCEL, id=other)).data["cancelErrand"]
    third = await asked(worker, home)
    assert (await organiser.frontend.ask(CANCEL, id=third)).data["cancelErrand"]


async def test_the_number_is_the_runners_from_the_claim_until_a_day_after(team: Team) -> None:
    home = team.homes[38]
    head = team.residents(home)[0]
    runner, colleague, (own, *_) = await team.runner(0), await team.runner(1), team.runners
    id = await asked(await team.resident(home), home)

    async def number(person: Any) -> str | None:
        found = (await read(person, id))["contact"]
        assert found["id"] == head
        return None if found["phone"] is None or "*" in found["phone"] else str(found["phone"])

    assert await number(await team.resident(home))
    assert await number(runner) is None
    await claim(runner, id)
    assert await number(runner)
    assert await number(colleague) is None
    await advance(runner, "PURCHASED", id)
    await advance(runner, "DELIVERED", id)
    assert await number(runner)
    key = id.partition(":")[2]
    team.facts.ask("MATCH (e:Errand {id: $id}) SET e.deliveredAt = e.deliveredAt - duration({hours: 25})", id=key)
    assert await number(runner) is None
    auditor = await team.of("Person:auditor", Role.AUDITOR)

    async def logged() -> bool:
        found = (await auditor.ask(DISCLOSED, about=head)).data["disclosures"]["nodes"]
        return any("phone" in each["fields"] for each in found if each["viewer"] and each["viewer"]["id"] == own)

    async with asyncio.timeout(PATIENCE):  # entries come to the graph a second later
        while not await logged():
            pass


async def test_who_leaves_the_team_runs_no_more(team: Team, organiser: Organiser) -> None:
    team = Team(team.facts, team.of, f"{TOWN}203")
    home = team.homes[0]
    above = (
        "MATCH (:Person {id: $p})-[c:COMMANDS|LIAISES_FOR]->(u:Unit) "
        "WHERE c.until > datetime() AND (u.level < 3 OR type(c) = 'LIAISES_FOR') RETURN u.code"
    )
    leaving = next(each for each in team.runners if not team.facts.ask(above, p=each.partition(":")[2]))
    person = await team.person(leaving)
    id = await asked(await team.resident(home), home)
    await claim(person, id)
    (body,) = team.facts.ask(
        "MATCH (o:Organization {kind: 'ERRAND_TEAM'})-[:SEATED_IN]->(:Village {code: $v}) RETURN o.code", v=team.village
    )
    unseat = """mutation ($person: ID!, $organization: String!) {
      unseatPerson(person: $person, organization: $organization, position: MEMBER) { changes { id } } }"""
    assert (await organiser.frontend.ask(unseat, person=leaving, organization=body)).data
    assert await read(person, id) is None
    assert codes(await advance(person, "PURCHASED", id)) == ["NOT_FOUND"]
    commander = await team.commander(home)
    given = (await advance(commander, "GIVEN_BACK", id, reason="离队")).data["advanceErrands"]["errands"][0]
    assert given["state"] == "REQUESTED"
