"""A database that is reached by `neo4j://`: who reads, who writes, and what a moved leader does to either."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from pydantic import SecretStr

from graph.database.migrations import LATEST, version
from graph.database.runner import Runner
from graph.database.settings import Database
from graph.errors import Unavailable
from graph.statements.catalog import Catalog
from tests.graph.routing.cluster import Cluster, running


@pytest.fixture
async def cluster() -> AsyncIterator[Cluster]:
    async with running() as cluster:
        yield cluster


@pytest.fixture
async def routed(cluster: Cluster, catalog: Catalog) -> AsyncIterator[Runner]:
    """A runner over the cluster."""
    settings = Database(uri=cluster.uri, password=SecretStr("password"), statement_timeout=5)
    runner = Runner.connect(settings, catalog)
    yield runner
    await runner.close()


async def write(runner: Runner, number: int) -> frozenset[str]:
    """A write that is told apart by its parameter only; the bookmarks that see it."""
    return await runner.write([(runner.catalog["schema/reached"], {"version": number})], repeatable=True)


def asked(cluster: Cluster, mode: str) -> set[int]:
    """Which servers were asked to read or to write."""
    return {each.server for each in cluster.asked if each.mode == mode}


async def test_reads_go_to_readers_and_writes_to_the_leader(cluster: Cluster, routed: Runner) -> None:
    for number in range(6):
        assert await version(routed) == 15
        await write(routed, number)
    assert asked(cluster, "r") <= {1, 2}
    assert asked(cluster, "w") == {0}
    assert len(cluster.committed) == 6
    assert cluster.tables >= 1


async def test_a_read_is_sent_with_the_bookmarks_of_what_it_has_to_see(cluster: Cluster, routed: Runner) -> None:
    seen = await write(routed, 1)
    assert seen == {"bookmark:1"}
    await routed.read(routed.catalog["schema/version"], {}, seen)
    assert [each.bookmarks for each in cluster.asked if each.mode == "r"][-1] == ("bookmark:1",)


async def test_a_write_finds_the_leader_that_was_voted_for_and_is_done_once(cluster: Cluster, routed: Runner) -> None:
    await write(routed, 1)
    for leader in (1, 2, 0, 2):
        cluster.vote(leader)
        before = len(cluster.committed)
        await write(routed, leader)
        assert len(cluster.committed) == before + 1
        assert cluster.asked[-1].server == leader
    assert asked(cluster, "w") == {0, 1, 2}, "and those that lead no more were asked first"


async def test_a_leader_that_moves_before_tables_tell_so_is_waited_for(cluster: Cluster, routed: Runner) -> None:
    await write(routed, 1)
    cluster.leader = 1
    before = len(cluster.asked)
    asyncio.get_running_loop().call_later(0.3, cluster.vote, 1)
    await write(routed, 2)
    assert len(cluster.committed) == 2
    assert [each.server for each in cluster.asked[before:]][-1] == 1
    assert [each.server for each in cluster.asked[before:]].count(0) > 1, "it was tried again until then"


async def test_a_reader_that_cannot_be_reached_is_passed_over(cluster: Cluster, routed: Runner) -> None:
    for _ in range(4):
        assert await version(routed) == 15
    cluster.leave(1)
    before = len(cluster.asked)
    for _ in range(8):
        assert await version(routed) == 15
    assert {each.server for each in cluster.asked[before:]} == {2}


async def test_without_a_leader_nothing_is_acknowledged_and_reads_go_on(
    cluster: Cluster, routed: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.database.writes.WRITE_PATIENCE", 1.0)
    await write(routed, 1)
    cluster.leader = -1
    with pytest.raises(Unavailable):
        await write(routed, 2)
    assert len(cluster.committed) == 1
    assert await version(routed) == 15


async def test_the_private_database_is_reached_by_its_address_of_a_cluster(
    database: Database, catalog: Catalog
) -> None:
    assert database.uri is not None
    settings = database.model_copy(update={"uri": database.uri.replace("bolt://", "neo4j://")})
    runner = Runner.connect(settings, catalog)
    try:
        seen = await write(runner, LATEST)
        found = await runner.read(runner.catalog["schema/version"], {}, seen)
        assert found.rows == [LATEST]
        assert (await runner.copying.settled()).utcoffset() is not None
    finally:
        await runner.close()
