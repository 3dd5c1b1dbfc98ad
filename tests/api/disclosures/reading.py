"""Those who read the log of disclosures, how they wait for it, and an entry of it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import httpx

from api.auth import Role, Trust, issue, signing_key
from api.disclosures.entries import Entry, Shown, hour_of, id_of
from graph.database.settings import Database
from tests.serving import Frontend

PATIENCE: Final = 60.0
LOG: Final = """query ($about: ID, $by: ID, $from: DateTime, $to: DateTime, $first: Int, $after: String, $last: Int) {
  disclosures(about: $about, by: $by, from: $from, to: $to, first: $first, after: $after, last: $last) {
    totalCount pageInfo { endCursor hasNextPage }
    nodes { id at lastAt times viewer { id } subject { id } fields purpose operation } } }"""


AT: Final = datetime(2026, 3, 1, 4, 5, 6, 70, tzinfo=UTC)


def entry(subject: str = "p1", times: int = 1) -> Entry:
    """An entry of that time, of the number of somebody."""
    shown = Shown("officer", subject, ("phone",), "EPIDEMIC_CONTROL", None)
    return Entry(id_of(hour_of(AT), shown, b"key"), AT, AT, times, shown)


@asynccontextmanager
async def person(database: Database, address: str, who: str, *roles: Role, town: str = "") -> AsyncIterator[Frontend]:
    """A frontend with the token of a person, in these roles, of a town where one is named."""
    trust = Trust(signing_key(None, database.data))
    headers = {"Authorization": f"Bearer {issue(trust, who, roles, [town] if town else [], timedelta(hours=1))}"}
    async with httpx.AsyncClient(base_url=address, headers=headers, timeout=30) as http:
        yield Frontend(http)


async def logged(auditor: Frontend, count: int, **given: Any) -> list[dict[str, Any]]:
    """The entries of the log as soon as there are so many, and no more a little later."""
    async with asyncio.timeout(PATIENCE):
        while await total(auditor, **given) < count:
            pass
    await asyncio.sleep(1.5)
    found: list[dict[str, Any]] = (await auditor.ask(LOG, **given)).data["disclosures"]["nodes"]
    assert len(found) == count
    return found


async def total(auditor: Frontend, **given: Any) -> int:
    """How many entries the log has."""
    found: int = (await auditor.ask(LOG, **given)).data["disclosures"]["totalCount"]
    return found
