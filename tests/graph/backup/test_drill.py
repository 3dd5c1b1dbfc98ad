"""The drill: a town, people who write, a backup meanwhile, everything killed, and what comes back."""

import asyncio
import gzip
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import httpx
import pytest

from api.auth import Role
from graph.backup import Header, backup, copying, last_made, restore
from graph.backup.file import BackupUnusable
from graph.database.migrations import LATEST, RESTORING, HalfRestored, migrate, reach, version
from graph.database.runner import Runner
from graph.database.settings import Database
from graph.embedded.bolt import free_port
from graph.errors import Conflict
from graph.statements.catalog import Catalog
from tests.api.commanded import served
from tests.api.disclosures.reading import person
from tests.api.errands.team import ADVANCE, CLAIM, HOMES, REQUEST, RESIDENTS, RICE, RUNNERS
from tests.api.restructurings.conftest import DRAFT, TOWN, UNIT, VILLAGE, Facts
from tests.builders import towns
from tests.databases import filled, nothing
from tests.serving import Frontend

CORRECT: Final = """mutation ($id: ID!, $input: PersonPatch!) {
  correctPerson(id: $id, input: $input) { changes { id } } }"""
MOVE: Final = """mutation ($id: ID!, $household: String!) {
  movePerson(id: $id, household: $household) { changes { id } } }"""
GROWN: Final = 4
"""Deeds of each kind before the backup begins."""
TENURES: Final = """MATCH (source)-[tie]->(target) WHERE tie.since IS NOT NULL AND type(tie) <> 'DESCRIBED'
RETURN [coalesce(source.code, source.id), type(tie), coalesce(target.code, target.id), toString(tie.since),
  CASE WHEN tie.closedBy IN $later THEN '9999-12-31T00:00:00Z' ELSE toString(tie.until) END, tie.openedBy,
  CASE WHEN tie.closedBy IN $later THEN null ELSE tie.closedBy END] AS row,
  coalesce(tie.openedBy IN $later, false) AS later"""
SAID: Final = """MATCH (said:Errand|ErrandFact) RETURN [labels(said)[0], said.id, toString(said.at)]"""
STATES: Final = """MATCH (errand:Errand) RETURN [errand.id, errand.state, errand.runner, toString(errand.changedAt),
  COLLECT { MATCH (errand)<-[:ON]-(said:ErrandFact) RETURN [said.state, said.runner, toString(said.at)]
  ORDER BY said.at DESC LIMIT 1 }[0]]"""
VALUE: Final = "MATCH (person:Person {id: $of}) RETURN person.phone"
PLANS: Final = "MATCH (plan:Restructuring)-[:PLANNED_FOR]->(:Town) RETURN plan.id"
SEQUENCE: Final = "MATCH (change:Change) RETURN [change.seq, change.id] ORDER BY change.seq"
DANGLING: Final = """MATCH (request:Request) WHERE request.about STARTS WITH 'Errand:'
AND NOT EXISTS { (:Errand {id: substring(request.about, 7)}) } RETURN request.key"""


@dataclass
class Written:
    """What was acknowledged: the values that changes gave, in order, and ids of what was said."""

    values: list[tuple[str, str, str]] = field(default_factory=list)
    """[change, id of whom it gave it to, value] of each."""
    said: list[str] = field(default_factory=list)
    plans: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    with filled(tmp_path_factory.mktemp("drill"), towns.county) as settings:
        yield settings


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    with filled(tmp_path_factory.mktemp("restored"), nothing) as settings:
        yield settings


@asynccontextmanager
async def running(settings: Database, catalog: Catalog) -> AsyncIterator[Runner]:
    runner = Runner.connect(settings, catalog)
    try:
        yield runner
    finally:
        await runner.close()


async def structure(frontend: Frontend, facts: Facts, written: Written) -> None:
    """A telephone is put right, somebody moves to and fro, and plans are drafted."""
    here, there = facts.ask(HOMES, village=VILLAGE)[:2]
    mover, number = facts.ask(RESIDENTS, code=here)[-1], 0
    while True:
        number += 1
        phone = f"1390000{number:04}"
        answer = await frontend.ask(CORRECT, id=mover, input={"phone": phone})
        (change,) = answer.data["correctPerson"]["changes"]
        written.values.append((change["id"].partition(":")[2], mover.partition(":")[2], phone))
        moved = await frontend.ask(MOVE, id=mover, household=there if number % 2 else here)
        assert len(moved.data["movePerson"]["changes"]) == 1
        steps = [{"renameUnit": {"unit": UNIT, "name": f"第{number}次"}}]
        drafted = await frontend.ask(DRAFT, input={"title": "改名", "reason": "改名", "steps": steps})
        written.plans.append(drafted.data["draftRestructuring"]["restructuring"]["id"].partition(":")[2])


async def errands(frontend: Frontend, facts: Facts, written: Written) -> None:
    """Errands are asked for, claimed, bought and brought."""
    home, runner = facts.ask(HOMES, village=VILLAGE)[2], facts.ask(RUNNERS, village=VILLAGE)[0]
    contact, number = facts.ask(RESIDENTS, code=home)[0], 0
    while True:
        number += 1
        asked = {"household": home, "contact": contact, "channel": "PHONE", "items": [RICE]}
        made = (await frontend.ask(REQUEST, input=asked, key=f"errand-{number}")).data["requestErrand"]
        id = made["errand"]["id"]
        written.said.append(id.partition(":")[2])
        await frontend.ask(CLAIM, ids=[id], runner=runner, key=f"claim-{number}")
        for to in ("PURCHASED", "DELIVERED"):
            await frontend.ask(ADVANCE, ids=[id], to=to, key=f"{to}-{number}")


async def until(condition: Any) -> None:
    async with asyncio.timeout(600):
        while not condition():  # noqa: ASYNC110 - what is waited for is told by no event
            await asyncio.sleep(0.05)


async def test_what_was_backed_up_under_load_comes_back(
    own: Database, empty: Database, catalog: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copying, "PAGE", 200)
    file, written, facts = tmp_path / "drill.backup", Written(), Facts(own)
    address = f"http://127.0.0.1:{free_port()}"
    with served(own, address, DANYUAN_STATEMENT_TIMEOUT="120") as process:
        async with (
            person(own, address, "Person:x", Role.ORGANISER, town=TOWN) as frontend,
            running(own, catalog) as runner,
        ):
            frontend.http.timeout = httpx.Timeout(600)
            writing = [asyncio.create_task(work(frontend, facts, written)) for work in (structure, errands)]
            await until(
                lambda: min(len(written.values), len(written.said)) >= GROWN or any(each.done() for each in writing)
            )
            before = Written(list(written.values), list(written.said), list(written.plans))
            header, tables = await backup(runner, file, lambda _what, _more: None)
            during = len(written.values) - len(before.values), len(written.said) - len(before.said)
            await until(
                lambda: len(written.values) > len(before.values) + sum(during) or any(each.done() for each in writing)
            )
            assert await last_made(runner) == header.made
            process.kill()
            for each in writing:
                with suppress(httpx.TransportError):
                    await each
    assert min(during) > 0, "nobody wrote meanwhile"
    log = facts.ask(SEQUENCE)
    assert len(log) > header.seq

    async with running(empty, catalog) as runner:
        assert await restore(runner, file, lambda _what, _more: None) == header
        assert await version(runner) == LATEST
    agree(facts, Facts(empty), header, written, before)
    assert sum(each.rows for each in tables) > 10_000
    (secret,) = facts.ask("MATCH (schema:Schema) RETURN schema.secret")
    assert not [each for each in (secret, own.password.get_secret_value()) if each.encode() in content(file)]


def content(file: Path) -> bytes:
    return gzip.decompress(file.read_bytes())


def agree(source: Facts, restored: Facts, header: Header, written: Written, before: Written) -> None:
    """What was restored is what there was at the header's change, and all that had been said by its instant."""
    log = source.ask(SEQUENCE)
    assert restored.ask(SEQUENCE) == log[: header.seq]
    at = {id: seq for seq, id in log}
    later = [id for seq, id in log if seq > header.seq]
    expected = {tuple(row) for row, new in pairs(source, TENURES, later) if not new}
    assert {tuple(row) for row, _ in pairs(restored, TENURES, later)} == expected
    assert all(at[change] <= header.seq for change, _, _ in before.values)
    values = {of: value for change, of, value in written.values if at[change] <= header.seq}
    last = max((change for change, _, _ in written.values if at[change] <= header.seq), key=lambda change: at[change])
    assert at[last] > max(at[change] for change, _, _ in before.values), "nothing was changed before the lock"
    for of, value in values.items():
        # A change may have been committed that was not acknowledged before all was killed: then the source has it too.
        assert restored.ask(VALUE, of=of) in ([value], source.ask(VALUE, of=of))

    assert set(before.plans) <= set(restored.ask(PLANS)) <= set(source.ask(PLANS))
    said = {tuple(row) for row in source.ask(SAID) if datetime.fromisoformat(row[2]) <= header.said}
    assert {tuple(row) for row in restored.ask(SAID)} == said
    assert {("Errand", id) for id in before.said} <= {row[:2] for row in said}
    for id, state, runner, changed, last_said in restored.ask(STATES):
        assert [state, runner, changed] == last_said, id
    assert restored.ask(DANGLING) == []


def pairs(facts: Facts, statement: str, later: list[str]) -> list[Any]:
    """The rows of a statement, each with whether a later change opened it."""
    return facts.ask(f"CALL () {{ {statement} }} RETURN [row, later]", later=later)


async def test_a_graph_that_holds_something_is_left_alone(own: Database, catalog: Catalog, tmp_path: Path) -> None:
    async with running(own, catalog) as runner:
        await backup(runner, tmp_path / "a", lambda _what, _more: None)
        count = Facts(own).ask("MATCH (node) RETURN count(node)")
        with pytest.raises(Conflict, match=r"backup\.not_empty"):
            await restore(runner, tmp_path / "a", lambda _what, _more: None)
        assert Facts(own).ask("MATCH (node) RETURN count(node)") == count
    assert left(tmp_path) == ["a"]


def left(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


async def test_what_is_half_restored_is_opened_by_nobody(empty: Database, catalog: Catalog) -> None:
    async with running(empty, catalog) as runner:
        reached = await version(runner)
        await reach(runner, RESTORING)
        with pytest.raises(HalfRestored):
            await migrate(runner)
        await reach(runner, reached)


async def test_what_a_newer_version_wrote_is_refused(
    own: Database, catalog: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with running(own, catalog) as runner:
        monkeypatch.setattr("graph.backup.making.version", newer)
        await backup(runner, tmp_path / "newer", lambda _what, _more: None)
        with pytest.raises(BackupUnusable, match=r"backup\.newer"):
            await restore(runner, tmp_path / "newer", lambda _what, _more: None)


async def newer(_runner: Runner) -> int:
    return LATEST + 1
