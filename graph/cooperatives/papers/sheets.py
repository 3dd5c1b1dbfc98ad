"""Lists on paper: a sheet of A4 with a title and a table, both repeated on each page, and who signs below it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from graph.cooperatives.papers.layout import ABOUT, FOOT, HEAD, MARGIN, TITLE, breaks, columns_of, height_of
from graph.cooperatives.papers.paper import SHADE, Blank
from graph.cooperatives.papers.words import yuan
from graph.office import FORMULAS, line, packed

FIRST: Final = 4
"""The first row of the list, under the title, a line about it, and the head of the table."""
TEXT: Final = "@"
"""The format of text: long numbers that are filled in keep all of their digits."""
COUNTED_IN: Final = ("宋体", 11)
"""The typeface of the workbook, in whose digits the widths of columns are counted."""
FORMULA: Final = re.compile(rb"(<f>SUM\([A-Z]+\d+:[A-Z]+\d+\)</f>)<v\s*/>|(<f>SUM\([A-Z]+\d+:[A-Z]+\d+\)</f>)<v></v>")


@dataclass(frozen=True, slots=True)
class Sum:
    """In place of a value: the sum of the rows above as a formula, with what it comes to so far."""

    value: Decimal


Value = str | int | Decimal | Sum


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, how wide it is in millimetres, the format of its values."""

    head: str
    width: int
    format: str = TEXT


@dataclass(frozen=True, slots=True)
class Sheet:
    """A list: `about` stands under the title, `total` closes the table, `foot` is the line below it."""

    title: str
    about: str
    columns: tuple[Column, ...]
    rows: Sequence[Sequence[Value]]
    foot: str
    total: Sequence[Value] = ()

    @property
    def body(self) -> list[Sequence[Value]]:
        """All rows under the head of the table."""
        return [*self.rows, *([self.total] if self.total else [])]


def written(name: str, sheet: Sheet, at: datetime) -> bytes:
    """A workbook of one sheet of a name, dated with an instant."""
    book = Workbook()
    book.properties.creator, book.properties.title = "", line(sheet.title)
    book.properties.created = book.properties.modified = at.astimezone(UTC).replace(tzinfo=None)
    book._named_styles["Normal"].font = Font(*COUNTED_IN)  # type: ignore[attr-defined]  # there is no other way
    for style in _styles():
        book.add_named_style(style)
    page = book.worksheets[0]
    page.title = name
    _fill(page, sheet)
    _print(page, sheet)
    saved = BytesIO()
    ExcelWriter(book, ZipFile(saved, "w")).save()
    return packed(_with_sums(saved.getvalue(), sheet), at)


def _styles() -> tuple[NamedStyle, ...]:
    side, left = Side(style="thin"), Alignment("left", "center", wrap_text=True)
    frame, centre = Border(side, side, side, side), Alignment("center", "center", wrap_text=True)
    shade = PatternFill("solid", SHADE)
    return (
        NamedStyle("题名", Font("方正小标宋简体", 22), alignment=centre, number_format=TEXT),
        NamedStyle("说明", Font("仿宋", 12), alignment=left, number_format=TEXT),
        NamedStyle("表头", Font("黑体", 12), border=frame, alignment=centre, number_format=TEXT),
        NamedStyle("表格", Font("仿宋", 12), border=frame, alignment=centre),
        NamedStyle("空白", Font("仿宋", 12), fill=shade, border=frame, alignment=centre),
    )


def _fill(page: Worksheet, sheet: Sheet) -> None:
    _across(page, 1, sheet.title, sheet, "题名", TITLE)
    _across(page, 2, sheet.about, sheet, "说明", ABOUT)
    for place, column in enumerate(sheet.columns, 1):
        _put(page, FIRST - 1, place, column.head, "表头")
    page.row_dimensions[FIRST - 1].height = HEAD
    for number, values in enumerate(sheet.body, FIRST):
        for place, (value, column) in enumerate(zip(values, sheet.columns, strict=True), 1):
            if isinstance(value, Sum):
                _sum(page, number, place, len(sheet.rows))
            else:
                _put(page, number, place, value, "空白" if value is Blank.CELL else "表格")
            page.cell(number, place).number_format = column.format
        page.row_dimensions[number].height = _height(values, sheet)
    _across(page, FIRST + len(sheet.body), sheet.foot, sheet, "说明", FOOT)


def _height(values: Sequence[Value], sheet: Sheet) -> float:
    return height_of((_text(value), column.width) for value, column in zip(values, sheet.columns, strict=True))


def _text(value: Value) -> str:
    """What a cell shows."""
    amount = value.value if isinstance(value, Sum) else value
    return yuan(amount) if isinstance(amount, Decimal) else str(amount)


def _sum(page: Worksheet, row: int, column: int, rows: int) -> None:
    letter = get_column_letter(column)
    page.cell(row, column, f"=SUM({letter}{FIRST}:{letter}{FIRST + rows - 1})").style = "表格"


def _put(page: Worksheet, row: int, column: int, value: str | int | Decimal, style: str) -> None:
    """A value into a cell; a text is one whatever it begins with."""
    cell = page.cell(row, column)
    cell.style = style
    if not isinstance(value, str):
        cell.value = value
    elif value.strip():
        cell.value = line(value)
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(FORMULAS)


def _across(page: Worksheet, row: int, text: str, sheet: Sheet, style: str, height: float) -> None:
    """A line across the whole table."""
    _put(page, row, 1, text, style)
    page.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(sheet.columns))
    page.row_dimensions[row].height = height


def _print(page: Worksheet, sheet: Sheet) -> None:
    """Widths, what stays in sight, and how it is printed: as large as it is, for signatures need their height."""
    for place, width in enumerate(columns_of(column.width for column in sheet.columns), 1):
        page.column_dimensions[get_column_letter(place)].width = width
    page.freeze_panes = f"A{FIRST}"
    page.print_title_rows = f"1:{FIRST - 1}"
    page.page_setup.paperSize = Worksheet.PAPERSIZE_A4
    page.page_setup.orientation = Worksheet.ORIENTATION_LANDSCAPE
    page.page_margins = MARGIN
    page.print_options.horizontalCentered = True
    heights = [_height(values, sheet) for values in sheet.body]
    for place in breaks(heights, FOOT):
        page.row_breaks.append(Break(id=FIRST - 1 + place))
    page.HeaderFooter.differentOddEven = True
    odd, even = HeaderFooterItem(), HeaderFooterItem()
    page.HeaderFooter.oddFooter, page.HeaderFooter.evenFooter = odd, even
    for part in (odd.right, even.left):
        part.text, part.font, part.size = "　— &P —　", "宋体,Regular", 14


def _with_sums(saved: bytes, sheet: Sheet) -> bytes:
    """A workbook with the value of its sum beside the formula, for whoever reads it without counting."""
    sums = [value.value for value in sheet.total if isinstance(value, Sum)]
    if not sums:
        return saved
    counted = BytesIO()
    with ZipFile(BytesIO(saved)) as parts, ZipFile(counted, "w", ZIP_DEFLATED) as archive:
        for name in parts.namelist():
            content = parts.read(name)
            if name.startswith("xl/worksheets/sheet"):
                content = FORMULA.sub(
                    lambda found: (found[1] or found[2]) + b"<v>%s</v>" % str(sums[0]).encode(), content
                )
            archive.writestr(name, content)
    return counted.getvalue()
