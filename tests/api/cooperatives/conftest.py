"""Wuliu's cooperative is set up in the graph of the run: what is done to it stays."""

from collections.abc import AsyncIterator
from typing import Any, Final

import pytest

from api.auth import Role
from graph.database.settings import Database
from tests.api.cooperatives.edges import BEGUN, Assembling, Begin
from tests.api.cooperatives.organising import TOWN, WULIU, Case, Organising, Seen
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


@pytest.fixture
def begin(organising: Organising, seen: Seen) -> Begin:
    """Begins a case of a number, led by the nth Party member who sets up nothing: its charter is drafted."""

    async def begun(number: int, place: int, items: int = 12, **about: Any) -> Assembling:
        commander, homes = seen.led(place)
        case = await Case.of(organising, f"{WULIU}C{number}", commander, homes, on=BEGUN, **about)
        await case.prepare(on=BEGUN, items=items)
        return Assembling(case)

    return begun
