"""A set-up that is given up, and two clients who want the same at once."""

import asyncio
from datetime import UTC, datetime
from typing import Any, Final

from tests.api.cooperatives.organising import Case, Organising, Seen, do, rules, send, willing
from tests.serving import Asked

READS: Final = """query ($code: String!, $home: String!, $asOf: DateTime) {
  household(code: $home, asOf: $asOf) { code }
  households(asOf: $asOf) { totalCount }
  cooperative(code: $code, asOf: $asOf) { stage growers { totalCount nodes { code } } pledges { totalCount } } }"""


async def test_nobodys_scope_reaches_the_growers_of_what_was_given_up(
    of: Asked, organising: Organising, seen: Seen
) -> None:
    case = await Case.propose(organising, 31)
    await case.do("assignSetupRoles", input=await case.roles())
    front = await of(case.commander)
    home = case.homes[2].partition(":")[2]
    for member in case.homes[:3]:
        await do(front, "recordPledge", cooperative=case.code, input=willing(member))
    before = (await front.ask(READS, code=case.code, home=home)).data
    assert before == {
        "household": {"code": home},
        "households": {"totalCount": 6},
        "cooperative": {
            "stage": "CANVASSING",
            "growers": {"totalCount": 6, "nodes": [{"code": each.partition(":")[2]} for each in case.homes]},
            "pledges": {"totalCount": 3},
        },
    }
    then = datetime.now(UTC).isoformat()
    done = await case.do("withdrawCooperative", reason="种植户不愿意")
    assert (done["moved"], done["cooperative"]["stage"], done["cooperative"]["checklist"]) == (True, "WITHDRAWN", [])
    own = {"household": None, "households": {"totalCount": 1}}
    assert (await front.ask(READS, code=case.code, home=home)).data == own | {"cooperative": None}
    assert (await front.ask(READS, code=case.code, home=home, asOf=then)).data == own | {"cooperative": None}
    told = await organising.case("stage growers { totalCount } pledges { totalCount } roles { complete }", case.code)
    assert told == {
        "stage": "WITHDRAWN",
        "growers": {"totalCount": 0},
        "pledges": {"totalCount": 0},
        "roles": {"complete": False},
    }
    told = await organising.case("stage growers { totalCount } pledges { totalCount }", case.code, as_of=then)
    assert told == {"stage": "CANVASSING", "growers": {"totalCount": 6}, "pledges": {"totalCount": 3}}
    lasting = "MATCH (c:Cooperative {code: $code})-[t]-() WHERE t.until > datetime() RETURN type(t)"
    assert seen.ask(lasting, code=case.code) == ["IN_VILLAGE"]
    units = "MATCH (u:Unit)-[t]-() WHERE u.name STARTS WITH '31号' AND t.until > datetime() RETURN type(t)"
    assert seen.ask(units) == []
    log = f'{{ changes(about: "Cooperative:{case.code}", last: 1) {{ nodes {{ kind reason }} }} }}'
    (last,) = (await organising.frontend.ask(log)).data["changes"]["nodes"]
    assert last == {"kind": "WITHDRAW_COOPERATIVE", "reason": "种植户不愿意"}
    await nothing_more_is_done(organising, case)


async def nothing_more_is_done(organising: Organising, case: Case) -> None:
    refused = await send(organising.frontend, "recordPledge", cooperative=case.code, input=willing(case.homes[0]))
    assert refused.errors[0]["extensions"]["code"] == "CONFLICT"
    again = await case.do("withdrawCooperative", reason="再次")
    assert (again["moved"], rules(again["blockers"])) == (False, {"STAGE"})
    violations = "{ violations(purpose: COOPERATIVE_SETUP, severity: ERROR, first: 200) { nodes { message } } }"
    found = (await organising.frontend.ask(violations)).data["violations"]["nodes"]
    assert [each["message"] for each in found if "31号" in each["message"]] == []


async def test_two_who_record_the_assembly_at_once_record_one(organising: Organising, seen: Seen) -> None:
    case = await Case.propose(organising, 61)
    await case.prepare()

    async def record(place: int) -> dict[str, Any]:
        held = await case.assembly()
        vote = {"member": held["present"][place], "votes": 1}
        return await case.do("recordAssembly", input=held | {"additionalVotes": [vote]})

    both = await asyncio.gather(record(0), record(1))
    assert sorted(each["moved"] for each in both) == [False, True]
    (late,) = (each for each in both if not each["moved"])
    assert rules(late["blockers"]) == {"STAGE"}
    milestones = "MATCH (:Cooperative {code: $code})-[:REACHED]->(m {stage: 'ASSEMBLED'}) RETURN m.id"
    assert len(seen.ask(milestones, code=case.code)) == 1
    founded = "MATCH (:Cooperative {code: $code})<-[f:MEMBER_OF]-() RETURN f.additionalVotes"
    assert sorted(seen.ask(founded, code=case.code)) == [0, 0, 0, 0, 0, 1]
