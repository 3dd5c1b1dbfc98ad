"""Errands for somebody isolated at home are brought to the door, and say no reason."""

from datetime import UTC, datetime, timedelta
from typing import Final

from tests.api.errands.team import LIST, Team, advance, asked, claim, read
from tests.serving import Frontend

START: Final = "mutation ($input: IsolationInput!) { startIsolation(input: $input) { isolation { id } } }"
END: Final = "mutation ($id: ID!) { endIsolation(id: $id) { household { code } } }"
ISOLATIONS: Final = "query ($id: ID!) { errand(id: $id) { household { isolations { id } } } }"
DOORS: Final = "query ($home: String!) { errands(household: $home) { nodes { id toTheDoor } } }"


async def isolate(commander: Frontend, person: str) -> str:
    """The id of an isolation at home that has begun."""
    since = (datetime.now(UTC) - timedelta(hours=1)).isoformat()
    made = await commander.ask(START, input={"person": person, "since": since})
    return str(made.data["startIsolation"]["isolation"]["id"])


async def test_an_isolation_that_begins_after_the_asking(team: Team) -> None:
    home = team.homes[70]
    runner, commander = await team.runner(), await team.commander(home)
    resident, head = await team.resident(home), team.residents(home)[0]
    before, brought, later = [await asked(resident, home) for _ in range(3)]
    await claim(runner, before, brought, later)
    for id in (before, brought):
        await advance(runner, "PURCHASED", id)
    await advance(runner, "DELIVERED", before)
    assert [(await read(runner, id))["toTheDoor"] for id in (before, brought, later)] == [False, False, False]
    isolation = await isolate(commander, head)
    assert [(await read(runner, id))["toTheDoor"] for id in (before, brought, later)] == [False, True, True]
    assert (await runner.ask(ISOLATIONS, id=later)).data["errand"]["household"] == {"isolations": None}
    listed = (await runner.ask(DOORS, home=home)).data["errands"]["nodes"]
    assert {each["id"]: each["toTheDoor"] for each in listed} == {before: False, brought: True, later: True}
    await advance(runner, "DELIVERED", brought)
    assert (await commander.ask(END, id=isolation)).data["endIsolation"]
    assert [(await read(runner, id))["toTheDoor"] for id in (before, brought, later)] == [False, True, False]
    assert (await runner.ask(LIST, household=home)).data["errands"]["totalCount"] == 3


async def test_anybody_may_ask_for_it(team: Team) -> None:
    home = team.homes[71]
    id = await asked(await team.resident(home), home, toTheDoor=True)
    assert (await read(await team.runner(), id))["toTheDoor"] is True
