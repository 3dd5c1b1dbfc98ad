"""Tables on pages: rows high enough to sign in, none split over two pages, under heads that are repeated."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm

from graph.cooperatives.papers.paper import Blank
from graph.cooperatives.papers.typefaces import shade
from graph.office import line

CELL, HEAD, LEFT = "表格", "表头", "表格左"
"""The styles of tables' text, which are their ids too: in the middle of a cell, in a head, and on the left."""
TOGETHER: Final = 3
"""So many rows of a table, at least, follow its head on the page where it begins."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell over so many columns, with its text in a style."""

    text: str
    style: str = CELL
    span: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """A row that is at least so many millimetres high; one whose text wraps is higher."""

    cells: tuple[Cell | str, ...]
    height: float = 10


def head(*texts: str) -> Row:
    """A row of heads."""
    return Row(tuple(Cell(text, HEAD) for text in texts))


def add_table(document: Document, widths: Sequence[int], rows: Sequence[Row], heads: int) -> None:
    """Add a table of columns that are so many millimetres wide; the first `heads` rows are repeated on each page."""
    table = document.add_table(0, len(widths), "Table Grid")
    table.autofit, table.alignment = False, WD_TABLE_ALIGNMENT.CENTER
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for number, row in enumerate(rows):
        table._tbl.append(_row(row, widths, repeated=number < heads, keep=number < heads + TOGETHER - 1))


def _row(row: Row, widths: Sequence[int], *, repeated: bool, keep: bool) -> BaseOxmlElement:
    made, properties = OxmlElement("w:tr"), OxmlElement("w:trPr")
    properties.append(OxmlElement("w:cantSplit"))
    properties.append(_valued("w:trHeight", _twips(row.height), {"w:hRule": "atLeast"}))
    if repeated:
        properties.append(OxmlElement("w:tblHeader"))
    made.append(properties)
    place = 0
    for given in row.cells:
        cell = Cell(given) if isinstance(given, str) else given
        made.append(_cell(cell, sum(widths[place : place + cell.span]), keep))
        place += cell.span
    if place != len(widths):
        raise ValueError(f"a row of {place} columns in a table of {len(widths)}")
    return made


def _cell(cell: Cell, width: int, keep: bool) -> BaseOxmlElement:
    made, properties = OxmlElement("w:tc"), OxmlElement("w:tcPr")
    size = OxmlElement("w:tcW")
    size.set(qn("w:w"), _twips(width))
    size.set(qn("w:type"), "dxa")
    properties.append(size)
    if cell.span > 1:
        properties.append(_valued("w:gridSpan", str(cell.span)))
    if cell.text is Blank.CELL:
        shade(properties)
    properties.append(_valued("w:vAlign", "center"))
    made.append(properties)
    made.append(_paragraph(cell, keep))
    return made


def _paragraph(cell: Cell, keep: bool) -> BaseOxmlElement:
    made, properties = OxmlElement("w:p"), OxmlElement("w:pPr")
    properties.append(_valued("w:pStyle", cell.style))
    if keep:
        properties.append(OxmlElement("w:keepNext"))
    made.append(properties)
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = line(cell.text)
    text.set(qn("xml:space"), "preserve")
    run.append(text)
    made.append(run)
    return made


def _valued(name: str, value: str, more: dict[str, str] | None = None) -> BaseOxmlElement:
    made = OxmlElement(name)
    for attribute, given in {"w:val": value, **(more or {})}.items():
        made.set(qn(attribute), given)
    return made


def _twips(millimetres: float) -> str:
    """Twentieths of a point."""
    return str(round(millimetres * 1440 / 25.4))
