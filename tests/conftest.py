"""One private Neo4j for the run, migrated and holding the town; the server over real HTTP; a frontend that asks it."""

from collections.abc import AsyncIterator, Iterator
from typing import Final

import pytest

from graph.database.runner import Runner
from graph.database.settings import Database
from graph.statements.catalog import Catalog
from seed.synthetic import synthetic_county
from seed.town import chian
from tests.databases import filled, holding
from tests.serving import Frontend, asking, serving

COUNTY_VILLAGES: Final = 9


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    return Catalog()


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory, catalog: Catalog) -> Iterator[Database]:
    """The private Neo4j of the run, with the town in it."""
    with filled(tmp_path_factory.mktemp("danyuan"), catalog, holding(chian())) as settings:
        yield settings


@pytest.fixture(scope="session")
def county(tmp_path_factory: pytest.TempPathFactory, catalog: Catalog) -> Iterator[Database]:
    """Another private Neo4j, with a small town in two areas that tests may change: COUNTY_TOWN."""
    dataset = synthetic_county(COUNTY_VILLAGES, 9)
    with filled(tmp_path_factory.mktemp("county"), catalog, holding(dataset)) as settings:
        yield settings


@pytest.fixture
async def runner(database: Database, catalog: Catalog) -> AsyncIterator[Runner]:
    runner = Runner.connect(database, catalog)
    yield runner
    await runner.close()


@pytest.fixture
async def frontend(database: Database) -> AsyncIterator[Frontend]:
    """A frontend of a server of its own that reads the database of the run."""
    async with serving(database) as address, asking(database, address) as frontend:
        yield frontend
