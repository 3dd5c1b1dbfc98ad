"""Changes as server-sent events, and what ends those who listen: their token, or a server that is told to stop."""

import asyncio
import json
import signal
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import jwt
import pytest

from api.auth import signing_key
from graph.database.settings import Database
from graph.embedded.bolt import free_port
from tests.api.commanded import served
from tests.api.live.conftest import LISTEN, UNITS, Writer, end_of_log, listeners, listening, logged
from tests.api.talking import closed
from tests.serving import WANG_CHAOQUN, Frontend, token

EVENTS = {"Accept": "text/event-stream"}


async def events(answer: httpx.Response) -> AsyncIterator[tuple[str, Any]]:
    """Events with what they say, until there are no more."""
    name = ""
    async for line in answer.aiter_lines():
        kind, _, said = line.partition(": ")
        if kind == "event":
            name = said
        elif kind == "data":
            yield name, json.loads(said) if said else None


async def test_changes_come_as_events(keeper: Frontend, writer: Writer) -> None:
    after = await end_of_log(keeper)
    asked = {"query": LISTEN, "variables": {"after": after}}
    async with keeper.http.stream("POST", "/graphql", json=asked, headers=EVENTS) as answer:
        coming = events(answer)
        heard = []
        for _ in range(2):
            names = await writer.rename(*UNITS)
            heard += [await anext(coming) for _ in names]
        assert [name for name, _ in heard] == ["next"] * 4
        assert [said["data"]["changes"] for _, said in heard] == await logged(keeper, after)
        await listeners(keeper, 1)
    await listeners(keeper, 0)


async def test_they_end_with_the_token(keeper: Frontend, county: Database) -> None:
    claims = {"sub": WANG_CHAOQUN, "iss": "danyuan", "aud": "danyuan"}
    ending = claims | {"exp": datetime.now(UTC) - timedelta(seconds=27)}
    short = jwt.encode(ending, signing_key(None, county.data), "HS256")
    headers = EVENTS | {"Authorization": f"Bearer {short}"}
    asked = {"query": LISTEN}
    async with keeper.http.stream("POST", "/graphql", json=asked, headers=headers) as answer:
        (name, said), last = [each async for each in events(answer)]
    assert (name, last) == ("next", ("complete", None))
    assert [each["extensions"]["code"] for each in said["errors"]] == ["UNAUTHENTICATED"]


@pytest.mark.parametrize("accept", ["application/json", "application/graphql-response+json"])
async def test_no_single_answer_is_given(keeper: Frontend, accept: str) -> None:
    answer = await keeper.http.post("/graphql", json={"query": LISTEN}, headers={"Accept": accept})
    (error,) = answer.json()["errors"]
    assert (answer.status_code, error["extensions"]) == (406, {"code": "BAD_USER_INPUT", "argument": "Accept"})


@pytest.mark.parametrize("workers", ["1", "2"])
async def test_a_server_told_to_stop_waits_for_nobody_who_listens(
    county: Database, tmp_path: Path, workers: str
) -> None:
    """Neither for connections that stay open, nor as long as it waits for requests in flight."""
    settings = county.model_copy(update={"data": tmp_path})
    address, bearer = f"http://127.0.0.1:{free_port()}", token(settings)
    headers = EVENTS | {"Authorization": f"Bearer {bearer}"}
    with served(settings, address, "--workers", workers) as process:
        async with (
            listening(address, bearer) as listener,
            httpx.AsyncClient(base_url=address, headers=headers, timeout=300) as http,
            http.stream("POST", "/graphql", json={"query": LISTEN}) as answer,
        ):
            async with httpx.AsyncClient(base_url=address, headers=headers, timeout=300) as asking:
                await listeners(Frontend(asking), 2)
            process.send_signal(signal.SIGTERM)
            assert (await closed(listener.socket))[0] == 1012
            (name, said), last = [each async for each in events(answer)]
            assert (name, last) == ("next", ("complete", None))
            assert [each["extensions"]["code"] for each in said["errors"]] == ["UNAVAILABLE"]
        assert await asyncio.to_thread(process.wait, 25) == 0
