"""Errands of a village as they are asked for and go on, to whoever may read them."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from typing import Any, Final

import pytest

from graph.database.reads import Reads
from graph.database.settings import Database
from tests.api.errands.team import CANCEL, Team, advance, asked, claim
from tests.api.restructurings.conftest import TOWN, Facts
from tests.api.talking import Listener, following, heard
from tests.serving import Frontend, asking, serving, token

FOLLOW: Final = """subscription ($village: String!) { errands(village: $village) {
  id state runner { id } household { code } contact { id } items { name } } }"""
MANY = 10


def followed(address: str, bearer: str, village: str) -> AbstractAsyncContextManager[Listener]:
    """Somebody who follows the errands of a village."""
    return following(address, bearer, "errands", FOLLOW, village=village)


async def hears_nothing_of(listener: Listener, id: str, seconds: float = 3) -> bool:
    """Whether nothing comes of an errand for so long."""
    try:
        async with asyncio.timeout(seconds):
            await listener.hear_until(id=id)
    except TimeoutError:
        return True
    return False


@pytest.fixture
async def address(county: Database) -> AsyncIterator[str]:
    async with serving(county) as address:
        yield address


@pytest.fixture
async def team(county: Database, address: str) -> AsyncIterator[Team]:
    async with AsyncExitStack() as stack:

        async def of(person: str) -> Frontend:
            return await stack.enter_async_context(asking(county, address, token(county, person, roles=())))

        yield Team(Facts(county), of, f"{TOWN}202")


async def test_the_team_hears_of_each(county: Database, address: str, team: Team) -> None:
    home, other = team.homes[:2]
    runner = await team.runner()
    (commander,) = {team.facts.ask(OVER, code=home)[0]}
    async with (
        followed(address, token(county, team.runners[1], roles=()), team.village) as colleague,
        followed(address, token(county, commander, roles=()), team.village) as above,
    ):
        resident = await team.resident(home)
        id = await asked(resident, home)
        found = await colleague.hear_until(id=id, state="REQUESTED")
        assert (found["household"]["code"], found["runner"], found["items"]) == (home, None, [{"name": "大米"}])
        assert (await above.hear_until(id=id, state="REQUESTED"))["id"] == id
        await claim(runner, id)
        assert (await colleague.hear_until(id=id, state="CLAIMED"))["runner"]["id"] == team.runners[0]
        await advance(runner, "PURCHASED", id)
        await colleague.hear_until(id=id, state="PURCHASED")
        await advance(runner, "DELIVERED", id)
        assert (await above.hear_until(id=id, state="DELIVERED"))["id"] == id
        assert await hears_nothing_of(colleague, id)  # which is open no more
        unseen = await asked(await team.resident(other), other)
        await colleague.hear_until(id=unseen, state="REQUESTED")
        if other not in team.facts.covered(team.facts.ask(UNIT, code=home)[0]):
            assert await hears_nothing_of(above, unseen)
        await (await team.resident(other)).ask(CANCEL, id=unseen)


OVER = """MATCH (p:Person)-[c:COMMANDS]->(u:Unit {level: 3, purpose: 'EPIDEMIC_CONTROL'})-[v:COVERS]->
(:Household {code: $code}) WHERE c.until > datetime() AND v.until > datetime() RETURN 'Person:' + p.id"""
UNIT = """MATCH (u:Unit {level: 3, purpose: 'EPIDEMIC_CONTROL'})-[v:COVERS]->(:Household {code: $code})
WHERE v.until > datetime() RETURN u.code"""


async def test_who_may_know_none_hears_nothing(county: Database, address: str, team: Team) -> None:
    resident = team.residents(team.homes[3])[0]
    for person in ("Person:nobody", resident):
        async with followed(address, token(county, person, roles=()), team.village) as stranger:
            said = await heard(stranger.socket)
        assert said["payload"][0]["extensions"] == {"code": "NOT_FOUND", "argument": "village"}


async def test_looks_do_not_grow_with_the_listeners(
    county: Database, address: str, team: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    original = Reads.read

    async def counting(self: Reads, statement: Any, *rest: Any) -> Any:
        read.append(statement.name)
        return await original(self, statement, *rest)

    monkeypatch.setattr(Reads, "read", counting)
    home = team.homes[4]
    async with AsyncExitStack() as stack:
        bearer = token(county, team.runners[0], roles=())
        listeners = [await stack.enter_async_context(followed(address, bearer, team.village)) for _ in range(MANY)]
        id = await asked(await team.resident(home), home)
        await asyncio.gather(*(each.hear_until(id=id, state="REQUESTED") for each in listeners))
        begun = (read.count("errands/changed"), read.count("errands/recent"))
        await asyncio.sleep(3)
        looks = read.count("errands/changed") - begun[0]
    assert begun[1] <= 4
    assert 2 <= looks <= 4  # one look a second
