"""One private Neo4j for the run, migrated and holding the town; the server over real HTTP; a frontend that asks it."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from typing import Final

import pytest
from pydantic import SecretStr

from graph.catalog import Catalog
from graph.embedded import private_neo4j
from graph.runner import Runner
from graph.schema import migrate
from graph.settings import Database
from seed.dataset import Dataset
from seed.load import load
from seed.synthetic import synthetic_county
from seed.town import chian
from tests.serving import Frontend, asking, serving

COUNTY_VILLAGES: Final = 9


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    return Catalog()


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory, catalog: Catalog) -> Iterator[Database]:
    """The private Neo4j of the run, with the town in it."""
    data = tmp_path_factory.mktemp("danyuan")
    with private_neo4j(data) as server:
        settings = Database(
            uri=server.uri,
            username=server.username,
            password=SecretStr(server.password),
            data=data,
            statement_timeout=60,
        )
        asyncio.run(_seed(settings, catalog, chian()))
        yield settings


@pytest.fixture(scope="session")
def county(tmp_path_factory: pytest.TempPathFactory, catalog: Catalog) -> Iterator[Database]:
    """Another private Neo4j, with a small town in two areas that tests may change: COUNTY_TOWN."""
    data = tmp_path_factory.mktemp("county")
    with private_neo4j(data) as server:
        settings = Database(
            uri=server.uri,
            username=server.username,
            password=SecretStr(server.password),
            data=data,
            statement_timeout=60,
        )
        asyncio.run(_seed(settings, catalog, synthetic_county(COUNTY_VILLAGES, 9)))
        yield settings


async def _seed(settings: Database, catalog: Catalog, dataset: Dataset) -> None:
    runner = Runner.connect(settings, catalog)
    await migrate(runner)
    await load(runner, dataset)
    await runner.close()


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
