"""One private Neo4j: who can reach it, and how it comes back."""

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psutil
import pytest
from neo4j.exceptions import AuthError

from graph.embedded import Connection, FolderInUse, Server, joined_neo4j, private_neo4j
from tests.embedded.graphs import OWNER, databases, names, until, write

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither modes nor sessions")


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("danyuan") / "a folder"


@pytest.fixture(scope="module")
def server(data: Path) -> Iterator[Server]:
    with private_neo4j(data) as server:
        write(server, "五柳")
        yield server


@on_posix
def test_only_the_owner_reads_the_folder(server: Server, data: Path) -> None:
    assert stat.S_IMODE(data.stat().st_mode) == 0o700
    assert stat.S_IMODE((data / "neo4j").stat().st_mode) == 0o700
    assert stat.S_IMODE((data / "neo4j.credentials").stat().st_mode) == 0o600
    assert server.password not in repr(server.connection)


def test_no_one_gets_in_with_another_password(server: Server) -> None:
    for password in ("neo4j", "guessed"):
        with pytest.raises(AuthError):
            names(Connection(server.uri, "neo4j", password))
    assert not [path for path in server_files(server) if server.password in path.read_text(errors="ignore")]


def server_files(server: Server) -> list[Path]:
    command_line = psutil.Process(server.process.pid).cmdline()
    home = next(Path(argument.split("=")[1]) for argument in command_line if argument.startswith("--home-dir="))
    return [path for folder in ("conf", "logs", "data/dbms") for path in (home / folder).iterdir()]


def test_it_listens_on_loopback_and_nowhere_else(server: Server) -> None:
    sockets = psutil.Process(server.process.pid).net_connections("inet")
    listening = {(socket.laddr.ip, socket.laddr.port) for socket in sockets if not socket.raddr}
    assert {(ip.removeprefix("::ffff:"), port) for ip, port in listening} == {
        ("127.0.0.1", int(server.uri.rsplit(":", 1)[1]))
    }


def test_a_second_owner_is_told_who_the_first_is(server: Server, data: Path) -> None:
    sentence = f"The data folder {data} is in use by process {os.getpid()}; stop it, or choose another folder."
    with pytest.raises(FolderInUse) as within, private_neo4j(data):
        pass
    other = subprocess.run([sys.executable, "-c", OWNER, data], capture_output=True, text=True, check=False)
    assert (str(within.value), within.value.pid) == (sentence, os.getpid())
    assert other.stderr.rstrip().endswith(f"FolderInUse: {sentence}")


def test_another_command_joins_the_running_one(server: Server, data: Path) -> None:
    with joined_neo4j(data) as joined:
        assert joined == server.connection
        assert names(joined) == ["五柳"]
    assert server.process.poll() is None


@on_posix
def test_ctrl_c_is_for_the_owner_alone(server: Server) -> None:
    assert os.getpgid(server.process.pid) != os.getpgid(0)
    assert os.getsid(server.process.pid) != os.getsid(0)


def test_a_restart_keeps_address_and_data(server: Server) -> None:
    before, uri = server.process.pid, server.uri
    server.restart()
    assert server.process.pid != before
    assert server.uri == uri
    assert names(server) == ["五柳"]


def test_a_killed_database_comes_back_by_itself(server: Server, caplog: pytest.LogCaptureFixture) -> None:
    killed, uri = server.process, server.uri
    killed.kill()
    until(lambda: server.process is not killed)
    assert server.uri == uri
    assert names(server) == ["五柳"]
    assert "ended unexpectedly" in caplog.text


# The last one: it leaves no database behind.
def test_a_database_that_keeps_ending_is_left_alone(
    server: Server, data: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def is_left_alone() -> bool:
        for database in databases(data):
            with suppress(psutil.NoSuchProcess):
                database.kill()
        return "keeps ending and is left alone" in caplog.text

    until(is_left_alone)
    assert not databases(data)
    assert server.process.poll() is not None
