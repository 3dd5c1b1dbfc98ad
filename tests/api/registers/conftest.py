"""A private Neo4j for the registers, since what they write stays: a small town, and another one beside it."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack

import pytest
from pydantic import SecretStr

from api.auth import Role
from graph.catalog import Catalog
from graph.embedded import private_neo4j
from graph.runner import Runner
from graph.schema import migrate
from graph.settings import Database
from seed.load import load
from tests.api.registers.town import TOWN, Town, elsewhere, small
from tests.api.scope.conftest import Of
from tests.serving import Frontend, asking, serving, token


@pytest.fixture(scope="package")
def town() -> Town:
    return Town(small(), elsewhere())


@pytest.fixture(scope="package")
def own(tmp_path_factory: pytest.TempPathFactory, catalog: Catalog, town: Town) -> Iterator[Database]:
    data = tmp_path_factory.mktemp("registers")
    with private_neo4j(data) as server:
        password = SecretStr(server.password)
        settings = Database(
            uri=server.uri, username=server.username, password=password, data=data, statement_timeout=60
        )
        asyncio.run(_fill(settings, catalog, town))
        yield settings


async def _fill(settings: Database, catalog: Catalog, town: Town) -> None:
    runner = Runner.connect(settings, catalog)
    await migrate(runner)
    await load(runner, town.facts.dataset)
    await town.elsewhere.write(runner)
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
async def organiser(of: Of) -> Frontend:
    """Somebody of nowhere who organises the town."""
    return await of("Person:organiser", Role.ORGANISER, towns=(TOWN,))
