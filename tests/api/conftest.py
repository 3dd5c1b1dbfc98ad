"""Little worlds beside the town, and the town as the sets of tuples that answers are compared with."""

from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from graph.database.runner import Runner
from graph.database.settings import Database
from graph.statements.catalog import Catalog
from seed.town import chian
from tests.builders.world import World
from tests.seed.facts import Facts
from tests.serving import Asked, frontends

Write = Callable[[World], Awaitable[frozenset[str]]]


@pytest.fixture(scope="session")
def town() -> Facts:
    """Chi'an as it is loaded."""
    return Facts(chian())


@pytest.fixture
async def write(runner: Runner) -> AsyncIterator[Write]:
    """Writes worlds, which are gone after the test."""
    written: list[World] = []

    async def one(world: World) -> frozenset[str]:
        written.append(world)
        return await world.write(runner)

    yield one
    for world in written:
        await world.erase(runner)


@pytest.fixture
async def of(county: Database) -> AsyncIterator[Asked]:
    """The frontend of a person in the county's town, with the roles and towns of their token."""
    async with frontends(county) as frontend:
        yield frontend


@pytest.fixture
async def runner_of_county(county: Database, catalog: Catalog) -> AsyncIterator[Runner]:
    runner = Runner.connect(county, catalog)
    yield runner
    await runner.close()
