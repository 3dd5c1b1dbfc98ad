"""Bad rows as a table, with a column of reasons (问题行)."""

from collections.abc import Callable, Iterable
from typing import Final

from graph.errors import Message
from graph.files.columns import Column, Language
from graph.files.intake import BadRow
from graph.files.tables import Sheet

REASONS: Final = Sheet(
    *("bad rows", "问题行", "bad rows"),
    (
        Column("file", "文件", "file"),
        Column("sheet", "工作表", "sheet"),
        Column("line", "行", "line"),
        Column("column", "列", "column"),
        Column("value", "值", "value"),
        Column("reason", "原因", "reason"),
    ),
)


def reason_rows(bad: Iterable[BadRow], render: Callable[[Message], str], language: Language) -> list[tuple[str, ...]]:
    """The rows of that table; a column that is none of a table is told by its number."""
    return [
        (
            *(each.where.file, each.where.sheet, str(each.where.line)),
            each.column.heading(language) if isinstance(each.column, Column) else str(each.column),
            *(each.value, render(each.reason)),
        )
        for each in bad
    ]
