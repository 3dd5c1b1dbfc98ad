"""The data folder: where the database's files are, and the credentials that only its owner can read."""

import json
import os
import re
import secrets
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from graph.embedded.errors import FolderUnusable

SECRET_LENGTH: Final = 32
"""Bytes of a secret that is made; the file that it is kept in has them in hexadecimal digits."""
_SECRET: Final = re.compile(rf"[0-9a-f]{{{2 * SECRET_LENGTH}}}")
_PORT: Final = re.compile(r"[0-9]{1,5}")
_WITHOUT_PORT: Final = "Delete it while no server runs on the folder: then another port is chosen."
_WITHOUT_CREDENTIALS: Final = "It opens the database beside it: put it back as it was, or choose another folder."


@dataclass(frozen=True)
class Credentials:
    """Who may open the database."""

    username: str
    password: str


@dataclass(frozen=True)
class DataFolder:
    """The paths inside a data folder, of which `root` is absolute."""

    root: Path

    @property
    def home(self) -> Path:
        """Neo4j's home."""
        return self.root / "neo4j"

    @property
    def conf(self) -> Path:
        """Neo4j's configuration."""
        return self.home / "conf"

    @property
    def logs(self) -> Path:
        """Neo4j's logs."""
        return self.home / "logs"

    @property
    def store(self) -> Path:
        """Exists as soon as the database has been started once."""
        return self.home / "data" / "databases" / "system"

    @property
    def owner_lock(self) -> Path:
        """Held by the process that owns the folder."""
        return self.root / "neo4j.lock"

    @property
    def credentials_file(self) -> Path:
        """User and password, readable by the owner only."""
        return self.root / "neo4j.credentials"

    @property
    def port_file(self) -> Path:
        """The port that was used last."""
        return self.root / "neo4j.port"

    def port(self) -> int | None:
        """The port at which the owner's database answers; None while it does not yet.

        Raises:
            FolderUnusable: the file of the port holds none.
        """
        try:
            text = self.port_file.read_text(encoding="ascii")
        except FileNotFoundError:
            return None
        except (OSError, ValueError) as error:
            raise _damaged(self.port_file, str(error), _WITHOUT_PORT) from error
        if not _PORT.fullmatch(text) or not 0 < int(text) < 1 << 16:
            raise _damaged(self.port_file, "it holds no number of a port", _WITHOUT_PORT)
        return int(text)

    def take_port(self) -> int | None:
        """The port at which the database last answered, which from now on nobody should rely on."""
        last = self.port()
        self.port_file.unlink(missing_ok=True)
        return last

    def publish_port(self, port: int) -> None:
        """Tells other processes at which port the database answers."""
        write_privately(self.port_file, str(port))


def open_folder(data: Path) -> DataFolder:
    """The data folder, made if it is not there; what is made is for its owner only.

    Raises:
        FolderUnusable: it cannot be made or written.
    """
    folder = DataFolder(data.expanduser().resolve())
    try:
        folder.root.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.home.mkdir(mode=0o700, exist_ok=True)
        folder.conf.mkdir(exist_ok=True)
        folder.logs.mkdir(exist_ok=True)
    except OSError as error:
        raise FolderUnusable(f"The data folder {folder.root} cannot be used: {error}.") from error
    return folder


def credentials(folder: DataFolder) -> Credentials:
    """The folder's credentials, made once, before the database first starts.

    Raises:
        FolderUnusable: there is a database, but no credentials to open it with, or they are damaged.
    """
    try:
        return _as_credentials(json.loads(folder.credentials_file.read_text(encoding="utf-8")))
    except FileNotFoundError as error:
        if folder.store.exists():
            raise FolderUnusable(
                f"{folder.root} holds a database, but not {folder.credentials_file.name}, which opens it."
            ) from error
    except (OSError, ValueError) as error:
        raise _damaged(folder.credentials_file, str(error), _WITHOUT_CREDENTIALS) from error
    made = Credentials("neo4j", secrets.token_hex(24))
    write_privately(folder.credentials_file, json.dumps(vars(made)))
    return made


def _as_credentials(found: object) -> Credentials:
    if not isinstance(found, dict) or found.keys() != {"username", "password"}:
        raise ValueError("it holds no user and password")
    if not all(isinstance(value, str) and value for value in found.values()):
        raise ValueError("it holds no user and password")
    return Credentials(**found)


def _damaged(path: Path, fault: str, help: str) -> FolderUnusable:
    return FolderUnusable(f"{path} is cut short, or something else than danyuan wrote ({fault}). {help}")


def secret(path: Path) -> bytes:
    """The secret in a file, made where there is none; it is as it was made.

    Raises:
        OSError: the file cannot be read or made.
        ValueError: it holds something else, or a part of it.
    """
    if not path.exists():
        keep_secret(path, secrets.token_hex(SECRET_LENGTH))
    found = path.read_bytes()
    if not _SECRET.fullmatch(found.decode("ascii", "replace")):
        raise ValueError(
            f"{path} has {len(found)} bytes, and not the {2 * SECRET_LENGTH} hexadecimal digits that were written there"
        )
    return found


def keep_secret(path: Path, text: str) -> None:
    """Keeps a text in a file that only its owner can read, seen whole or not at all; the first of several stays."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
    try:
        write_privately(unfinished, text)
        with suppress(FileExistsError):
            os.link(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)


def write_privately(path: Path, text: str) -> None:
    """Writes a file that only its owner can read; it is seen whole or not at all."""
    unfinished = path.with_name(f"{path.name}.new")
    unfinished.unlink(missing_ok=True)
    descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(descriptor)
    unfinished.replace(path)
