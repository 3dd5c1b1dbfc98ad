"""Databases of tests: private ones, migrated and filled."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from pydantic import SecretStr

from graph.database.migrations import migrate
from graph.database.runner import Runner
from graph.database.settings import Database
from graph.embedded import private_neo4j
from graph.statements.catalog import Catalog
from seed.dataset import Dataset
from seed.load import load


@contextmanager
def filled(data: Path, catalog: Catalog, fill: Callable[[Runner], Awaitable[object]]) -> Iterator[Database]:
    """A private Neo4j that runs while the block does, migrated, and filled by what is given."""
    with private_neo4j(data) as server:
        settings = Database(
            uri=server.uri,
            username=server.username,
            password=SecretStr(server.password),
            data=data,
            statement_timeout=60,
        )
        asyncio.run(_fill(settings, catalog, fill))
        yield settings


def holding(dataset: Dataset) -> Callable[[Runner], Awaitable[object]]:
    """Fills with a dataset."""
    return lambda runner: load(runner, dataset)


async def _fill(settings: Database, catalog: Catalog, fill: Callable[[Runner], Awaitable[object]]) -> None:
    runner = Runner.connect(settings, catalog)
    await migrate(runner)
    await fill(runner)
    await runner.close()
