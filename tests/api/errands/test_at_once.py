"""Errands that several want at once: one gets each, the others are told by whom, and no deadlock reaches a client."""

import asyncio
from typing import Any

from neo4j import GraphDatabase

from tests.api.errands.team import Team, advance, asked, claim, read
from tests.serving import Answer

HOLD = """MATCH (person:Person {id: $person}), (household:Household {code: $household})
SET person.name = person.name, household.address = household.address
CREATE (person)-[:LIVES_IN]->(household)"""
"""A write that would come in the way of whatever joined these two to something."""


async def test_two_runners_and_one_errand(team: Team) -> None:
    home = team.homes[40]
    resident, people = await team.resident(home), [await team.runner(number) for number in range(3)]
    for _ in range(5):
        id = await asked(resident, home)
        answers = await asyncio.gather(*(claim(person, id) for person in people for _ in range(3)))
        (won,) = (each for each in answers if "errors" not in each.body)
        (errand,) = won.data["claimErrands"]["errands"]
        name = (await read(people[0], id))["runner"]["name"]
        for each in answers:
            if each is not won:
                said = each.errors[0]
                assert said["extensions"] == {"code": "CONFLICT", "errand": id, "runner": name, "argument": "ids[0]"}
                assert name in said["message"]
        assert errand["runner"]["id"] in team.runners
        assert errand["history"]["totalCount"] == 2


async def test_lists_in_opposite_orders(team: Team) -> None:
    homes = team.homes[41:51]
    people = [await team.runner(number) for number in range(2)]
    for _ in range(3):
        ids = [await asked(people[0], home) for home in homes]
        orders = [ids, ids[::-1], ids[5:] + ids[:5], ids[::2] + ids[1::2]]
        answers = await asyncio.gather(*(claim(person, *order) for order in orders for person in people))
        won = [each for each in answers if "errors" not in each.body]
        assert len(won) == 1
        assert {fault["extensions"]["code"] for each in answers if each not in won for fault in each.errors} == {
            "CONFLICT"
        }
        runners = {each["runner"]["id"] for each in won[0].data["claimErrands"]["errands"]}
        assert len(runners) == 1


async def test_what_is_told_at_once_is_told_once(team: Team) -> None:
    homes = team.homes[51:54]
    runner = await team.runner()
    ids = [await asked(runner, home) for home in homes]
    await claim(runner, *ids)

    async def tell(to: str) -> Answer:
        return await advance(runner, to, *ids, reason="忙")

    answers = await asyncio.gather(*(tell(to) for to in ("PURCHASED", "GIVEN_BACK") * 4))
    won = [each for each in answers if "errors" not in each.body]
    assert len(won) == 1
    told: list[dict[str, Any]] = won[0].data["advanceErrands"]["errands"]
    assert len({each["state"] for each in told}) == 1
    assert {each["history"]["totalCount"] for each in told} == {3}


async def test_an_errand_waits_for_no_restructuring(team: Team) -> None:
    """The household and the runner are locked by somebody who writes structure."""
    home = team.homes[54]
    runner, (own, *_) = await team.runner(), team.runners
    await team.resident(home)
    database = team.facts.database
    auth = (database.username, database.password.get_secret_value())
    with GraphDatabase.driver(database.uri or "", auth=auth) as driver, driver.session() as session:
        transaction = session.begin_transaction()
        transaction.run(HOLD, person=own.partition(":")[2], household=home).consume()
        async with asyncio.timeout(20):
            id = await asked(runner, home)
            await claim(runner, id)
            await advance(runner, "PURCHASED", id)
            assert (await advance(runner, "DELIVERED", id)).data["advanceErrands"]
        transaction.rollback()
