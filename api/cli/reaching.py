"""The database that a command works on: the one of the settings, or the private one of the data folder."""

import asyncio
import os
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from pydantic import SecretStr

from graph.database.runner import Runner
from graph.database.settings import Database
from graph.embedded import Connection, Server, joined_neo4j, private_neo4j
from graph.statements.catalog import read_catalog

T = TypeVar("T")


@contextmanager
def reached(own: bool = False) -> Iterator[Database]:
    """Settings that name a database that answers.

    Without `NEO4J_URI` it is the private one: as its owner (`own`), else together with a server that runs.
    Raises EmbeddedError where it cannot be started.
    """
    settings = Database()
    if settings.uri is not None:
        yield settings
    elif own:
        with private_neo4j(settings.data) as server:
            yield _with(settings, server)
    else:
        with joined_neo4j(settings.data) as connection:
            yield _with(settings, connection)


def _with(settings: Database, found: Connection | Server) -> Database:
    return settings.model_copy(
        update={"uri": found.uri, "username": found.username, "password": SecretStr(found.password)}
    )


def hand_down(settings: Database) -> None:
    """Let processes that this one starts reach the same database."""
    os.environ |= {
        "NEO4J_URI": settings.uri or "",
        "NEO4J_USERNAME": settings.username,
        "NEO4J_PASSWORD": settings.password.get_secret_value(),
    }


def run(settings: Database, work: Callable[[Runner], Awaitable[T]]) -> T:
    """What the work answers, with a runner of its own."""

    async def working() -> T:
        runner = Runner.connect(settings, read_catalog())
        try:
            return await work(runner)
        finally:
            await runner.close()

    return asyncio.run(working())
