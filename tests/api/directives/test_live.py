"""How far a directive has come, as it comes: at once, then whenever somebody has answered or units have changed."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from typing import Any, Final

import pytest

from api.auth import Role
from graph.database.reads import Reads
from graph.database.settings import Database
from tests.api.directives.staff import ACKNOWLEDGE, Staff, delivery, issue, report
from tests.api.restructurings.conftest import APPLY, TOWN, UNIT, Facts, Organiser
from tests.api.talking import Listener, following, heard
from tests.serving import Frontend, asking, serving, token

FOLLOW: Final = """subscription ($id: ID!) { directiveProgress(id: $id) {
  units acknowledged reported totals { value } byUnit { nodes { unit { code } reported } } directive { title } } }"""
MANY = 20


def followed(address: str, bearer: str, directive: str) -> AbstractAsyncContextManager[Listener]:
    """Somebody who follows a directive."""
    return following(address, bearer, "directiveProgress", FOLLOW, id=directive)


@pytest.fixture
async def address(county: Database) -> AsyncIterator[str]:
    async with serving(county) as address:
        yield address


@pytest.fixture
async def organiser(county: Database, address: str) -> AsyncIterator[Organiser]:
    bearer = token(county, roles=(Role.ORGANISER,), towns=(TOWN,))
    async with asking(county, address, bearer) as frontend:
        yield Organiser(frontend)


@pytest.fixture
async def staff(county: Database, address: str) -> AsyncIterator[Staff]:
    async with AsyncExitStack() as stack:

        async def of(person: str) -> Frontend:
            return await stack.enter_async_context(asking(county, address, token(county, person, roles=())))

        yield Staff(Facts(county), of)


async def test_those_above_see_what_is_said_beneath(
    county: Database, address: str, staff: Staff, organiser: Organiser
) -> None:
    one, other = staff.facts.beneath(UNIT)[:2]
    sent = await issue(await staff.commander(UNIT), UNIT)
    (secretary,) = staff.facts.tied(UNIT, "COMMANDS")
    (commander,) = staff.facts.tied(one, "COMMANDS")
    async with (
        followed(address, token(county, secretary, roles=()), sent["id"]) as above,
        followed(address, token(county, commander, roles=()), sent["id"]) as beneath,
    ):
        begun = await above.hear()
        assert (begun["acknowledged"], begun["directive"]["title"]) == (0, "排查")
        assert (await beneath.hear())["units"] == 1
        await (await staff.commander(one)).ask(ACKNOWLEDGE, delivery=delivery(sent, one))
        assert (await above.hear())["acknowledged"] == 1
        assert (await beneath.hear())["acknowledged"] == 1
        await report(await staff.commander(other), delivery(sent, other), 12)
        found = await above.hear()
        assert (found["reported"], found["totals"][0]["value"]) == (1, 12)
        assert {each["unit"]["code"]: each["reported"] for each in found["byUnit"]["nodes"]}[other] == 1
        await organiser.frontend.ask(
            APPLY, id=await organiser.draft({"dissolveUnit": {"unit": one, "coverageTo": other}}), version=1
        )
        assert (await above.hear())["acknowledged"] == 2  # what the survivor answers for the ended unit
        ended = await heard(beneath.socket)  # who commands nothing any more sees nothing of it
        assert ended["payload"][0]["extensions"]["code"] == "NOT_FOUND"


async def test_what_is_read_does_not_grow_with_the_listeners(
    county: Database, address: str, staff: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = await issue(await staff.commander(UNIT), UNIT)
    (secretary,) = staff.facts.tied(UNIT, "COMMANDS")
    first = staff.facts.beneath(UNIT)[3]
    commander, asked = await staff.commander(first), delivery(sent, first)
    await commander.ask(ACKNOWLEDGE, delivery=asked)
    read: list[str] = []
    original = Reads.read

    async def counting(self: Reads, statement: Any, *rest: Any) -> Any:
        read.append(statement.name)
        return await original(self, statement, *rest)

    monkeypatch.setattr(Reads, "read", counting)
    async with AsyncExitStack() as stack:
        bearer = token(county, secretary, roles=())
        listeners = [await stack.enter_async_context(followed(address, bearer, sent["id"])) for _ in range(MANY)]
        assert {(await each.hear())["acknowledged"] for each in listeners} == {1}
        await report(commander, asked, 1)
        await asyncio.gather(*(each.hear_until(reported=1) for each in listeners))
        begun = read.count("directives/changed")
        await asyncio.sleep(3)
        looks = read.count("directives/changed") - begun
    assert read.count("directives/progress") <= 4
    assert 2 <= looks <= 4  # one look a second


async def test_a_stranger_hears_nothing(county: Database, address: str, staff: Staff) -> None:
    sent = await issue(await staff.commander(UNIT), UNIT)
    async with followed(address, token(county, "Person:nobody", roles=()), sent["id"]) as stranger:
        said = await heard(stranger.socket)
    assert said["payload"][0]["extensions"]["code"] == "NOT_FOUND"
