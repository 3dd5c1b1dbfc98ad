"""What is measured: each operation once, by its type and how it came out; by several workers together."""

import asyncio
from pathlib import Path

import httpx
from prometheus_client.parser import text_string_to_metric_families

from api.auth import Role
from graph.database.settings import Database
from graph.embedded.bolt import free_port
from tests.api.commanded import served
from tests.api.disclosures.reading import person
from tests.serving import Frontend

OPERATION = 'danyuan_operations_total{outcome="%s",type="%s"}'
TOWNS = "{ towns { code } }"


async def measured(http: httpx.AsyncClient) -> dict[str, float]:
    """Every number, behind its name and labels."""
    answer = await http.get("/metrics", headers={"Authorization": ""})
    assert answer.status_code == 200
    found = {}
    for family in text_string_to_metric_families(answer.text):
        for sample in family.samples:
            labels = ",".join(f'{name}="{value}"' for name, value in sorted(sample.labels.items()))
            found[f"{sample.name}{{{labels}}}" if labels else sample.name] = sample.value
    return found


async def test_operations_statements_and_errors_are_counted(frontend: Frontend) -> None:
    await frontend.ask(TOWNS)  # the first answer of a server reads the secret of the graph
    before = await measured(frontend.http)
    await frontend.ask(TOWNS)
    await frontend.ask('{ towns { code } unit(code: "$") { code } }')
    await frontend.ask("{ nothing }")
    await frontend.ask("{")
    await frontend.ask(TOWNS, {"Authorization": "Bearer x"})
    after = await measured(frontend.http)

    def grown(name: str) -> float:
        return after.get(name, 0) - before.get(name, 0)

    assert grown(OPERATION % ("ok", "query")) == 1
    assert grown(OPERATION % ("partial", "query")) == 1
    assert grown(OPERATION % ("refused", "unknown")) == 2
    assert grown('danyuan_operation_seconds_count{type="query"}') == 2
    assert grown('danyuan_errors_total{code="BAD_USER_INPUT"}') == 1
    assert grown('danyuan_errors_total{code="GRAPHQL_PARSE_FAILED"}') == 1
    assert grown('danyuan_statement_seconds_count{access="read"}') == 2
    assert grown('danyuan_statement_seconds_sum{access="read"}') > 0
    assert grown('danyuan_responses_total{path="/graphql",status="401"}') == 1
    assert after["danyuan_statements_in_progress"] == 0


async def test_what_is_spooled_is_measured(frontend: Frontend, database: Database) -> None:
    left = database.data / "disclosures" / "99-left.jsonl"
    await asyncio.to_thread(left.write_bytes, b"x" * 1000)
    try:
        assert (await measured(frontend.http))["danyuan_spool_bytes"] >= 1000
    finally:
        await asyncio.to_thread(clear, left)


def clear(left: Path) -> None:
    for path in (left, left.with_suffix(".unreadable"), left.with_name("99.lock")):
        path.unlink(missing_ok=True)


async def test_workers_are_added_up(database: Database, tmp_path: Path) -> None:
    settings = database.model_copy(update={"data": tmp_path})
    address = f"http://127.0.0.1:{free_port()}"
    with served(settings, address, "--workers", "2"):
        for _ in range(20):  # each over a connection of its own, so that either worker may have it
            async with person(settings, address, "Person:x", Role.ORGANISER) as frontend:
                assert (await frontend.ask(TOWNS)).data
        async with httpx.AsyncClient(base_url=address) as http:
            numbers = [(await measured(http))[OPERATION % ("ok", "query")] for _ in range(5)]
    assert numbers == [20] * 5
