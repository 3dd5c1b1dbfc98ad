"""Files of the data folder that are cut short, empty or something else: each ends in a sentence and status 2."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from api.auth import KeyUnusable, signing_key
from api.cli import app
from api.disclosures.entries import read
from api.disclosures.spool import Spool, SpoolUnusable, folder_in, prepare
from graph.embedded import FolderUnusable
from graph.embedded.folder import credentials, open_folder
from tests.api.disclosures.reading import entry

OTHER = (
    b"",
    b"\xff\xfe\x00",
    b"[]",
    b"null",
    b'{"username": "neo4j"}',
    b'{"username": 1, "password": {}}',
    b"2\xc2\xb2",
)
"""What may be found in place of a file's text."""


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with all its files, and no database."""
    folder = open_folder(tmp_path / "data")
    credentials(folder)
    folder.publish_port(49152)
    signing_key(None, folder.root)
    prepare(folder_in(folder.root))
    for name in [name for name in os.environ if name.startswith(("NEO4J_", "DANYUAN_"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("DANYUAN_DATA", str(folder.root))
    monkeypatch.setenv("COLUMNS", "1000")
    return folder.root


def cuts(path: Path) -> list[bytes]:
    """The bytes of a file cut at each of them, the whole left out, and other things."""
    whole = path.read_bytes()
    return [whole[:end] for end in range(len(whole))] + list(OTHER)


def told(*words: str) -> str:
    """The one sentence that a command ends with."""
    ended = CliRunner().invoke(app, words)
    assert isinstance(ended.exception, SystemExit), ended.exception
    assert (ended.exit_code, ended.stdout) == (2, "")
    (sentence,) = ended.stderr.splitlines()
    return sentence


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def test_credentials_cut_at_every_byte(data: Path) -> None:
    path = data / "neo4j.credentials"
    for damaged in cuts(path):
        path.write_bytes(damaged)
        assert re.search(r"neo4j\.credentials is cut short.* put it back", told("check")), damaged


def test_a_port_cut_at_every_byte_is_a_number_or_told(data: Path) -> None:
    path = data / "neo4j.port"
    folder = open_folder(data)
    for damaged in [*cuts(path), b"70000", b"0", b" 1", b"1\n"]:
        path.write_bytes(damaged)
        if damaged and b"49152".startswith(damaged):
            assert folder.port() == int(damaged)
        else:
            with pytest.raises(FolderUnusable, match=r"neo4j\.port is cut short.* Delete it"):
                folder.port()
            assert "Delete it" in told("check")


def test_the_key_of_tokens_cut_at_every_byte(data: Path) -> None:
    path = data / "key"
    for damaged in cuts(path):
        path.write_bytes(damaged)
        assert "Put it back as it was, or delete it" in told("token", "--person", "Person:1"), damaged


def test_the_key_of_disclosures_cut_at_every_byte(data: Path) -> None:
    path = folder_in(data) / "key"
    for damaged in cuts(path):
        path.write_bytes(damaged)
        with pytest.raises(SpoolUnusable, match="Put it back as it was, or delete it"), Spool(data).opened():
            pass


def test_a_line_of_the_spool_cut_at_every_byte_is_no_entry() -> None:
    line = entry().line.rstrip()
    assert read(line) == entry()
    others = [line.replace(b'"times":1', b'"times":' + value) for value in (b'"1"', b"true", b"null", b"1.5", b"[]")]
    others += [line.replace(b'"p1"', b"[1]"), line.replace(b"+00:00", b""), line.replace(b'["phone"]', b"[1]")]
    for damaged in [line[:end] for end in range(len(line))] + [*OTHER, *others]:
        with pytest.raises(ValueError, match=r"."):
            read(damaged)


def test_what_a_stranger_put_into_the_spool_is_left_alone(data: Path) -> None:
    for name in ("notes.jsonl", "7-left.jsonl", "x-0123456789abcdef0123456789abcdef.jsonl"):
        (folder_in(data) / name).write_bytes(b"?")
    (folder_in(data) / "3-0123456789abcdef0123456789abcdef.jsonl").mkdir()
    spool = Spool(data)
    with spool.opened(), spool.abandoned() as segments:
        assert segments == []


@pytest.mark.parametrize("name", ["neo4j.credentials", "neo4j.port", "neo4j.lock", "neo4j/conf"])
def test_a_folder_or_a_file_in_place_of_the_other_is_told(data: Path, name: str) -> None:
    path = data / name
    if path.is_dir():
        path.rmdir()
        path.touch()
    else:
        path.touch()
        a_folder(path)
    assert str(path) in told("check")


def test_a_folder_in_place_of_a_key_is_told(data: Path) -> None:
    a_folder(data / "key")
    with pytest.raises(KeyUnusable, match="cannot be used"):
        signing_key(None, data)
    for name in ("key", "0.lock"):
        a_folder(folder_in(data) / name)
        with pytest.raises(SpoolUnusable, match="Is a directory"):
            prepare(folder_in(data))
        (folder_in(data) / name).rmdir()


@pytest.mark.parametrize("name", ["disclosures/key", "key", "neo4j.credentials", "neo4j.port"])
def test_the_server_ends_before_it_starts_anything(data: Path, name: str) -> None:
    (data / name).write_bytes(b"\xff")
    command = [sys.executable, "-m", "api.cli", "serve", "--port", "0"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert name in ended.stderr
    assert "Traceback" not in ended.stderr
    assert len(ended.stderr.splitlines()) == 1
