"""GraphQL over WebSockets by `graphql-transport-ws`, as a client of that protocol speaks it."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import jwt
import pytest
from websockets.exceptions import InvalidStatus

from api.auth import signing_key
from api.settings import Server
from api.texts.catalogs import LANGUAGES, catalogue
from graph.database.settings import Database
from tests.api.talking import ask, closed, heard, opened, say, speaking
from tests.serving import WANG_CHAOQUN, serving, token

TOWNS = "{ towns { name } }"
VILLAGE = "query ($code: String!) { village(code: $code) { name } }"
TWO = "query A { towns { name } } query B { towns { code } }"


@pytest.fixture
async def address(database: Database) -> AsyncIterator[str]:
    async with serving(database) as http:
        yield http.replace("http", "ws") + "/graphql"


@pytest.fixture
def bearer(database: Database) -> str:
    return f"Bearer {token(database)}"


async def test_operations_are_answered(address: str, bearer: str) -> None:
    async with speaking(address, bearer) as socket:
        for name in ("1", "2"):
            await ask(
                socket, name, "query ($c: String!) { village(code: $c) { name } }", variables={"c": "330782101249"}
            )
            answer = {"id": name, "type": "next", "payload": {"data": {"village": {"name": "五柳村"}}}}
            assert await heard(socket) == answer
            assert await heard(socket) == {"id": name, "type": "complete"}
        await say(socket, type="ping")
        assert await heard(socket) == {"type": "pong"}


@pytest.mark.parametrize("name", ["Authorization", "authorization", "AUTHORIZATION"])
async def test_who_speaks_is_told_in_any_case_and_under_headers(address: str, bearer: str, name: str) -> None:
    for payload in ({name: bearer}, {"headers": {name: bearer}}):
        async with opened(address) as socket:
            await say(socket, type="connection_init", payload=payload)
            assert await heard(socket) == {"type": "connection_ack"}


async def test_operations_at_once_are_answered_each_by_itself(address: str, bearer: str) -> None:
    async with speaking(address, bearer) as socket:
        for number in range(20):
            await ask(socket, str(number), TOWNS)
        messages = [await heard(socket) for _ in range(40)]
    for number in range(20):
        assert [each["type"] for each in messages if each["id"] == str(number)] == ["next", "complete"]


@pytest.mark.parametrize(
    ("parameters", "code"),
    [
        ({"query": "{"}, "GRAPHQL_PARSE_FAILED"),
        ({"query": "{ nothing }"}, "GRAPHQL_VALIDATION_FAILED"),
        ({"query": ""}, "BAD_USER_INPUT"),
        ({"query": None}, "BAD_USER_INPUT"),
        ({"extensions": {"asOf": "yesterday"}, "query": TOWNS}, "BAD_USER_INPUT"),
        ({"query": TWO}, "BAD_USER_INPUT"),
        ({"query": TWO, "operationName": "C"}, "BAD_USER_INPUT"),
        ({"query": "query ($f: Int!) { villages(first: $f) { totalCount } }"}, "BAD_USER_INPUT"),
    ],
)
async def test_what_an_operation_is_at_fault_for_ends_that_alone(
    address: str, bearer: str, parameters: dict[str, Any], code: str
) -> None:
    async with speaking(address, bearer) as socket:
        await ask(socket, "1", **parameters)
        error = await heard(socket)
        assert (error["id"], error["type"]) == ("1", "error")
        assert [each["extensions"]["code"] for each in error["payload"]] == [code]
        await ask(socket, "1", TOWNS)
        assert (await heard(socket))["type"] == "next"


async def test_errors_are_told_in_the_language_of_the_handshake(address: str, bearer: str) -> None:
    async with speaking(address, bearer, **{"Accept-Language": "zh"}) as socket:
        await ask(socket, "1", "{ villages(first: 0) { totalCount } }")
        (error,) = (await heard(socket))["payload"]["errors"]
        assert error["message"].startswith("first：0 ")
        assert error["extensions"] == {"code": "BAD_USER_INPUT", "argument": "first"}


@pytest.mark.parametrize("payload", [{}, {"Authorization": None}, {"token": "x"}, {"Authorization": 5}])
@pytest.mark.parametrize("said", ["", "Basic x", "Bearer x", "Bearer a.b.c"])
async def test_nobody_is_not_listened_to(address: str, payload: dict[str, Any], said: str) -> None:
    async with opened(address) as socket:
        await say(socket, type="connection_init", payload=payload or {"Authorization": said})
        code, reason = await closed(socket)
    assert code == 4403
    assert reason.startswith(("A bearer token is needed", "The bearer token is malformed"))


async def test_a_first_message_without_anything_names_nobody(address: str) -> None:
    async with opened(address) as socket:
        await say(socket, type="connection_init")
        assert await closed(socket) == (4403, "A bearer token is needed.")


async def test_a_handshake_with_the_header_is_enough(address: str, bearer: str) -> None:
    async with opened(address, Authorization=bearer) as socket:
        await say(socket, type="connection_init")
        assert await heard(socket) == {"type": "connection_ack"}
        await ask(socket, "1", TOWNS)
        assert (await heard(socket))["type"] == "next"


async def test_a_handshake_with_a_bad_header_is_refused(address: str) -> None:
    with pytest.raises(InvalidStatus) as refused:
        async with opened(address, Authorization="Bearer x"):
            pytest.fail("it was let in")
    assert refused.value.response.status_code == 401


async def test_pages_of_other_origins_are_refused(address: str) -> None:
    with pytest.raises(InvalidStatus) as refused:
        async with opened(address, Origin="https://evil.example"):
            pytest.fail("it was let in")
    assert refused.value.response.status_code == 403


async def test_pages_of_known_origins_are_not(database: Database, bearer: str) -> None:
    origin = "https://town.example"
    async with (
        serving(database, Server(ide=False, origins=(origin,))) as http,
        speaking(http.replace("http", "ws") + "/graphql", bearer, Origin=origin) as socket,
    ):
        await ask(socket, "1", TOWNS)
        assert (await heard(socket))["type"] == "next"


async def test_who_asks_before_saying_who_they_are_is_not_answered(address: str) -> None:
    async with opened(address) as socket:
        await ask(socket, "1", TOWNS)
        assert await closed(socket) == (4401, "Unauthorized")


async def test_who_says_nothing_is_not_waited_for(address: str) -> None:
    before = asyncio.get_running_loop().time()
    async with opened(address) as socket:
        assert await closed(socket) == (4408, "Connection initialisation timeout")
    assert 4 < asyncio.get_running_loop().time() - before < 10


async def test_it_ends_when_the_token_ends(address: str, database: Database) -> None:
    claims = {"sub": WANG_CHAOQUN, "iss": "danyuan", "aud": "danyuan"}
    ending = claims | {"exp": datetime.now(UTC) - timedelta(seconds=27)}
    short = jwt.encode(ending, signing_key(None, database.data), "HS256")
    async with speaking(address, f"Bearer {short}") as socket:
        await ask(socket, "1", TOWNS)
        assert [(await heard(socket))["type"] for _ in range(2)] == ["next", "complete"]
        assert await closed(socket) == (4403, "The bearer token has expired.")


@pytest.mark.parametrize("protocol", ["graphql-ws", "something"])
async def test_no_other_protocol_is_spoken(address: str, protocol: str) -> None:
    async with opened(address, protocol) as socket:
        assert (await closed(socket))[0] == 4406


@pytest.mark.parametrize(
    "message",
    [
        b"{}",
        "",
        "{",
        "[]",
        "null",
        "5",
        "[" * 100_000,
        "{}",
        '{"type": null}',
        '{"type": "' + "x" * 200 + '"}',
        '{"type": "connection_init", "payload": []}',
        '{"type": "complete"}',
        '{"type": "subscribe", "payload": {"query": "{ towns { name } }"}}',
        '{"type": "subscribe", "id": 1, "payload": {"query": "{ towns { name } }"}}',
        '{"type": "subscribe", "id": "1"}',
        '{"type": "subscribe", "id": "1", "payload": null}',
        '{"type": "subscribe", "id": "1", "payload": {"extensions": []}}',
        '{"type": "subscribe", "id": "1", "payload": {"query": 5}}',
        '{"type": "subscribe", "id": "1", "payload": {"query": "{ towns { name } }", "variables": []}}',
        '{"type": "subscribe", "id": "1", "payload": {"query": "{ towns { name } }", "operationName": 5}}',
    ],
)
async def test_what_is_no_message_ends_it(address: str, bearer: str, message: str | bytes) -> None:
    async with speaking(address, bearer) as socket:
        await socket.send(message)
        assert (await closed(socket))[0] == 4400


async def test_an_id_is_for_one_operation_at_a_time(address: str, bearer: str) -> None:
    name = "五" * 200
    async with speaking(address, bearer) as socket:
        for _ in range(2):
            await ask(socket, name, "{ villages { nodes { households { nodes { label } } } } }")
        assert (await closed(socket))[0] == 4409


async def test_a_connection_has_only_so_many_operations_at_once(
    address: str, bearer: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("api.transport.websocket.conversation.MOST_OPERATIONS", 0)
    async with speaking(address, bearer) as socket:
        await ask(socket, "1", TOWNS)
        error = await heard(socket)
        assert (error["id"], error["type"]) == ("1", "error")
        (told,) = error["payload"]
        assert told["extensions"].items() >= {"limit": "operations", "allowed": 0, "actual": 1}.items()


def test_a_reason_fits_into_the_frame_of_a_close() -> None:
    reasons = {code: text for each in LANGUAGES for code, text in catalogue(each).items() if code.startswith("auth.")}
    assert reasons
    assert all(len(text.encode()) <= 123 for text in reasons.values())
