"""A private Neo4j of the run's own, with the town in it."""

import asyncio
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pydantic import SecretStr

from graph.database.migrations import migrate
from graph.database.runner import Runner
from graph.database.settings import Database
from graph.embedded import Server, private_neo4j
from graph.statements.catalog import read_catalog
from seed.dataset import Dataset
from seed.load import load


@contextmanager
def loaded(town: Dataset) -> Iterator[tuple[Database, Server]]:
    """Settings of a database that holds the town and nothing else, and its server; gone when the block ends."""
    with empty() as (settings, server):
        asyncio.run(_load(settings, town))
        yield settings, server


@contextmanager
def empty() -> Iterator[tuple[Database, Server]]:
    """Settings of a migrated database in which nothing is, and its server; gone when the block ends."""
    with tempfile.TemporaryDirectory(prefix="danyuan-bench-") as folder, private_neo4j(Path(folder)) as server:
        settings = Database(
            uri=server.uri, username=server.username, password=SecretStr(server.password), data=Path(folder)
        )
        asyncio.run(_load(settings, None))
        yield settings, server


async def _load(settings: Database, town: Dataset | None) -> None:
    runner = Runner.connect(settings, read_catalog())
    try:
        await migrate(runner)
        if town is not None:
            await load(runner, town)
    finally:
        await runner.close()
