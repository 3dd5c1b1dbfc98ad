"""Reads a workbook in a process of its own: `python -m graph.files.child FILE BYTES`, which may take so much memory.

Writes a line of JSON for each sheet, `{"sheet": …, "hidden": …}`, and beneath it one for each row that has anything,
`[line, cells]`, whose cells are texts: of instants as in ISO 8601, of whole numbers without a fraction.
"""

import json
import sys
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

with suppress(ImportError):  # there is none on Windows
    import resource

MIDNIGHT = time()


def main(file: str, memory: int) -> int:
    """Write what is in a workbook; status 3 where it cannot be read."""
    _limit(memory)
    try:
        with CalamineWorkbook.from_path(file) as book:
            for line in lines(book):
                sys.stdout.write(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n")
    except CalamineError as fault:
        sys.stderr.write(f"{type(fault).__name__}\n")
        return 3
    return 0


def lines(book: CalamineWorkbook) -> Iterator[Any]:
    """The lines of a workbook; hidden sheets have no rows."""
    for sheet in book.sheets_metadata:
        if sheet.typ is not SheetTypeEnum.WorkSheet:
            continue
        hidden = sheet.visible is not SheetVisibleEnum.Visible
        yield {"sheet": sheet.name, "hidden": hidden}
        if not hidden:
            found = book.get_sheet_by_name(sheet.name)
            first = found.start[0] if found.start else 0
            left = found.start[1] if found.start else 0
            for place, row in enumerate(found.iter_rows(), first + 1):
                cells = [""] * left + [text(value) for value in row]
                if any(cells):
                    yield [place, cells]


def text(value: Any) -> str:
    """A value as a text."""
    match value:
        case bool():
            return str(value).lower()
        case float() if value.is_integer() and abs(value) < 1e15:
            return str(int(value))
        case datetime() if value.time() == MIDNIGHT:
            return value.date().isoformat()
        case date() | time():
            return value.isoformat()
        case timedelta():
            return str(value)
    return str(value)


def _limit(memory: int) -> None:
    """No more memory than that, where the system can be told so."""
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.exit(main(sys.argv[1], int(sys.argv[2])))
