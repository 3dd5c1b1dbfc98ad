"""Wuliu's cooperative is set up in the graph of the run: what is done to it stays."""

from collections.abc import AsyncIterator
from typing import Final

import pytest

from api.auth import Role
from graph.database.settings import Database
from tests.api.cooperatives.organising import TOWN, Organising, Seen
from tests.serving import Asked, frontends

ORGANISER: Final = "Person:organiser"


@pytest.fixture(scope="package")
def own(database: Database) -> Database:
    """The graph of the run."""
    return database


@pytest.fixture
async def of(own: Database) -> AsyncIterator[Asked]:
    """The frontend of a person, with the roles and towns of their token."""
    async with frontends(own) as frontend:
        yield frontend


@pytest.fixture
async def organising(of: Asked) -> Organising:
    """Whoever sets up cooperatives of the town."""
    return Organising(await of(ORGANISER, Role.ORGANISER, towns=(TOWN,)))


@pytest.fixture
def seen(own: Database) -> Seen:
    """What is in the graph, straight from it."""
    return Seen(own)
