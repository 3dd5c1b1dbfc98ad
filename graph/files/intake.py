"""Files are taken in: their tables found and their cells read, once, and kept aside row by row."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, Final, NamedTuple

from graph.errors import InvalidInput, Message
from graph.files.columns import Column
from graph.files.finding import Found, found
from graph.files.sheets import Row, parts
from graph.files.tables import TABLES, Table
from graph.files.values import Amiss, holds_citizen_number, value, without_citizen_numbers

SUFFIXES: Final = frozenset({".csv", ".xlsx"})
MOST_BAD: Final = 100_000
"""Bad rows after which no more is read."""
LONGEST_SHOWN: Final = 60
"""Characters that are told of a value that is amiss."""
STEP: Final = 1_000
"""Rows after which it is told how far it has come."""

Progress = Callable[[str, int], None]
"""Is told of which file so many rows are read."""


class Where(NamedTuple):
    """Where a row stands; `sheet` is empty in CSV."""

    file: str
    sheet: str
    line: int


class BadRow(NamedTuple):
    """Why a row cannot be taken in: by which column (one that is none of the table by its number), with which value."""

    where: Where
    column: Column | int
    value: str
    reason: Message


class Read(NamedTuple):
    """A row of a table: its values by the names of columns, those that it has."""

    where: Where
    values: Mapping[str, Any]


@dataclass
class Intake:
    """What was taken in: rows by table, kept in a folder; what is amiss; what is told besides."""

    folder: Path
    counts: Counter[str] = field(default_factory=Counter)
    bad: list[BadRow] = field(default_factory=list)
    notes: list[Message] = field(default_factory=list)

    def rows(self, table: Table) -> Iterator[Read]:
        """The rows of a table, in the order in which they stood."""
        file = self.folder / table.name
        if file.exists():
            with file.open(encoding="utf-8") as opened:
                for line in opened:
                    where, values = json.loads(line)
                    yield Read(Where(*where), values)


def files_of(path: Path) -> list[Path]:
    """The file, or those of a folder that may be tables, by name; InvalidInput where there is none."""
    try:
        files = sorted(each for each in path.iterdir() if _may_be(each)) if path.is_dir() else [path]
        if not files:
            raise InvalidInput("file", "files.none", value=str(path))
        if path.exists() and not (path.is_file() or path.is_dir()):
            raise InvalidInput("file", "files.no_table", value=str(path))
        for file in files:
            file.open("rb").close()
    except OSError as fault:
        raise InvalidInput("file", "files.unreadable", value=str(path), fault=fault.strerror) from fault
    return files


def take_in(files: Sequence[Path], folder: Path, progress: Progress) -> Intake:
    """Take in files, keeping their rows in a folder.

    Raises InvalidInput where one of them cannot be read, must not be, or has no table, or where there
    are more than 100,000 bad rows.
    """
    intake = Intake(folder)
    with ExitStack() as opened:
        spools: dict[str, IO[str]] = {}
        for table in TABLES:
            spools[table.name] = opened.enter_context((folder / table.name).open("w", encoding="utf-8"))
        for file in files:
            _take(file, intake, spools, progress)
    return intake


def _may_be(file: Path) -> bool:
    """Whether what is in a folder may be a table: a file, and none that a program keeps while it has another open."""
    return file.is_file() and file.suffix.lower() in SUFFIXES and not file.name.startswith((".", "~$"))


def _take(file: Path, intake: Intake, spools: Mapping[str, IO[str]], progress: Progress) -> None:
    tables, name = 0, without_citizen_numbers(file.name)
    for part in parts(file):
        sheet = without_citizen_numbers(part.sheet)
        if part.hidden:
            intake.notes.append(Message("files.hidden_sheet", {"file": name, "sheet": sheet}))
            continue
        table = found(part)
        if table is None:
            intake.notes.append(Message("files.no_headings", {"file": name, "sheet": sheet or "–"}))
            continue
        tables += 1
        for code, headings in (("files.unread", tuple(table.unread.values())), ("files.left_out", table.left_out)):
            if headings:
                told = {"file": name, "sheet": sheet or "–", "headings": ", ".join(headings)}
                intake.notes.append(Message(code, told))
        _take_table(table, intake, spools[table.table.name], progress)
    if not tables:
        raise InvalidInput("file", "files.no_table", value=name)


def _take_table(table: Found, intake: Intake, spool: IO[str], progress: Progress) -> None:
    file, sheet = without_citizen_numbers(table.part.file.name), without_citizen_numbers(table.part.sheet)
    for row in table.rows:
        where = Where(file, sheet, row.line)
        values = _values(table, row, where, intake.bad)
        if values is not None:
            spool.write(json.dumps([where, values], ensure_ascii=False) + "\n")
            intake.counts[table.table.name] += 1
        if row.line % STEP == 0:
            progress(file, row.line)
        if len(intake.bad) >= MOST_BAD:
            raise InvalidInput("file", "files.too_bad", value=file, limit=MOST_BAD)


def _values(table: Found, row: Row, where: Where, bad: list[BadRow]) -> dict[str, Any] | None:
    """The values of a row; None for a bad one, of which it is told why."""
    amiss = len(bad)
    for place, cell in enumerate(row.cells):
        if place not in table.unread and holds_citizen_number(cell):
            column = table.places.get(place)
            bad.append(BadRow(where, column or place + 1, "", Message("row.citizen")))
    if len(bad) > amiss:
        return None
    values: dict[str, Any] = {}
    for place, column in table.places.items():
        cell = row.cells[place] if place < len(row.cells) else ""
        _read(column, cell, where, values, bad)
    return None if len(bad) > amiss else values


def _read(column: Column, cell: str, where: Where, values: dict[str, Any], bad: list[BadRow]) -> None:
    try:
        found_value = value(column, cell)
    except Amiss as fault:
        bad.append(BadRow(where, column, cell[:LONGEST_SHOWN], fault.message))
    else:
        if found_value is not None:
            values[column.name] = found_value
