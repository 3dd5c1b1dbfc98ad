"""Locked Java artifacts: fetched once, checked on every use.

jgo knows where artifacts live and how they are addressed. What it leaves open is closed here: a checksum that does
not match is refused, and a download that was cut short is never seen under its final name.
"""

import hashlib
import shutil
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from jgo.env._lockfile import LockFile
from platformdirs import user_cache_path
from rich.console import Console
from rich.progress import track

from graph.embedded.downloading import Artifact, Source, of_folder, of_repositories
from graph.embedded.errors import ChecksumMismatch, EmbeddedError, FolderUnusable
from graph.embedded.locking import in_turn
from graph.embedded.mirrors import Repositories
from graph.embedded.mirrors import repositories as configured

NEO4J_LOCK = Path(__file__).parent / "locks" / "neo4j.lock"
CONSOLE_LOCK = Path(__file__).parent / "locks" / "console.lock"
IDE_LOCK = Path(__file__).parent / "locks" / "ide.lock"

_SIDE_BY_SIDE = 8
_TRIES = 3
_PAUSE_SECONDS = 0.5
_INCOMING = ".incoming"


def cache_folder() -> Path:
    """The folder of the user's cache in which the jars of all data folders live."""
    return user_cache_path("danyuan") / "jars"


def locked(lock: Path) -> tuple[Artifact, ...]:
    """The artifacts of a lock file, in its order, which is the order of the class path."""
    return tuple(
        Artifact(
            coordinate=":".join(filter(None, (entry.groupId, entry.artifactId, entry.version, entry.classifier))),
            filename="-".join(filter(None, (entry.artifactId, entry.version, entry.classifier))) + ".jar",
            sha256=entry.sha256 or "",
        )
        for entry in LockFile.load(lock).dependencies
    )


def fetch(
    lock: Path,
    folder: Path | None = None,
    repositories: Repositories | None = None,
    carried: Path | None = None,
) -> tuple[Path, ...]:
    """The jars of a lock file, in its order; each one's SHA-256 has been checked.

    What is present and right is used without any network access; what is missing or damaged is fetched.

    Args:
        lock: the lock file.
        folder: where the jars are kept; the user's cache by default.
        repositories: Maven repositories by name; those of the settings by default.
        carried: a folder that they are taken from instead, without a network.

    Raises:
        ArtifactUnavailable: an artifact is missing and cannot be fetched.
        MirrorUnusable: where they are to come from is not to be understood.
        ChecksumMismatch: what came is not what was locked; nothing of it is kept.
        FolderUnusable: the folder cannot be written, or the disk is full.
    """
    folder = folder or cache_folder()
    artifacts = locked(lock)
    try:
        if _wanting(artifacts, folder):
            source = of_repositories(repositories or configured()) if carried is None else of_folder(carried)
            folder.mkdir(parents=True, exist_ok=True)
            with _alone_in(folder), TemporaryDirectory(prefix=_INCOMING, dir=folder) as incoming:
                _fetch_all(_wanting(artifacts, folder), folder, Path(incoming), source)
    except OSError as error:
        raise FolderUnusable(f"The jars cannot be kept in {folder}: {error}.") from error
    return tuple(folder / artifact.filename for artifact in artifacts)


def _wanting(artifacts: tuple[Artifact, ...], folder: Path) -> tuple[Artifact, ...]:
    with ThreadPoolExecutor(_SIDE_BY_SIDE) as pool:
        right = pool.map(lambda artifact: _matches(folder / artifact.filename, artifact.sha256), artifacts)
        return tuple(artifact for artifact, is_right in zip(artifacts, right, strict=True) if not is_right)


def _matches(path: Path, sha256: str) -> bool:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == sha256
    except FileNotFoundError:
        return False


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Waits until no other process fetches into the folder, so that nothing is fetched twice."""
    with in_turn(folder / ".lock"):
        for left_behind in folder.glob(f"{_INCOMING}*"):
            shutil.rmtree(left_behind)
        yield


def _fetch_all(artifacts: tuple[Artifact, ...], folder: Path, incoming: Path, source: Source) -> None:
    pool = ThreadPoolExecutor(_SIDE_BY_SIDE)
    try:
        fetches = [pool.submit(_fetch_one, artifact, folder, incoming, source) for artifact in artifacts]
        console = Console(stderr=True)
        for done in track(as_completed(fetches), "Fetching jars", total=len(fetches), console=console):
            done.result()
    finally:
        pool.shutdown(cancel_futures=True)


def _fetch_one(artifact: Artifact, folder: Path, incoming: Path, source: Source) -> None:
    for attempts_left in reversed(range(_TRIES)):
        try:
            with TemporaryDirectory(dir=incoming) as attempt:
                jar = source(artifact, Path(attempt))
                if not _matches(jar, artifact.sha256):
                    raise ChecksumMismatch(
                        f"What was fetched as {artifact.coordinate} is not what was locked: its SHA-256 differs."
                    )
                jar.replace(folder / artifact.filename)
            return
        except EmbeddedError:
            if not attempts_left:
                raise
            time.sleep(_PAUSE_SECONDS)
