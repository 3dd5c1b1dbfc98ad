"""A running private Neo4j, kept running until it is stopped."""

import logging
import subprocess
import threading
import time
from collections import deque
from pathlib import Path

from graph.embedded import bolt, process
from graph.embedded.bolt import Connection
from graph.embedded.errors import Refused, StartFailed
from graph.embedded.folder import Credentials, DataFolder

_log = logging.getLogger(__name__)

# Recovery after a crash may take minutes; as long as the process lives, it is waited for.
_START_SECONDS = 300
_PORTS_TRIED = 3
_DEATHS = 3
_DEATHS_WITHIN_SECONDS = 60
_LINES_QUOTED = 10


class Server:
    """A private Neo4j on a folder that the caller owns.

    Attributes:
        process: the database's process at this moment; another one after a restart.
        connection: how to reach it; the same as long as this object lives.
    """

    process: subprocess.Popen[bytes]
    connection: Connection
    _port: int

    def __init__(self, folder: DataFolder, credentials: Credentials, jars: tuple[Path, ...]) -> None:
        self._folder = folder
        self._credentials = credentials
        self._jars = jars
        self._changing = threading.Lock()
        self._stopping = threading.Event()
        self._keeper = threading.Thread(target=self._keep_running, name="private-neo4j", daemon=True)

    @property
    def uri(self) -> str:
        """The address, `bolt://…`."""
        return self.connection.uri

    @property
    def username(self) -> str:
        """The user of the database."""
        return self.connection.username

    @property
    def password(self) -> str:
        """The user's password."""
        return self.connection.password

    def start(self) -> None:
        """Starts the database, at the port it last had if that is free, and waits until it answers.

        Raises:
            StartFailed: it ended, or did not answer in time; the message quotes its log.
        """
        preferred = self._folder.take_port()
        for tries_left in reversed(range(_PORTS_TRIED)):
            self._port = bolt.free_port(preferred)
            self.connection = bolt.at_port(self._port, self._credentials)
            try:
                self.process = self._launch()
                break
            except StartFailed:
                taken_by_someone_else = not bolt.is_free(self._port)
                if not tries_left or not taken_by_someone_else:
                    raise
        self._folder.publish_port(self._port)
        self._keeper.start()

    def restart(self) -> None:
        """Ends the database and starts it again, at the same port.

        Raises:
            StartFailed: it did not come back.
        """
        with self._changing:
            process.end(self.process)
            self.process = self._launch()

    def stop(self) -> None:
        """Ends the database, also one whose start was interrupted; returns when it has closed its files."""
        self._stopping.set()
        with self._changing:
            process.end_all(self._folder)
        if self._keeper.is_alive():
            self._keeper.join()

    def _launch(self) -> subprocess.Popen[bytes]:
        launched = process.start(self._folder, self._port, self._jars)
        answers = False
        try:
            answers = bolt.answers_within(
                _START_SECONDS, self.connection, lambda: launched.poll() is None and not self._stopping.is_set()
            )
        except Refused as refusal:
            raise self._failed(str(refusal)) from refusal
        finally:
            exit_code = launched.poll()
            if not answers:
                process.end(launched)
        if not answers:
            raise self._failed(
                "It did not answer in time." if exit_code is None else f"It ended (exit code {exit_code})."
            )
        return launched

    def _failed(self, reason: str) -> StartFailed:
        return StartFailed(f"The private Neo4j did not start. {reason} {_last_words(self._folder)}")

    def _keep_running(self) -> None:
        deaths: deque[float] = deque(maxlen=_DEATHS)
        while True:
            watched = self.process
            exit_code = watched.wait()
            with self._changing:
                if self._stopping.is_set():
                    return
                if watched is not self.process:
                    continue
                deaths.append(time.monotonic())
                if len(deaths) == _DEATHS and deaths[-1] - deaths[0] < _DEATHS_WITHIN_SECONDS:
                    _log.error("The private Neo4j keeps ending and is left alone. %s", _last_words(self._folder))
                    return
                _log.warning("The private Neo4j ended unexpectedly (exit code %d) and is started again.", exit_code)
                self._revive()

    def _revive(self) -> None:
        try:
            self.process = self._launch()
        except StartFailed as failure:
            if not self._stopping.is_set():
                _log.error("%s", failure)


def _last_words(folder: DataFolder) -> str:
    """The end of the newest log that says anything, and where it is."""
    for log in (process.console_log(folder), folder.logs / "neo4j.log"):
        lines = log.read_text(encoding="utf-8", errors="replace").splitlines() if log.exists() else []
        if lines:
            return f"{log} ends with:\n" + "\n".join(lines[-_LINES_QUOTED:])
    return f"There is nothing in {folder.logs}."
