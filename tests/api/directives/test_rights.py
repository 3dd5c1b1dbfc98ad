"""Who may issue, answer and close directives, and who may read which part of them."""

from typing import Any

import pytest

from tests.api.directives.staff import (
    ACKNOWLEDGE,
    CLOSE,
    ISSUE,
    MEASURES,
    Staff,
    delivery,
    issue,
    progress,
    report,
)
from tests.api.restructurings.conftest import TOWN, UNIT, Organiser
from tests.serving import Answer, Frontend

READ = """query ($id: ID!, $delivery: ID!) {
  directive(id: $id) { title deliveries(first: 200) { totalCount nodes { unit { code } } } }
  delivery(id: $delivery) { state } node(id: $delivery) { id }
  directives(first: 200) { nodes { id } } }"""
SEAT = """mutation ($person: ID!, $body: String!, $position: Position!) {
  seatPerson(person: $person, organization: $body, position: $position, replacing: true) { person { id } } }"""
HEADQUARTERS = "MATCH (o:Organization {kind: 'HEADQUARTERS'})-[:IN_TOWN]->(:Town {code: $town}) RETURN o.code AS code"
MEMBER = """MATCH (p:Person)-[:HOLDS {position: 'MEMBER'}]->(:Organization {code: $body})
RETURN p.id AS id ORDER BY id LIMIT 1"""


def code(answer: Answer) -> tuple[str, str | None]:
    """The code of the only error, and the argument that it names."""
    (error,) = answer.errors
    return error["extensions"]["code"], error["extensions"].get("argument")


@pytest.fixture
async def head(staff: Staff, organiser: Organiser) -> tuple[Frontend, str]:
    """The head of the headquarters, and its code."""
    (body,) = staff.facts.ask(HEADQUARTERS, town=TOWN)
    (person,) = staff.facts.ask(MEMBER, body=body)
    await organiser.frontend.ask(SEAT, person=f"Person:{person}", body=body, position="HEAD")
    return await staff.person(f"Person:{person}"), body


async def seen(frontend: Frontend, sent: dict[str, Any], unit: str) -> tuple[list[str] | None, str | None, bool]:
    """What somebody reads: units of the directive's deliveries, the state of one, and whether it is in their list."""
    data = (await frontend.ask(READ, id=sent["id"], delivery=delivery(sent, unit))).data
    whole, one = data["directive"], data["delivery"]
    assert (data["node"] is None) == (one is None)
    units = None if whole is None else [each["unit"]["code"] for each in whole["deliveries"]["nodes"]]
    if units is not None:
        assert whole["deliveries"]["totalCount"] == len(units)
    listed = sent["id"] in [each["id"] for each in data["directives"]["nodes"]]
    return units, None if one is None else one["state"], listed


async def test_each_reads_the_own_part(staff: Staff, organiser: Organiser) -> None:
    secretary = await staff.commander(UNIT)
    first, second = staff.facts.beneath(UNIT)[:2]
    sent = await issue(secretary, UNIT)
    all_units = sorted(each["unit"]["code"] for each in sent["deliveries"]["nodes"])
    (above,) = staff.facts.ask("MATCH (:Unit {code: $u})-[:PART_OF]->(a) RETURN a.code AS c", u=UNIT)
    for frontend in (secretary, organiser.frontend, await staff.commander(above)):
        units, state, listed = await seen(frontend, sent, first)
        assert (sorted(units or ()), state, listed) == (all_units, "SENT", True)
    assert await seen(await staff.commander(first), sent, first) == ([first], "SENT", True)
    assert await seen(await staff.commander(first), sent, second) == ([first], None, True)
    own = await progress(await staff.commander(first), sent["id"])
    assert (own["units"], [each["unit"]["code"] for each in own["byUnit"]["nodes"]]) == (1, [first])
    (elsewhere,) = staff.facts.ask(
        "MATCH (u:Unit {level: 2, purpose: 'EPIDEMIC_CONTROL'})-[:IN_TOWN]->(:Town {code: $t}) WHERE u.code <> $u "
        "RETURN u.code AS c ORDER BY c LIMIT 1",
        t=TOWN,
        u=UNIT,
    )
    for stranger in (await staff.commander(elsewhere), await staff.person("Person:nobody")):
        assert await seen(stranger, sent, first) == (None, None, False)


async def test_who_may_not_answer(staff: Staff, head: tuple[Frontend, str]) -> None:
    leader, body = head
    sent = await issue(leader, body, purpose="EPIDEMIC_CONTROL", toLevel=2)
    first = staff.facts.beneath(UNIT)[0]
    assert UNIT in [each["unit"]["code"] for each in sent["deliveries"]["nodes"]]
    answered = delivery(sent, UNIT)
    assert code(await leader.ask(ACKNOWLEDGE, delivery=answered)) == ("FORBIDDEN", None)
    stranger = await staff.commander(first)  # beneath a unit that answers: to them nothing was sent
    assert code(await stranger.ask(ACKNOWLEDGE, delivery=answered)) == ("NOT_FOUND", "delivery")
    assert code(await report(stranger, answered, 1)) == ("NOT_FOUND", "delivery")
    assert code(await stranger.ask(CLOSE, id=sent["id"])) == ("NOT_FOUND", "id")
    secretary = await staff.commander(UNIT)
    assert code(await secretary.ask(CLOSE, id=sent["id"])) == ("FORBIDDEN", None)
    (above,) = staff.facts.ask("MATCH (:Unit {code: $u})-[:PART_OF]->(a) RETURN a.code AS c", u=UNIT)
    said = (await report(await staff.commander(above), answered, 7)).data["reportOnDirective"]
    assert said["report"]["unit"] == {"code": above}
    corrected = (await report(secretary, answered, 8)).data["reportOnDirective"]["report"]
    assert corrected["replaces"]["id"] == said["report"]["id"]
    assert (await progress(leader, sent["id"]))["totals"][0]["value"] == 8
    assert [each["units"] for each in (await progress(leader, sent["id"], UNIT))["byUnit"]["nodes"]] == []
    assert (await leader.ask(CLOSE, id=sent["id"])).data["closeDirective"]["directive"]["closedAt"]


async def test_who_may_not_issue(staff: Staff, head: tuple[Frontend, str]) -> None:
    _, body = head
    first = staff.facts.beneath(UNIT)[0]
    draft = {"title": "排查", "body": "逐户排查", "measures": MEASURES}
    commander, liaison = await staff.commander(first), await staff.liaison(UNIT)
    for frontend in (commander, liaison):
        assert code(await frontend.ask(ISSUE, input={**draft, "from": UNIT})) == ("FORBIDDEN", None)
        given = {**draft, "from": body, "purpose": "EPIDEMIC_CONTROL"}
        assert code(await frontend.ask(ISSUE, input=given)) == ("FORBIDDEN", None)
    sent = await issue(await staff.commander(UNIT), first)  # in the name of a unit beneath
    acknowledged = await commander.ask(ACKNOWLEDGE, delivery=delivery(sent, first))
    assert acknowledged.data["acknowledgeDirective"]["delivery"]["state"] == "ACKNOWLEDGED"
    assert code(await liaison.ask(CLOSE, id=sent["id"])) == ("FORBIDDEN", None)


async def test_a_liaison_officer_answers(staff: Staff) -> None:
    sent = await issue(await staff.commander(UNIT), UNIT)
    first = staff.facts.beneath(UNIT)[0]
    liaison = await staff.liaison(UNIT)
    assert (await liaison.ask(ACKNOWLEDGE, delivery=delivery(sent, UNIT))).data
    assert (await report(liaison, delivery(sent, first), 3)).data["reportOnDirective"]["report"]["unit"]["code"] == UNIT


async def test_the_headquarters_hears_from_every_unit(staff: Staff, head: tuple[Frontend, str]) -> None:
    leader, body = head
    sent = await issue(leader, body, purpose="EPIDEMIC_CONTROL")
    first, second = staff.facts.beneath(UNIT)[:2]
    asked = staff.facts.ask("MATCH (d:Delivery {directive: $id}) RETURN d.id AS id ORDER BY id", id=sent["id"][10:])
    (one,) = (each for each in asked if each.endswith(f"-{first}"))
    await report(await staff.commander(first), f"Delivery:{one}", 5, 0.5)
    whole = await progress(leader, sent["id"])
    assert whole["units"] == len(asked)
    assert [each["level"] for each in whole["byLevel"]] == [1, 2, 3]
    assert sum(each["units"] for each in whole["byUnit"]["nodes"]) == len(asked)
    assert [each["totals"][0]["value"] for each in whole["byUnit"]["nodes"]].count(5) == 1
    (top,) = staff.facts.ask("MATCH (:Unit {code: $u})-[:PART_OF]->(a) RETURN a.code AS c", u=UNIT)
    villages = (await progress(leader, sent["id"], top))["byUnit"]["nodes"]
    assert {each["unit"]["code"]: each["reported"] for each in villages}[UNIT] == 1
    units = (await progress(leader, sent["id"], UNIT))["byUnit"]["nodes"]
    assert [each["unit"]["code"] for each in units] == staff.facts.beneath(UNIT)
    assert {each["unit"]["code"]: each["totals"][0]["value"] for each in units}[second] == 0
    assert (await progress(leader, sent["id"], first))["byUnit"]["nodes"] == []
    own = await progress(await staff.commander(UNIT), sent["id"])
    assert (own["totals"][1]["value"], own["reported"]) == (0.5, 1)
