"""A private Neo4j for the registers, since what they write stays: a small town, and another one beside it."""

import asyncio
from collections.abc import AsyncIterator, Iterator

import pytest

from api.auth import Role
from graph.database.runner import Runner
from graph.database.settings import Database
from graph.statements.catalog import Catalog
from tests.api.registers.town import TOWN, Town, elsewhere, small
from tests.builders import towns
from tests.builders.world import World
from tests.databases import filled
from tests.serving import Asked, Frontend, frontends


@pytest.fixture(scope="package")
def town() -> Town:
    return Town(small(), elsewhere())


@pytest.fixture(scope="package")
def own(tmp_path_factory: pytest.TempPathFactory, catalog: Catalog, town: Town) -> Iterator[Database]:
    with filled(tmp_path_factory.mktemp("registers"), towns.registers) as settings:
        asyncio.run(_write(Runner.connect(settings, catalog), town.elsewhere))
        yield settings


async def _write(runner: Runner, world: World) -> None:
    await world.write(runner)
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
