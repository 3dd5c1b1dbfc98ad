"""Little worlds beside the town, and the town as the sets of tuples that answers are compared with."""

from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from graph.database.runner import Runner
from seed.town import chian
from tests.builders.world import World
from tests.seed.facts import Facts

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
