"""Tables as files, written row by row: CSV for whatever reads text, XLSX for spreadsheets.

The same rows give the same bytes: a workbook is dated with a day that is fixed.
"""

import csv
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Literal, Protocol, Self

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError

from graph.errors import InvalidInput
from graph.files.columns import Language, Value
from graph.files.tables import Sheet
from graph.office import FORMULAS, legal

Format = Literal["csv", "xlsx"]
Row = Sequence[str | None]

DATED: Final = datetime(2020, 1, 1)
"""When every workbook says that it was made."""
GUARDED: Final = (*FORMULAS, "\t", "\r")
"""What a text in CSV must not begin with lest a spreadsheet takes it for a formula."""
GUARD: Final = "'"
MOST_ROWS: Final = 1_048_575
"""Rows beneath the headings that a sheet can have."""
LONGEST: Final = 32_767
"""Characters that a cell of a sheet can have."""
WIDEST: Final = 40
NARROWEST: Final = 10
"""Widths of columns, in characters."""


class Writer(Protocol):
    """Writes the rows of a table; what goes wrong is told by OSError or InvalidInput."""

    def write(self, rows: Iterable[Row]) -> None:
        """Write rows beneath those that are there."""

    def __enter__(self) -> Self:
        """Begin, with the headings."""

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Make the file whole, unless something went wrong."""


class _Csv(AbstractContextManager["_Csv"]):
    """UTF-8 with a mark, so that spreadsheets know it for such."""

    def __init__(self, file: Path, table: Sheet, language: Language) -> None:
        self._table, self._language = table, language
        self._file = file.open("w", encoding="utf-8-sig", newline="")
        self._rows = csv.writer(self._file)
        self._rows.writerow(table.headings(language))

    def write(self, rows: Iterable[Row]) -> None:
        for row in rows:
            self._rows.writerow([_text(value) for value in _values(self._table, row, self._language)])

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()


class _Xlsx(AbstractContextManager["_Xlsx"]):
    """A sheet, of which one row is in memory; widths and frozen panes have to be told before the rows."""

    def __init__(self, file: Path, table: Sheet, language: Language) -> None:
        aside = file.parent / "parts"
        aside.mkdir(exist_ok=True)
        self._table, self._language, self._written = table, language, 0
        self._book = Workbook(str(file), {"constant_memory": True, "tmpdir": str(aside)})
        self._book.use_zip64()
        self._book.set_properties({"created": DATED, "title": table.title(language)})
        self._quoted = self._book.add_format({"quote_prefix": True})
        self._sheet: Any = self._book.add_worksheet(table.title(language)[:31])
        bold = self._book.add_format({"bold": True})
        headings = table.headings(language)
        for place, heading in enumerate(headings):
            self._sheet.set_column(place, place, min(WIDEST, max(NARROWEST, 2 * len(heading) + 4)))
        self._sheet.freeze_panes(1, 0)
        for place, heading in enumerate(headings):
            self._sheet.write_string(0, place, heading, bold)

    def write(self, rows: Iterable[Row]) -> None:
        for row in rows:
            self._written += 1
            if self._written > MOST_ROWS:
                raise InvalidInput("format", "files.too_many_rows", table=self._table.name, limit=MOST_ROWS)
            for place, value in enumerate(_values(self._table, row, self._language)):
                self._cell(place, value)

    def _cell(self, place: int, value: Value | None) -> None:
        if isinstance(value, str):
            if len(value) > LONGEST:
                raise InvalidInput("format", "files.too_long", table=self._table.name, limit=LONGEST)
            quoted = self._quoted if value.startswith(GUARDED) else None
            self._sheet.write_string(self._written, place, legal(value), quoted)
        elif value is not None:
            self._sheet.write_number(self._written, place, value)

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:
            self._sheet.row_data_fh.close()
            return
        try:
            self._book.close()
        except FileCreateError as failed:
            self._sheet.row_data_fh.close()
            raise failed.args[0] from failed


FORMATS: Final[Mapping[Format, Callable[[Path, Sheet, Language], Writer]]] = {"csv": _Csv, "xlsx": _Xlsx}


def guarded(text: str) -> str:
    """A text as CSV has it: what a spreadsheet would take for a formula has an apostrophe before it."""
    return GUARD + text if text.lstrip(GUARD).startswith(GUARDED) else text


def _values(table: Sheet, row: Row, language: Language) -> Iterable[Value | None]:
    return (column.written(value, language) for column, value in zip(table.columns, row, strict=True))


def _text(value: Value | None) -> Value | None:
    return guarded(value) if isinstance(value, str) else value
