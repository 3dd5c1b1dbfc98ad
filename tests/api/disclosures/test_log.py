"""Repeats within an hour are counted in memory, and written down again and again."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from api.disclosures.entries import read
from api.disclosures.log import NAMES, DisclosureLog
from api.disclosures.spool import Spool
from tests.api.disclosures.reading import AT


class Disk(Spool):
    """A spool that keeps what is written in memory, until it is full."""

    full = False

    async def write(self, lines: bytes) -> None:
        if self.full:
            raise OSError("full")
        self.lines = [*getattr(self, "lines", []), *map(read, lines.splitlines())]


@pytest.fixture
def disk(tmp_path: Path) -> Disk:
    disk = Disk(tmp_path)
    disk.key = b"key"
    return disk


async def note(log: DisclosureLog, *subjects: str, at: datetime = AT, operation: str | None = None) -> None:
    await log.note(at, "officer", {each: {"phone"} for each in subjects}, None, operation)


async def test_repeats_within_the_hour_are_counted_and_written_when_flushed(disk: Disk) -> None:
    log = DisclosureLog(disk)
    await note(log, "p1", "p2")
    for minute in (1, 3, 2):
        await note(log, "p1", at=AT + timedelta(minutes=minute))
    assert [(each.shown.subject, each.times) for each in disk.lines] == [("p1", 1), ("p2", 1)]
    await log.flush()
    await log.flush()
    assert [(each.id, each.times, each.last_at) for each in disk.lines[2:]] == [
        (disk.lines[0].id, 3, AT + timedelta(minutes=3))
    ]
    await note(log, "p1", at=AT + timedelta(hours=1))
    assert disk.lines[-1].id != disk.lines[0].id


async def test_what_cannot_be_written_is_counted_on_and_no_entry_is_taken_for_written(disk: Disk) -> None:
    log = DisclosureLog(disk)
    await note(log, "p1")
    await note(log, "p1")
    disk.full = True
    with pytest.raises(OSError, match="full"):
        await log.flush()
    with pytest.raises(OSError, match="full"):
        await note(log, "p2")
    await note(log, "p1")
    disk.full = False
    await note(log, "p2")
    await log.flush()
    assert [(each.shown.subject, each.times) for each in disk.lines] == [("p1", 1), ("p2", 1), ("p1", 2)]


async def test_only_so_many_names_of_operations_are_told_apart(disk: Disk) -> None:
    log = DisclosureLog(disk)
    for number in range(NAMES + 5):
        await note(log, "p1", operation=f"Q{number}")
    await log.flush()
    named = [each.shown.operation for each in disk.lines]
    assert named[:NAMES] == [f"Q{number}" for number in range(NAMES)]
    assert set(named[NAMES:]) == {None}
    assert sum(each.times for each in disk.lines) == NAMES + 5


async def test_all_names_of_trusted_documents_are_told(disk: Disk) -> None:
    log = DisclosureLog(disk, trusted=True)
    for number in range(NAMES + 5):
        await note(log, "p1", operation=f"Q{number}")
    assert {each.shown.operation for each in disk.lines} == {f"Q{number}" for number in range(NAMES + 5)}


async def test_only_so_many_are_kept_in_memory(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("api.disclosures.log.KEPT", 2)
    log = DisclosureLog(disk)
    for subject in ("p1", "p2", "p1", "p3", "p1", "p2"):
        await note(log, subject)
    await log.flush()
    assert [(each.shown.subject, each.times) for each in disk.lines] == [
        *(("p1", 1), ("p2", 1), ("p3", 1), ("p2", 1)),
        ("p1", 2),
    ]
