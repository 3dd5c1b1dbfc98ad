"""Isolations of one person begun at once, and requests that are sent again: one holds."""

import asyncio
from typing import Final

from neo4j import GraphDatabase

from tests.api.isolations.ward import END, EXTEND, Ward, fault, soon
from tests.serving import Answer

HOLD: Final = """MATCH (person:Person {id: $person})-[:LIVES_IN]->(home)
SET person.name = person.name, home.code = home.code
CREATE (person)-[:LIVES_IN]->(home)"""
"""A write that would come in the way of whatever joined these two to something."""


async def test_two_at_once(ward: Ward) -> None:
    commanders = [await ward.commander(unit) for unit in ward.units]
    asked = [*commanders, ward.organiser, await ward.doctor()] * 2
    answers = await asyncio.gather(*(ward.begin(each) for each in asked))
    begun = [each for each in answers if "errors" not in each.body]
    assert len(begun) == 1
    assert {fault(each) for each in answers if "errors" in each.body} == {("CONFLICT", "input.person")}
    (kept,) = await ward.read(ward.organiser) or []
    assert kept["id"] == begun[0].data["startIsolation"]["isolation"]["id"]


async def test_the_same_request_many_times(ward: Ward) -> None:
    commander, given = await ward.commander(ward.units[0]), {"since": soon(-1)}
    answers = await asyncio.gather(*(ward.begin(commander, "at once", **given) for _ in range(8)))
    told = [each.data["startIsolation"] for each in answers]
    assert sorted(each["repeated"] for each in told) == [False] + [True] * 7
    assert len({each["isolation"]["id"] for each in told}) == 1


async def test_another_request_under_the_key(ward: Ward) -> None:
    commander, given = await ward.commander(ward.units[0]), {"since": soon(-1)}
    told = await ward.start(commander, "other", **given)
    answer = await ward.begin(commander, "other", **given, reason="OTHER")
    assert fault(answer) == ("CONFLICT", "idempotencyKey")
    again = await ward.start(commander, "other", **given)
    assert again == told | {"repeated": True}


async def test_sent_again_it_is_told_as_it_is_by_now(ward: Ward) -> None:
    commander, given = await ward.commander(ward.units[0]), {"since": soon(-1)}
    told = await ward.start(commander, "again", **given)
    id, until = told["isolation"]["id"], soon(20)
    longer = {"id": id, "until": until, "key": "again longer"}
    first = (await commander.ask(EXTEND, **longer)).data["extendIsolation"]
    assert (await commander.ask(EXTEND, **longer)).data["extendIsolation"] == first | {"repeated": True}
    assert len(ward.kept(id)[0]["plannedUntil"]) == 2
    end = {"id": id, "key": "again ended"}
    ended = (await commander.ask(END, **end)).data["endIsolation"]
    assert (await commander.ask(END, **end)).data["endIsolation"] == ended | {"repeated": True}
    again = await ward.start(commander, "again", **given)
    assert again["repeated"] is True
    assert again["isolation"]["endedAt"] is not None
    assert (await commander.ask(EXTEND, **longer)).data["extendIsolation"]["repeated"] is True
    organiser = (await ward.organiser.ask(END, **end)).errors[0]["extensions"]  # another's same key
    assert organiser == {"code": "CONFLICT", "argument": "id"}


async def test_a_late_request_does_not_bring_back_what_never_was(ward: Ward) -> None:
    """A telephone sends the beginning again after somebody has said that it was mistaken."""
    commander, given = await ward.commander(ward.units[0]), {"since": soon(-1)}
    id = (await ward.start(commander, "late", **given))["isolation"]["id"]
    end = {"id": id, "mistaken": True, "key": "late end"}
    assert (await commander.ask(END, **end)).data["endIsolation"]["household"] == {"code": ward.household}
    assert [each.get("hash") for each in ward.requests(id) if each["key"] == "late"] == [None]
    assert (await ward.begin(commander, "late", **given)).data == {"startIsolation": None}
    assert (await commander.ask(END, **end)).data == {"endIsolation": None}
    assert ward.kept(id) == []
    assert await ward.read(commander, open=None) == []


async def test_ended_and_extended_at_once(ward: Ward) -> None:
    commander = await ward.commander(ward.units[0])
    id = (await ward.start(commander))["isolation"]["id"]
    answers = await asyncio.gather(
        *(commander.ask(EXTEND, id=id, until=soon(20 + place)) for place in range(6)),
        *(commander.ask(END, id=id) for _ in range(3)),
    )
    assert sum("errors" not in each.body for each in answers[6:]) == 1
    refused = {fault(each) for each in answers if "errors" in each.body}
    assert refused <= {("CONFLICT", "id"), ("BAD_USER_INPUT", "expectedUntil")}
    (kept,) = ward.kept(id)
    assert kept["plannedUntil"] == sorted(kept["plannedUntil"])
    assert kept["plannedAt"] == sorted(set(kept["plannedAt"]))
    assert kept["plannedAt"][-1] < kept["endToldAt"]


async def test_it_waits_for_nobody_who_changes_the_structure(ward: Ward) -> None:
    settings = ward.facts.database
    auth = (settings.username, settings.password.get_secret_value())
    with GraphDatabase.driver(settings.uri or "", auth=auth) as driver, driver.session() as session:
        held = session.begin_transaction()
        try:
            held.run(HOLD, person=ward.person.removeprefix("Person:")).consume()
            answer: Answer = await asyncio.wait_for(ward.begin(ward.organiser), 30)
            assert "errors" not in answer.body
        finally:
            held.rollback()
