"""Wuliu's citrus cooperative, from CANVASSING to REGISTERED as the article's people would take it, over GraphQL only.

On the way each guard is seen to refuse once, and what is refused changes nothing.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any, Final

from api.auth import Role
from graph.credit_codes import credit_check, organization_check
from graph.days import SHANGHAI
from tests.api.cooperatives.organising import (
    CASE,
    NOW,
    WULIU,
    Organising,
    Seen,
    do,
    rules,
    send,
    willing,
)
from tests.serving import Asked, Frontend

Assembly = dict[str, Any]
BODY: Final = "93330782MA28D001" + organization_check("MA28D001")
CREDIT_CODE: Final = BODY + credit_check(BODY)
LAST: Final = 14
"""The commander who leaves one grower for later."""
APPLY: Final = "mutation ($id: ID!) { applyRestructuring(id: $id, expectedVersion: 1) { applied } }"
DRAFT: Final = "mutation ($input: RestructuringInput!) { draftRestructuring(input: $input) { restructuring { id } } }"


def today() -> date:
    return datetime.now(SHANGHAI).date()


async def restructured(frontend: Frontend, **step: Any) -> None:
    """A plan of one step, applied."""
    plan = {"title": "调整", "reason": "人手不足", "steps": [step]}
    id = (await frontend.ask(DRAFT, input=plan)).data["draftRestructuring"]["restructuring"]["id"]
    assert (await frontend.ask(APPLY, id=id)).data["applyRestructuring"]["applied"]


async def test_from_canvassing_to_registered(of: Asked, organising: Organising, seen: Seen) -> None:
    await as_the_seed_leaves_it(organising)
    leads = await organising.leads()
    assert (len(leads), sum(len(homes) for _, homes in leads)) == (15, 237)
    assert {len(homes) for _, homes in leads} <= set(range(12, 21))
    await each_sees_own_growers(of, leads)
    await the_growers_are_talked_to(of, organising, seen, leads)
    await the_canvass_ends(organising, leads)
    await the_charter_is_drafted(organising)
    await they_assemble(organising, seen, await organising.founders())
    await it_is_filed_and_registered(organising, await of(leads[0][0]), seen)
    await its_story_is_told(organising)


async def as_the_seed_leaves_it(organising: Organising) -> None:
    told = await organising.case(
        """stage village { code } roles { complete instructors { id } level3Commanders { pledged canvassed } }
        growers { totalCount edges { plantedArea } } pledges { totalCount } milestones { stage at by { id } }
        coverage { purpose level reason } charter { complete } assembly { founders } officers { position }
        checklist { rule passed severity article requirement actual } blockers { rule }"""
    )
    assert (told["stage"], told["village"]["code"], told["roles"]["complete"]) == ("CANVASSING", WULIU, True)
    assert [each["stage"] for each in told["milestones"]] == ["PROPOSED", "CANVASSING"]
    areas = [each["plantedArea"] for each in told["growers"]["edges"]]
    assert (told["growers"]["totalCount"], areas) == (237, sorted(areas, reverse=True))
    said = sum(each["canvassed"] for each in told["roles"]["level3Commanders"])
    assert (told["pledges"]["totalCount"], told["charter"], told["assembly"], told["officers"]) == (
        said,
        None,
        None,
        [],
    )
    assert 100 < said < 130
    direct = [(each["purpose"], each["level"]) for each in told["coverage"] if each["reason"] == "DIRECT"]
    assert direct == [("COOPERATIVE_SETUP", 2), ("COOPERATIVE_SETUP", 1)]
    failed = {each["rule"] for each in told["checklist"] if not each["passed"] and each["severity"] == "ERROR"}
    assert rules(told["blockers"]) == failed == {"CANVASSED"}


async def each_sees_own_growers(of: Asked, leads: list[tuple[str, list[str]]]) -> None:
    """A level-3 commander sees own growers and their pledges, and not how the whole case stands."""
    query = f"""{{ cooperative(code: "{CASE}") {{ growers(first: 50) {{ totalCount nodes {{ id }} }}
      checklist {{ rule }} blockers {{ rule }}
      roles {{ complete level3Commanders {{ commander {{ id }} households {{ id }} }} }} }} }}"""
    for commander, homes in leads:
        told = (await (await of(commander)).ask(query)).data["cooperative"]
        assert {each["id"] for each in told["growers"]["nodes"]} == set(homes)
        assert told["growers"]["totalCount"] == len(homes)
        assert (told["checklist"], told["blockers"], told["roles"]["complete"]) == (None, None, True)
        seen = {each["commander"]["id"]: len(each["households"]) for each in told["roles"]["level3Commanders"]}
        assert seen == {other: len(homes) if other == commander else 0 for other, _ in leads}


async def the_growers_are_talked_to(
    of: Asked, organising: Organising, seen: Seen, leads: list[tuple[str, list[str]]]
) -> None:
    """Each commander records what own growers say (分头推进); of another's growers they may record nothing.

    Of a household that the commander does not see, not even that it is another's is told.
    """
    fronts = [await of(commander) for commander, _ in leads]
    rng = Random(1)
    before = seen.digest()
    for member in (leads[1][1][0], leads[2][1][-1]):
        refused = await send(fronts[0], "recordPledge", cooperative=CASE, input=willing(member))
        known = (await fronts[0].ask("query ($id: ID!) { node(id: $id) { id } }", id=member)).data["node"]
        assert refused.errors[0]["extensions"]["code"] == ("FORBIDDEN" if known else "NOT_FOUND")
    assert seen.digest() == before
    for number, (front, (_, homes)) in enumerate(zip(fronts, leads, strict=True)):
        unasked = f"""{{ cooperative(code: "{CASE}") {{
          growers(filter: {{ notCanvassed: true }}, first: 50) {{ nodes {{ id }} edges {{ pledge {{ id }} }} }} }} }}"""
        left = (await front.ask(unasked)).data["cooperative"]["growers"]
        assert [each["pledge"] for each in left["edges"]] == [None] * len(left["nodes"])
        assert {each["id"] for each in left["nodes"]} < set(homes)
        for home in [each["id"] for each in left["nodes"]][number == LAST :]:
            state = rng.choice(["WILLING", "UNWILLING"])
            done = await do(front, "recordPledge", cooperative=CASE, input=willing(home, state=state))
            assert (done["moved"], done["blockers"], done["warnings"]) == (False, None, [])
    told = await organising.case("roles { level3Commanders { pledged canvassed } } blockers { rule actual }")
    progress = [each["canvassed"] for each in told["roles"]["level3Commanders"]]
    assert progress == [len(homes) - (number == LAST) for number, (_, homes) in enumerate(leads)]
    assert rules(told["blockers"]) == {"CANVASSED"}


async def the_canvass_ends(organising: Organising, leads: list[tuple[str, list[str]]]) -> None:
    """A vacancy is in the way, and the household that nobody was at yet."""
    led = (await organising.case("roles { level3Commanders { unit { code } } }"))["roles"]["level3Commanders"]
    post = {"unit": led[1]["unit"]["code"], "person": leads[1][0], "role": "COMMANDER"}
    await restructured(organising.frontend, release=post)
    (left,) = (await organising.case("growers(filter: { notCanvassed: true }) { nodes { id } }"))["growers"]["nodes"]
    done = await organising.do("recordPledge", input=willing(left["id"], state="UNWILLING"))
    assert (done["moved"], rules(done["blockers"])) == (False, {"VACANT"})
    await restructured(organising.frontend, appoint=post)
    done = await organising.do("recordPledge", input=willing(left["id"], state="UNDECIDED"))
    assert (done["moved"], done["blockers"], done["cooperative"]["stage"]) == (True, [], "PREPARING")


async def the_charter_is_drafted(organising: Organising) -> None:
    done = await organising.do("draftCharter", items=[{"number": number, "text": "内容"} for number in range(1, 12)])
    assert (done["moved"], "CHARTER_ITEMS" in rules(done["blockers"])) == (False, True)
    told = (await organising.case("charter { complete items { number heading text } }"))["charter"]
    assert (told["complete"], told["items"][11]["text"], len(told["items"])) == (False, None, 12)


async def they_assemble(organising: Organising, seen: Seen, founders: list[str]) -> None:
    """One thing after the other is amiss with what is recorded, until nothing is."""
    free = [person for person, _ in seen.adults() if person in founders]
    chair, supervisor = free[:2]
    citizen = next(person for person, _ in seen.adults() if person not in founders)
    good: Assembly = {
        "heldAt": datetime.now(UTC).isoformat(),
        "present": founders,
        "charterVotes": len(founders),
        "officers": [
            {"person": chair, "position": "CHAIRPERSON"},
            {"person": supervisor, "position": "EXECUTIVE_SUPERVISOR"},
        ],
        "additionalVotes": [{"member": founders[0], "votes": 1}],
        "termYears": 3,
        "agent": chair,
        "registryLiaison": supervisor,
    }
    refused = await organising.do("recordAssembly", input=good)
    assert (refused["moved"], rules(refused["blockers"])) == (False, {"CHARTER_ITEMS"})
    await organising.do("draftCharter", items=[{"number": 12, "text": "其他"}])
    servant = (await organising.case("roles { level1Commander { id } }"))["roles"]["level1Commander"]["id"]
    for rule, change in amiss(good, founders, citizen, servant).items():
        before = seen.digest()
        done = await organising.do("recordAssembly", input=good | change)
        assert (done["moved"], done["cooperative"]["stage"]) == (False, "PREPARING"), rule
        assert rule in rules(done["blockers"]), rule
        assert seen.digest() == before, rule
    await members_are_amiss(organising, good, founders)
    done = await organising.do("recordAssembly", input=good)
    assert (done["moved"], done["blockers"], done["cooperative"]["stage"]) == (True, [], "ASSEMBLED")
    told = await organising.case(
        """officers { person { id } position } members { totalCount } registryLiaison { id }
        adoptedCharter { complete adoptedOn } assembly { founders present charterVotes heldAt termYears agent { id }
        votes { basic additional total presentVotes quorum quorate majority twoThirds } }"""
    )
    assert told["officers"] == [
        {"person": {"id": chair}, "position": "CHAIRPERSON"},
        {"person": {"id": supervisor}, "position": "EXECUTIVE_SUPERVISOR"},
    ]
    count = len(founders)
    counted = {"basic": count, "additional": 1, "total": count + 1, "presentVotes": count + 1, "quorate": True}
    assert told["assembly"]["votes"].items() >= counted.items()
    held = told["assembly"]
    assert (held["founders"], held["present"], told["members"]["totalCount"]) == (count, count, count)
    assert (held["termYears"], held["agent"]["id"], told["registryLiaison"]["id"]) == (3, chair, supervisor)
    assert told["adoptedCharter"] == {"complete": True, "adoptedOn": str(today())}
    again = await organising.do("recordAssembly", input=good)
    assert (again["moved"], rules(again["blockers"])) == (False, {"STAGE"})


def amiss(good: Assembly, founders: list[str], citizen: str, servant: str) -> dict[str, Assembly]:
    """What is wrong with an assembly, by the rule that refuses it."""
    chair, supervisor = good["officers"]

    def elected(*officers: dict[str, Any]) -> Assembly:
        return {"officers": list(officers)}

    return {
        "FOUNDERS_PRESENT": {"present": founders[1:], "additionalVotes": []},
        "QUORUM": {"present": founders[:9]},
        "CHARTER_UNANIMOUS": {"charterVotes": len(founders) - 1},
        "CHAIRPERSON": elected(supervisor),
        "INCOMPATIBLE_POSTS": elected(chair, supervisor | {"person": chair["person"]}),
        "OFFICERS_ARE_MEMBERS": elected(chair | {"person": citizen}, supervisor),
        "PUBLIC_DUTY": elected(chair, supervisor, {"person": servant, "position": "MANAGER"}),
        "ADDITIONAL_VOTES": {"additionalVotes": [{"member": founders[0], "votes": len(founders)}]},
        "SUPERVISORS": elected(chair, supervisor, {"person": founders[5], "position": "SUPERVISOR"}),
        "MAJORITY": elected(chair | {"votes": 3}, supervisor),
    }


async def members_are_amiss(organising: Organising, good: Assembly, founders: list[str]) -> None:
    """A member brings in labour; the village's committee would be one."""
    selection = "pledges(state: WILLING, first: 1) { nodes { grower { code } member { id } contribution } }"
    (asked,) = (await organising.case(selection))["pledges"]["nodes"]
    pledge = {"grower": asked["grower"]["code"], "kind": "FARMER", "state": "WILLING"}
    done = await organising.do("recordPledge", input=pledge | {"contributionKind": "LABOUR"})
    assert "CONTRIBUTIONS" in rules(done["blockers"])
    assert (await organising.case(selection))["pledges"]["nodes"] == [asked]
    assert "CONTRIBUTIONS" in rules((await organising.do("recordAssembly", input=good))["blockers"])
    await organising.do("recordPledge", input=pledge | {"contributionKind": "CASH"})
    query = f'{{ village(code: "{WULIU}") {{ committee {{ offices {{ organization {{ id kind }} }} }} }} }}'
    village = (await organising.frontend.ask(query)).data["village"]
    offices = [office["organization"] for person in village["committee"] for office in person["offices"]]
    committee = next(each["id"] for each in offices if each["kind"] == "VILLAGE_COMMITTEE")
    pledge = {"member": committee, "kind": "INSTITUTION", "state": "WILLING"}
    done = await organising.do("recordPledge", input=pledge)
    assert "PUBLIC_AFFAIRS" in rules(done["blockers"])
    all_of_them = {"present": [*founders, committee], "charterVotes": len(founders) + 1}
    refused = await organising.do("recordAssembly", input=good | all_of_them)
    assert "PUBLIC_AFFAIRS" in rules(refused["blockers"])
    await organising.do("recordPledge", input=pledge | {"state": "UNWILLING"})


async def it_is_filed_and_registered(organising: Organising, commander: Frontend, seen: Seen) -> None:
    file: Callable[..., Any] = lambda **given: organising.do("fileRegistration", **given)  # noqa: E731
    assert rules((await organising.do("decideRegistration", approved=True, on=str(today())))["blockers"]) == {"STAGE"}
    refused = await file(documents=NOW[:-1], on=str(today()))
    assert (refused["moved"], rules(refused["blockers"])) == (False, {"MORE_DOCUMENTS"})
    refused = await file(documents=NOW[1:], on=str(today()))
    assert rules(refused["blockers"]) == {"DOCUMENTS"}
    refused = await file(documents=NOW, on=str(today() - timedelta(days=1)))
    assert rules(refused["blockers"]) == {"ORDER"}
    assert (await file(documents=NOW, on=str(today())))["moved"]
    done = await organising.do("decideRegistration", approved=False, on=str(today()), note="住所证明不清")
    assert (done["moved"], done["cooperative"]["stage"]) == (True, "REJECTED")
    assert (await organising.case("filing { approved note }"))["filing"] == {"approved": False, "note": "住所证明不清"}
    query = f'{{ cooperative(code: "{CASE}") {{ stage filing {{ approved note }} milestones {{ note }} }} }}'
    told = (await commander.ask(query)).data["cooperative"]
    assert (told["stage"], told["filing"]) == ("REJECTED", {"approved": False, "note": None})
    assert {each["note"] for each in told["milestones"]} == {None}, "what is noted is for those who read the whole case"
    assert (await file(documents=NOW, on=str(today())))["moved"]
    assert (await organising.do("acceptRegistration", on=str(today())))["blockers"] == []
    done = await organising.do("decideRegistration", approved=True, on=str(today()), creditCode=CREDIT_CODE)
    assert (done["moved"], done["cooperative"]["stage"], done["cooperative"]["blockers"]) == (True, "REGISTERED", [])
    told = await organising.case("creditCode filing { acceptedOn decidedOn approved dueOn } roles { complete }")
    days = dict.fromkeys(("acceptedOn", "decidedOn"), str(today()))
    assert told["filing"].items() >= (days | {"approved": True}).items()
    assert (told["creditCode"], told["roles"]["complete"], told["filing"]["dueOn"] > str(today())) == (
        CREDIT_CODE,
        False,
        True,
    )
    before = seen.digest()
    refused = await organising.do("withdrawCooperative", reason="不再办理")
    assert (refused["moved"], rules(refused["blockers"]), seen.digest()) == (False, {"STAGE"}, before)


async def its_story_is_told(organising: Organising) -> None:
    stages = ["PROPOSED", "CANVASSING", "PREPARING", "ASSEMBLED", "FILED", "REJECTED", "FILED", "REGISTERED"]
    told = (await organising.case("milestones { stage note at }"))["milestones"]
    assert [each["stage"] for each in told] == stages
    instants = [datetime.fromisoformat(each["at"]) for each in told]
    assert instants == sorted(instants)
    assert told[5]["note"] == "住所证明不清"
    then = await organising.case("stage pledges { totalCount } milestones { stage }", as_of="2020-06-01T00:00:00+08:00")
    assert (then["stage"], len(then["milestones"])) == ("CANVASSING", 2)
    assert 100 < then["pledges"]["totalCount"] < 130
    query = f'{{ changes(about: "Cooperative:{CASE}", last: 6) {{ nodes {{ kind summary reason }} }} }}'
    log = (await organising.frontend.ask(query)).data["changes"]["nodes"]
    filed = ["FILE_REGISTRATION", "DECIDE_REGISTRATION", "FILE_REGISTRATION"]
    assert [each["kind"] for each in log][-5:] == [*filed, "ACCEPT_REGISTRATION", "DECIDE_REGISTRATION"]
    assert CASE in log[-1]["summary"]


async def test_who_organises_another_town_finds_nothing(of: Asked) -> None:
    other = await of("Person:other", Role.ORGANISER, towns=("330782102",))
    answer = await send(other, "withdrawCooperative", cooperative=CASE, reason="不再办理")
    assert answer.errors[0]["extensions"] == {"code": "NOT_FOUND", "argument": "cooperative"}
    assert (await other.ask(f'{{ cooperative(code: "{CASE}") {{ code }} cooperatives {{ totalCount }} }}')).data == {
        "cooperative": None,
        "cooperatives": {"totalCount": 0},
    }
