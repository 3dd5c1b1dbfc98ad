"""The spool by itself: what a full disk, a half line and a process that ended leave of it."""

import asyncio
import resource
import threading
import time
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from api.disclosures import copying
from api.disclosures.copying import BATCH, Copier
from api.disclosures.entries import Entry, read
from api.disclosures.log import DisclosureLog
from api.disclosures.spool import LARGEST, Spool, backlog, folder_in
from graph.database.runner import Runner
from graph.database.writes import Step
from graph.snapshot import Reading
from graph.statements.catalog import read_catalog
from graph.viewer import KEEPER
from tests.api.disclosures.reading import AT, entry
from tests.builders.world import UNSEEDED


class Written:
    """Stands where the graph would, and keeps the rows that are written."""

    def __init__(self) -> None:
        self.catalog = read_catalog()
        self.ids: list[str] = []

    async def write(self, steps: list[Step], *, repeatable: bool) -> frozenset[str]:
        assert repeatable
        self.ids += [row[0] for _, parameters in steps for row in parameters.get("rows", ())]
        return frozenset()


def test_of_what_the_disk_takes_in_part_nothing_stays(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    with spool.opened():
        spool.append(entry("p1").line)
        before = backlog(folder_in(tmp_path))
        limits = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (before + 10, limits[1]))
        try:
            with pytest.raises(OSError, match="part of the lines"):
                spool.append(entry("p2").line)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        assert backlog(folder_in(tmp_path)) == before
        spool.append(entry("p3").line)
        spool.seal()
        lines = b"".join(path.read_bytes() for path in spool.sealed()).splitlines()
        assert [read(line).shown.subject for line in lines] == ["p1", "p3"]


async def test_lines_are_appended_in_a_thread_and_are_there_before_the_writer_goes_on(tmp_path: Path) -> None:
    threads = []

    class Watched(Spool):
        def append(self, lines: bytes) -> None:
            threads.append(threading.current_thread())
            super().append(lines)

    spool = Watched(tmp_path)
    with spool.opened():
        await asyncio.gather(*(spool.write(entry(f"p{number}").line) for number in range(50)))
        assert threading.main_thread() not in threads
        spool.seal()
        lines = b"".join(path.read_bytes() for path in spool.sealed()).splitlines()
        assert {read(line).shown.subject for line in lines} == {f"p{number}" for number in range(50)}


async def test_a_large_segment_is_read_in_a_thread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    threads = set()

    def watched(line: bytes) -> Entry:
        threads.add(threading.current_thread())
        return read(line)

    monkeypatch.setattr(copying, "read", watched)
    spool = Spool(tmp_path)
    with spool.opened():
        kept = entry()
        spool.append(kept.line)
        assert await copied(spool) == [kept.id]
    assert threads
    assert threading.main_thread() not in threads


def test_segments_are_sealed_before_they_are_large(tmp_path: Path) -> None:
    spool = Spool(tmp_path, durable=True)
    with spool.opened():
        line = entry().line
        spool.append(line * (LARGEST // len(line) + 1))
        assert len(spool.sealed()) == 1
        spool.append(line)
        assert len(spool.sealed()) == 1


async def copied(spool: Spool) -> list[str]:
    written = Written()
    await copier(spool, written).copy()
    return written.ids


def copier(spool: Spool, written: Written) -> Copier:
    return Copier(DisclosureLog(spool), written)  # type: ignore[arg-type]


async def test_another_takes_over_from_a_process_that_ended_and_from_none_that_runs(tmp_path: Path) -> None:
    one, two = Spool(tmp_path), Spool(tmp_path)
    with two.opened():
        with one.opened():
            left = entry()
            one.append(left.line)
            assert await copied(two) == []
        assert await copied(two) == [left.id]
        assert await copied(two) == []
    assert backlog(folder_in(tmp_path)) == 0


def unreadable(folder: Path) -> bytes:
    (kept,) = folder.glob("*.unreadable")
    return kept.read_bytes()


async def test_a_half_line_neither_blocks_nor_is_lost(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    spool = Spool(tmp_path)
    with spool.opened():
        whole, half = entry(), entry()
        spool.append(whole.line + half.line[:-20])
        assert await copied(spool) == [whole.id]
        assert backlog(folder_in(tmp_path)) == 0
    assert unreadable(folder_in(tmp_path)).endswith(half.line[:-20])
    assert ["1 lines of disclosures cannot be read" in record.message for record in caplog.records] == [True]


async def test_what_cannot_be_copied_is_kept(tmp_path: Path) -> None:
    class Away(Written):
        async def write(self, steps: list[Step], *, repeatable: bool) -> frozenset[str]:
            raise ConnectionError

    spool = Spool(tmp_path)
    with spool.opened():
        kept = entry()
        spool.append(kept.line)
        with pytest.raises(ConnectionError):
            await copier(spool, Away()).copy()
        assert await copied(spool) == [kept.id]


async def counted(runner: Runner, about: str) -> list[tuple[str, int]]:
    """The disclosures of somebody's fields: when last, and how often."""
    listed = runner.catalog.choose("disclosures/disclosures", page="forward", start="disclosures_of_subject")
    given = {"about": about, **dict.fromkeys(("by", "from_", "to", "beginning", "ending"))}
    page = {"after": "", "before": "~", "limit": 10}
    rows, _ = await Reading(runner, KEEPER).rows(listed, None, {**given, **page})
    return [(each.last_at.isoformat(), each.times) for each in listed.read(rows)]


async def test_a_batch_that_is_copied_twice_is_added_once(runner: Runner) -> None:
    statement, about = runner.catalog["disclosures/append"], uuid4().hex
    row, later = entry(about, 2).row, entry(about, 3).row
    later[2] = (AT + timedelta(minutes=5)).isoformat()
    for batch, rows in (("one", [row, row]), ("one", [row, row]), ("two", [later]), ("one", [row, row])):
        await runner.write([(statement, {"batch": about + batch, "rows": rows})], repeatable=True)
    assert await counted(runner, about) == [((AT + timedelta(minutes=5)).isoformat(), 7)]


async def test_what_was_copied_is_forgotten_with_its_segment(tmp_path: Path, runner: Runner) -> None:
    spool, about = Spool(tmp_path), uuid4().hex
    before = set((await runner.read(UNSEEDED["batches"], {})).rows)
    with spool.opened():
        log = DisclosureLog(spool)
        copying_ = Copier(log, runner)
        for number in range(BATCH + 1):
            spool.append(entry(f"{about}-{number}").line)
        await copying_.copy()
        spool.append(entry(about).line)
        await copying_.copy()
        await copying_.copy()
    assert await counted(runner, about) == [(AT.isoformat(), 1)]
    assert await counted(runner, f"{about}-{BATCH}") == [(AT.isoformat(), 1)]
    left = set((await runner.read(UNSEEDED["batches"], {})).rows) - before
    assert left == set()


async def test_who_waits_for_the_disk_shares_an_append(tmp_path: Path) -> None:
    appended = []

    class Slow(Spool):
        def append(self, lines: bytes) -> None:
            appended.append(len(lines.splitlines()))
            time.sleep(0.02)
            super().append(lines)

    spool = Slow(tmp_path)
    with spool.opened():
        await asyncio.gather(*(spool.write(entry(f"p{number}").line) for number in range(100)))
    assert sum(appended) == 100
    assert len(appended) <= 3


async def test_any_fault_is_told_to_who_waits_and_the_next_is_written(tmp_path: Path) -> None:
    class Broken(Spool):
        broken = True

        def append(self, lines: bytes) -> None:
            if self.broken:
                raise RuntimeError("broken")
            super().append(lines)

    spool = Broken(tmp_path)
    with spool.opened():
        with pytest.raises(RuntimeError, match="broken"):
            await spool.write(entry().line)
        spool.broken = False
        await spool.write(entry().line)
    assert backlog(folder_in(tmp_path)) > 0


def test_processes_share_the_key_of_a_folder(tmp_path: Path) -> None:
    one, two = Spool(tmp_path), Spool(tmp_path)
    with one.opened(), two.opened():
        assert one.key == two.key
        assert len(one.key) >= 32
    assert (folder_in(tmp_path) / "key").stat().st_mode & 0o077 == 0
