"""What the tests write into a database and read from it, and owners that live in processes of their own."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
from neo4j import GraphDatabase

from graph.embedded import Connection, Server

OWNER = """
import sys
from pathlib import Path
from graph.embedded import private_neo4j
with private_neo4j(Path(sys.argv[1])):
    print("answers", flush=True)
    sys.stdin.read()
"""


def write(to: Connection | Server, name: str) -> None:
    """Adds a place of a name."""
    _run(to, "CREATE (:Place {name: $name})", name=name)


def names(of: Connection | Server) -> list[str]:
    """All places' names, in order."""
    return _run(of, "MATCH (place:Place) RETURN place.name AS name ORDER BY name")


def _run(on: Connection | Server, statement: str, **parameters: str) -> list[str]:
    with GraphDatabase.driver(on.uri, auth=(on.username, on.password)) as driver, driver.session() as session:
        return session.run(statement, parameters).value()


@contextmanager
def owner(data: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that owns a data folder; prints a line when its database answers, ends with its input."""
    process = subprocess.Popen(
        [sys.executable, "-c", OWNER, str(data)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    with process:
        try:
            yield process
        finally:
            process.kill()


def databases(data: Path) -> list[psutil.Process]:
    """The processes of Java that run on a data folder."""
    home = f"--home-dir={data / 'neo4j'}"
    return [process for process in psutil.process_iter(["cmdline"]) if home in (process.info["cmdline"] or ())]


def until(condition: Callable[[], bool], seconds: float = 30) -> None:
    """Waits for a condition."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.05)
