"""`/readyz` tells whether the server can answer; it and `/metrics` answer this machine, else administrators alone."""

import re
import time
from collections.abc import AsyncIterator

import httpx
import pytest

from api.auth import Role
from graph.database.migrations import LATEST
from graph.database.runner import Runner
from graph.database.settings import Database
from tests.api.disclosures.reading import AT, person
from tests.api.restructurings.conftest import Facts
from tests.serving import serving

ELSEWHERE = {"X-Forwarded-For": "203.0.113.9"}
"""From a proxy on this machine, which uvicorn believes."""


@pytest.fixture
async def address(database: Database) -> AsyncIterator[str]:
    async with serving(database) as address:
        yield address


async def status(address: str, path: str) -> tuple[int, str]:
    async with httpx.AsyncClient(base_url=address, timeout=10) as http:
        answer = await http.get(path, headers={"Accept-Language": "zh"})
    return answer.status_code, answer.text


async def planned(address: str) -> bool:
    """Whether it is ready, and tells how many statements are planned, unless all are."""
    code, text = await status(address, "/readyz")
    return (
        code == 200 and re.fullmatch(r"ok(, \d+ of \d+ statements planned)?; (尚无备份|上次备份 \S+)", text) is not None
    )


async def test_it_is_ready_while_the_database_answers_with_this_schema(address: str, runner: Runner) -> None:
    assert await planned(address)
    try:
        await runner.write([(runner.catalog["schema/reached"], {"version": LATEST + 1})])
        code, text = await status(address, "/readyz")
        assert (code, f"图的结构版本为{LATEST + 1}，应为{LATEST}。" in text) == (503, True)
    finally:
        await runner.write([(runner.catalog["schema/reached"], {"version": LATEST})])
    assert await planned(address)


async def test_it_tells_when_the_graph_was_backed_up_last(address: str, runner: Runner, database: Database) -> None:
    try:
        await runner.write([(runner.catalog["schema/back_up"], {"at": AT})])
        assert (await status(address, "/readyz"))[1].endswith("; 上次备份 2026-03-01T04:05:06+00:00")
    finally:
        Facts(database).ask("MATCH (schema:Schema) REMOVE schema.backedUpAt RETURN 1")
    assert (await status(address, "/readyz"))[1].endswith("; 尚无备份")


async def test_it_is_not_ready_without_a_database_and_alive_all_the_same(database: Database) -> None:
    async with serving(database.model_copy(update={"uri": "bolt://127.0.0.1:9"})) as nowhere:
        begun = time.monotonic()
        code, text = await status(nowhere, "/readyz")
        assert time.monotonic() - begun < 4
        assert (code, "数据库没有应答" in text) == (503, True)
        assert await status(nowhere, "/healthz") == (200, "ok")


@pytest.mark.parametrize("path", ["/readyz", "/metrics"])
async def test_elsewhere_only_an_administrator_is_answered(database: Database, address: str, path: str) -> None:
    async with httpx.AsyncClient(base_url=address) as http:
        assert (await http.get(path)).status_code == 200
        assert (await http.get(path, headers=ELSEWHERE)).status_code == 401
    for roles, expected in (((), 403), ((Role.ORGANISER, Role.AUDITOR), 403), ((Role.ADMIN,), 200)):
        async with person(database, address, "Person:x", *roles) as frontend:
            assert (await frontend.http.get(path, headers=ELSEWHERE)).status_code == expected
