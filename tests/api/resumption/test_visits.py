"""Visits to firms are noted, put right and read, the latest first; a firm's card is one statement."""

import asyncio
from datetime import UTC, datetime

from tests.api.resumption.premises import CARD, VISIT, Premises, fault, findings, held

NODE = f"query ($id: ID!) {{ node(id: $id) {{ ... on GuidanceVisit {VISIT} }} }}"
AS_OF = "query ($code: String!, $at: DateTime) { enterprise(code: $code, asOf: $at) { visits { nodes { id } } } }"


async def test_a_visit_is_noted_and_read(firm: Premises) -> None:
    officer = await firm.officer()
    first = await firm.recorded(officer, heldAt=held(days=2))
    assert (first["mode"], first["enterprise"]) == ("ON_SITE", {"code": firm.code})
    assert first["findings"] == [{**each, "note": None} for each in findings()]
    wanting = [{"topic": "DISINFECTION", "result": "FAILED", "note": "消毒液\n不足"}]
    online = await firm.recorded(officer, mode="ONLINE", heldAt=held(days=1), findings=wanting)
    before = await firm.recorded(officer, heldAt=held(days=3))
    answer = await officer.ask(CARD, code=firm.code)
    card = answer.data["enterprise"]
    assert [each["id"] for each in card["visits"]["nodes"]] == [online["id"], first["id"], before["id"]]
    assert card["visits"]["nodes"][0]["findings"] == wanting
    assert {each["by"]["id"] for each in card["visits"]["nodes"]} == {card["instructors"][0]["id"]}
    node = (await officer.ask(NODE, id=online["id"])).data["node"]
    assert node == online


async def test_the_card_is_one_statement(firm: Premises) -> None:
    officer = await firm.officer()
    await firm.recorded(officer)
    query = """query ($code: String!) { enterprise(code: $code) { name instructors { id } squads { name }
      resumption { state since plan { on } blockers { rule } }
      visits(first: 3) { nodes { heldAt findings { result } } } } }"""
    answer = await officer.ask(query, code=firm.code)
    card = answer.data["enterprise"]
    assert (len(card["instructors"]), len(card["squads"]), len(card["visits"]["nodes"])) == (1, 1, 1)
    again = await officer.ask(query, code=firm.code)
    assert (again.data, again.statements) == (answer.data, 1)


async def test_visits_in_pages(firm: Premises) -> None:
    officer = await firm.officer()
    made = [(await firm.recorded(officer, heldAt=held(hours=hours)))["id"] for hours in (1, 2, 3, 4, 5)]
    found, after = [], None
    for _ in range(3):
        page = (await firm.card(officer, first=2, after=after))["visits"]
        assert page["totalCount"] == 5
        found += [each["id"] for each in page["nodes"]]
        after = page["pageInfo"]["endCursor"]
    assert found == made
    assert page["pageInfo"]["hasNextPage"] is False
    backwards = "query ($code: String!) { enterprise(code: $code) { visits(last: 2) { nodes { id } } } }"
    assert [
        each["id"] for each in (await officer.ask(backwards, code=firm.code)).data["enterprise"]["visits"]["nodes"]
    ] == made[-2:]


async def test_a_visit_is_put_right(firm: Premises) -> None:
    officer = await firm.officer()
    wrong = await firm.recorded(officer, heldAt=held(hours=5))
    between = datetime.now(UTC).isoformat()
    right = await firm.recorded(officer, heldAt=held(hours=6), replaces=wrong["id"])
    assert right["replaces"] == {"id": wrong["id"], "replaced": True}
    assert [each["id"] for each in (await firm.card(officer))["visits"]["nodes"]] == [right["id"]]
    before = (await officer.ask(AS_OF, code=firm.code, at=between)).data["enterprise"]
    assert [each["id"] for each in before["visits"]["nodes"]] == [wrong["id"]]
    assert (await officer.ask(NODE, id=wrong["id"])).data["node"]["replaced"] is True
    answer = await firm.record(officer, replaces=wrong["id"])
    assert answer.errors[0]["extensions"] == {
        "code": "CONFLICT",
        "argument": "input.replaces",
        "visit": right["id"],
    }
    elsewhere = Premises(firm.facts, firm.of, firm.organiser, firm.other())
    refused = await elsewhere.record(firm.organiser, replaces=right["id"])
    assert fault(refused) == ("NOT_FOUND", "input.replaces")


async def test_of_two_who_put_it_right_at_once_one_is_told_of_the_other(firm: Premises) -> None:
    officer = await firm.officer()
    wrong = await firm.recorded(officer)
    answers = await asyncio.gather(*(firm.record(officer, replaces=wrong["id"]) for _ in range(6)))
    done = [answer for answer in answers if "errors" not in answer.body]
    assert len(done) == 1
    visit = done[0].data["recordGuidanceVisit"]["visit"]["id"]
    others = [answer.errors[0]["extensions"] for answer in answers if answer is not done[0]]
    assert others == [{"code": "CONFLICT", "argument": "input.replaces", "visit": visit}] * 5
    assert (await firm.card(officer))["visits"]["totalCount"] == 1


async def test_what_is_sent_again_is_noted_once(firm: Premises) -> None:
    officer = await firm.officer()
    given = {"heldAt": held(), "key": f"once {held()}"}
    answers = await asyncio.gather(*(firm.record(officer, **given) for _ in range(8)))
    said = [answer.data["recordGuidanceVisit"] for answer in answers]
    assert [each["repeated"] for each in said].count(False) == 1
    assert len({each["visit"]["id"] for each in said}) == 1
    assert (await firm.card(officer))["visits"]["totalCount"] == 1
    other = await firm.record(officer, **given, mode="ONLINE")
    assert fault(other) == ("CONFLICT", "idempotencyKey")


async def test_a_grower_is_visited_without_topics(firm: Premises) -> None:
    grower = await firm.grower()
    visit = await grower.recorded(grower.organiser, findings=[])
    assert (visit["findings"], visit["enterprise"]) == ([], {"code": grower.code})
    assert fault(await grower.record(grower.organiser)) == ("BAD_USER_INPUT", "input.findings")
    assert fault(await firm.record(firm.organiser, findings=[])) == ("BAD_USER_INPUT", "input.findings")
