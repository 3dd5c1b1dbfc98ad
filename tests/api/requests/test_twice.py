"""Every mutation is done once, however often it is sent under its key."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from seed.codes import credit_code
from tests.api.requests.town import NUMBERS, VILLAGE, Sender, mutations, send
from tests.api.restructurings.conftest import TOWN

NOBODY: Final = "Person:0000000000000000"
UNIT: Final = (
    "MATCH (u:Unit {level: 3, purpose: 'EPIDEMIC_CONTROL'})-[c:COVERS]->(:Household {code: $household}) "
    "WHERE c.until > datetime() RETURN u.code"
)
COMMITTEE: Final = (
    "MATCH (o:Organization {kind: 'VILLAGE_COMMITTEE'})-[:SEATED_IN]->(:Village {code: $village}) RETURN o.code"
)
FIRM_UNIT: Final = (
    "MATCH (u:Unit {level: 3, purpose: 'WORK_RESUMPTION'})-[:COVERS]->(:Enterprise)-[:IN_VILLAGE]->(v:Village) "
    "RETURN u.code + ' ' + v.code"
)
FIRM: Final = """MATCH (e:Enterprise {kind: 'MICRO'})-[i:IN_VILLAGE]->(v:Village)
WHERE i.until > datetime() AND left(v.code, 9) = left($village, 9)
AND NOT EXISTS { (said:StandingFact) WHERE said.enterprise = e.code } RETURN e.code ORDER BY e.code DESC"""
LEADER: Final = """MATCH (p:Person)-[h:HOLDS]->(:Organization {kind: 'WORKING_GROUP'})-[:SEATED_IN]->(:Area)
<-[:IN_AREA]-(:Village {code: $village}) WHERE h.position IN ['CONTACT_LEADER', 'HEAD'] RETURN 'Person:' + p.id"""
SECRETARY: Final = """MATCH (p:Person)-[:HOLDS {position: 'PARTY_SECRETARY'}]->(:Organization)-[:SEATED_IN]->
(:Village {code: $village}) RETURN 'Person:' + p.id"""
WORKER: Final = (
    "MATCH (p:Person)-[:WORKS_IN]->(:Grid)-[:IN_VILLAGE]->(:Village {code: $village}) RETURN 'Person:' + p.id"
)
RUNNER: Final = """MATCH (p:Person)-[:HOLDS]->(:Organization {kind: 'ERRAND_TEAM'})-[:SEATED_IN]->
(:Village {code: $village}) RETURN 'Person:' + p.id"""
CREDIT_CODE: Final = "93330782MA2E000540"
DOCUMENTS: Final = [
    *("APPLICATION", "ASSEMBLY_MINUTES", "CHARTER", "OFFICERS_AND_IDENTIFICATION", "CONTRIBUTION_LIST"),
    *("DOMICILE_PROOF", "MEMBER_ROSTER", "REAL_NAME_CHECK"),
]


def today() -> str:
    return datetime.now(ZoneInfo("Asia/Shanghai")).date().isoformat()


async def test_the_registers(sender: Sender) -> None:
    home, other = sender.households(2)
    unit, committee = sender.one(UNIT, household=home), sender.one(COMMITTEE)
    house = {"code": f"{VILLAGE}H{next(NUMBERS)}", "address": "一组", "village": VILLAGE, "units": [unit]}
    elsewhere = {"input": house | {"village": f"{TOWN}999"}}
    made = await sender.twice("registerHousehold", elsewhere, input=house)
    assert made["household"]["address"] == "一组"
    code = {"household": f"{VILLAGE}H9999"}
    await sender.twice("changeAddress", code, household=house["code"], address="一组甲")
    person = {"name": "测试", "household": home}
    homeless = {"input": person | {"household": f"{VILLAGE}H9999"}}
    id = (await sender.twice("registerPerson", homeless, input=person))["person"]["id"]
    nobody = {"id": NOBODY}
    corrected = await sender.twice("correctPerson", nobody, id=id, input={"name": "测试一"})
    assert [each["kind"] for each in corrected["changes"]] == ["CORRECT_PERSON"]
    await sender.twice("changePerson", nobody, id=id, input={"name": "测试二"})
    moved = await sender.twice("movePerson", nobody, id=id, household=other)
    undone = {"id": moved["changes"][0]["id"], "reason": "误"}
    done = await sender.twice("undoChange", {"id": "Change:0"}, **undone)
    assert (done["applied"], [each["kind"] for each in done["changes"]]) == (True, ["UNDONE"])
    post = {"person": id, "organization": committee, "position": "COMMITTEE_MEMBER"}
    await sender.twice("seatPerson", {"person": NOBODY}, **post)
    await sender.twice("unseatPerson", {"person": NOBODY}, **post)
    await sender.twice("departPerson", nobody, id=id, reason="MOVED_AWAY", on=today())
    await sender.twice("returnPerson", nobody, id=id, household=home)
    merged = {"into": id, "reason": "重复登记"}
    double = (await send(sender.organiser, "registerPerson", input=person)).data["registerPerson"]["person"]["id"]
    one = await sender.twice("mergePeople", {"from": NOBODY}, **{"from": double}, **merged)
    assert (one["person"]["id"], [each["kind"] for each in one["changes"]]) == (id, ["MERGE_PEOPLE"])
    await sender.twice("closeHousehold", {"code": f"{VILLAGE}H9999"}, code=house["code"], on=today())
    unit, village = sender.one(FIRM_UNIT).split()
    firm = {"code": credit_code(TOWN[:6], 80_000_000 + next(NUMBERS)), "name": "厂", "kind": "MICRO"}
    firm |= {"village": village, "unit": unit}
    await sender.twice("registerEnterprise", {"input": firm | {"village": f"{TOWN}999"}}, input=firm)
    await sender.twice("closeEnterprise", {"code": f"{VILLAGE}G9999"}, code=firm["code"], on=today())


async def test_duty(sender: Sender) -> None:
    (home,) = sender.households(1)
    person = sender.one(
        "MATCH (p:Person)-[l:LIVES_IN]->(:Household {code: $household}) WHERE l.until > datetime() "
        "RETURN 'Person:' + p.id",
        household=home,
    )
    post = {"code": f"{TOWN}P{next(NUMBERS) % 1000:03}", "name": "卡口", "kind": "CHECKPOINT"}
    made = await sender.twice("registerPost", {"input": post | {"village": f"{TOWN}999"}}, input=post)
    assert made["changes"][0]["kind"] == "REGISTER_POST"
    shift = {"post": post["code"], "person": person, "duty": "值勤"}
    shift |= {"start": "2020-03-01T00:00:00Z", "end": "2020-03-01T08:00:00Z"}
    rostered = await sender.twice("rosterShifts", {"shifts": [shift | {"person": NOBODY}]}, shifts=[shift])
    id = rostered["shifts"][0]["id"]
    await sender.twice("withdrawShift", {"id": "Shift:0"}, id=id, reason="生病")
    tally = {"key": "vehicles", "label": "车辆", "value": 1, "from": "2020-03-01"}
    of = f"Post:{post['code']}"
    await sender.twice("recordTallies", {"of": f"Post:{TOWN}P000"}, of=of, tallies=[tally])
    await sender.twice("closePost", {"code": f"{TOWN}P000"}, code=post["code"], on=today())


async def test_isolations(sender: Sender) -> None:
    (home,) = sender.households(1)
    person = sender.one(
        "MATCH (p:Person)-[l:LIVES_IN]->(:Household {code: $household}) WHERE l.until > datetime() "
        "RETURN 'Person:' + p.id ORDER BY p.id DESC",
        household=home,
    )
    now = datetime.now(UTC)
    isolation = {"person": person, "since": now.isoformat()}
    begun = await sender.twice("startIsolation", {"input": isolation | {"person": NOBODY}}, input=isolation)
    id = begun["isolation"]["id"]
    longer = {"id": id, "expectedUntil": (now + timedelta(days=20)).isoformat()}
    await sender.twice("extendIsolation", {"expectedUntil": now.isoformat()}, **longer)
    ended = await sender.twice("endIsolation", {"id": "Isolation:0"}, id=id)
    assert (ended["household"]["id"], ended["repeated"]) == (f"Household:{home}", False)


async def test_resumption(sender: Sender) -> None:
    firm, none = sender.one(FIRM), {"enterprise": f"{VILLAGE}G9999"}
    found = [{"topic": "DISINFECTION", "result": "PASSED"}]
    visit = {"enterprise": firm, "heldAt": "2020-03-02T08:00:00Z", "findings": found}
    noted = await sender.twice("recordGuidanceVisit", {"input": visit | none}, input=visit)
    assert noted["visit"]["mode"] == "ON_SITE"
    await sender.twice("fileContingencyPlan", none, enterprise=firm, on="2020-03-02", note="一企一策")
    state = {"enterprise": firm, "state": "PREPARING", "on": "2020-03-01"}
    moved = await sender.twice("setResumption", none, **state)
    assert (moved["moved"], moved["blockers"], moved["enterprise"]["code"]) == (True, [], firm)


async def test_errands(sender: Sender) -> None:
    (home,) = sender.households(1)
    runner = sender.one(RUNNER)
    draft = {"household": home, "channel": "PHONE", "items": [{"name": "大米", "quantity": 10, "measure": "kg"}]}
    made = await sender.twice("requestErrand", {"input": draft | {"household": f"{VILLAGE}H9999"}}, input=draft)
    id, none = made["errand"]["id"], {"ids": ["Errand:0"]}
    told = await sender.twice("claimErrands", none, ids=[id], runner=runner)
    assert told == {"errands": [{"id": id, "state": "CLAIMED"}], "repeated": False}
    await sender.twice("advanceErrands", none, ids=[id], to="PURCHASED")
    other = (await send(sender.organiser, "requestErrand", input=draft)).data["requestErrand"]["errand"]["id"]
    await sender.twice("cancelErrand", {"id": "Errand:0"}, id=other)


async def test_restructurings(sender: Sender) -> None:
    (home,) = sender.households(1)
    step = {"renameUnit": {"unit": sender.one(UNIT, household=home), "name": "东头单元"}}
    plan = {"title": "更名", "reason": "误", "steps": [step]}
    none, amiss = {"id": "Restructuring:0"}, {"input": plan | {"title": " "}}
    drafted = await send(sender.organiser, "draftRestructuring", "draft", **amiss)
    assert drafted.errors[0]["extensions"] == {"code": "BAD_USER_INPUT", "argument": "input.title"}
    first = (await send(sender.organiser, "draftRestructuring", "draft", input=plan)).data
    assert (await send(sender.organiser, "draftRestructuring", "draft", input=plan)).data == first
    (conflict,) = (await send(sender.organiser, "draftRestructuring", "draft", input=plan | {"title": "他"})).errors
    assert conflict["extensions"] == {"code": "CONFLICT", "argument": "idempotencyKey"}
    id = first["draftRestructuring"]["restructuring"]["id"]
    former = (await send(sender.former, "draftRestructuring", "draft", input=plan)).data
    assert former == {"draftRestructuring": None}
    another = (await send(sender.colleague, "draftRestructuring", "draft", input=plan)).data
    assert another["draftRestructuring"]["restructuring"]["id"] != id
    await sender.twice("reviseRestructuring", none, id=id, expectedVersion=1, input=plan)
    applied = await sender.twice("applyRestructuring", none, id=id, expectedVersion=2)
    assert (applied["applied"], [each["kind"] for each in applied["changes"]]) == (True, ["RENAME_UNIT"])
    undone = await sender.twice("undoRestructuring", none, id=id, reason="误")
    assert (undone["applied"], undone["restructuring"]["status"]) == (True, "UNDONE")
    id = another["draftRestructuring"]["restructuring"]["id"]
    await sender.twice("abandonRestructuring", none, id=id)


async def test_directives(sender: Sender) -> None:
    unit, draft = f"EC2{VILLAGE}-1", {"title": "排查", "body": "逐户排查", "measures": [{"label": "人数"}]}
    given = {"input": {**draft, "from": unit}}
    sent = await sender.twice("issueDirective", {"input": {**draft, "from": f"EC2{VILLAGE}-9"}}, **given)
    directive = sent["directive"]["id"]
    (asked,) = sender.facts.ask(
        "MATCH (d:Delivery {directive: $id, asked: true}) RETURN d.id AS id ORDER BY id LIMIT 1", id=directive[10:]
    )
    none = {"delivery": "Delivery:0"}
    said = await sender.twice("acknowledgeDirective", none, delivery=f"Delivery:{asked}")
    assert said == {"delivery": {"id": f"Delivery:{asked}", "state": "ACKNOWLEDGED"}, "repeated": False}
    report = {"delivery": f"Delivery:{asked}", "values": [{"key": "m1", "value": 3}]}
    said = await sender.twice("reportOnDirective", {"values": []}, **report)
    assert said["delivery"]["state"] == "REPORTED"
    await sender.twice("closeDirective", {"id": "Directive:0"}, id=directive, reason="办完")


async def test_setting_up_a_cooperative(sender: Sender) -> None:
    homes = sender.households(6)
    code = f"{VILLAGE}C{next(NUMBERS) % 1000:03d}"
    grower = {"name": "带头人", "partyMember": True, "birthYear": 1980, "household": homes[0]}
    commander = (await send(sender.organiser, "registerPerson", input=grower)).data["registerPerson"]["person"]["id"]
    about = {
        "code": code,
        "name": "柑桔专业合作社",
        "product": f"柑桔{code}",
        "village": VILLAGE,
        "businessScope": "柑桔",
        "domicile": "浙江省金华市义乌市赤岸镇",
    }
    growers = [{"household": home, "plantedArea": 20 if home == homes[0] else 3} for home in homes]
    proposal = about | {"growers": growers}
    done = await sender.twice("proposeCooperative", {"input": proposal | {"village": f"{TOWN}999"}}, input=proposal)
    assert (done["moved"], done["cooperative"]["stage"]) == (True, "PROPOSED")
    none, case = {"cooperative": f"{VILLAGE}C999"}, {"cooperative": code}
    roles = {
        "level1Commander": sender.one(LEADER),
        "level2Commander": sender.one(SECRETARY),
        "instructors": [sender.one(WORKER)],
        "level3Commanders": [{"commander": commander, "households": homes}],
    }
    done = await sender.twice("assignSetupRoles", none, **case, input=roles)
    assert (done["moved"], done["blockers"]) == (True, [])
    late = sender.households(7)[6]
    await sender.twice("addGrower", none, **case, input={"household": late, "plantedArea": 2, "lead": commander})
    await sender.twice("correctGrower", none, **case, household=late, plantedArea=3)
    await sender.twice("handOverGrowers", none, **case, input={"households": [late], "to": commander})
    await sender.twice("planVisit", none, **case, household=late, note="在家")
    await sender.twice("removeGrower", none, **case, household=late, reason="不种了")
    for home in homes:
        pledge = {"grower": home, "kind": "FARMER", "state": "WILLING", "contribution": 1, "contributionKind": "CASH"}
        own = {"member": commander} if home == homes[0] else {}
        done = await sender.twice("recordPledge", none, **case, input=pledge | own)
        assert done["moved"] == (home == homes[-1])
    read = f'{{ cooperative(code: "{code}") {{ pledges {{ nodes {{ member {{ id }} }} }} }} }}'
    nodes = (await sender.organiser.ask(read)).data["cooperative"]["pledges"]["nodes"]
    members = [each["member"]["id"] for each in nodes]
    items = [{"number": number, "text": "内容"} for number in range(1, 13)]
    await sender.twice("draftCharter", none, **case, items=items)
    assembly = {
        "heldAt": datetime.now(UTC).isoformat(),
        "present": members,
        "charterVotes": len(members),
        "officers": [{"person": commander, "position": "CHAIRPERSON"}],
        "registryLiaison": commander,
    }
    assert (await sender.twice("recordAssembly", none, **case, input=assembly))["moved"]
    assert (await sender.twice("correctAssembly", none, **case, input=assembly))["moved"]
    assert (await sender.twice("fileRegistration", none, **case, documents=DOCUMENTS, on=today()))["moved"]
    await sender.twice("acceptRegistration", none, **case, on=today())
    done = await sender.twice("decideRegistration", none, **case, approved=True, on=today())
    assert done["cooperative"]["stage"] == "REGISTERED"
    await sender.twice("recordCreditCode", none, **case, creditCode=CREDIT_CODE)
    vote = {"on": today(), "present": 6, "votesFor": 6}
    admitted = {"member": sender.one(WORKER), "kind": "CITIZEN", "appliedOn": today(), "vote": vote}
    await sender.twice("admitMember", none, **case, input=admitted)
    chair = [{"person": members[1], "position": "CHAIRPERSON"}]
    assert (await sender.twice("electOfficers", none, **case, officers=chair, vote=vote))["blockers"] == []
    await sender.twice("amendCharter", none, **case, items=items[:1], vote=vote)
    await sender.twice("recordAlteration", none, **case, rules=["ALTERATION_REGISTERED"], on=today())
    await sender.twice("withdrawMember", none, **case, member=members[2], appliedOn=today())
    await sender.twice("expelMember", none, **case, member=members[3], heardOn=today(), vote=vote)


async def test_giving_a_cooperative_up(sender: Sender) -> None:
    home, code = sender.households(1)[0], f"{VILLAGE}C{next(NUMBERS) % 1000:03d}"
    about = {"code": code, "name": "专业合作社", "product": "柑桔", "village": VILLAGE, "businessScope": "柑桔"}
    proposal = about | {"growers": [{"household": home, "plantedArea": 20}]}
    assert (await sender.twice("proposeCooperative", {"input": proposal | {"village": f"{TOWN}999"}}, input=proposal))[
        "moved"
    ]
    case = {"cooperative": code}
    done = await sender.twice("withdrawCooperative", {"cooperative": f"{VILLAGE}C999"}, **case, reason="不办")
    assert done["cooperative"]["stage"] == "WITHDRAWN"


def test_every_mutation_is_sent() -> None:
    """Those that this module names are those of the schema."""
    named = set(re.findall(r"\"([a-z]+[A-Z]\w+)\"", Path(__file__).read_text("utf-8")))
    assert set(mutations()) <= named
