"""What is said and committed, but whose answer got lost, is not said once more, and no conflict with itself."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
from neo4j import AsyncGraphDatabase, AsyncTransaction
from neo4j.exceptions import IncompleteCommit
from pydantic import TypeAdapter

from graph.database.runner import Runner
from graph.database.settings import Database
from graph.errors import Conflict
from graph.statements.catalog import Catalog
from graph.viewer import KEEPER
from graph.work import isolations, issuing
from graph.work.isolations import IsolationDraft
from graph.work.issuing import DirectiveDraft

UNIT = "EC2990101100203-1"
RESIDENT = "MATCH (p:Person)-[l:LIVES_IN]->() WHERE l.until > datetime() RETURN collect(p.id)[0] AS id"


@pytest.fixture
async def runner(county: Database, catalog: Catalog) -> AsyncIterator[Runner]:
    runner = Runner.connect(county, catalog)
    yield runner
    await runner.close()


@pytest.fixture
def lost(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The answer of the next commit gets lost for each entry that is put in here."""
    losing: list[int] = []
    commit = AsyncTransaction.commit

    async def committed(transaction: AsyncTransaction) -> None:
        await commit(transaction)
        if losing:
            losing.pop()
            raise IncompleteCommit

    monkeypatch.setattr(AsyncTransaction, "commit", committed)
    return losing


async def test_a_directive_is_closed_once(runner: Runner, lost: list[int]) -> None:
    draft = TypeAdapter(DirectiveDraft).validate_python({"from": UNIT, "title": "消毒", "body": "当日反馈。"})
    lost.append(1)
    id = (await issuing.issue(runner, KEEPER, draft, "input")).key
    lost.append(1)
    assert (await issuing.close(runner, KEEPER, id, "已办结")).key == id
    assert not lost
    with pytest.raises(Conflict):
        await issuing.close(runner, KEEPER, id, "已办结")


async def test_an_isolation_lasts_longer_and_ends_once(runner: Runner, county: Database, lost: list[int]) -> None:
    person = await _resident(county)
    now = datetime.now(UTC)
    draft = TypeAdapter(IsolationDraft).validate_python({"person": f"Person:{person}", "since": now})
    for mistaken in (False, True):
        lost.append(1)
        id = (await isolations.start(runner, KEEPER, draft)).key
        lost.append(1)
        await isolations.extend(runner, KEEPER, id, now + timedelta(days=20))
        lost.append(1)
        await isolations.end(runner, KEEPER, id, None, mistaken)
        assert not lost
    with pytest.raises(Conflict):
        await isolations.end(runner, KEEPER, (await _ended(runner, draft)), None, False)


async def _ended(runner: Runner, draft: IsolationDraft) -> str:
    id = (await isolations.start(runner, KEEPER, draft)).key
    await isolations.end(runner, KEEPER, id, None, False)
    return id


async def _resident(county: Database) -> str:
    auth = (county.username, county.password.get_secret_value())
    async with AsyncGraphDatabase.driver(county.uri or "", auth=auth) as driver:
        found, _, _ = await driver.execute_query(RESIDENT)
        id: str = found[0]["id"]
        return id
