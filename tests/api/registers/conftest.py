"""A small town for the registers, and another one beside it, in the graph of the run: what is written there stays."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from api.auth import Role
from graph.database.runner import Runner
from graph.database.settings import Database
from graph.statements.catalog import Catalog
from seed.load import load
from tests.api.registers.town import TOWN, Town, elsewhere, small
from tests.serving import Asked, Frontend, frontends


@pytest.fixture(scope="package")
def town() -> Town:
    return Town(small(), elsewhere())


@pytest.fixture(scope="package")
def own(database: Database, catalog: Catalog, town: Town) -> Database:
    """The graph of the run, with both towns in it."""
    asyncio.run(_write(Runner.connect(database, catalog), town))
    return database


async def _write(runner: Runner, town: Town) -> None:
    await load(runner, town.facts.dataset)
    await town.elsewhere.write(runner)
    await runner.close()


@pytest.fixture
async def of(own: Database) -> AsyncIterator[Asked]:
    """The frontend of a person, with the roles and towns of their token."""
    async with frontends(own) as frontend:
        yield frontend


@pytest.fixture
async def organiser(of: Asked) -> Frontend:
    """Somebody of nowhere who organises the town."""
    return await of("Person:organiser", Role.ORGANISER, towns=(TOWN,))
