"""The rows of files that an office has: CSV in its encodings, XLSX. Everything is a text."""

import codecs
import csv
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final, NamedTuple

from graph.files.inspecting import CHUNK, MOST_BYTES, MOST_COLUMNS, Unreadable, inspect
from graph.files.writing import GUARD, GUARDED

MEMORY: Final = 3 << 30
"""Bytes that the process may take that reads a workbook."""
ENCODINGS: Final = ("utf-8-sig", "gb18030")
"""Those that are tried, in this order."""
LONGEST_CELL: Final = 1_000_000
FIRST: Final = 30
"""Lines that tell what stands between cells."""


class Row(NamedTuple):
    """A row that has anything: the number of its line, and its cells."""

    line: int
    cells: list[str]


@dataclass(frozen=True, slots=True)
class Part:
    """A sheet of a file, or a file of CSV as a whole, whose `sheet` is empty; of a hidden sheet nothing is read."""

    file: Path
    sheet: str
    hidden: bool
    rows: Iterator[Row]


def parts(file: Path) -> Iterator[Part]:
    """The parts of a file in their order; the rows of one are read before the next.

    Raises Unreadable for what cannot be read or must not be, and OSError.
    """
    if file.suffix.lower() == ".csv":
        yield Part(file, "", False, _text_rows(file))
    elif file.suffix.lower() == ".xlsx":
        inspect(file)
        yield from _sheets(file)
    else:
        raise Unreadable(file, "files.unknown_kind")


def _text_rows(file: Path) -> Iterator[Row]:
    if file.stat().st_size > MOST_BYTES:
        raise Unreadable(file, "files.too_large", limit=MOST_BYTES)
    encoding = _encoding(file)
    before = csv.field_size_limit(LONGEST_CELL)
    try:
        with file.open(encoding=encoding, newline="") as opened:
            reader = csv.reader(opened, delimiter=_delimiter(file, encoding), strict=True)
            for cells in reader:
                if len(cells) > MOST_COLUMNS:
                    raise Unreadable(file, "files.too_many_columns", limit=MOST_COLUMNS)
                if any(cells):
                    yield Row(reader.line_num, [bare(cell) for cell in cells])
    except csv.Error as fault:
        raise Unreadable(file, "files.quotes", line=reader.line_num) from fault
    finally:
        csv.field_size_limit(before)


def bare(cell: str) -> str:
    """A cell of CSV without the apostrophe that keeps it from being a formula."""
    return cell[1:] if cell.startswith(GUARD) and cell.lstrip(GUARD).startswith(GUARDED) else cell


def _encoding(file: Path) -> str:
    """The first encoding in which all of the file is text; Unreadable where there is none."""
    for encoding in ENCODINGS:
        decoder = codecs.getincrementaldecoder(encoding)()
        try:
            with file.open("rb") as opened:
                while chunk := opened.read(CHUNK):
                    decoder.decode(chunk)
            decoder.decode(b"", True)
        except UnicodeDecodeError:
            continue
        return encoding
    raise Unreadable(file, "files.no_encoding")


def _delimiter(file: Path, encoding: str) -> str:
    """What stands between cells: of comma and tab the one of which the first lines have more."""
    with file.open(encoding=encoding, newline="") as opened:
        lines = "".join(islice(opened, FIRST))
    return max(",\t", key=lines.count)


def _sheets(file: Path) -> Iterator[Part]:
    command = [sys.executable, "-P", "-m", "graph.files.child", str(file), str(MEMORY)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8") as child:
        assert child.stdout is not None  # noqa: S101 - it is a pipe
        try:
            yield from _parts(file, iter(child.stdout))
        except GeneratorExit:
            child.kill()
            raise
        if child.wait() != 0:
            raise Unreadable(file, "files.damaged")


def _parts(file: Path, lines: Iterator[str]) -> Iterator[Part]:
    ahead = next(lines, None)
    while ahead is not None:
        told = json.loads(ahead)
        ahead = None

        def rows() -> Iterator[Row]:
            nonlocal ahead
            for line in lines:
                if line.startswith("{"):
                    ahead = line
                    return
                place, cells = json.loads(line)
                yield Row(place, cells)

        of_sheet = rows()
        yield Part(file, told["sheet"], told["hidden"], of_sheet)
        for _ in of_sheet:
            pass
