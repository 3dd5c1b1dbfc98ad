"""Databases made once and copied: kept in the user's cache under the hash of all that they were made from.

Whoever is killed over making one leaves none behind; one that was damaged is made again.
"""

import hashlib
import os
import shutil
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Final

from platformdirs import user_cache_path

from graph.embedded.folder import open_folder
from graph.embedded.locking import in_turn
from graph.embedded.process import end_all

PROJECT: Final = Path(__file__).parents[1]
MAKERS: Final = ("cypher", "graph", "seed")
"""The folders of what writes a database: code, statements, data, and the lock that names the version of Neo4j."""
DATABASE: Final = Path("neo4j", "data")
CREDENTIALS: Final = Path("neo4j.credentials")
DIGEST: Final = "digest"
KEPT: Final = 3
"""Stores of a name that are kept: those of the last states of the code."""


def put(data: Path, name: str, module: Path, make: Callable[[Path], None]) -> None:
    """Give a data folder that is nobody's yet the database which a function of a module makes in an empty one."""
    folder = user_cache_path("danyuan") / "stores" / name
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    store = folder / _digest([module], _makers())
    with in_turn(folder / ".lock"):
        if not _is_sound(store):
            shutil.rmtree(store, ignore_errors=True)
            _made(folder / "making", make).rename(store)
        os.utime(store)
        _drop_old(folder)
        open_folder(data)
        shutil.copytree(store / DATABASE, data / DATABASE)
        shutil.copy2(store / CREDENTIALS, data / CREDENTIALS)


def _made(data: Path, make: Callable[[Path], None]) -> Path:
    end_all(open_folder(data))
    shutil.rmtree(data)
    make(data)
    (data / DIGEST).write_text(_digest_of(data))
    return data


def _is_sound(store: Path) -> bool:
    """Whether a store is there, and as it was made."""
    digest = store / DIGEST
    return digest.exists() and digest.read_text() == _digest_of(store)


def _drop_old(folder: Path) -> None:
    stores = sorted(folder.glob(f"*/{DIGEST}"), key=lambda digest: digest.parent.stat().st_mtime, reverse=True)
    for digest in stores[KEPT:]:
        shutil.rmtree(digest.parent)


def _digest_of(store: Path) -> str:
    return _digest([store / CREDENTIALS, *(store / DATABASE).rglob("*")])


@cache
def _makers() -> str:
    return _digest(path for name in MAKERS for path in (PROJECT / name).rglob("*") if path.suffix != ".pyc")


def _digest(paths: Iterable[Path], beginning: str = "") -> str:
    """The hash of files, by name and content, in the order of their paths."""
    whole = hashlib.sha256(beginning.encode())
    for path in sorted(path for path in paths if path.is_file()):
        with path.open("rb") as file:
            whole.update(f"{path.name} {hashlib.file_digest(file, 'sha256').hexdigest()}\n".encode())
    return whole.hexdigest()
