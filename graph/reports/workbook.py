"""The figures of a day as a workbook: a sheet for each table, written row by row."""

from collections.abc import Iterator, Sequence
from datetime import UTC
from io import BytesIO
from typing import Any, Final
from zipfile import ZipFile

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.writer.excel import ExcelWriter

from graph.office import FORMULAS, Paper, line, packed
from graph.reports.day import DayReport
from graph.reports.tables import (
    Cell,
    Table,
    directives_by_level,
    directives_by_unit,
    errands_by_village,
    figures,
    firms,
    on_duty,
    services,
    uncovered,
)

HEAD: Final = Font("黑体", 11, b=True)
WIDTH: Final = 16
"""Of a column, in characters."""
TABLES: Final = (
    *(directives_by_level, directives_by_unit, figures, firms, on_duty, uncovered),
    *(errands_by_village, services),
)


def workbook(report: DayReport) -> Paper:
    """The workbook of a day, dated with its instant."""
    book = Workbook(write_only=True)
    book.properties.creator, book.properties.title = "", f"{report.town.name}{report.on.isoformat()}日报"
    book.properties.created = book.properties.modified = report.at.astimezone(UTC).replace(tzinfo=None)
    for each in TABLES:
        _write(book, each(report))
    saved = BytesIO()
    ExcelWriter(book, ZipFile(saved, "w")).save()
    return Paper(f"{report.town.code}-{report.on.isoformat()}-日报.xlsx", packed(saved.getvalue(), report.at))


def _write(book: Workbook, table: Table) -> None:
    sheet: Any = book.create_sheet(table.name)
    sheet.freeze_panes = "A2"
    for place in range(1, len(table.heads) + 1):
        sheet.column_dimensions[get_column_letter(place)].width = WIDTH
    sheet.append([_cell(sheet, head, HEAD) for head in table.heads])
    for row in table.rows:
        sheet.append(list(_cells(sheet, row)))


def _cells(sheet: WriteOnlyWorksheet, row: Sequence[Cell]) -> Iterator[Any]:
    for value in row:
        yield _cell(sheet, value) if isinstance(value, str) else value


def _cell(sheet: WriteOnlyWorksheet, text: str, font: Font | None = None) -> Any:
    """A text, which is one whatever it begins with."""
    cell = WriteOnlyCell(sheet, line(text))
    cell.data_type = "s"
    if font is not None:
        cell.font = font
    if text.startswith(FORMULAS):
        cell.quotePrefix = True
    return cell
