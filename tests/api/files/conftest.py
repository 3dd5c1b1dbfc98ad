"""An organiser of the small town who sends in files, and some who live there."""

import secrets
from collections.abc import AsyncIterator
from typing import Any

import pytest

from api.auth import Role
from graph.database.settings import Database
from tests.api.restructurings.conftest import TOWN, Facts
from tests.serving import Frontend, asking, serving, token


@pytest.fixture
def facts(county: Database) -> Facts:
    return Facts(county)


@pytest.fixture
def number() -> str:
    """A telephone number that nobody has."""
    return f"139{secrets.randbelow(10**8):08}"


@pytest.fixture
async def office(county: Database) -> AsyncIterator[Frontend]:
    """An organiser of the small town."""
    async with (
        serving(county) as address,
        asking(county, address, token(county, roles=(Role.ORGANISER,), towns=(TOWN,))) as asked,
    ):
        yield asked


@pytest.fixture
async def elsewhere(county: Database) -> AsyncIterator[Frontend]:
    """An organiser of another town."""
    async with (
        serving(county) as address,
        asking(county, address, token(county, roles=(Role.ORGANISER,), towns=("990101101",))) as asked,
    ):
        yield asked


@pytest.fixture
def residents(facts: Facts) -> list[dict[str, Any]]:
    """Some who live in the town and head nothing, each of a household of their own."""
    rows = facts.ask(
        "MATCH (h:Household)<-[l:LIVES_IN {head: false}]-(p:Person) WHERE h.code STARTS WITH $town "
        "AND l.until > datetime() AND p.erasedAt IS NULL AND NOT EXISTS { (p)-[:COMMANDS|SERVES_IN|HOLDS]->() } "
        "WITH h, collect(p)[0] AS p ORDER BY h.code LIMIT 3 "
        "RETURN {id: p.id, name: p.name, phone: coalesce(p.phone, ''), birth_year: p.birthYear, household: h.code, "
        "party_member: coalesce(p.partyMember, false), public_servant: coalesce(p.publicServant, false)}",
        town=TOWN,
    )
    return [dict(row) for row in rows]
