"""Whether a workbook may be read: what is in it is inflated and counted before anything makes room for what it claims.

A workbook is a ZIP archive of XML. What the archive says of sizes, and what a sheet says of its extent, may be lies: so
every member is inflated in a stream, and the places of all cells are read by a parser that keeps nothing.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final
from xml.parsers.expat import ExpatError, ParserCreate
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError

from graph.errors import InvalidInput

MOST_BYTES: Final = 300_000_000
"""Of all members together, inflated."""
MOST_MEMBERS: Final = 2_000
MOST_COLUMNS: Final = 200
MOST_ROWS: Final = 1_048_576
MOST_CELLS: Final = 20_000_000
"""Of the rectangles of all sheets together."""
CHUNK: Final = 1 << 16
OLE: Final = bytes.fromhex("d0cf11e0a1b11ae1")
"""What old workbooks begin with, and new ones that need a password."""
LOOKED_AT: Final = ("/worksheet", "/officeDocument")
"""What relationships lead to whose cells are read."""
MACROS: Final = "macroenabled"
XML: Final = ".xml"
LETTERS: Final = {letter: place for place, letter in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 1)}


class Unreadable(InvalidInput):
    """A file that is not read, and why."""

    def __init__(self, file: Path, code: str, **values: object) -> None:
        super().__init__("file", code, value=file.name, **values)


@dataclass
class _Member:
    """A member that is looked at, and how far the cells reach that have been read of it so far."""

    file: Path
    name: str
    row: int = 0
    column: int = 0
    rows: int = 0
    columns: int = 0

    def begin(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins; Unreadable for what must not be there."""
        match name.rpartition(":")[2]:
            case "row":
                self._row(attributes.get("r", ""))
            case "c":
                self._cell(attributes.get("r", "").upper())
            case "sheetProtection":
                raise Unreadable(self.file, "files.protected_sheet")
            case "Override" if MACROS in attributes.get("ContentType", "").lower():
                raise Unreadable(self.file, "files.macros")
            case "Relationship":
                self._relationship(attributes)

    def refuse_document_type(self, *_declared: object) -> None:
        """No part of a workbook has one."""
        raise Unreadable(self.file, "files.no_workbook")

    def _row(self, number: str) -> None:
        self.row = int(number) if number.isdigit() else self.row + 1
        self.column = 0
        self._reach(self.row, self.columns)

    def _cell(self, place: str) -> None:
        letters = place.rstrip("0123456789")
        self.column = _column(letters) if letters else self.column + 1
        digits = place[len(letters) :]
        self._reach(int(digits) if digits else self.row, self.column)

    def _reach(self, row: int, column: int) -> None:
        self.rows, self.columns = max(self.rows, row), max(self.columns, column)
        if self.columns > MOST_COLUMNS:
            raise Unreadable(self.file, "files.too_many_columns", limit=MOST_COLUMNS)
        if self.rows > MOST_ROWS:
            raise Unreadable(self.file, "files.too_many_lines", limit=MOST_ROWS)

    def _relationship(self, attributes: Mapping[str, str]) -> None:
        """A sheet is in a member that is looked at as XML, whatever it is called."""
        if attributes.get("Type", "").endswith(LOOKED_AT) and not attributes.get("Target", "").lower().endswith(XML):
            raise Unreadable(self.file, "files.no_workbook")


def inspect(file: Path) -> None:
    """Raises Unreadable for what is no workbook that may be read, and OSError where the file cannot be."""
    with file.open("rb") as opened:
        beginning = opened.read(len(OLE))
    if beginning == OLE:
        raise Unreadable(file, "files.protected_workbook")
    try:
        with ZipFile(file) as archive:
            _members(file, archive)
    except (BadZipFile, ZlibError, EOFError, NotImplementedError, ExpatError, ValueError) as fault:
        raise Unreadable(file, "files.no_workbook") from fault


def _members(file: Path, archive: ZipFile) -> None:
    members = archive.infolist()
    names = {member.filename.lower() for member in members}
    if "xl/workbook.xml" not in names:
        raise Unreadable(file, "files.no_workbook")
    if len(members) > MOST_MEMBERS:
        raise Unreadable(file, "files.too_large", limit=MOST_BYTES)
    if any(member.flag_bits & 1 for member in members):
        raise Unreadable(file, "files.protected_workbook")
    if any(name.endswith("vbaproject.bin") for name in names):
        raise Unreadable(file, "files.macros")
    left, cells = MOST_BYTES, 0
    for member in members:
        looked = _Member(file, member.filename.lower())
        with archive.open(member) as opened:
            left = _look(looked, opened, left)
        cells += looked.rows * looked.columns
        if cells > MOST_CELLS:
            raise Unreadable(file, "files.too_many_cells", limit=MOST_CELLS)


def _look(member: _Member, opened: IO[bytes], left: int) -> int:
    """Look at a member; how many bytes may be left of what all may have together."""
    parser = ParserCreate()
    parser.StartElementHandler = member.begin
    parser.StartDoctypeDeclHandler = member.refuse_document_type
    is_xml = member.name.endswith((XML, ".rels"))
    for chunk in _chunks(opened):
        left -= len(chunk)
        if left < 0:
            raise Unreadable(member.file, "files.too_large", limit=MOST_BYTES)
        if is_xml:
            parser.Parse(chunk, False)
    if is_xml:
        parser.Parse(b"", True)
    return left


def _chunks(opened: IO[bytes]) -> Iterator[bytes]:
    while chunk := opened.read(CHUNK):
        yield chunk


def _column(letters: str) -> int:
    """The number of a column by its letters; ValueError for what are none."""
    number = 0
    for letter in letters:
        if letter not in LETTERS:
            raise ValueError(letters)
        number = number * 26 + LETTERS[letter]
    return number
