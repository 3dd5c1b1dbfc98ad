"""The spool by itself: what a full disk, a half line and a process that ended leave of it."""

import asyncio
import resource
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from api.disclosures import copying
from api.disclosures.copying import copy
from api.disclosures.entries import Entry, beginning, made, read
from api.disclosures.spool import LARGEST, Spool, backlog, folder_in
from graph.database.runner import Runner, Step
from graph.snapshot import Reading
from graph.statements.catalog import read_catalog
from graph.viewer import KEEPER

AT = datetime(2026, 3, 1, 4, 5, 6, 70, tzinfo=UTC)


def entry(subject: str = "p1") -> Entry:
    return made(AT, "officer", subject, ("phone",), "EPIDEMIC_CONTROL", None)


class Written:
    """Stands where the graph would, and keeps the rows that are written."""

    def __init__(self) -> None:
        self.catalog = read_catalog()
        self.ids: list[str] = []

    async def write(self, steps: list[Step], *, repeatable: bool) -> frozenset[str]:
        assert repeatable
        self.ids += [row[0] for _, parameters in steps for row in parameters["rows"]]
        return frozenset()


def test_a_line_is_read_as_it_was_written() -> None:
    one = entry()
    assert read(one.line) == one
    assert one.id.startswith("20260301040506000070-")


@pytest.mark.parametrize("line", [b"", b"{", b"[]", b"{}", b"\0\0\0", b'{"id": "x", "at": 1}'])
def test_what_is_no_line_is_told(line: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        read(line)


def test_ids_begin_with_times_in_their_order() -> None:
    times = ["0001-01-01T00:00:00Z", "0999-12-31T00:00:00Z", "2026-01-01T00:00:00.000001+00:00", "9999-12-31T00:00:00Z"]
    begun = [beginning(datetime.fromisoformat(each)) for each in times]
    assert begun == sorted(begun)
    assert {len(each) for each in begun} == {20}


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
        assert [read(line).subject for line in lines] == ["p1", "p3"]


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
        assert {read(line).subject for line in lines} == {f"p{number}" for number in range(50)}


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
    await copy(spool, written)  # type: ignore[arg-type]
    return written.ids


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
            await copy(spool, Away())  # type: ignore[arg-type]
        assert await copied(spool) == [kept.id]


async def test_an_entry_that_is_copied_twice_is_in_the_graph_once(runner: Runner) -> None:
    statement, row = runner.catalog["disclosures/append"], entry("nobody-else").row
    for _ in range(2):
        await runner.write([(statement, {"rows": [row, row]})], repeatable=True)
    listed = runner.catalog.choose("disclosures/disclosures", page="counted", start="disclosures_of_subject")
    given = {"about": "nobody-else", "by": None, "beginning": None, "ending": None}
    page = {"after": "", "before": "~", "limit": 0}
    rows, _ = await Reading(runner, KEEPER).rows(listed, None, {**given, **page})
    assert rows == [1]
