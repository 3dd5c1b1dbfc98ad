"""A private Neo4j for the registers, since what they write stays: a small town, and another one beside it."""

from collections.abc import AsyncIterator, Iterator

import pytest

from api.auth import Role
from graph.database.runner import Runner
from graph.database.settings import Database
from graph.statements.catalog import Catalog
from seed.load import load
from tests.api.registers.town import TOWN, Town, elsewhere, small
from tests.databases import filled
from tests.serving import Asked, Frontend, frontends


@pytest.fixture(scope="package")
def town() -> Town:
    return Town(small(), elsewhere())


@pytest.fixture(scope="package")
def own(tmp_path_factory: pytest.TempPathFactory, catalog: Catalog, town: Town) -> Iterator[Database]:
    async def fill(runner: Runner) -> None:
        await load(runner, town.facts.dataset)
        await town.elsewhere.write(runner)

    with filled(tmp_path_factory.mktemp("registers"), catalog, fill) as settings:
        yield settings


@pytest.fixture
async def of(own: Database) -> AsyncIterator[Asked]:
    """The frontend of a person, with the roles and towns of their token."""
    async with frontends(own) as frontend:
        yield frontend


@pytest.fixture
async def organiser(of: Asked) -> Frontend:
    """Somebody of nowhere who organises the town."""
    return await of("Person:organiser", Role.ORGANISER, towns=(TOWN,))
