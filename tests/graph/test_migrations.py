"""Graphs of earlier versions of the schema are brought to the latest one, with what they hold."""

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from typing import Any, Final

import pytest
from neo4j import Driver, GraphDatabase
from neo4j.exceptions import ConstraintError

from graph.database.migrations import LATEST, NewerSchema, migrate
from graph.database.runner import Runner
from graph.database.settings import Database
from graph.statements.catalog import Catalog
from tests.databases import filled, nothing

AT: Final = datetime(2020, 2, 10, tzinfo=UTC)
NEXT: Final = datetime(2020, 2, 11, tzinfo=UTC)
WITHOUT_LOCK: Final = """
MATCH (schema:Schema {id: 'schema'}) REMOVE schema.secret
WITH schema MATCH (lock:Lock) DELETE lock
WITH DISTINCT schema MATCH (head:Head {id: 'head'})
SET head.seq = 7, head.at = $at, head.next = $next, head.pending = []
"""
"""A graph as it was before version 9: its head kept the numbers of the log."""
WITH_LOCK: Final = """
MATCH (head:Head {id: 'head'}), (lock:Lock) SET head.at = $at, lock.next = $next, lock.seq = 7
"""
NEVER_HELD: Final = """
MATCH (schema:Schema {id: 'schema'}) SET schema.version = $version
MERGE (person:Person {id: 'a'}) MERGE (household:Household {code: 'H'})
MERGE (person)-[lives:LIVES_IN {since: $at}]->(household) SET lives.until = lives.since
MERGE (erased:Person {id: 'e'}) SET erased.name = '已删除', erased.erasedAt = $at
MERGE (kept:Description {id: 'd'}) MERGE (household)-[:DESCRIBED {since: $at, until: $at + duration('P1D')}]->(kept)
SET person.name = '王 长青', household.address = '五柳村1号', kept.address = 'Ａ2'
REMOVE person.folded, household.folded, kept.folded, person.pinyin
"""
"""A tenure that never held was left behind, and nothing has a folded form."""
DEPARTED: Final = """
MATCH (schema:Schema {id: 'schema'}) SET schema.version = 10
CREATE (person:Person {id: 'gone', departedAt: $at, departure: 'MOVED_AWAY'})
CREATE (:Change {id: 'left', seq: -1, kind: 'DEPART_PERSON', at: $at, effectiveAt: $at})-[:TOUCHED]->(person)
CREATE (:Restructuring {id: 'plan', status: 'UNDONE'})
WITH person
UNWIND ['one', 'two'] AS step
CREATE (:Change {id: step, seq: CASE step WHEN 'one' THEN -5 ELSE -4 END, kind: 'SEAT', restructuring: 'plan'})
CREATE (:Change {id: 'un' + step, seq: CASE step WHEN 'one' THEN -2 ELSE -3 END, kind: 'UNDONE', restructuring: 'plan'})
"""
"""Somebody departed, and a plan of two steps was undone, as versions before the 11th told it."""
TOLD: Final = """
MATCH (person:Person {id: 'gone'})-[leave:DEPARTED]->(person)
RETURN leave.since = $at AS since, leave.until.year AS until, leave.departure AS why, leave.openedBy AS by,
       [key IN keys(person) WHERE key <> 'describedSince'] AS keys,
       COLLECT { MATCH (change:Change) WHERE change.undoes IS NOT NULL
                 RETURN change.id + ' ' + change.undoes AS undone ORDER BY undone } AS undone
"""
RENEWED: Final = 10
"""The version in which such a tenure is taken away, which makes another version of the graph."""
FOUND: Final = """
MATCH (schema:Schema), (lock:Lock), (head:Head)
RETURN schema.version AS version, size(schema.secret) AS secret, lock.seq AS seq, lock.next AS next, head.at AS at,
       head.seq IS NULL AND head.next IS NULL AS bare, COUNT { ()-[:LIVES_IN]->() } AS tenures,
       COLLECT { MATCH (node:Person|Household|Description) WHERE node.folded IS NOT NULL
                 RETURN node.folded ORDER BY node.folded } AS folded
"""


@pytest.fixture(scope="module")
def neo4j(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    with filled(tmp_path_factory.mktemp("migrated"), nothing) as settings:
        yield settings


@pytest.fixture
def driver(neo4j: Database) -> Iterator[Driver]:
    auth = (neo4j.username, neo4j.password.get_secret_value())
    with GraphDatabase.driver(neo4j.uri or "", auth=auth) as driver:
        yield driver


@pytest.fixture
async def runner(neo4j: Database, catalog: Catalog) -> AsyncIterator[Runner]:
    runner = Runner.connect(neo4j, catalog)
    yield runner
    await runner.close()


def found(driver: Driver) -> dict[str, Any]:
    (record,) = driver.execute_query(FOUND).records
    return {name: each.to_native() if hasattr(each, "to_native") else each for name, each in record.data().items()}


@pytest.mark.parametrize("version", range(6, RENEWED))
async def test_what_an_earlier_graph_holds_stays(driver: Driver, runner: Runner, version: int) -> None:
    driver.execute_query(WITHOUT_LOCK if version < 9 else WITH_LOCK, at=AT, next=NEXT)
    driver.execute_query(NEVER_HELD, version=version, at=AT)
    assert await migrate(runner) == LATEST
    now = found(driver)
    assert (now["version"], now["secret"], now["seq"], now["bare"]) == (LATEST, 72, 7, True)
    assert now["tenures"] == 0
    assert now["folded"] == ["Household ^^ a 2 $$", "Household ^^ 五 柳 村 1 号 $$", "Person ^^ 王 长 青 $$"]
    assert now["at"] == now["next"] > NEXT
    assert await migrate(runner) == LATEST
    assert found(driver) == now


async def test_a_later_graph_is_left_alone(driver: Driver, runner: Runner) -> None:
    driver.execute_query("MATCH (schema:Schema) SET schema.version = $version", version=LATEST + 1)
    with pytest.raises(NewerSchema):
        await migrate(runner)
    driver.execute_query("MATCH (schema:Schema) SET schema.version = $version", version=LATEST)


async def test_departures_and_what_was_undone_are_told_anew(driver: Driver, runner: Runner) -> None:
    await migrate(runner)
    driver.execute_query(DEPARTED, at=AT)
    for _ in range(2):
        await migrate(runner)
        (record,) = driver.execute_query(TOLD, at=AT).records
        assert record.data() == {
            "since": True,
            "until": 9999,
            "why": "MOVED_AWAY",
            "by": "left",
            "keys": ["id"],
            "undone": ["unone one", "untwo two"],
        }


async def test_a_key_of_a_request_is_the_viewer_s_own(driver: Driver, runner: Runner) -> None:
    driver.execute_query("DROP CONSTRAINT request IF EXISTS")
    driver.execute_query("MATCH (schema:Schema) SET schema.version = 10")
    assert await migrate(runner) == LATEST
    driver.execute_query("CREATE (:Request {viewer: 'a', key: 'k'}), (:Request {viewer: 'b', key: 'k'})")
    with pytest.raises(ConstraintError):
        driver.execute_query("CREATE (:Request {viewer: 'a', key: 'k'})")
