"""Jars are fetched once, checked always, and never seen half-written."""

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from graph.embedded import (
    CONSOLE_LOCK,
    IDE_LOCK,
    NEO4J_LOCK,
    ArtifactUnavailable,
    ChecksumMismatch,
    FolderUnusable,
    fetch,
)
from graph.embedded.artifacts import locked
from tests.embedded.graphs import until
from tests.embedded.repository import NAMES, Repository, filename, jar, serving, write_lock

NOWHERE = {"nowhere": "http://127.0.0.1:9"}

FETCH = """
import sys
from pathlib import Path
from graph.embedded import EmbeddedError, fetch
try:
    fetch(Path(sys.argv[1]), Path(sys.argv[2]), {"test": sys.argv[3]})
except EmbeddedError as error:
    sys.exit(f"{type(error).__name__}: {error}")
"""


@pytest.fixture
def repository() -> Iterator[Repository]:
    with serving() as repository:
        yield repository


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    return write_lock(tmp_path / "test.lock")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "jars"


def kept(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if path.name != ".lock"}


def test_jars_come_in_the_order_of_the_lock(lock: Path, folder: Path, repository: Repository) -> None:
    jars = fetch(lock, folder, repository.by_name)
    assert [path.name for path in jars] == [filename(name) for name in NAMES]
    assert [path.read_bytes() for path in jars] == [jar(name) for name in NAMES]
    assert kept(folder) == {filename(name) for name in NAMES}


def test_what_is_present_needs_no_network(
    lock: Path, folder: Path, repository: Repository, capfd: pytest.CaptureFixture[str]
) -> None:
    fetch(lock, folder, repository.by_name)
    assert "Fetching jars" in capfd.readouterr().err
    assert len(fetch(lock, folder, NOWHERE)) == len(NAMES)
    assert capfd.readouterr() == ("", "")


def test_what_is_missing_is_named_when_there_is_no_network(lock: Path, folder: Path, repository: Repository) -> None:
    fetch(lock, folder, repository.by_name)
    (folder / filename("beta")).unlink()
    with pytest.raises(ArtifactUnavailable, match=r"town\.test:beta:1\.0 is not on this machine.*is there a network\?"):
        fetch(lock, folder, NOWHERE)


def test_what_the_repository_does_not_hold_is_named(lock: Path, folder: Path, repository: Repository) -> None:
    repository.absent.add("gamma")
    with pytest.raises(ArtifactUnavailable, match=r"town\.test:gamma:1\.0"):
        fetch(lock, folder, repository.by_name)


@pytest.mark.parametrize("damage", [b"", b"something else", jar("beta")[:-1]])
def test_a_damaged_jar_alone_is_fetched_again(lock: Path, folder: Path, repository: Repository, damage: bytes) -> None:
    fetch(lock, folder, repository.by_name)
    (folder / filename("beta")).write_bytes(damage)
    fetch(lock, folder, repository.by_name)
    assert (folder / filename("beta")).read_bytes() == jar("beta")
    assert repository.asked == {"alpha": 1, "beta": 2, "gamma": 1}


def test_a_jar_with_another_checksum_is_refused(lock: Path, folder: Path, repository: Repository) -> None:
    repository.replaced["beta"] = b"something else"
    with pytest.raises(ChecksumMismatch, match=r"town\.test:beta:1\.0 is not what was locked"):
        fetch(lock, folder, repository.by_name)
    assert kept(folder) <= {filename("alpha"), filename("gamma")}


def test_a_jar_cut_short_is_refused(lock: Path, folder: Path, repository: Repository) -> None:
    repository.cut_short.add("beta")
    with pytest.raises(ArtifactUnavailable, match=r"town\.test:beta:1\.0"):
        fetch(lock, folder, repository.by_name)
    assert kept(folder) <= {filename("alpha"), filename("gamma")}


def test_a_repository_that_stumbles_is_asked_again(lock: Path, folder: Path, repository: Repository) -> None:
    repository.refused_once.update(NAMES)
    assert len(fetch(lock, folder, repository.by_name)) == len(NAMES)


def test_a_killed_download_does_no_harm(lock: Path, folder: Path, repository: Repository) -> None:
    repository.stalled.add("beta")
    with subprocess.Popen([sys.executable, "-c", FETCH, lock, folder, repository.address]) as killed:
        try:
            until(lambda: any(filename("beta") in names for _, _, names in os.walk(folder)))
        finally:
            killed.kill()
    assert filename("beta") not in kept(folder)
    assert [name for name in kept(folder) if name.startswith(".incoming")]
    repository.stalled.clear()
    fetch(lock, folder, repository.by_name)
    assert kept(folder) == {filename(name) for name in NAMES}


def test_several_at_once_fetch_each_jar_once(lock: Path, folder: Path, repository: Repository) -> None:
    repository.stalled.add("gamma")
    with ThreadPoolExecutor(3) as pool:
        fetches = [pool.submit(fetch, lock, folder, repository.by_name) for _ in range(3)]
        until(lambda: bool(repository.asked["gamma"]))
        repository.stalled.clear()
        assert {fetched.result() for fetched in fetches} == {tuple(folder / filename(name) for name in NAMES)}
    assert repository.asked == dict.fromkeys(NAMES, 1)


def test_a_folder_that_cannot_be_made_is_named(lock: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(FolderUnusable, match=r"cannot be kept in .*file/jars: .*Not a directory"):
        fetch(lock, tmp_path / "file" / "jars", NOWHERE)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of files")
def test_a_full_disk_is_told_from_an_absent_network(lock: Path, folder: Path, repository: Repository) -> None:
    limited = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (9000, 9000))" + FETCH
    arguments = [sys.executable, "-c", limited, str(lock), str(folder), repository.address]
    failed = subprocess.run(arguments, capture_output=True, text=True, check=False)
    assert failed.returncode == 1
    assert f"FolderUnusable: The jars cannot be kept in {folder}: [Errno 27] File too large" in failed.stderr
    assert kept(folder) == set()


@pytest.mark.parametrize(("lock_file", "size"), [(NEO4J_LOCK, 241), (IDE_LOCK, 3), (CONSOLE_LOCK, 5)])
def test_the_committed_locks_name_no_addresses(lock_file: Path, size: int) -> None:
    artifacts = locked(lock_file)
    assert len({artifact.filename for artifact in artifacts}) == len(artifacts) == size
    assert {len(artifact.sha256) for artifact in artifacts} == {64}
    assert "://" not in lock_file.read_text()
