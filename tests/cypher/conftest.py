"""Every composition of the catalogue, on the graph of the run, on an empty one, and on one of ten towns."""

import asyncio
from collections.abc import Iterator

import pytest
from neo4j import Driver
from pydantic import SecretStr

from graph.catalog import Catalog, Statement
from graph.embedded import private_neo4j
from graph.runner import Runner
from graph.schema import migrate
from graph.settings import Database
from seed.dataset import Dataset
from seed.load import load
from seed.synthetic import synthetic_county
from seed.town import chian
from tests.cypher.asking import Plan, connect, explain_all
from tests.cypher.example import Example

VILLAGES = 430
"""Of ten towns such as Chi'an."""


@pytest.fixture(scope="package")
def example() -> Example:
    return Example(chian())


@pytest.fixture(scope="package")
def seeded(database: Database) -> Iterator[Driver]:
    with connect(database) as driver:
        yield driver


@pytest.fixture(scope="package")
def second(tmp_path_factory: pytest.TempPathFactory, catalog: Catalog) -> Iterator[Database]:
    """Another private Neo4j, migrated and at first empty."""
    data = tmp_path_factory.mktemp("second")
    with private_neo4j(data) as server:
        settings = Database(uri=server.uri, username=server.username, password=SecretStr(server.password), data=data)
        asyncio.run(_fill(settings, catalog, None))
        yield settings


@pytest.fixture(scope="package")
def plans(second: Database, database: Database, catalog: Catalog, example: Example) -> dict[str, dict[Statement, Plan]]:
    """The plan of each composition on the empty graph and on the seeded one."""
    parameters = {each: next(example.parameters(each)) for each in catalog}
    return explain_all({"empty": second, "seeded": database}, catalog, parameters)


@pytest.fixture(scope="package")
def grown(second: Database, catalog: Catalog, plans: dict[str, dict[Statement, Plan]]) -> Iterator[Driver]:
    """The second graph with ten towns in it, and the plans that were made while it was empty."""
    asyncio.run(_fill(second, catalog, synthetic_county(VILLAGES, 7)))
    with connect(second) as driver:
        yield driver


async def _fill(settings: Database, catalog: Catalog, dataset: Dataset | None) -> None:
    runner = Runner.connect(settings, catalog)
    if dataset is None:
        await migrate(runner)
    else:
        await load(runner, dataset)
    await runner.close()
