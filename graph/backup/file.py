"""The file of a backup: lines, compressed. A header, tables with a digest each, and an end without which it is none."""

import gzip
import os
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from secrets import token_hex
from typing import Any, Final

import orjson

from graph.backup.rows import Digest, line, row
from graph.errors import GraphError, InvalidInput

FORMAT: Final = 1
"""The form of the file that this code writes."""
LEVEL: Final = 6
"""How well it is compressed, from 1 to 9."""


class BackupUnusable(GraphError):
    """A file is no backup, or not a whole one, or a newer version wrote it."""


@dataclass(frozen=True, slots=True)
class Header:
    """What a backup is of: the version of the schema, when it was made, the state of the log, what has been said by."""

    schema: int
    made: datetime
    seq: int
    next: datetime
    said: datetime
    format: int = FORMAT


@dataclass(frozen=True, slots=True)
class Summary:
    """A table of a backup: how many rows, and their digest."""

    name: str
    rows: int
    digest: str


class Writer:
    """Writes tables of a backup."""

    def __init__(self, out: gzip.GzipFile) -> None:
        self._out = out
        self.tables: list[Summary] = []

    def header(self, header: Header) -> None:
        """Begin."""
        self._out.write(line({"danyuan": asdict(header) | {name: _written(header, name) for name in _INSTANTS}}))

    def table(self, name: str, lines: Iterable[bytes]) -> None:
        """Write a table."""
        self._out.write(line({"table": name}))
        digest = Digest()
        for each in lines:
            digest.add(each)
            self._out.write(each)
        self.tables.append(Summary(name, digest.rows, digest.text))
        self._out.write(line({"rows": digest.rows, "digest": digest.text}))

    def end(self) -> None:
        """End."""
        self._out.write(line({"end": len(self.tables)}))


_INSTANTS: Final = ("made", "next", "said")


def _written(header: Header, name: str) -> str:
    at: datetime = getattr(header, name)
    return at.isoformat()


@contextmanager
def writing(path: Path) -> Iterator[Writer]:
    """Writes a file that only its owner can read; it is there, whole, once the block has ended, or not at all.

    Raises OSError.
    """
    unfinished = path.with_name(f".{path.name}.{token_hex(8)}")
    try:
        descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(descriptor, "wb") as file:
            with gzip.GzipFile("", "wb", LEVEL, file, mtime=0) as out:
                writer = Writer(out)
                yield writer
                writer.end()
            file.flush()
            os.fsync(descriptor)
        unfinished.replace(path)
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def read_header(path: Path) -> Header:
    """The header of a backup, all of which has been read and is as it was written.

    Raises BackupUnusable where it is not, or a newer version wrote it; InvalidInput where the file cannot be read.
    """
    header, tables, name, digest = None, 0, None, Digest()
    for text in _lines(path):
        found = row(text)
        if header is None:
            header = _header(found)
        elif name is None and isinstance(found, dict) and "table" in found:
            name, digest, tables = found["table"], Digest(), tables + 1
        elif name is None and found == {"end": tables}:
            name = ""
        elif name and isinstance(found, dict):
            if found != {"rows": digest.rows, "digest": digest.text}:
                raise BackupUnusable("backup.damaged", table=name)
            name = None
        elif name and isinstance(found, list):
            digest.add(text)
        else:
            raise BackupUnusable("backup.cut")
    if header is None or name != "":
        raise BackupUnusable("backup.cut")
    return header


def tables(path: Path) -> Iterator[tuple[str, Iterator[Any]]]:
    """The tables of a backup that was looked at before, each with its rows, in its order; each is to be read up."""
    lines = (row(text) for text in _lines(path))
    next(lines)
    for found in lines:
        if "table" in found:
            yield found["table"], _rows(lines)


def summaries(path: Path) -> list[Summary]:
    """The digests of the tables of a backup that was looked at before."""
    found: list[Summary] = []
    name = ""
    for text in _lines(path):
        if text.startswith(b"{"):
            mark = row(text)
            name = mark.get("table", name)
            if "rows" in mark:
                found.append(Summary(name, mark["rows"], mark["digest"]))
    return found


def _rows(lines: Iterator[Any]) -> Iterator[Any]:
    for found in lines:
        if isinstance(found, dict):
            return
        yield found


def _header(found: object) -> Header:
    given = found.get("danyuan") if isinstance(found, dict) else None
    if not isinstance(given, dict) or not isinstance(given.get("format"), int):
        raise BackupUnusable("backup.none")
    if given["format"] > FORMAT:
        raise BackupUnusable("backup.newer")
    try:
        return Header(**given | {name: datetime.fromisoformat(given[name]) for name in _INSTANTS})
    except (KeyError, TypeError, ValueError) as fault:
        raise BackupUnusable("backup.none") from fault


def _lines(path: Path) -> Iterator[bytes]:
    try:
        with gzip.open(path) as file:
            for text in file:
                orjson.loads(text)
                yield text
    except gzip.BadGzipFile as fault:
        raise BackupUnusable("backup.none") from fault
    except (EOFError, zlib.error, orjson.JSONDecodeError) as fault:
        raise BackupUnusable("backup.cut") from fault
    except OSError as fault:
        raise InvalidInput("file", "backup.unreadable", value=str(path), fault=fault.strerror) from fault
