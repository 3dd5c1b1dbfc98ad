"""One private Neo4j for the run, migrated and holding the town; the server over real HTTP; a frontend that asks it."""

import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Final

import pytest

from graph.database.runner import Runner
from graph.database.settings import Database
from graph.statements.catalog import Catalog, read_catalog
from tests.builders import towns
from tests.databases import BRIEF, JAVA, LASTING, filled
from tests.serving import Frontend, asking, serving

ROWS: Final = {"database": 0, "county": 1}
"""The longest rows of tests that share a database, in the order in which they begin."""
LATE: Final = ("own", "empty", "large")
"""Fixtures that leave the town of the run as those before them cannot use it."""


def pytest_configure() -> None:
    """Whatever starts a database does so for a few questions, but for those of the run."""
    os.environ[JAVA] = BRIEF


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that share a database follow each other, the longest row of them first.

    The plans of the town are made first, for all who ask there; then come those who leave it as it was, then those who
    do not; at last it is emptied, and filled anew as a large one, since a database that planned much plans quickly.
    """
    for item in items:
        item.add_marker(pytest.mark.xdist_group(_group(item)))
    items.sort(key=_place)


def _place(item: pytest.Item) -> tuple[int, int]:
    fixtures = _fixtures(item)
    late = [place for place, name in enumerate(LATE, 2) if name in fixtures]
    return ROWS.get(_group(item), len(ROWS)), max(late, default=int("seeded" not in fixtures))


def _group(item: pytest.Item) -> str:
    """The database that a test takes, and where that is not of the whole run, whose it is."""
    taken = _fixtures(item)
    if "database" in taken or "large" in taken:
        return "database"
    if "county" in taken:
        return "county"
    path = Path(item.location[0])
    return str(path.parent if "own" in taken else path)


def _fixtures(item: pytest.Item) -> list[str]:
    return item.fixturenames if isinstance(item, pytest.Function) else []


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    return read_catalog()


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """The private Neo4j of the run, with the town in it."""
    with filled(tmp_path_factory.mktemp("danyuan"), towns.town, LASTING) as settings:
        yield settings


@pytest.fixture(scope="session")
def county(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Another private Neo4j, with a small town in two areas that tests may change: COUNTY_TOWN."""
    with filled(tmp_path_factory.mktemp("county"), towns.county, LASTING) as settings:
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
