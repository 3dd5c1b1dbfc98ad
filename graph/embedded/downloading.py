"""One artifact: downloaded with jgo, or taken from a folder that was carried here."""

import errno
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

from jgo.maven import MavenContext
from requests.exceptions import ProxyError, SSLError

from graph.embedded.errors import ArtifactUnavailable
from graph.embedded.mirrors import SETTING, Repositories, without_password

_TIMEOUT_SECONDS: Final = 30
_OF_THE_DISK: Final = frozenset(
    {errno.ENOSPC, errno.EDQUOT, errno.EACCES, errno.EPERM, errno.EROFS, errno.EFBIG, errno.EIO}
)
"""Faults of the folder: those of the network are OSErrors too."""
_CARRY: Final = "make fetch TO=DIR on a machine with a network, and make serve FROM=DIR here, do without one"


@dataclass(frozen=True)
class Artifact:
    """One locked jar: its Maven coordinate, the name of its file, and its SHA-256 in hexadecimal."""

    coordinate: str
    filename: str
    sha256: str


Source: TypeAlias = Callable[[Artifact, Path], Path]
"""Puts an artifact somewhere into a folder, and tells where. Raises ArtifactUnavailable, or OSError of the disk."""


def of_repositories(repositories: Repositories | None) -> Source:
    """Artifacts from Maven repositories; None for those that jgo knows."""

    def download(artifact: Artifact, into: Path) -> Path:
        remote = None if repositories is None else dict(repositories)
        context = MavenContext(repo_cache=into, remote_repos=remote, timeout=_TIMEOUT_SECONDS)
        try:
            return context.create_dependency(artifact.coordinate).artifact.resolve()
        # The last two: what answers in place of a repository need not have the form of an answer.
        except (OSError, RuntimeError, ValueError, IndexError) as error:
            if isinstance(error, OSError) and error.errno in _OF_THE_DISK:
                raise
            fault = without_password(str(error), repositories)
            raise ArtifactUnavailable(
                f"{artifact.coordinate} is not on this machine and could not be fetched; {_help(error)} ({fault})"
            ) from error

    return download


def of_folder(folder: Path) -> Source:
    """Artifacts from a folder that `danyuan fetch --to` filled."""

    def copy(artifact: Artifact, into: Path) -> Path:
        try:
            return Path(shutil.copy(folder / artifact.filename, into))
        except FileNotFoundError as error:
            raise ArtifactUnavailable(
                f"{artifact.coordinate} is not in {folder}; make fetch TO=DIR puts everything that is needed there."
            ) from error

    return copy


def _help(error: Exception) -> str:
    """What to do about it, in a sentence."""
    if isinstance(error, ProxyError):
        return "the proxy that HTTPS_PROXY names does not let it through: mend that setting"
    if isinstance(error, SSLError):
        return "the certificate shown is not trusted: add its authority to the system's, or name it in SSL_CERT_FILE"
    if isinstance(error, OSError):
        return f"is there a network? Behind a proxy set HTTPS_PROXY, for a mirror {SETTING}; {_CARRY}"
    return f"what was asked does not have it: set {SETTING} to a mirror that does, with user and password where it asks"
