"""Rosters of the same people at once: nobody is in two places, no deadlock is told; nothing waits for structure."""

import asyncio
from datetime import timedelta
from typing import Any, Final

from neo4j import GraphDatabase

from tests.api.duty.station import ROSTER, TALLIES, Station
from tests.api.duty.test_tallies import count
from tests.serving import Answer

HOLD: Final = """MATCH (person:Person {id: $person}), (post:Post {code: $post})
SET person.name = person.name, post.name = post.name
CREATE (person)-[:LIVES_IN]->(post)"""
"""A write that would come in the way of whatever joined these two to something."""


async def test_lists_in_opposite_orders(station: Station, other_post: Station) -> None:
    people = station.squad[:6]

    async def ask(post: Station, order: list[str]) -> Answer:
        shifts = [post.shift(person, station.on, "08:00", "10:00") for person in order]
        return await station.organiser.ask(ROSTER, shifts=shifts)

    orders = [people, people[::-1]] * 3
    answers = await asyncio.gather(
        *(ask(post, order) for order in orders for post in (station, other_post)),
    )
    written = [each.data["rosterShifts"] for each in answers if each.data["rosterShifts"]["written"]]
    assert len(written) == 1
    refused = [each.data["rosterShifts"] for each in answers if not each.data["rosterShifts"]["written"]]
    assert all({remark["rule"] for remark in each["conflicts"]} == {"TWO_PLACES"} for each in refused)
    rostered = [*(await station.day(station.organiser, station.on))["shifts"]]
    rostered += (await other_post.day(station.organiser, station.on))["shifts"]
    assert sorted(each["person"]["id"] for each in rostered) == sorted(people)


async def test_the_same_request_many_times(station: Station) -> None:
    shifts = [station.shift(station.squad[0], station.on, "12:00", "13:00")]
    answers = await asyncio.gather(
        *(station.organiser.ask(ROSTER, shifts=shifts, key="at once") for _ in range(8)),
    )
    told: list[dict[str, Any]] = [each.data["rosterShifts"] for each in answers]
    assert sorted(each["repeated"] for each in told) == [False] + [True] * 7
    assert len({each["shifts"][0]["id"] for each in told}) == 1


async def test_a_count_is_told_once(station: Station) -> None:
    of = f"Post:{station.code}"
    answers = await asyncio.gather(
        *(station.organiser.ask(TALLIES, of=of, tallies=[count("people", number)]) for number in range(6)),
    )
    faults = [each.errors[0]["extensions"]["code"] for each in answers if "errors" in each.body]
    assert faults == ["CONFLICT"] * 5


async def test_a_roster_waits_for_no_restructuring(station: Station) -> None:
    """The people and the post are locked by somebody who writes structure."""
    person = station.squad[1]
    shift = station.shift(person, station.on + timedelta(days=1), "12:00", "13:00")
    database = station.facts.database
    auth = (database.username, database.password.get_secret_value())
    with (
        GraphDatabase.driver(database.uri or "", auth=auth) as driver,
        driver.session() as session,
        session.begin_transaction() as transaction,
    ):
        keys = {"person": person.partition(":")[2], "post": station.code}
        transaction.run(HOLD, keys).consume()
        answer = await asyncio.wait_for(station.organiser.ask(ROSTER, shifts=[shift]), 20)
        transaction.rollback()
    assert answer.data["rosterShifts"]["written"] is True
