"""Every composition of the catalogue, planned on an empty graph and on the town; named questions in a large one too."""

import asyncio
from collections.abc import Iterator

import pytest
from neo4j import Driver

from graph.database.settings import Database
from graph.statements.catalog import Catalog
from graph.statements.statement import Statement
from seed.dataset import Dataset
from seed.town import chian
from tests.cypher.asking import Plan, connect, explain_all
from tests.cypher.db_hits import Cost, costs
from tests.cypher.example import Example
from tests.cypher.growing import grown_town
from tests.cypher.looking import Looked, looked
from tests.databases import filled, nothing


@pytest.fixture(scope="package")
def town() -> Dataset:
    return chian()


@pytest.fixture(scope="package")
def example(town: Dataset) -> Example:
    return Example(town)


@pytest.fixture(scope="package")
def driver(database: Database) -> Iterator[Driver]:
    with connect(database) as driver:
        yield driver


@pytest.fixture(scope="package")
def empty(tmp_path_factory: pytest.TempPathFactory, catalog: Catalog, example: Example) -> dict[Statement, Plan]:
    """The plans on a graph that is migrated and has nothing in it."""
    with filled(tmp_path_factory.mktemp("empty"), nothing) as own, connect(own) as driver:
        return explain_all(driver, catalog, example)


@pytest.fixture(scope="package")
def seeded(driver: Driver, catalog: Catalog, example: Example) -> dict[Statement, Plan]:
    """The plans on the graph with the town in it."""
    return explain_all(driver, catalog, example)


@pytest.fixture(scope="package")
def of_one_town(driver: Driver, catalog: Catalog) -> dict[str, Cost]:
    """What the named questions cost in one town."""
    return costs(driver, catalog)


@pytest.fixture(scope="package")
def looked_at(database: Database, town: Dataset) -> Looked:
    """What looking at a merger of villages costs in one town."""
    return asyncio.run(looked(database, town))


@pytest.fixture(scope="package")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Another graph, with the town when it has grown."""
    with filled(tmp_path_factory.mktemp("large"), grown_town) as own:
        yield own


@pytest.fixture(scope="package")
def of_the_large_town(large: Database, catalog: Catalog) -> dict[str, Cost]:
    """What the named questions cost in the large town."""
    with connect(large) as driver:
        return costs(driver, catalog)


@pytest.fixture(scope="package")
def looked_at_in_the_large_town(large: Database, town: Dataset) -> Looked:
    """What looking at the same merger costs in the large town."""
    return asyncio.run(looked(large, town))
