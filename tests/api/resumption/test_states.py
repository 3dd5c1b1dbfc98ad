"""Firms come back to work from state to state; what stands in the way is told, and then nothing is written."""

import asyncio
from datetime import UTC, datetime
from typing import Any

from graph.days import today
from tests.api.resumption.premises import Premises, days_ago, fault, findings, held

FACTS = "MATCH (f:StandingFact) RETURN count(f) AS n"
AS_OF = "query ($code: String!, $at: DateTime) { enterprise(code: $code, asOf: $at) { resumption { state since } } }"


def rules(payload: dict[str, Any]) -> list[str]:
    return [each["rule"] for each in payload["blockers"]]


async def test_from_the_beginning_to_work(firm: Premises) -> None:
    officer = await firm.officer()
    found = (await firm.card(officer))["resumption"]
    assert (found["state"], found["since"], found["planOnFile"], found["blockers"]) == ("NOT_STARTED", None, False, [])
    await firm.stands(officer, "PREPARING", days_ago(9))
    found = (await firm.card(officer))["resumption"]
    assert rules(found) == ["VISIT", "PLAN"]
    assert {(each["article"], each["passed"], each["severity"]) for each in found["blockers"]} == {
        ("企业复工复产", False, "ERROR")
    }
    await firm.recorded(officer, heldAt=held(days=8), findings=findings(STAFF_HEALTH="FAILED"))
    assert rules((await firm.card(officer))["resumption"]) == ["TOPICS", "PLAN"]
    filed = (await firm.file(officer, days_ago(7), note="一企一策")).data["fileContingencyPlan"]
    assert (filed["plan"]["on"], filed["plan"]["enterprise"]) == (days_ago(7).isoformat(), {"code": firm.code})
    refused = (await firm.set(officer, "INSPECTED", days_ago(6))).data["setResumption"]
    assert (refused["moved"], rules(refused)) == (False, ["TOPICS"])
    assert refused["blockers"][0]["actual"] == "In order: 3, wanting: 1"
    await firm.recorded(officer, heldAt=held(days=6), findings=findings(CANTEEN_AND_DORMITORY="NOT_APPLICABLE"))
    assert (await firm.card(officer))["resumption"]["blockers"] == []
    await firm.stands(officer, "INSPECTED", days_ago(5))
    await firm.stands(officer, "RESUMED", days_ago(4))
    found = (await firm.card(officer))["resumption"]
    assert (found["state"], found["resumedOn"], found["planOnFile"]) == ("RESUMED", days_ago(4).isoformat(), True)
    assert found["plan"]["note"] == "一企一策"
    assert [(each["state"], each["on"]) for each in found["history"]["nodes"]] == [
        ("PREPARING", days_ago(9).isoformat()),
        ("INSPECTED", days_ago(5).isoformat()),
        ("RESUMED", days_ago(4).isoformat()),
    ]


async def test_without_an_inspection_nothing_is_written(firm: Premises) -> None:
    officer, key = await firm.officer(), f"resumed {held()}"
    refused = (await firm.set(officer, "RESUMED", today(), key=key)).data["setResumption"]
    assert (refused["moved"], refused["repeated"]) == (False, False)
    assert rules(refused) == ["ORDER", "VISIT", "PLAN"]
    assert refused["blockers"][0]["requirement"] == "It has come to this state before: inspected"
    await firm.stands(officer, "PREPARING", today())
    await firm.file(officer, today())
    before = firm.facts.ask(FACTS)
    refused = (await firm.set(officer, "RESUMED", today())).data["setResumption"]
    assert (refused["moved"], rules(refused)) == (False, ["ORDER", "VISIT"])
    assert refused["enterprise"]["resumption"]["state"] == "PREPARING"
    assert firm.facts.ask(FACTS) == before
    await firm.recorded(officer)
    await firm.stands(officer, "INSPECTED", today())
    await firm.stands(officer, "RESUMED", today(), key=key)  # what was refused left the key as it was
    again = (await firm.set(officer, "RESUMED", today(), key=key)).data["setResumption"]
    assert (again["moved"], again["repeated"], again["blockers"]) == (True, True, [])


async def test_what_was_before_it_prepared_or_online_is_no_inspection(firm: Premises) -> None:
    officer = await firm.officer()
    await firm.recorded(officer, heldAt=held(days=5))
    await firm.file(officer, days_ago(5))
    await firm.stands(officer, "PREPARING", days_ago(3))
    await firm.recorded(officer, heldAt=held(days=2), mode="ONLINE")
    assert rules((await firm.set(officer, "INSPECTED", today())).data["setResumption"]) == ["VISIT"]
    await firm.recorded(officer, heldAt=held(days=1))
    early = (await firm.set(officer, "INSPECTED", days_ago(2))).data["setResumption"]
    assert rules(early) == ["VISIT"]  # by that day nobody had been there
    await firm.stands(officer, "INSPECTED", days_ago(1))


async def test_back_with_a_reason(firm: Premises) -> None:
    officer = await firm.officer()
    await firm.resumed(officer, days_ago(20))
    assert fault(await firm.set(officer, "PREPARING", days_ago(1))) == ("BAD_USER_INPUT", "reason")
    between = datetime.now(UTC).isoformat()
    await firm.stands(officer, "PREPARING", days_ago(1), reason="发现疑似病例")
    found = (await firm.card(officer))["resumption"]
    assert (found["state"], found["resumedOn"]) == ("PREPARING", None)
    assert found["history"]["nodes"][-1]["reason"] == "发现疑似病例"
    assert rules(found) == ["VISIT"]  # what was found before does not count any more; the plan is on file
    then = (await officer.ask(AS_OF, code=firm.code, at=between)).data["enterprise"]["resumption"]
    assert then == {"state": "RESUMED", "since": days_ago(20).isoformat()}
    await firm.recorded(officer)
    await firm.stands(officer, "INSPECTED", today())
    await firm.stands(officer, "NOT_STARTED", today(), reason="停产")


async def test_a_state_on_a_day_that_cannot_be(firm: Premises) -> None:
    officer = await firm.officer()
    await firm.stands(officer, "PREPARING", days_ago(5))
    await firm.recorded(officer, heldAt=held(days=5))
    await firm.file(officer, days_ago(5))
    assert fault(await firm.set(officer, "INSPECTED", days_ago(6))) == ("BAD_USER_INPUT", "on")
    await firm.stands(officer, "INSPECTED", days_ago(4))
    answer = await firm.set(officer, "PREPARING", days_ago(8), reason="误")  # it had not begun by then
    assert fault(answer) == ("BAD_USER_INPUT", "on")
    before = firm.facts.ask(FACTS)
    answer = await firm.set(officer, "INSPECTED", days_ago(2))
    assert answer.errors[0]["extensions"] == {"code": "CONFLICT", "argument": "state", "state": "INSPECTED"}
    assert firm.facts.ask(FACTS) == before


async def test_growers_resume_straight_from_preparing(firm: Premises) -> None:
    grower = await firm.grower()
    await grower.stands(grower.organiser, "PREPARING", today())
    assert (await grower.card(grower.organiser))["resumption"]["blockers"] == []
    assert fault(await grower.set(grower.organiser, "INSPECTED", today())) == ("BAD_USER_INPUT", "state")
    assert fault(await grower.file(grower.organiser, today())) == ("BAD_USER_INPUT", "enterprise")
    await grower.stands(grower.organiser, "RESUMED", today())


async def test_of_many_at_once_one_moves_it(firm: Premises) -> None:
    officer, other = await firm.officer(), firm.organiser
    answers = await asyncio.gather(*(firm.set(each, "PREPARING", today()) for each in [officer, other] * 4))
    moved = [answer for answer in answers if "errors" not in answer.body]
    assert [each.data["setResumption"]["moved"] for each in moved] == [True]
    told = [each.errors[0]["extensions"] for each in answers if each not in moved]
    assert told == [{"code": "CONFLICT", "argument": "state", "state": "PREPARING"}] * 7
    assert (await firm.card(officer))["resumption"]["history"]["totalCount"] == 1


async def test_plans_take_each_others_place(firm: Premises) -> None:
    officer, key = await firm.officer(), f"plan {held()}"
    first = (await firm.file(officer, days_ago(3), key=key)).data["fileContingencyPlan"]
    again = (await firm.file(officer, days_ago(3), key=key)).data["fileContingencyPlan"]
    assert again == first | {"repeated": True}
    second = (await firm.file(officer, days_ago(1), note="修订")).data["fileContingencyPlan"]["plan"]
    assert (await firm.card(officer))["resumption"]["plan"] == second


async def test_which_firms_work_again(firm: Premises) -> None:
    officer = await firm.officer()
    query = """query ($resumed: Boolean, $at: DateTime) {
      enterprises(filter: {resumed: $resumed}, asOf: $at, first: 200) {
        totalCount nodes { code resumption { state } } } }"""

    async def those(resumed: bool | None, at: str | None = None) -> dict[str, str]:
        found = (await firm.organiser.ask(query, resumed=resumed, at=at)).data["enterprises"]
        assert found["totalCount"] == len(found["nodes"])
        return {each["code"]: each["resumption"]["state"] for each in found["nodes"]}

    everything = await those(None)
    assert await those(False) == everything
    between = datetime.now(UTC).isoformat()
    await firm.resumed(officer, today())
    assert await those(True) == {firm.code: "RESUMED"}
    assert await those(False) == {code: state for code, state in everything.items() if code != firm.code}
    assert (await those(True, between), await those(False, between)) == ({}, everything)
