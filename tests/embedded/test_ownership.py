"""A data folder outlives its owners, however they end."""

import re
import socket
import subprocess
from pathlib import Path
from typing import Any

import psutil
import pytest

from graph.embedded import FolderUnusable, StartFailed, joined_neo4j, private_neo4j, process
from tests.embedded.graphs import databases, names, owner, until, write


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "danyuan"


def test_data_stay_when_the_port_cannot(data: Path) -> None:
    with private_neo4j(data) as first:
        write(first, "东林")
    assert not databases(data)
    port = int(first.uri.rsplit(":", 1)[1])
    with socket.socket() as someone_else:
        someone_else.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # its old connections may linger
        someone_else.bind(("127.0.0.1", port))
        someone_else.listen()
        with joined_neo4j(data) as second:
            assert second.uri != first.uri
            assert second.password == first.password
            assert names(second) == ["东林"]
    assert not databases(data)


def test_an_owner_killed_leaves_nothing_in_the_way(data: Path) -> None:
    with owner(data) as too_early:
        until(lambda: bool(databases(data)))
        too_early.kill()
    with owner(data) as killed:
        assert killed.stdout is not None
        assert killed.stdout.readline() == "answers\n"
        with joined_neo4j(data) as joined:
            write(joined, "善本")
        killed.kill()
    (orphan,) = databases(data)
    with private_neo4j(data) as next_owner:
        assert names(next_owner) == ["善本"]
        assert not psutil.pid_exists(orphan.pid)
        assert next_owner.uri == joined.uri


def test_interrupted_before_anyone_has_its_process_a_start_leaves_none(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    start, started = process.start, list[subprocess.Popen[bytes]]()

    def interrupted(*arguments: Any) -> None:
        started.append(start(*arguments))
        assert databases(data)
        raise KeyboardInterrupt

    monkeypatch.setattr(process, "start", interrupted)
    with pytest.raises(KeyboardInterrupt), private_neo4j(data):
        pass
    assert not databases(data)
    assert started.pop().wait() is not None


def test_a_failed_start_quotes_its_log(data: Path) -> None:
    (data / "neo4j" / "data").mkdir(parents=True)
    (data / "neo4j" / "data" / "databases").write_text("not a folder")
    log = data / "neo4j" / "logs" / "console.log"
    with (
        pytest.raises(StartFailed, match=rf"did not start.*{re.escape(str(log))} ends with:\n(?s:.*)Unable to create"),
        private_neo4j(data),
    ):
        pass
    assert not databases(data)


def test_a_database_without_its_credentials_is_not_opened(data: Path) -> None:
    (data / "neo4j" / "data" / "databases" / "system").mkdir(parents=True)
    with pytest.raises(FolderUnusable, match=r"holds a database, but not neo4j\.credentials"), private_neo4j(data):
        pass


def test_a_data_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with (
        pytest.raises(FolderUnusable, match=r"The data folder .*file/danyuan cannot be used"),
        private_neo4j(tmp_path / "file" / "danyuan"),
    ):
        pass
