"""Databases of tests: private ones, migrated and filled."""

import asyncio
import inspect
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest
from pydantic import SecretStr

from graph.database.migrations import migrate
from graph.database.runner import Runner
from graph.database.settings import Database
from graph.embedded import Server, private_neo4j
from graph.statements.catalog import read_catalog
from tests import stores

JAVA: Final = "JDK_JAVA_OPTIONS"
"""What every Java that is started takes its first options from."""
LASTING: Final = "-XX:+UseSerialGC"
"""Of a database that most tests ask: two cores have better to do than to collect beside it."""
BRIEF: Final = f"{LASTING} -XX:TieredStopAtLevel=1"
"""Of one that ends after a few tests: it would be translated well when nobody asks it any more."""

Fill = Callable[[Runner], Awaitable[object]]
"""A function of a module; what it writes is settled by that module and by what the project has beside its tests."""


async def nothing(_runner: Runner) -> None:
    """Leaves a database as it is migrated."""


@contextmanager
def filled(data: Path, what: Fill, java: str = BRIEF) -> Iterator[Database]:
    """A private Neo4j that runs while the block does, migrated and filled; `java` is what its Java is told."""
    put(data, what)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(JAVA, java)
        with private_neo4j(data) as server:
            patch.undo()
            yield reached(server, data)


def put(data: Path, what: Fill) -> None:
    """Give a data folder a database, which does not run yet, migrated and filled."""

    def make(folder: Path) -> None:
        if what is not nothing:
            put(folder, nothing)
        with private_neo4j(folder) as server:
            asyncio.run(fill(reached(server, folder), what))

    stores.put(data, what.__name__, Path(inspect.getfile(what)), make)


def reached(server: Server, data: Path, statement_timeout: float = 60) -> Database:
    """How a private Neo4j on a data folder is reached."""
    password = SecretStr(server.password)
    return Database(uri=server.uri, password=password, data=data, statement_timeout=statement_timeout)


async def fill(settings: Database, what: Fill) -> None:
    """Migrate a database and fill it."""
    runner = Runner.connect(settings, read_catalog())
    await migrate(runner)
    await what(runner)
    await runner.close()
