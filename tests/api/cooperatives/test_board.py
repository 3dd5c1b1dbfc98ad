"""The board of the canvass: growers come, go and are handed over; visits are planned; who may record what."""

import json
from typing import Any

from graph.database.runner import Runner
from graph.deeds.erasure import erase
from tests.api.cooperatives.organising import WULIU, Case, Organising, Seen, do, rules, send, willing
from tests.serving import Asked, Frontend

BOARD = """roles { level3Commanders {
    commander { id } liaison { id } unit { code } households { code } canvassed pledged } }
  growers(filter: $FILTER) { totalCount edges { plantedArea nextVisitOn note lead { id }
    node { code } pledge { state on member { id } grower { code } } } }"""


async def board(case: Case, filter: str = "{}") -> dict[str, Any]:
    return await case.organising.case(BOARD.replace("$FILTER", filter), case.code)


async def test_growers_come_and_go_and_are_handed_over(organising: Organising, seen: Seen) -> None:
    case = await Case.propose(organising, 131)
    await case.do("assignSetupRoles", input=await case.roles() | {"level1Liaison": case.commander})
    codes = [home.partition(":")[2] for home in case.homes]
    late = f"{WULIU}H0140"
    nobody = await send(
        organising.frontend, "addGrower", cooperative=case.code, input={"household": late, "plantedArea": 4}
    )
    assert nobody.errors[0]["extensions"]["violations"][0]["rule"] == "LEAD"
    added = {"household": late, "plantedArea": 4.5, "lead": case.commander}
    assert rules((await case.do("addGrower", input=added))["blockers"]) == {"CANVASSED", "MEMBERS"}
    again = await send(organising.frontend, "addGrower", cooperative=case.code, input=added)
    assert again.errors[0]["extensions"]["violations"][0]["rule"] == "GROWS"
    await case.do("correctGrower", household=codes[1], plantedArea=12.25)
    told = await board(case, "{ large: true }")
    assert [(each["node"]["code"], each["plantedArea"]) for each in told["growers"]["edges"]] == [
        (codes[0], 20.0),
        (codes[1], 12.25),
    ]
    person = {"name": "接手人", "partyMember": True, "birthYear": 1985, "household": codes[1]}
    register = "mutation ($input: PersonInput!) { registerPerson(input: $input) { person { id } } }"
    other = (await organising.frontend.ask(register, input=person)).data["registerPerson"]["person"]["id"]
    given = {"households": [codes[1], codes[2], late], "to": other, "liaison": case.commander}
    done = await case.do("handOverGrowers", input=given)
    assert (done["moved"], rules(done["blockers"])) == (False, {"CANVASSED", "MEMBERS"})
    led = {each["commander"]["id"]: each for each in (await board(case))["roles"]["level3Commanders"]}
    assert {each["code"] for each in led[other]["households"]} == {codes[1], codes[2], late}
    assert led[other]["liaison"] == {"id": case.commander}
    spare = given | {"households": [codes[1]]}
    refused = await send(organising.frontend, "handOverGrowers", cooperative=case.code, input=spare)
    assert refused.errors[0]["extensions"] == {"code": "BAD_USER_INPUT", "argument": "input.liaison"}
    one = await board(case, f'{{ household: "{codes[1].lower()}" }}')
    assert [each["node"]["code"] for each in one["growers"]["edges"]] == [codes[1]]
    mine = await board(case, f'{{ lead: "{other}" }}')
    assert mine["growers"]["totalCount"] == 3
    await case.do("handOverGrowers", input={"households": [codes[1], codes[2], late], "to": case.commander})
    assert [each["commander"]["id"] for each in (await board(case))["roles"]["level3Commanders"]] == [case.commander]
    await case.do("recordPledge", input=willing(f"Household:{late}", state="UNDECIDED"))
    await case.do("removeGrower", household=late, reason="改种蔬菜")
    told = await board(case)
    assert late not in [each["node"]["code"] for each in told["growers"]["edges"]]
    assert told["roles"]["level3Commanders"][0]["canvassed"] == 0
    errors = "{ violations(purpose: COOPERATIVE_SETUP, severity: ERROR) { totalCount } }"
    assert (await organising.frontend.ask(errors)).data["violations"] == {"totalCount": 0}


async def test_each_unit_that_is_opened_has_a_name_of_its_own(organising: Organising) -> None:
    """Also once one in the midst of them has ended."""
    case = await Case.propose(organising, 41)
    await case.do("assignSetupRoles", input=await case.roles())
    codes = [home.partition(":")[2] for home in case.homes]
    register = "mutation ($input: PersonInput!) { registerPerson(input: $input) { person { id } } }"

    async def hands_over(code: str, to: str | None = None) -> None:
        person = {"name": f"接手{code[-1]}", "partyMember": True, "birthYear": 1985, "household": code}
        if to is None:
            await case.do("correctGrower", household=code, plantedArea=15)
            to = (await organising.frontend.ask(register, input=person)).data["registerPerson"]["person"]["id"]
        await case.do("handOverGrowers", input={"households": [code], "to": to})

    await hands_over(codes[1])
    await hands_over(codes[2])
    await hands_over(codes[1], case.commander)
    await hands_over(codes[3])
    told = await organising.case("roles { level3Commanders { unit { name } } }", case.code)
    names = [each["unit"]["name"] for each in told["roles"]["level3Commanders"]]
    assert sorted(name.partition("筹建")[2] for name in names) == [f"{number}号三级作战单元" for number in (1, 2, 3)]


async def test_what_was_said_stays_and_visits_are_planned(of: Asked, organising: Organising, seen: Seen) -> None:
    case = await Case.propose(organising, 151)
    await case.do("assignSetupRoles", input=await case.roles())
    code = case.homes[2].partition(":")[2]
    front = await of(case.commander)
    planned = await do(
        front, "planVisit", cooperative=case.code, household=code, nextVisitOn="2026-12-24", note="上午在家"
    )
    assert planned["blockers"] is None
    await do(front, "recordPledge", cooperative=case.code, input=willing(case.homes[2], contribution=500))
    (edge,) = (await board(case, "{ notCanvassed: false }"))["growers"]["edges"]
    assert (edge["nextVisitOn"], edge["note"], edge["pledge"]["state"]) == ("2026-12-24", "上午在家", "WILLING")
    assert edge["pledge"]["grower"] == {"code": code}
    changed = {"grower": code, "kind": "FARMER", "state": "UNDECIDED"}
    await do(front, "recordPledge", cooperative=case.code, input=changed)
    await do(front, "planVisit", cooperative=case.code, household=code, nextVisitOn=None)
    (edge,) = (await board(case, "{ state: UNDECIDED }"))["growers"]["edges"]
    assert (edge["nextVisitOn"], edge["note"]) == (None, "上午在家")
    (pledge,) = (await organising.case("pledges { nodes { contribution contributionKind } }", case.code))["pledges"][
        "nodes"
    ]
    assert pledge == {"contribution": 500.0, "contributionKind": "CASH"}
    assert (await board(case, "{ notCanvassed: true }"))["growers"]["totalCount"] == 5


async def test_who_joins_lives_there_and_is_old_enough(of: Asked, organising: Organising, seen: Seen) -> None:
    case = await Case.propose(organising, 171)
    await case.do("assignSetupRoles", input=await case.roles())
    home, other = case.homes[1], case.homes[2]
    code = home.partition(":")[2]
    register = "mutation ($input: PersonInput!) { registerPerson(input: $input) { person { id } } }"
    child = {"name": "幼童", "birthYear": 2012, "household": code}
    minor = (await organising.frontend.ask(register, input=child)).data["registerPerson"]["person"]["id"]
    done = await case.do("recordPledge", input=willing(home, member=minor))
    assert [each["rule"] for each in done["warnings"]] == ["MEMBER_MINOR"]
    other_adult = next(person for person, lives in seen.adults() if lives == home)
    housemate = await do(
        await of(other_adult), "recordPledge", cooperative=case.code, input=willing(home, member=minor)
    )
    assert housemate["warnings"] == [], "the year of birth is nothing that those who live there are shown"
    stranger = next(person for person, lives in seen.adults() if lives == other)
    refused = await send(
        organising.frontend, "recordPledge", cooperative=case.code, input=willing(home, member=stranger)
    )
    assert refused.errors[0]["extensions"]["violations"][0]["rule"] == "NOT_THERE"
    beside = await send(organising.frontend, "recordPledge", cooperative=case.code, input=willing(stranger))
    assert beside.errors[0]["extensions"]["violations"][0]["rule"] == "GROWER"
    front = await of(stranger)
    own = await do(front, "recordPledge", cooperative=case.code, input=willing(other, member=stranger))
    assert (own["moved"], own["blockers"], own["warnings"]) == (False, None, [])
    neighbour = await send(front, "recordPledge", cooperative=case.code, input=willing(home))
    assert neighbour.errors[0]["extensions"]["code"] in ("NOT_FOUND", "FORBIDDEN")
    selection = "cooperative { checklist { rule } blockers { rule } pledges { totalCount nodes { member { id } } } }"
    seen_by_them = (
        await front.ask(
            f"{{ {selection.replace('cooperative', f'cooperative(code: {chr(34)}{case.code}{chr(34)})')} }}"
        )
    ).data
    told = seen_by_them["cooperative"]
    assert (told["checklist"], told["blockers"], told["pledges"]["totalCount"]) == (None, None, 1)


async def test_what_is_noted_and_said_of_people_is_theirs_to_have_and_goes_with_them(
    of: Asked, organising: Organising, runner: Runner
) -> None:
    case = await Case.propose(organising, 181)
    await case.do("assignSetupRoles", input=await case.roles())
    front = await of(case.commander)
    codes = [home.partition(":")[2] for home in case.homes]
    register = "mutation ($input: PersonInput!) { registerPerson(input: $input) { person { id } } }"
    person = {"name": "入社人", "birthYear": 1980, "household": codes[1]}
    joins = (await organising.frontend.ask(register, input=person)).data["registerPerson"]["person"]["id"]
    await case.do("recordPledge", input=willing(case.homes[1], member=joins))
    for code in codes[1:3]:
        noted = {"household": code, "note": f"{code}某某在家"}
        await do(front, "planVisit", cooperative=case.code, **noted)
    await case.do("correctGrower", household=codes[2], plantedArea=11)
    tie = (await kept(await of(joins)))["tenures"]
    said = [(each["type"], each["id"], each["joins"], each["state"]) for each in tie if each["type"] == "PLEDGES"]
    assert said == [("PLEDGES", f"Cooperative:{case.code}", joins.partition(":")[2], "WILLING")]
    words = [(each["id"], each["said"], each["words"]) for each in (await kept(front))["guidance"]]
    assert words == [(f"Household:{code}", "VISIT_PLANNED", f"{code}某某在家") for code in codes[1:3]]
    assert await notes(case) == {code: f"{code}某某在家" for code in codes[1:3]}
    await erase(runner, joins.partition(":")[2])
    assert await notes(case) == {codes[2]: f"{codes[2]}某某在家"}, "of the home of who is erased nothing is noted"
    await erase(runner, case.commander.partition(":")[2])
    assert await notes(case) == {}, "nor what who is erased noted, where somebody else put the area right since"


async def kept(frontend: Frontend) -> Any:
    """All that is kept of who asks."""
    return json.loads((await frontend.ask("{ viewer { exportOwnData } }")).data["viewer"]["exportOwnData"])


async def notes(case: Case) -> dict[str, str]:
    """What is to be remembered, by the codes of the growers."""
    found = await case.organising.case("growers { edges { note node { code } } }", case.code)
    return {each["node"]["code"]: each["note"] for each in found["growers"]["edges"] if each["note"] is not None}


async def test_whoever_joins_of_a_household_lives_there(organising: Organising, seen: Seen) -> None:
    """A household and its residents are not counted beside each other; nor who lives there no more, or died."""
    case = await Case.propose(organising, 241)
    await case.do("assignSetupRoles", input=await case.roles())
    late = f"{WULIU}H0236"
    own, other = [person for person, home in seen.adults() if home == f"Household:{late}"][:2]
    counted = "checklist { rule actual }"

    async def members() -> str:
        checks = (await organising.case(counted, case.code))["checklist"]
        return next(str(each["actual"]) for each in checks if each["rule"] == "MEMBERS")

    await case.do("recordPledge", input=willing(own, kind="CITIZEN"))
    assert await members() == "Members: 1"
    await case.do("addGrower", input={"household": late, "plantedArea": 4, "lead": case.commander})
    assert await members() == "Members: 0"
    await case.do("recordPledge", input=willing(f"Household:{late}", member=other))
    assert await members() == "Members: 1"
    moves = "mutation ($id: ID!, $household: String!) { movePerson(id: $id, household: $household) { changes { id } } }"
    moved = (await organising.frontend.ask(moves, id=other, household=f"{WULIU}H0235")).data["movePerson"]["changes"]
    assert await members() == "Members: 0"
    await case.do("recordPledge", input=willing(f"Household:{late}", member=own))
    assert await members() == "Members: 1"
    await organising.undo(moved[0]["id"])
