"""A town of a test's own in the graph of the run."""

from collections.abc import AsyncIterator

import pytest

from graph.database.runner import Runner
from tests.api.scope.town import town
from tests.builders.world import World


@pytest.fixture
async def world(runner: Runner) -> AsyncIterator[World]:
    """Two villages in one area and one in another, with somebody in every place: gone after the test."""
    world = town()
    await world.write(runner)
    yield world
    await world.erase(runner)
