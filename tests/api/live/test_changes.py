"""Changes as they are written, to whoever listens: all of them within scope, each once, in the order of the log."""

import asyncio
from contextlib import AsyncExitStack
from typing import Any

import pytest

from api.auth import Role
from api.fields.paging import encode
from graph.database.settings import Database
from tests.api.live.conftest import (
    TOWN,
    UNITS,
    VILLAGES,
    Writer,
    end_of_log,
    listeners,
    listening,
    logged,
    measured,
)
from tests.api.restructurings.conftest import Facts
from tests.api.talking import ask, heard, say, speaking
from tests.serving import Frontend, asking, serving, token

MANY = 30


async def test_changes_come_as_they_are_written(address: str, admin: str, keeper: Frontend, writer: Writer) -> None:
    after = await end_of_log(keeper)
    async with listening(address, admin, after=after) as listener:
        for _ in range(3):
            names = await writer.rename(*UNITS)
            heard = [await listener.hear() for _ in names]
            assert [name in each["node"]["summary"] for name, each in zip(names, heard, strict=True)] == [True, True]
            assert [each["node"]["touched"]["nodes"] for each in heard] == [[{"id": f"Unit:{unit}"}] for unit in UNITS]
    assert listener.edges == await logged(keeper, after)


async def test_without_a_cursor_they_come_from_now_on(
    address: str, admin: str, keeper: Frontend, writer: Writer
) -> None:
    before = await end_of_log(keeper)
    (earlier,) = await writer.rename(UNITS[0])
    async with listening(address, admin) as listener:
        await listeners(keeper, 1)
        (later,) = await writer.rename(UNITS[0])
        assert later in (await listener.hear())["node"]["summary"]
        await writer.rename(UNITS[0])
        await listener.hear()
    assert earlier in (everything := await logged(keeper, before))[0]["node"]["summary"]
    assert listener.edges == everything[1:]


async def test_what_was_written_meanwhile_comes_first(
    address: str, admin: str, keeper: Frontend, writer: Writer
) -> None:
    after = await end_of_log(keeper)
    for _ in range(3):
        names = await writer.rename(*UNITS)
    async with listening(address, admin, after=after) as listener:
        await listener.hear_of(names[-1])
        (name,) = await writer.rename(UNITS[0])
        await listener.hear_of(name)
    assert listener.edges == await logged(keeper, after)
    assert len(listener.edges) == 7


async def test_reconnecting_misses_none_and_repeats_none(
    address: str, admin: str, keeper: Frontend, writer: Writer
) -> None:
    after = cursor = await end_of_log(keeper)
    written = 12

    async def write() -> str:
        for _ in range(written):
            names = await writer.rename(*UNITS)
        return names[-1]

    writing = asyncio.create_task(write())
    edges: list[dict[str, Any]] = []
    while len(edges) < 2 * written:
        async with listening(address, admin, after=cursor) as listener:
            for _ in range(min(3, 2 * written - len(edges))):
                await listener.hear()
        edges += listener.edges
        cursor = edges[-1]["cursor"]
    assert await writing in edges[-1]["node"]["summary"]
    assert edges == await logged(keeper, after)


async def test_it_is_the_same_at_another_server(
    address: str, admin: str, keeper: Frontend, writer: Writer, county: Database
) -> None:
    after = await end_of_log(keeper)
    async with serving(county) as other:
        async with listening(address, admin, after=after) as here, listening(other, admin, after=after) as there:
            names = await writer.rename(*UNITS)
            for listener in (here, there):
                await listener.hear_of(names[-1])
            assert here.edges == there.edges == await logged(keeper, after)
        (name,) = await writer.rename(UNITS[0])
        async with listening(other, admin, after=here.edges[-1]["cursor"]) as moved:
            (edge,) = await moved.hear_of(name)
    assert [*here.edges, edge] == await logged(keeper, after)


async def test_of_one_thing_only_what_touches_it(address: str, admin: str, keeper: Frontend, writer: Writer) -> None:
    after, about = await end_of_log(keeper), f"Unit:{UNITS[1]}"
    async with listening(address, admin, after=after, about=about) as listener:
        for _ in range(2):
            _, name = await writer.rename(*UNITS)
            (edge,) = await listener.hear_of(name)
            assert edge["node"]["touched"]["nodes"] == [{"id": about}]
    assert listener.edges == await logged(keeper, after, about)


async def test_each_hears_what_is_within_their_scope(
    address: str, admin: str, keeper: Frontend, writer: Writer, county: Database, facts: Facts
) -> None:
    """Who hears what they should, and the last change, which everybody hears, without anything else before."""
    one, two = (facts.beneath(unit) for unit in UNITS)
    home = next(code for code in facts.covered(one[0]) if code.startswith(VILLAGES[0]))
    resident, *_ = facts.ask(
        "MATCH (p:Person)-[l:LIVES_IN]->(:Household {code: $home}) WHERE l.until > datetime() "
        "AND NOT EXISTS { (p)-[:COMMANDS|LIAISES_FOR|SERVES_IN]->(:Unit) } RETURN 'Person:' + p.id ORDER BY p.id",
        home=home,
    )
    (officer,) = facts.tied(UNITS[0], "COMMANDS")
    viewers = {
        "admin": admin,
        "organiser": token(county, resident, (Role.ORGANISER,), (TOWN,)),
        "elsewhere": token(county, resident, (Role.ORGANISER,), ("990101101",)),
        "officer": token(county, officer, ()),
        "resident": token(county, resident, ()),
    }
    after = await end_of_log(keeper)
    async with AsyncExitStack() as stack:
        tuned = {
            who: await stack.enter_async_context(listening(address, bearer, after=after))
            for who, bearer in viewers.items()
        }
        (foreign,) = await writer.rename(two[0])
        (own,) = await writer.rename(one[1])
        await writer.write({"moveCoverage": {"targets": [home], "from": one[0], "to": one[1]}})
        await writer.write({"moveCoverage": {"targets": [home], "from": one[1], "to": one[0]}})
        expected = {"admin": 4, "organiser": 4, "elsewhere": 2, "officer": 3, "resident": 2}
        for who, count in expected.items():
            for _ in range(count):
                await tuned[who].hear()
            async with asking(county, address, viewers[who]) as frontend:
                assert tuned[who].edges == await logged(frontend, after), who
    told = {who: [each["node"]["summary"] for each in listener.edges] for who, listener in tuned.items()}
    assert foreign in told["organiser"][0]
    assert own in told["officer"][0]
    assert told["resident"] == told["officer"][1:] == told["elsewhere"] == told["admin"][2:]


async def test_many_listen_and_one_looks(address: str, admin: str, keeper: Frontend, writer: Writer) -> None:
    """Each change costs each listener one read, and nothing is read meanwhile but by the one that looks.

    Besides, the server looks each second for what is due; whoever watches the log looks three times as often.
    """
    bare = "subscription ($after: String) { changes(after: $after) { cursor } }"
    after = await end_of_log(keeper)
    async with speaking(address.replace("http", "ws") + "/graphql", f"Bearer {admin}") as socket:
        for number in range(MANY):
            await ask(socket, str(number), bare, variables={"after": after})
        await listeners(keeper, MANY)
        begun = await measured(keeper, 'danyuan_statement_seconds_count{access="read"}')
        await writer.rename(UNITS[0])
        heard_by = {(await heard(socket))["id"] for _ in range(MANY)}
        assert heard_by == {str(number) for number in range(MANY)}
        await asyncio.sleep(1.5)
        read = await measured(keeper, 'danyuan_statement_seconds_count{access="read"}') - begun
        assert MANY <= read < 2 * MANY
        for number in range(MANY):
            await say(socket, id=str(number), type="complete")
        await listeners(keeper, 0)
    rested = await measured(keeper, 'danyuan_statement_seconds_count{access="read"}')
    await asyncio.sleep(3)
    assert await measured(keeper, 'danyuan_statement_seconds_count{access="read"}') <= rested + 4


@pytest.mark.parametrize("cursor", ["", "x", "%%%", encode("330782101249x"), encode(""), encode("1" * 19)])
async def test_what_is_no_cursor_of_the_log_is_refused(address: str, admin: str, cursor: str) -> None:
    async with speaking(address.replace("http", "ws") + "/graphql", f"Bearer {admin}") as socket:
        await ask(socket, "1", "subscription ($c: String) { changes(after: $c) { cursor } }", variables={"c": cursor})
        message = await heard(socket)
        assert message["type"] == "error"
        (error,) = message["payload"]
        assert error["extensions"] == {"code": "BAD_USER_INPUT", "argument": "after"}


async def test_what_is_no_id_is_refused(address: str, admin: str) -> None:
    async with speaking(address.replace("http", "ws") + "/graphql", f"Bearer {admin}") as socket:
        await ask(socket, "1", 'subscription { changes(about: "Change:1") { cursor } }')
        (error,) = (await heard(socket))["payload"]
        assert error["extensions"] == {"code": "BAD_USER_INPUT", "argument": "about"}
