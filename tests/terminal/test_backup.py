"""`danyuan backup` and `danyuan restore` where they cannot do what they are told; tests/graph/backup does it."""

import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from graph.backup.file import Header, writing
from tests.graph.backup.test_file import HEADER
from tests.terminal.conftest import Danyuan

SMALL_DISK: Final = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
from api.cli import main
main()
"""


def test_a_file_that_is_there_is_replaced_by_force_alone(danyuan: Danyuan, tmp_path: Path) -> None:
    file = tmp_path / "town.backup"
    file.write_text("a day's work")
    ended = danyuan("backup", str(file))
    assert (ended.exit_code, ended.stderr) == (2, f"file: {file} is there already; --force replaces it.\n")
    assert danyuan("backup", "--force", str(tmp_path)).exit_code == 2
    assert file.read_text() == "a day's work"


def test_a_folder_that_is_not_there_is_told(danyuan: Danyuan, tmp_path: Path) -> None:
    ended = danyuan("backup", str(tmp_path / "none" / "town.backup"))
    assert ended.exit_code == 2
    assert ended.stderr.endswith("cannot be written: No such file or directory. Nothing is left of it.\n")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of files")
def test_on_a_full_disk_nothing_is_left(danyuan: Danyuan, tmp_path: Path) -> None:
    file = tmp_path / "town.backup"
    assert danyuan("backup", str(tmp_path)).exit_code == 2, "and the environment names the database"
    command = [sys.executable, "-c", SMALL_DISK, "backup", str(file)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr == f"file: {file} cannot be written: File too large. Nothing is left of it.\n"
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_backup_is_not_restored(danyuan: Danyuan, tmp_path: Path) -> None:
    file = tmp_path / "town.backup"
    file.write_bytes(b"PK")
    ended = danyuan("restore", str(file))
    assert (ended.exit_code, ended.stderr) == (2, "That file is no backup of danyuan.\n")
    assert danyuan("restore", str(tmp_path / "none")).exit_code == 2


@pytest.mark.parametrize(
    ("schema", "sentence"),
    [
        (HEADER.schema + 1000, "A newer version of danyuan wrote the backup; restore it with that one.\n"),
        (HEADER.schema, "A backup goes into an empty graph only, and this one holds something: "),
    ],
)
def test_what_may_not_be_restored_is_told(danyuan: Danyuan, tmp_path: Path, schema: int, sentence: str) -> None:
    file = tmp_path / "town.backup"
    with writing(file) as writer:
        writer.header(Header(schema, HEADER.made, HEADER.seq, HEADER.next, HEADER.said))
    ended = danyuan("restore", str(file))
    assert ended.exit_code == 2
    assert ended.stderr.startswith(sentence)
