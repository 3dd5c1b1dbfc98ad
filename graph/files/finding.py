"""Which table a part of a file is: found by its headings, wherever they stand in the first rows."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice, pairwise, zip_longest
from typing import Final

from graph.files.columns import Column
from graph.files.sheets import Part, Row
from graph.files.tables import TABLES, Table
from graph.files.values import holds_citizen_number

LOOKED_AT: Final = 30
"""Rows among which the headings are."""
BRACKETED: Final = re.compile(r"\(.*?\)|\[.*?\]")
BESIDE: Final = re.compile(r"[\s*:#_\-]+")
CITIZEN: Final = re.compile("身份证|公民身份|证件号|idcard|identitycard|citizen'?snumber|nationalid")
"""What a heading has above numbers of citizens, which are not read."""
TOTALS: Final = re.compile(r"(?:合计|总计|小计|共计|总数|total|sum)[共\d.,，]*[户人口家个亩元]*")
"""What the first cell of a row of sums says, or the one behind its number."""
SIGNED: Final = re.compile(r"\s*(?:填表|制表|填报|审核|复核|负责|联系|备注|说明|注)[人日期时间]*\s*[:：]")
"""How a line begins that is beneath a table: who made it, and when."""


@dataclass(frozen=True, slots=True)
class Found:
    """A part of a file that is a table: its columns by the places of cells, and the rows beneath the headings.

    `left_out` are the headings of columns that are not of the table, `unread` by their places those above numbers of
    citizens.
    """

    part: Part
    table: Table
    places: Mapping[int, Column]
    rows: Iterator[Row]
    left_out: tuple[str, ...]
    unread: Mapping[int, str]


def found(part: Part) -> Found | None:
    """The table that a part is; None where its first rows are the headings of none.

    Of several that it could be it is the one of which it has the most columns; that by whose name the file or the sheet
    goes, where these are as many. Headings stand in one row, or in two of which cells are merged.
    """
    first = list(islice(part.rows, LOOKED_AT))
    best: tuple[tuple[int, bool, bool], int, Table, dict[int, Column], Sequence[str]] | None = None
    for last, cells, single in _headings(first):
        for table in TABLES:
            places = _places(cells, table)
            if _is_whole(table, {column.name for column in places.values()}):
                rank = (len(places), _named(part, table), single)
                if best is None or rank > best[0]:
                    best = rank, last, table, places, cells
    if best is None:
        return None
    _, last, table, places, cells = best
    others = {
        at: str(at + 1) if holds_citizen_number(heading) else heading
        for at, heading in enumerate(cells)
        if heading.strip() and at not in places
    }
    unread = {at: heading for at, heading in others.items() if CITIZEN.search(folded(cells[at]))}
    left_out = tuple(heading for at, heading in others.items() if at not in unread)
    return Found(part, table, places, _beneath(chain(first[last + 1 :], part.rows)), left_out, unread)


def _headings(first: Sequence[Row]) -> Iterator[tuple[int, Sequence[str], bool]]:
    """What may be headings: each row, and each with the one beneath, as cells merged over rows and columns are kept.

    With the place of the last of these rows, and whether there is one alone.
    """
    for place, row in enumerate(first):
        yield place, row.cells, True
    for place, (upper, lower) in enumerate(pairwise(first), 1):
        both = zip_longest(upper.cells, lower.cells, fillvalue="")
        yield place, [beneath if beneath.strip() else above for above, beneath in both], False


def folded(heading: str) -> str:
    """A heading as it is compared: half width, in small letters, without blanks and signs."""
    return BESIDE.sub("", unicodedata.normalize("NFKC", heading).casefold())


def _places(cells: Sequence[str], table: Table) -> dict[int, Column]:
    """The columns of a table by the places where their headings stand; of two alike the first counts."""
    columns = {name: column for column in reversed(table.read) for name in _names(column)}
    places: dict[int, Column] = {}
    for place, cell in enumerate(cells):
        heading = folded(cell)
        column = columns.get(heading) or columns.get(BRACKETED.sub("", heading))
        if column is not None and column not in places.values() and not CITIZEN.search(heading):
            places[place] = column
    return places


def _is_whole(table: Table, named: set[str]) -> bool:
    """Whether a table can be read by the columns of these names."""
    needed = {column.name for column in table.columns if not column.optional}
    return needed <= named and (not table.either or bool(named & set(table.either)))


def _names(column: Column) -> Iterator[str]:
    for name in (column.zh, column.en, column.name, *column.also):
        yield folded(name)


def _named(part: Part, table: Table) -> bool:
    """Whether the file or the sheet has the name of a table."""
    names = {folded(name) for name in (table.name, table.zh, table.en)}
    return bool(names & {folded(part.file.stem), folded(part.sheet)})


def _beneath(rows: Iterator[Row]) -> Iterator[Row]:
    """The rows that are some: not those of sums, nor the lines of who made the table."""
    for row in rows:
        beginning = list(islice((cell for cell in row.cells if cell.strip()), 2))
        sums = any(TOTALS.fullmatch(folded(cell)) for cell in beginning)
        if beginning and not sums and not SIGNED.match(beginning[0]):
            yield row
