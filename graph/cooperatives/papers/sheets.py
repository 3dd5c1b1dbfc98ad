"""Lists on paper: a sheet of A4 with a title, a table whose head is frozen and repeated in print, and what is below."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from io import BytesIO
from typing import Final
from zipfile import ZipFile

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from graph.cooperatives.papers.paper import SHADE, Blank
from graph.office import FORMULAS, line, packed

HEAD: Final = 3
"""The row of the table's head, under the title and a line about what it lists."""
TEXT: Final = "@"
"""The format of text: long numbers that are filled in keep all of their digits."""


class Sum(Enum):
    """In place of a value: the sum of the rows above, as a formula."""

    OF_ROWS = "OF_ROWS"


Value = str | float | Sum


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, how wide it is in characters, the format of its values."""

    head: str
    width: float
    format: str = TEXT


@dataclass(frozen=True, slots=True)
class Sheet:
    """A list: `about` stands under the title, `totals` close the table, `foot` are lines of parts below it."""

    title: str
    about: str
    columns: tuple[Column, ...]
    rows: Sequence[Sequence[Value]]
    totals: Sequence[Sequence[Value]] = ()
    foot: Sequence[Sequence[str]] = ()


def written(name: str, sheet: Sheet, at: datetime) -> bytes:
    """A workbook of one sheet of a name, dated with an instant."""
    book = Workbook()
    book.properties.creator, book.properties.title = "", line(sheet.title)
    book.properties.created = book.properties.modified = at.astimezone(UTC).replace(tzinfo=None)
    for style in _styles():
        book.add_named_style(style)
    page = book.worksheets[0]
    page.title = name
    _fill(page, sheet)
    _print(page, sheet)
    saved = BytesIO()
    ExcelWriter(book, ZipFile(saved, "w")).save()
    return packed(saved.getvalue(), at)


def _styles() -> tuple[NamedStyle, ...]:
    side, left = Side(style="thin"), Alignment("left", "center", wrap_text=True)
    frame, centre = Border(side, side, side, side), Alignment("center", "center", wrap_text=True)
    shade = PatternFill("solid", SHADE)
    return (
        NamedStyle("题名", Font("宋体", 18, b=True), alignment=centre, number_format=TEXT),
        NamedStyle("说明", Font("仿宋", 12), alignment=left, number_format=TEXT),
        NamedStyle("表头", Font("黑体", 12), border=frame, alignment=centre, number_format=TEXT),
        NamedStyle("表格", Font("仿宋", 12), border=frame, alignment=centre),
        NamedStyle("空白", Font("仿宋", 12), fill=shade, border=frame, alignment=centre),
    )


def _fill(page: Worksheet, sheet: Sheet) -> None:
    _across(page, 1, (sheet.title,), sheet, "题名")
    _across(page, 2, (sheet.about,), sheet, "说明")
    for place, column in enumerate(sheet.columns, 1):
        _put(page, HEAD, place, column.head, "表头")
    body = [*sheet.rows, *sheet.totals]
    for number, values in enumerate(body, HEAD + 1):
        for place, (value, column) in enumerate(zip(values, sheet.columns, strict=True), 1):
            if isinstance(value, Sum):
                _sum(page, number, place, len(sheet.rows))
            else:
                _put(page, number, place, value, "空白" if isinstance(value, Blank) else "表格")
            page.cell(number, place).number_format = column.format
    for number, parts in enumerate(sheet.foot, HEAD + len(body) + 1):
        _across(page, number, parts, sheet, "说明")


def _sum(page: Worksheet, row: int, column: int, rows: int) -> None:
    letter = get_column_letter(column)
    page.cell(row, column, f"=SUM({letter}{HEAD + 1}:{letter}{HEAD + rows})").style = "表格"


def _put(page: Worksheet, row: int, column: int, value: str | float, style: str) -> None:
    """A value into a cell; a text is one whatever it begins with."""
    cell = page.cell(row, column)
    cell.style = style
    if not isinstance(value, str):
        cell.value = value
    elif value:
        cell.value = line(value)
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(FORMULAS)


def _across(page: Worksheet, row: int, parts: Sequence[str], sheet: Sheet, style: str) -> None:
    """A line across the whole table."""
    _put(page, row, 1, "".join(parts), style)
    page.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(sheet.columns))
    page.row_dimensions[row].height = 48 if row == 1 else 24


def _print(page: Worksheet, sheet: Sheet) -> None:
    """Widths, what stays in sight, and how it is printed."""
    for place, column in enumerate(sheet.columns, 1):
        page.column_dimensions[get_column_letter(place)].width = column.width
    page.freeze_panes = f"A{HEAD + 1}"
    page.print_title_rows = f"{HEAD}:{HEAD}"
    page.page_setup.paperSize = Worksheet.PAPERSIZE_A4
    page.page_setup.orientation = Worksheet.ORIENTATION_LANDSCAPE
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.page_margins = PageMargins(0.6, 0.6, 0.8, 0.8)
    page.print_options.horizontalCentered = True
    page.HeaderFooter.oddFooter = footer = HeaderFooterItem()
    footer.center.text = "第 &P 页　共 &N 页"
