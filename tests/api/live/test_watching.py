"""The one look at the log for all listeners of a process, and reads that outlast the database."""

import asyncio
from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass, field

import pytest

from api.running.listeners import MOST_SUBSCRIPTIONS, Listeners
from api.running.patience import Patient
from api.running.watching import Watch
from graph.access import Accesses
from graph.database.transaction import Answer
from graph.errors import InvalidInput, TimedOut, Unavailable
from graph.statements.catalog import Catalog
from graph.statements.statement import Parameters, Statement

MANY = 200


@dataclass
class Log:
    """A log that tells, whenever it is asked, what comes next of what a test puts in."""

    catalog: Catalog
    accesses: Accesses = field(default_factory=Accesses)
    coming: asyncio.Queue[int | Exception] = field(default_factory=asyncio.Queue)
    asking: int = 0
    most: int = 0
    large_grower: float = 10.0

    async def read(self, _statement: Statement, _parameters: Parameters, _bookmarks: Iterable[str] = ()) -> Answer:
        self.asking += 1
        self.most = max(self.most, self.asking)
        try:
            found = await self.coming.get()
        finally:
            self.asking -= 1
        if isinstance(found, Exception):
            raise found
        return Answer([found], None, None, frozenset({f"seen {found}"}))


@pytest.fixture
def log(catalog: Catalog) -> Log:
    return Log(catalog)


@pytest.fixture
def watch(log: Log, monkeypatch: pytest.MonkeyPatch) -> Watch:
    monkeypatch.setattr("api.running.watching.EVERY", 0)
    return Watch(log, Listeners())


async def listen(watch: Watch, numbers: list[int], last: int) -> None:
    with watch.joined(f"one of many, {id(numbers)}"):
        while not numbers or numbers[-1] < last:
            numbers.append((await watch.beyond(numbers[-1] if numbers else 0)).seq)


async def test_one_looks_for_all(log: Log, watch: Watch) -> None:
    heard: list[list[int]] = [[] for _ in range(MANY)]
    listening = [asyncio.create_task(listen(watch, numbers, 5)) for numbers in heard]
    for number in (0, 3, 3, 5):
        log.coming.put_nowait(number)
    await asyncio.gather(*listening)
    assert log.most == 1
    assert all(numbers in ([3, 5], [5]) for numbers in heard)


async def test_nobody_looks_when_nobody_listens(log: Log, watch: Watch) -> None:
    for number in (1, 2):  # each time anew
        listening = asyncio.create_task(listen(watch, [], number))
        log.coming.put_nowait(number)
        await listening
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert log.asking == 0
        assert watch.latest.seq == -1
    log.coming.put_nowait(3)
    await asyncio.sleep(0)
    assert log.coming.qsize() == 1


async def test_one_who_leaves_takes_nobody_along(log: Log, watch: Watch) -> None:
    leaving, staying = (asyncio.create_task(listen(watch, [], 1)) for _ in range(2))
    await asyncio.sleep(0)
    leaving.cancel()
    await asyncio.wait({leaving})
    log.coming.put_nowait(1)
    await staying


async def test_it_goes_on_when_the_database_is_back(log: Log, watch: Watch) -> None:
    numbers: list[int] = []
    listening = asyncio.create_task(listen(watch, numbers, 1))
    for answer in (Unavailable("error.unavailable"), TimedOut("error.timed_out"), TimedOut("error.timed_out"), 1):
        log.coming.put_nowait(answer)
    await listening
    assert numbers == [1]


async def test_a_viewer_has_so_many_and_others_theirs(watch: Watch) -> None:
    for _ in range(2):
        with ExitStack() as stack:
            for _ in range(MOST_SUBSCRIPTIONS):
                stack.enter_context(watch.joined("many"))
            with pytest.raises(InvalidInput, match="subscription"):
                stack.enter_context(watch.joined("many"))
            stack.enter_context(watch.joined("other"))


async def test_any_other_fault_is_told_to_all(log: Log, watch: Watch) -> None:
    listening = [asyncio.create_task(listen(watch, [], 1)) for _ in range(3)]
    log.coming.put_nowait(RuntimeError("broken"))
    for each in listening:
        with pytest.raises(RuntimeError, match="broken"):
            await each
    log.coming.put_nowait(1)
    await listen(watch, [], 1)


async def test_reads_outlast_the_database_and_not_what_is_slow(log: Log, catalog: Catalog) -> None:
    statement = catalog["head/published"]
    away, late = Unavailable("error.unavailable"), TimedOut("error.timed_out")
    for answer in (away, away, away, late, away, late, 7):
        log.coming.put_nowait(answer)
    assert (await Patient(log).read(statement, {})).rows == [7]
    for _ in range(2):
        log.coming.put_nowait(late)
    with pytest.raises(TimedOut):
        await Patient(log).read(statement, {})
