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
from tests.databases import fill, nothing


@pytest.fixture(scope="session")
def town() -> Dataset:
    return chian()


@pytest.fixture(scope="session")
def example(town: Dataset) -> Example:
    return Example(town)


@pytest.fixture(scope="session")
def driver(database: Database) -> Iterator[Driver]:
    with connect(database) as driver:
        yield driver


@pytest.fixture(scope="session")
def seeded(driver: Driver, catalog: Catalog, example: Example) -> dict[Statement, Plan]:
    """The plans on the graph with the town in it."""
    return explain_all(driver, catalog, example)


@pytest.fixture(scope="session")
def of_one_town(driver: Driver, catalog: Catalog) -> dict[str, Cost]:
    """What the named questions cost in one town."""
    return costs(driver, catalog)


@pytest.fixture(scope="session")
def looked_at(database: Database, town: Dataset) -> Looked:
    """What looking at a merger of villages costs in one town."""
    return asyncio.run(looked(database, town))


@pytest.fixture(scope="session")
def emptied(database: Database, driver: Driver, seeded: dict[Statement, Plan]) -> Database:
    """The database of the run when nothing is in it but what a migrated one has: nobody takes its town afterwards."""
    with driver.session() as session:
        session.run("MATCH (node) CALL (node) { DETACH DELETE node } IN TRANSACTIONS OF 10000 ROWS").consume()
        asyncio.run(fill(database, nothing))
        session.run("CALL db.prepareForReplanning()").consume()
    return database


@pytest.fixture(scope="session")
def empty(emptied: Database, driver: Driver, catalog: Catalog, example: Example) -> dict[Statement, Plan]:
    """The plans on a graph that is migrated and has nothing in it."""
    return explain_all(driver, catalog, example)


@pytest.fixture(scope="session")
def large(of_one_town: dict[str, Cost], looked_at: Looked, emptied: Database) -> Database:
    """The database of the run with the town in it when it has grown."""
    asyncio.run(fill(emptied, grown_town))
    return emptied


@pytest.fixture(scope="session")
def of_the_large_town(large: Database, driver: Driver, catalog: Catalog) -> dict[str, Cost]:
    """What the named questions cost in the large town."""
    return costs(driver, catalog)


@pytest.fixture(scope="session")
def looked_at_in_the_large_town(large: Database, town: Dataset) -> Looked:
    """What looking at the same merger costs in the large town."""
    return asyncio.run(looked(large, town))
