"""A private Neo4j with Chi'an of which Wuliu's cooperative is set up, since what is done to it stays."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from typing import Final

import pytest
from pydantic import SecretStr

from api.auth import Role
from graph.catalog import Catalog
from graph.embedded import private_neo4j
from graph.runner import Runner
from graph.schema import migrate
from graph.settings import Database
from seed.load import load
from seed.town import chian
from tests.api.cooperatives.organising import TOWN, Organising, Seen
from tests.api.scope.conftest import Of
from tests.serving import Frontend, asking, serving, token

ORGANISER: Final = "Person:organiser"


@pytest.fixture(scope="package")
def own(tmp_path_factory: pytest.TempPathFactory, catalog: Catalog) -> Iterator[Database]:
    data = tmp_path_factory.mktemp("cooperatives")
    with private_neo4j(data) as server:
        password = SecretStr(server.password)
        settings = Database(
            uri=server.uri, username=server.username, password=password, data=data, statement_timeout=60
        )
        asyncio.run(_fill(settings, catalog))
        yield settings


async def _fill(settings: Database, catalog: Catalog) -> None:
    runner = Runner.connect(settings, catalog)
    await migrate(runner)
    await load(runner, chian())
    await runner.close()


@pytest.fixture
async def of(own: Database) -> AsyncIterator[Of]:
    """The frontend of a person, with the roles and towns of their token."""
    async with AsyncExitStack() as stack:
        address = await stack.enter_async_context(serving(own))

        async def frontend(person: str, *roles: Role, towns: tuple[str, ...] = ()) -> Frontend:
            bearer = token(own, person, roles, towns)
            return await stack.enter_async_context(asking(own, address, bearer))

        yield frontend


@pytest.fixture
async def organising(of: Of) -> Organising:
    """Whoever sets up cooperatives of the town."""
    return Organising(await of(ORGANISER, Role.ORGANISER, towns=(TOWN,)))


@pytest.fixture
def seen(own: Database) -> Seen:
    """What is in the graph, straight from it."""
    return Seen(own)
