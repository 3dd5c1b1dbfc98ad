"""Hundreds who answer within a moment, beside a change to the structure that is held open and touches the same ones."""

import asyncio
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime

import httpx
import pytest
from neo4j import GraphDatabase

from graph.database.settings import Database
from tests.api.directives.staff import ACKNOWLEDGE, CLOSE, Staff, delivery, issue, progress, report
from tests.api.restructurings.conftest import UNIT
from tests.serving import Answer

TIMES: int = 25
ABREAST: int = 50


@contextmanager
def held_open(county: Database) -> Iterator[float]:
    """A write to the structure that has touched every unit and commander of the village, and is not committed."""
    uri, auth = county.uri or "", (county.username, county.password.get_secret_value())
    with (
        GraphDatabase.driver(uri, auth=auth) as driver,
        driver.session() as session,
        session.begin_transaction() as write,
    ):
        write.run("MATCH (lock:Lock) SET lock.id = lock.id").consume()
        write.run(
            "MATCH (top:Unit {code: $unit})<-[:PART_OF]-{0,1}(unit:Unit)<-[:COMMANDS]-(person:Person) "
            "SET unit.name = unit.name, person.name = person.name "
            "CREATE (person)-[:COMMANDS {since: datetime(), until: datetime()}]->(unit)",
            unit=UNIT,
        ).consume()
        yield time.monotonic()
        write.rollback()


async def test_none_is_lost_and_none_waits(county: Database, staff: Staff) -> None:
    secretary = await staff.commander(UNIT)
    units = staff.facts.beneath(UNIT)
    sent = [await issue(secretary, UNIT) for _ in range(TIMES)]
    commanders = {unit: await staff.commander(unit) for unit in units}
    turn = asyncio.Semaphore(ABREAST)

    async def acknowledge(asked: str, unit: str) -> Answer:
        """As a telephone does that gets no answer: it sends the same again."""
        async with turn:
            while True:
                with suppress(httpx.TransportError):
                    return await commanders[unit].ask(ACKNOWLEDGE, delivery=asked, key=asked)

    asked = [(delivery(each, unit), unit) for each in sent for unit in units]
    with held_open(county) as begun:
        answers = await asyncio.gather(*(acknowledge(*each) for each in asked), *(acknowledge(*each) for each in asked))
        taken = time.monotonic() - begun
        assert (await progress(secretary, sent[0]["id"]))["acknowledged"] == len(units)
    told = [answer.data["acknowledgeDirective"] for answer in answers]
    assert {each["delivery"]["state"] for each in told} == {"ACKNOWLEDGED"}
    assert sum(each["repeated"] for each in told) >= len(asked)
    for directive in sent:
        assert (await progress(secretary, directive["id"]))["acknowledged"] == len(units)
    assert taken < 120  # held open for as long as it takes: whoever waited for it would wait for ever


async def test_one_report_holds_of_many_at_once(staff: Staff) -> None:
    sent = await issue(await staff.commander(UNIT), UNIT)
    unit = staff.facts.beneath(UNIT)[0]
    commander, asked = await staff.commander(unit), delivery(sent, unit)
    answers = await asyncio.gather(*(report(commander, asked, number) for number in range(20)))
    reports = [answer.data["reportOnDirective"]["report"] for answer in answers]
    assert len({each["id"] for each in reports}) == 20
    assert len({each["at"] for each in reports}) == 20
    last = max(reports, key=lambda each: datetime.fromisoformat(each["at"]))
    replaced = [each["replaces"]["id"] for each in reports if each["replaces"]]
    assert sorted(replaced) == sorted(each["id"] for each in reports if each is not last)
    found = await progress(await staff.commander(UNIT), sent["id"])
    assert found["totals"][0]["value"] == last["values"][0]["value"]


async def test_closing_beside_reports(staff: Staff) -> None:
    secretary = await staff.commander(UNIT)
    units = staff.facts.beneath(UNIT)
    sent = await issue(secretary, UNIT)
    said = [report(await staff.commander(unit), delivery(sent, unit), 1) for unit in units]
    closed, *answers = await asyncio.gather(secretary.ask(CLOSE, id=sent["id"]), *said)
    at = datetime.fromisoformat(closed.data["closeDirective"]["directive"]["closedAt"])
    counted = 0
    for answer in answers:
        if "errors" in answer.body:
            assert answer.errors[0]["extensions"]["code"] == "CONFLICT"
        else:
            assert datetime.fromisoformat(answer.data["reportOnDirective"]["report"]["at"]) < at
            counted += 1
    found = await progress(secretary, sent["id"])
    assert (found["totals"][0]["value"], found["reported"]) == (counted, counted)
    assert found["lapsed"] == len(units) + 1 - counted


@pytest.mark.parametrize("times", [20])
async def test_one_key_and_other_figures(staff: Staff, times: int) -> None:
    sent = await issue(await staff.commander(UNIT), UNIT)
    unit = staff.facts.beneath(UNIT)[1]
    commander, asked = await staff.commander(unit), delivery(sent, unit)
    answers = await asyncio.gather(
        *(report(commander, asked, number % 2, key=f"once {sent['id']}") for number in range(times))
    )
    done = [answer.data["reportOnDirective"] for answer in answers if "errors" not in answer.body]
    others = [answer.errors[0]["extensions"] for answer in answers if "errors" in answer.body]
    assert len({each["report"]["id"] for each in done}) == 1
    assert [each["repeated"] for each in done].count(False) == 1
    assert len(done) == len(others) == times // 2
    assert {(each["code"], each["argument"]) for each in others} == {("CONFLICT", "idempotencyKey")}
