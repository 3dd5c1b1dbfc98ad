"""kill -9 while a plan is applied, of the server, of the database, of both: all of it is there afterwards, or nothing.

Moments are told by the share of its locks that the deed holds; one lies behind its commit, before that is published.
"""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from subprocess import Popen
from typing import Final

import pytest

from graph.database.settings import Database
from graph.embedded import Server, private_neo4j
from tests.api.restructurings.conftest import TOWN
from tests.api.restructurings.killing import LONGEST, Ground, Request, cut, ground
from tests.builders import towns
from tests.databases import put, reached
from tests.embedded.graphs import until
from tests.serving import Frontend

SHARES: Final = (0.1, 0.5, 0.9)
"""Of the locks that the deed comes to."""
FEW: Final = 100
"""Locks: a part of those that the deed comes to."""


async def test_a_server_is_killed_while_it_applies(county: Database, tmp_path: Path) -> None:
    """The next one finds all or nothing, and answers the same request as the first would have."""
    under_way, committed, request = list[bool](), list[bool](), None
    async with ground(county, tmp_path, f"{TOWN}205") as village:
        for moment in (*(village.midst(share) for share in SHARES), village.unpublished):
            async with village.served() as (process, frontend):
                await _settle(village, frontend, request)
                request = await village.draft(frontend)
                under_way.append(await cut(frontend, request, moment, lambda: _end(process)))
            committed.append(await village.committed(request))
        head = await village.town.head()
        assert head.next > head.at
        async with village.served() as (_, frontend):
            await _settle(village, frontend, request)
    assert sum(under_way) >= len(SHARES)
    assert False in committed
    assert committed[-1]


async def _settle(village: Ground, frontend: Frontend, request: Request | None) -> None:
    if request is None:
        await village.measure(frontend)
    else:
        await village.see_through(frontend, request)


def _end(process: Popen[bytes]) -> None:
    process.kill()
    process.wait()


@pytest.fixture(scope="module")
def neo4j(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Database]]:
    """A database that can be killed, with a village."""
    data = tmp_path_factory.mktemp("killed")
    put(data, towns.village)
    with private_neo4j(data) as server:
        yield server, reached(server, data)


async def test_the_database_is_killed_while_a_server_applies(neo4j: tuple[Server, Database], tmp_path: Path) -> None:
    """A server that outlives it does all of it once it is back; where none does, nothing is there."""
    database, settings = neo4j
    async with ground(settings, tmp_path, f"{TOWN}001") as village, village.served() as (process, frontend):
        request = await village.draft(frontend)
        assert await cut(frontend, request, village.holding(FEW), database.process.kill)
        await village.see_through(frontend, request)
        request, killed = await village.draft(frontend), database.process

        def both() -> None:
            killed.kill()
            _end(process)

        assert await cut(frontend, request, village.holding(FEW), both)
        await asyncio.to_thread(until, lambda: database.process is not killed, LONGEST)
        assert not await village.committed(request)
