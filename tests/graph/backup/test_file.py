"""The file of a backup: cut at every byte, changed in every byte, on a full disk, in place of something else."""

import gzip
import os
import resource
import stat
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import orjson
import pytest

from graph.backup.file import FORMAT, BackupUnusable, Header, read_header, summaries, tables, writing
from graph.backup.rows import Digest, line, revived, tied
from graph.errors import InvalidInput

AT: Final = datetime(2026, 3, 1, 4, 5, 6, 70, tzinfo=UTC)
HEADER: Final = Header(15, AT, 7, AT, AT)
ROWS: Final[dict[str, list[list[Any]]]] = {
    "Person nodes": [[["a"], {"name": "王长青", "at": {"$at": AT.isoformat()}}], [["b"], {"phones": ["1", "2"]}]],
    "Person ties": [[["a"], [["LIVES_IN", "Household", "h", {"head": True}]]]],
    "Report nodes": [],
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "town.backup"
    with writing(path) as writer:
        writer.header(HEADER)
        for name, rows in ROWS.items():
            writer.table(name, map(line, rows))
    return path


def read(path: Path) -> dict[str, list[Any]]:
    return {name: list(rows) for name, rows in tables(path)}


def test_what_was_written_is_read(file: Path) -> None:
    assert read_header(file) == HEADER
    assert read(file) == ROWS
    assert [(each.name, each.rows) for each in summaries(file)] == [(name, len(rows)) for name, rows in ROWS.items()]
    assert [path.name for path in file.parent.iterdir()] == ["town.backup"]


@pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX's")
def test_only_the_owner_reads_it(file: Path) -> None:
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_cut_at_every_byte_it_is_none(file: Path) -> None:
    whole = file.read_bytes()
    for end in range(len(whole)):
        file.write_bytes(whole[:end])
        with pytest.raises(BackupUnusable):
            read_header(file)


def test_changed_in_any_byte_it_is_none_or_the_same(file: Path) -> None:
    whole = file.read_bytes()
    same = 0
    for place in range(len(whole)):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 0x41]) + whole[place + 1 :])
        try:
            assert read_header(file) == HEADER
        except BackupUnusable:
            continue
        assert read(file) == ROWS
        same += 1
    assert same <= 7, "but for the time, the system and flags without meaning in the head of the compressed file"


@pytest.mark.parametrize("content", [b"", b"\x00", b"PK\x03\x04", b'{"danyuan": {}}\n'])
def test_something_else_is_none(file: Path, content: bytes) -> None:
    for written in (content, gzip.compress(content), gzip.compress(b"[1]\n"), gzip.compress(b'{"danyuan": 1}\n')):
        file.write_bytes(written)
        with pytest.raises(BackupUnusable):
            read_header(file)


def changed(file: Path, place: int, text: bytes) -> None:
    lines = gzip.decompress(file.read_bytes()).splitlines(keepends=True)
    lines[place] = text
    file.write_bytes(gzip.compress(b"".join(lines)))


def test_what_a_newer_version_wrote_is_told(file: Path) -> None:
    lines = gzip.decompress(file.read_bytes()).splitlines()
    header = orjson.loads(lines[0])
    header["danyuan"] |= {"format": FORMAT + 1, "something": "new"}
    changed(file, 0, orjson.dumps(header) + b"\n")
    with pytest.raises(BackupUnusable, match=r"backup\.newer"):
        read_header(file)


def test_a_row_that_was_changed_and_compressed_anew_is_told_by_its_table(file: Path) -> None:
    changed(file, 2, line([["a"], {"name": "王长春"}]))
    with pytest.raises(BackupUnusable, match=r"backup\.damaged.*Person nodes"):
        read_header(file)


def test_a_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match=r"backup\.unreadable"):
        read_header(tmp_path)


@pytest.fixture
def small_disk() -> Iterator[None]:
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, limits)


def write_much(path: Path) -> None:
    with writing(path) as writer:
        writer.header(HEADER)
        writer.table("Person nodes", (line([[os.urandom(20).hex()], {}]) for _ in range(1000)))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of files")
@pytest.mark.usefixtures("small_disk")
def test_on_a_full_disk_nothing_is_left_and_what_was_there_stays(tmp_path: Path) -> None:
    path = tmp_path / "town.backup"
    path.write_bytes(b"before")
    with pytest.raises(OSError, match="File too large"):
        write_much(path)
    assert path.read_bytes() == b"before"
    assert [each.name for each in tmp_path.iterdir()] == ["town.backup"]


def test_digests_do_not_depend_on_the_order() -> None:
    lines = [line([each]) for each in range(50)]
    one, other, fewer = Digest(), Digest(), Digest()
    for each in lines:
        one.add(each)
    for each in reversed(lines):
        other.add(each)
    for each in [*lines[1:], lines[1]]:
        fewer.add(each)
    assert (one.rows, one.text) == (other.rows, other.text)
    assert (one.rows, one.text) != (fewer.rows, fewer.text)
    ties = [["LIVES_IN", "Household", "h", {}], ["COMMANDS", "Unit", "u", {"since": {"$at": AT.isoformat()}}]]
    assert tied(["a"], ties) == tied(["a"], ties[::-1])
    assert orjson.loads(tied(["a"], ties)) == [["a"], ties[::-1]]


def test_properties_come_back_as_the_database_takes_them() -> None:
    written = {"at": {"$at": AT.isoformat()}, "days": [{"$on": "2020-02-16"}], "names": ["a"], "paid": 1.5, "yes": True}
    found = revived(written)
    assert found["at"] == AT
    assert found["at"].utcoffset() is not None
    assert found["days"][0].isoformat() == "2020-02-16"
    assert (found["names"], found["paid"], found["yes"]) == (["a"], 1.5, True)
