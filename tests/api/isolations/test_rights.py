"""Who may isolate, and who knows of it: each viewer, by every way the schema has."""

import json
from typing import Any, Final

import pytest

from graph.days import today
from tests.api.duty.station import ROSTER, local
from tests.api.isolations.viewers import ISOLATE, KNOW_NOTHING, READ_ONLY, unit_beside
from tests.api.isolations.ward import END, EXTEND, Ward, fault, soon
from tests.api.restructurings.conftest import TOWN, VILLAGE
from tests.serving import Frontend

WAYS: Final = """query ($id: ID!, $home: String!, $homeId: ID!, $person: ID!, $address: String!, $village: String!) {
  node(id: $id) { __typename id ... on Isolation { reason since person { id } } }
  nodes(ids: [$id, $homeId]) { id ... on Household { isolations(open: null) { id } } }
  household(code: $home) { isolations(open: null) { id reason } answerChains { purpose } }
  households(filter: { village: [$village], text: $home }) { totalCount nodes { isolations(open: null) { id } } }
  person(id: $person) { household { isolations(open: null) { id } } }
  village(code: $village) { households(first: 200) { nodes { code isolations(open: null) { id } } } }
  search(text: $address, first: 200) { node { ... on Household { isolations(open: null) { id } } } }
  violations(first: 200) { nodes { message } }
  changes(last: 200) { nodes { summary touched(first: 9) { nodes { id } } } } }"""
"""The log of disclosures is asked by test_silence.py."""


async def ways(ward: Ward, frontend: Frontend, id: str) -> str:
    """What each of the ways tells somebody, in one text."""
    (address,) = ward.facts.ask("MATCH (h:Household {code: $code}) RETURN h.address", code=ward.household)
    answer = await frontend.ask(
        WAYS,
        id=id,
        home=ward.household,
        homeId=f"Household:{ward.household}",
        person=ward.person,
        address=address,
        village=VILLAGE,
    )
    return json.dumps(answer.body["data"])


@pytest.mark.parametrize("who", ISOLATE)
async def test_who_isolates(ward: Ward, who: str) -> None:
    frontend = await ISOLATE[who](ward)
    told = (await ward.start(frontend, reason="OTHER"))["isolation"]
    assert await ward.read(frontend) == [told]
    assert await ward.node(frontend, told["id"]) == told
    assert told["id"] in await ways(ward, frontend, told["id"])
    longer = (await frontend.ask(EXTEND, id=told["id"], until=soon(20))).data["extendIsolation"]["isolation"]
    assert longer["id"] == told["id"]
    assert (await frontend.ask(END, id=told["id"])).data["endIsolation"]["household"] == {"code": ward.household}


@pytest.mark.parametrize("who", READ_ONLY)
async def test_who_reads_the_own(ward: Ward, who: str) -> None:
    frontend = await READ_ONLY[who](ward)
    assert fault(await ward.begin(frontend)) == ("FORBIDDEN", None)
    told = (await ward.start(reason="OTHER"))["isolation"]
    (read,) = await ward.read(frontend) or []
    assert (read["id"], read["reason"], read["person"]["id"]) == (told["id"], "OTHER", ward.person)
    assert (await ward.node(frontend, told["id"]) or {})["id"] == told["id"]
    assert fault(await frontend.ask(EXTEND, id=told["id"], until=soon(20))) == ("FORBIDDEN", None)
    for mistaken in (False, True):
        assert fault(await frontend.ask(END, id=told["id"], mistaken=mistaken)) == ("FORBIDDEN", None)
    assert len(ward.kept(told["id"])) == 1


@pytest.mark.parametrize("who", KNOW_NOTHING)
async def test_who_knows_nothing(ward: Ward, who: str) -> None:
    frontend = await KNOW_NOTHING[who](ward)
    never = f"Isolation:{'0' * 32}"
    before = await ways(ward, frontend, never)
    refused = await ward.begin(frontend)
    seen = (await frontend.ask("query ($c: String!) { household(code: $c) { code } }", c=ward.household)).data
    assert fault(refused) == (("NOT_FOUND", "input.person") if seen["household"] is None else ("FORBIDDEN", None))
    id = (await ward.start(reason="OTHER"))["isolation"]["id"]
    assert await ward.read(frontend) is None
    assert await ward.node(frontend, id) is None
    assert (await ways(ward, frontend, id)).replace(id, never) == before
    assert (await ward.begin(frontend)).body == refused.body  # not that there is one already
    given: list[tuple[str, dict[str, Any]]] = [(EXTEND, {"until": soon(20)}), (END, {}), (END, {"mistaken": True})]
    for document, others in given:
        answer = await frontend.ask(document, id=id, **others)
        assert fault(answer) == ("NOT_FOUND", "id")
        of_never = await frontend.ask(document, id=never, **others)
        assert json.dumps(answer.body).replace(id, never) == json.dumps(of_never.body)
    assert len(ward.kept(id)) == 1


async def test_who_keeps_the_isolation_point(ward: Ward, point: str) -> None:
    """Neither who is on duty there nor who leads the body that keeps it."""
    guard, leader = (
        f"Person:{each}"
        for position in ("MEMBER", "LEADER")
        for each in ward.facts.ask(
            "MATCH (p:Person)-[h:HOLDS {position: $position}]->(o:Organization {kind: 'MILITIA'}) "
            "WHERE o.code STARTS WITH $town AND h.until > datetime() AND NOT EXISTS { MATCH (s:Shift) "
            "WHERE s.person = p.id AND abs(duration.inDays(s.start, datetime()).days) < 3 } "
            "RETURN p.id ORDER BY p.id LIMIT 1",
            position=position,
            town=TOWN,
        )
    )
    shift = {"post": point, "person": guard, "duty": "值守", "start": local(today(), "00:00"), "end": None}
    assert (await ward.organiser.ask(ROSTER, shifts=[shift])).data["rosterShifts"]["written"]
    id = (await ward.start(post=point))["isolation"]["id"]
    for person in (guard, leader):
        frontend = await ward.asked_by(person)
        assert await ward.read(frontend) is None
        assert await ward.node(frontend, id) is None
        post = "query ($code: String!, $on: Date!) { post(code: $code) { shifts(on: $on) { person { id } } } }"
        told = (await frontend.ask(post, code=point, on=today().isoformat())).data["post"]
        assert [each["person"]["id"] for each in told["shifts"]] == [guard]
        assert fault(await ward.begin(frontend))[0] in ("NOT_FOUND", "FORBIDDEN")


async def test_who_is_released_knows_no_more(ward: Ward) -> None:
    """Rights are the graph's, at its own instant: not those of whoever commanded when it was begun."""
    frontend = await ward.commander(ward.units[0])
    told = (await ward.start(frontend))["isolation"]
    begun = soon(0)
    command = "mutation ($input: RestructuringInput!) { draftRestructuring(input: $input) { restructuring { id } } }"
    (other,) = ward.facts.tied(unit_beside(ward), "COMMANDS")
    steps = [{"appoint": {"unit": ward.units[0], "person": other, "role": "COMMANDER"}}]
    plan = await ward.organiser.ask(command, input={"title": "换人", "reason": "换人", "steps": steps})
    applied = await ward.organiser.ask(
        "mutation ($id: ID!) { applyRestructuring(id: $id, expectedVersion: 1) { applied } }",
        id=plan.data["draftRestructuring"]["restructuring"]["id"],
    )
    assert applied.data["applyRestructuring"]["applied"]
    for at in (None, begun):
        assert not await ward.read(frontend, at=at)
        assert await ward.node(frontend, told["id"], at) is None
    assert fault(await frontend.ask(END, id=told["id"])) == ("NOT_FOUND", "id")
    successor = await ward.commander(ward.units[0])
    assert [each["id"] for each in await ward.read(successor) or []] == [told["id"]]
