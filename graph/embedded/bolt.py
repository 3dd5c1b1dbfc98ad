"""Bolt on the loopback address: a free port, and whether the database answers."""

import socket
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from neo4j import Driver, GraphDatabase
from neo4j.exceptions import DriverError, Neo4jError

from graph.embedded.errors import Refused
from graph.embedded.folder import Credentials

HOST = "127.0.0.1"
_PAUSE_SECONDS = 0.05


@dataclass(frozen=True)
class Connection:
    """How to reach a database."""

    uri: str
    username: str
    password: str = field(repr=False)


def at_port(port: int, credentials: Credentials) -> Connection:
    """The connection to a database of this machine."""
    return Connection(f"bolt://{HOST}:{port}", credentials.username, credentials.password)


def free_port(preferred: int | None = None) -> int:
    """The preferred port if nobody has it, else any that is free."""
    if preferred is not None and is_free(preferred):
        return preferred
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def is_free(port: int) -> bool:
    """Whether a server could listen at the port now."""
    with socket.socket() as probe:
        # Elsewhere than on Windows, connections that are still fading away would look like a server.
        if sys.platform != "win32":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
        return True


def answers_within(seconds: float, connection: Connection, worthwhile: Callable[[], bool] = lambda: True) -> bool:
    """Waits until a statement is answered; False if that took too long or stopped being worthwhile.

    Raises:
        Refused: something answers, but will not serve us, as with a wrong password.
    """
    deadline = time.monotonic() + seconds
    with GraphDatabase.driver(connection.uri, auth=(connection.username, connection.password)) as driver:
        while worthwhile():
            if _answers(driver, connection.uri):
                return True
            if time.monotonic() > deadline:
                return False
            time.sleep(_PAUSE_SECONDS)
    return False


def _answers(driver: Driver, uri: str) -> bool:
    try:
        with driver.session() as session:
            session.run("RETURN 1").consume()
    except (DriverError, Neo4jError) as error:
        if error.is_retryable():
            return False
        raise Refused(f"What answers at {uri} will not serve us: {error}") from error
    return True
