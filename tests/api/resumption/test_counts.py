"""Firms by kind and state: in a village, at a past instant, day after day, while firms close and are brought back."""

from datetime import date, timedelta
from typing import Any, Final

from graph.days import today
from tests.api.restructurings.conftest import APPLY, Organiser
from tests.api.resumption.premises import Premises, days_ago, held
from tests.serving import Frontend

COUNTS: Final = """query ($at: DateTime, $village: String) { resumption(asOf: $at, village: $village) {
  kind total notStarted preparing inspected resumed share } }"""
CURVE: Final = """query ($from: Date!, $to: Date!, $village: String) {
  resumptionCurve(from: $from, to: $to, village: $village) {
    on byKind { kind total notStarted preparing inspected resumed share } } }"""
CLOSE: Final = """mutation ($code: String!, $on: Date!) { closeEnterprise(code: $code, on: $on) { changes { id } } }"""
UNDO: Final = """mutation ($id: ID!) { undoChange(id: $id, reason: "误") { applied violations { message } } }"""
UNDO_PLAN: Final = """mutation ($id: ID!) { undoRestructuring(id: $id, reason: "误") {
  applied violations { message } } }"""
NEIGHBOUR: Final = """MATCH (:Village {code: $village})-[:IN_AREA]->(area)<-[:IN_AREA]-(other:Village {kind: 'VILLAGE'})
WHERE other.code <> $village
MATCH (other)<-[:SEATED_IN]-(:Organization {kind: 'PARTY_BRANCH'})<-[holds:HOLDS {position: 'PARTY_SECRETARY'}]-(p)
WHERE holds.until > datetime() RETURN [other.code, p.id] ORDER BY other.code"""
VILLAGE: Final = "MATCH (:Enterprise {code: $code})-[i:IN_VILLAGE]->(v) WHERE i.until > datetime() RETURN v.code"


def of_kind(rows: list[dict[str, Any]], kind: str = "MICRO") -> dict[str, Any]:
    return next(each for each in rows if each["kind"] == kind)


async def curve(frontend: Frontend, first: date, last: date, **given: Any) -> dict[str, dict[str, Any]]:
    """By day, the row of small firms."""
    days: dict[str, Any] = {"from": first.isoformat(), "to": last.isoformat()}
    answer = await frontend.ask(CURVE, **days, **given)
    return {each["on"]: of_kind(each["byKind"]) for each in answer.data["resumptionCurve"]}


async def test_a_village_and_the_town(firm: Premises) -> None:
    await firm.stands(firm.organiser, "PREPARING", days_ago(3))
    (village,) = firm.facts.ask(VILLAGE, code=firm.code)
    here = of_kind((await firm.organiser.ask(COUNTS, village=village)).data["resumption"])
    town = of_kind((await firm.organiser.ask(COUNTS)).data["resumption"])
    elsewhere = (await firm.organiser.ask(COUNTS, village="990101199201")).data["resumption"]
    assert (here["preparing"], town["preparing"]) == (1, 1)
    assert 0 < here["total"] < town["total"]
    assert {each["total"] for each in elsewhere} == {0}
    days = await curve(firm.organiser, days_ago(5), today(), village=village)
    assert [each["preparing"] for each in days.values()] == [0, 0, 1, 1, 1, 1]
    assert days[today().isoformat()] == here


async def test_ninety_days_are_one_statement(firm: Premises) -> None:
    await firm.resumed(firm.organiser, days_ago(60))
    given: dict[str, Any] = {"from": days_ago(89).isoformat(), "to": today().isoformat()}
    answer = await firm.organiser.ask(CURVE, **given)
    again = await firm.organiser.ask(CURVE, **given)
    assert (again.data, again.statements) == (answer.data, 1)
    found = [of_kind(each["byKind"])["resumed"] for each in answer.data["resumptionCurve"]]
    assert found == [0] * 29 + [1] * 61


async def test_at_a_past_instant(firm: Premises) -> None:
    await firm.stands(firm.organiser, "PREPARING", days_ago(5))
    for at, preparing in ((held(days=6), 0), (held(days=4), 1)):
        found = of_kind((await firm.organiser.ask(COUNTS, at=at)).data["resumption"])
        assert found["preparing"] == preparing
    long_ago = (await firm.organiser.ask(COUNTS, at="2019-01-01T00:00:00Z")).data["resumption"]
    assert {(each["total"], each["share"]) for each in long_ago} == {(0, None)}
    headers = {"Danyuan-As-Of": held(days=6)}
    whole = await firm.organiser.ask(COUNTS, headers=headers)
    assert of_kind(whole.data["resumption"])["preparing"] == 0


async def test_firms_that_close_and_are_brought_back(firm: Premises) -> None:
    officer = await firm.officer()
    await firm.resumed(firm.organiser, days_ago(5))
    visits = (await firm.card(officer))["visits"]["totalCount"]
    before = await curve(firm.organiser, days_ago(7), today())
    closed = (await firm.organiser.ask(CLOSE, code=firm.code, on=today().isoformat())).data["closeEnterprise"]
    try:
        after = await curve(firm.organiser, days_ago(7), today())
        last = today().isoformat()
        yesterday = (today() - timedelta(days=1)).isoformat()
        assert after[yesterday] == before[yesterday]
        assert (after[last]["total"], after[last]["resumed"]) == (before[last]["total"] - 1, 0)
        assert await firm.card(firm.organiser) is None
        answer = await firm.record(firm.organiser)
        assert answer.errors[0]["extensions"] == {"code": "NOT_FOUND", "argument": "input.enterprise"}
        assert (await firm.record(officer)).errors[0]["extensions"]["code"] == "NOT_FOUND"
    finally:
        change = closed["changes"][0]["id"]
        undone = (await firm.organiser.ask(UNDO, id=change)).data["undoChange"]
        assert undone["applied"], undone
    assert await curve(firm.organiser, days_ago(7), today()) == before
    card = await firm.card(officer)
    assert (card["resumption"]["state"], card["visits"]["totalCount"]) == ("RESUMED", visits)


async def test_growers_are_counted_apart(firm: Premises) -> None:
    grower = await firm.grower()
    before = (await firm.organiser.ask(COUNTS)).data["resumption"]
    await grower.stands(grower.organiser, "PREPARING", today())
    after = (await firm.organiser.ask(COUNTS)).data["resumption"]
    assert of_kind(after) == of_kind(before)
    counts, earlier = of_kind(after, "GRAIN_GROWER"), of_kind(before, "GRAIN_GROWER")
    assert (counts["preparing"], counts["notStarted"]) == (earlier["preparing"] + 1, earlier["notStarted"] - 1)


async def test_what_is_put_right_is_put_right_in_the_curve(firm: Premises) -> None:
    await firm.resumed(firm.organiser, days_ago(9))
    await firm.stands(firm.organiser, "INSPECTED", days_ago(8), reason="日期有误")
    await firm.stands(firm.organiser, "RESUMED", days_ago(6))
    days = await curve(firm.organiser, days_ago(10), days_ago(5))
    assert [(each["inspected"], each["resumed"]) for each in days.values()] == [
        *((0, 0), (0, 1), (1, 0), (1, 0), (0, 1), (0, 1))
    ]


async def test_firms_go_with_their_village(firm: Premises) -> None:
    """Those of a village that became part of another are counted there, and stand as before."""
    await firm.stands(firm.organiser, "PREPARING", days_ago(3))
    officer, (village,) = await firm.officer(), firm.facts.ask(VILLAGE, code=firm.code)
    other, secretary = firm.facts.ask(NEIGHBOUR, village=village)[0]

    async def counted(code: str) -> tuple[int, int]:
        found = of_kind((await firm.organiser.ask(COUNTS, village=code)).data["resumption"])
        return found["total"], found["preparing"]

    (here, preparing), (there, none) = await counted(village), await counted(other)
    assert (preparing, none) == (1, 0)
    into = {"code": other, "name": "合村", "kind": "VILLAGE"}
    merge = {"mergeVillages": {"villages": [village, other], "into": into, "secretary": f"Person:{secretary}"}}
    id = await Organiser(firm.organiser).draft(merge)
    done = (await firm.organiser.ask(APPLY, id=id, version=1)).data["applyRestructuring"]
    assert done["applied"], done["violations"]
    try:
        assert await counted(other) == (here + there, 1)
        assert await counted(village) == (0, 0)
        await firm.recorded(officer)
        assert (await firm.card(officer))["resumption"]["state"] == "PREPARING"
    finally:
        undone = (await firm.organiser.ask(UNDO_PLAN, id=id)).data["undoRestructuring"]
        assert undone["applied"], undone
    assert (await counted(village), await counted(other)) == ((here, 1), (there, 0))
