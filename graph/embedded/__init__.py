"""A private Neo4j: a real Neo4j Community server in a process of its own, for who has none.

`private_neo4j` owns the database of a data folder, `joined_neo4j` uses it whoever owns it, and `fetch` gets the jars
of a lock file. All failures are `EmbeddedError`s.
"""

from graph.embedded.artifacts import CONSOLE_LOCK, IDE_LOCK, NEO4J_LOCK, cache_folder, fetch
from graph.embedded.bolt import Connection
from graph.embedded.errors import (
    ArtifactUnavailable,
    ChecksumMismatch,
    EmbeddedError,
    FolderInUse,
    FolderUnusable,
    MirrorUnusable,
    Refused,
    StartFailed,
)
from graph.embedded.ownership import joined_neo4j, private_neo4j
from graph.embedded.server import Server

__all__ = [
    "CONSOLE_LOCK",
    "IDE_LOCK",
    "NEO4J_LOCK",
    "ArtifactUnavailable",
    "ChecksumMismatch",
    "Connection",
    "EmbeddedError",
    "FolderInUse",
    "FolderUnusable",
    "MirrorUnusable",
    "Refused",
    "Server",
    "StartFailed",
    "cache_folder",
    "fetch",
    "joined_neo4j",
    "private_neo4j",
]
