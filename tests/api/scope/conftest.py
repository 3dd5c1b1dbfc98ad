"""One server for the tests of scope, and frontends of whoever asks it."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import AsyncExitStack

import pytest

from api.auth import Role
from graph.database.settings import Database
from tests.builders.world import World
from tests.serving import Frontend, asking, serving, token

Of = Callable[..., Awaitable[Frontend]]


@pytest.fixture
async def of(database: Database) -> AsyncIterator[Of]:
    """The frontend of somebody in a world, with the roles and towns of their token."""
    async with AsyncExitStack() as stack:
        address = await stack.enter_async_context(serving(database))

        async def frontend(world: World, name: str, roles: Iterable[Role] = (), towns: Iterable[str] = ()) -> Frontend:
            bearer = token(database, f"Person:{world.key(name)}", roles, towns)
            return await stack.enter_async_context(asking(database, address, bearer))

        yield frontend
