"""Every composition of the catalogue, on one private Neo4j that grows: empty, then a town, then a large one.

One and the same, because a database takes minutes over its first hundreds of plans, and seconds over later ones.
"""

import asyncio
from collections.abc import Iterator

import pytest
from neo4j import Driver
from pydantic import SecretStr

from graph.database.migrations import migrate
from graph.database.runner import Runner
from graph.database.settings import Database
from graph.embedded import private_neo4j
from graph.statements.catalog import Catalog
from graph.statements.statement import Statement
from seed.dataset import Dataset
from seed.load import load
from seed.town import chian
from tests.cypher.asking import Plan, connect, explain_all
from tests.cypher.db_hits import Cost, costs
from tests.cypher.example import Example
from tests.cypher.growing import grown
from tests.cypher.looking import Looked, looked


@pytest.fixture(scope="package")
def town() -> Dataset:
    return chian()


@pytest.fixture(scope="package")
def example(town: Dataset) -> Example:
    return Example(town)


@pytest.fixture(scope="package")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    data = tmp_path_factory.mktemp("own")
    with private_neo4j(data) as server:
        yield Database(uri=server.uri, username=server.username, password=SecretStr(server.password), data=data)


@pytest.fixture(scope="package")
def driver(own: Database) -> Iterator[Driver]:
    with connect(own) as driver:
        yield driver


@pytest.fixture(scope="package")
def empty(own: Database, driver: Driver, catalog: Catalog, example: Example) -> dict[Statement, Plan]:
    """The plans on the graph that is migrated and has nothing in it."""
    asyncio.run(_fill(own, catalog, None))
    return explain_all(driver, catalog, example)


@pytest.fixture(scope="package")
def seeded(
    own: Database, driver: Driver, catalog: Catalog, example: Example, town: Dataset, empty: dict[Statement, Plan]
) -> dict[Statement, Plan]:
    """The plans on the graph with the town in it, made anew."""
    assert empty
    asyncio.run(_fill(own, catalog, town))
    return explain_all(driver, catalog, example)


@pytest.fixture(scope="package")
def of_one_town(driver: Driver, catalog: Catalog, seeded: dict[Statement, Plan]) -> dict[str, Cost]:
    """What the named questions cost in one town."""
    assert seeded
    return costs(driver, catalog)


@pytest.fixture(scope="package")
def looked_at(own: Database, town: Dataset, seeded: dict[Statement, Plan]) -> Looked:
    """What looking at a merger of villages costs in one town."""
    assert seeded
    return asyncio.run(looked(own, town))


@pytest.fixture(scope="package")
def large(own: Database, catalog: Catalog, town: Dataset, of_one_town: dict[str, Cost], looked_at: Looked) -> Database:
    """The graph when the town has grown, and what was to be measured before has been."""
    assert of_one_town
    assert looked_at
    asyncio.run(_fill(own, catalog, grown(town)))
    return own


@pytest.fixture(scope="package")
def of_the_large_town(large: Database, driver: Driver, catalog: Catalog) -> dict[str, Cost]:
    """What the named questions cost in the large town."""
    assert large
    return costs(driver, catalog)


@pytest.fixture(scope="package")
def looked_at_in_the_large_town(large: Database, town: Dataset) -> Looked:
    """What looking at the same merger costs in the large town."""
    return asyncio.run(looked(large, town))


async def _fill(database: Database, catalog: Catalog, dataset: Dataset | None) -> None:
    runner = Runner.connect(database, catalog)
    if dataset is None:
        await migrate(runner)
    else:
        await load(runner, dataset)
    await runner.close()
