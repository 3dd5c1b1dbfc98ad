"""Who runs the private Neo4j of a data folder: one owner at a time; others may join it."""

import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from graph.embedded import process
from graph.embedded.artifacts import NEO4J_LOCK, fetch
from graph.embedded.bolt import Connection, answers_within, at_port
from graph.embedded.errors import FolderInUse, FolderUnusable
from graph.embedded.folder import DataFolder, credentials, open_folder
from graph.embedded.locking import Locked, exclusive
from graph.embedded.server import Server

_OWNER_SECONDS = 300


@contextmanager
def private_neo4j(data: Path, jars: Path | None = None) -> Iterator[Server]:
    """Runs a private Neo4j on a data folder while the block runs; the first time, fetches it and makes the folder.

    If the database ends by itself it is started again at the same port, unless it ends again and again.

    Args:
        data: the data folder.
        jars: the folder where the database's jars are kept; the user's cache by default.

    Raises:
        FolderInUse: another living process runs the folder's database.
        EmbeddedError: the database cannot be had; each of its kinds says why.
    """
    folder = open_folder(data)
    with ExitStack() as stack:
        try:
            server = _prepared(stack, folder, jars)
        except Locked as locked:
            raise FolderInUse(folder.root, locked.pid) from locked
        except OSError as error:
            raise FolderUnusable(f"The data folder {folder.root} cannot be used: {error}.") from error
        yield server


def _prepared(stack: ExitStack, folder: DataFolder, jars: Path | None) -> Server:
    """The server on a folder that is owned from now on; what is damaged in it is told before anything starts."""
    stack.enter_context(exclusive(folder.owner_lock))
    opening = credentials(folder)
    folder.port()
    process.end_all(folder)
    class_path = fetch(NEO4J_LOCK, jars)
    process.set_initial_password(folder, opening, class_path)
    server = Server(folder, opening, class_path)
    stack.callback(server.stop)  # first, since a start may be interrupted at any moment
    server.start()
    return server


@contextmanager
def joined_neo4j(data: Path, jars: Path | None = None) -> Iterator[Connection]:
    """Reaches the private Neo4j of a data folder: its owner's if one runs, else one run for this block.

    Raises:
        FolderInUse: the folder has an owner, but its database does not answer.
        EmbeddedError: as `private_neo4j`.
    """
    with ExitStack() as stack:
        yield _own_or_join(stack, data, jars)


def _own_or_join(stack: ExitStack, data: Path, jars: Path | None) -> Connection:
    deadline = time.monotonic() + _OWNER_SECONDS
    while True:
        try:
            return stack.enter_context(private_neo4j(data, jars)).connection
        except FolderInUse:
            connection = _of_owner(open_folder(data))
            if connection is not None and answers_within(1, connection):
                return connection
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)


def _of_owner(folder: DataFolder) -> Connection | None:
    port = folder.port()
    return None if port is None else at_port(port, credentials(folder))
