"""What can go wrong with the private Neo4j; each message is a sentence for the person at the terminal."""

from pathlib import Path


class EmbeddedError(Exception):
    """The private Neo4j cannot be had; the message says why and, where something can be done, what."""


class ArtifactUnavailable(EmbeddedError):
    """A locked artifact is neither on this machine nor to be fetched."""


class MirrorUnusable(EmbeddedError):
    """What says where artifacts come from cannot be used."""


class ChecksumMismatch(EmbeddedError):
    """A fetched artifact is not the one that was locked."""


class FolderUnusable(EmbeddedError):
    """A folder cannot be written, or its contents do not belong together."""


class StartFailed(EmbeddedError):
    """The server ended, or did not answer, before it could be used."""


class Refused(EmbeddedError):
    """Something answers at the database's address, but will not serve us."""


class FolderInUse(EmbeddedError):
    """Another living process owns the data folder.

    Attributes:
        pid: the process id of the owner, or None where the owner has not written it yet.
    """

    def __init__(self, folder: Path, pid: int | None) -> None:
        owner = "another process" if pid is None else f"process {pid}"
        super().__init__(f"The data folder {folder} is in use by {owner}; stop it, or choose another folder.")
        self.pid = pid
