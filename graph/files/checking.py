"""Whether what was taken in fits together, as a whole: codes, doubles, what rows refer to."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Final

from graph.credit_codes import is_credit_code
from graph.errors import Message
from graph.files.columns import Column
from graph.files.intake import BadRow, Intake, Read
from graph.files.tables import TABLES, Table
from graph.vocabulary import LABELS

CREDIT_CODE: Final = 18
"""Characters of a credit code."""
FORMS: Final = {label.name: label.code for label in LABELS}
LEVELS: Final = range(1, 4)


def check(intake: Intake, *, whole: bool = True) -> None:
    """Add to the bad rows of an intake those that do not fit the others.

    Where they are the `whole`, as for an empty graph, all that rows refer to has to be in them.
    """
    keys: defaultdict[str, set[str]] = defaultdict(set)
    if whole:
        for table in TABLES:
            if table.keyed == 1:
                keys[table.label] = {str(read.values.get(table.columns[0].name)) for read in intake.rows(table)}
    for table in TABLES:
        of_table = _Check(table, keys if whole else None)
        for read in intake.rows(table):
            intake.bad += of_table.faults(read)


class _Check:
    """What is asked of the rows of a table, one after the other."""

    def __init__(self, table: Table, keys: Mapping[str, set[str]] | None) -> None:
        self._table = table
        self._keys = keys
        self._seen: set[tuple[object, ...]] = set()
        self._headed: set[str] = set()

    def faults(self, read: Read) -> Iterator[BadRow]:
        """What is amiss with a row."""
        key = tuple(read.values.get(column.name) for column in self._table.columns[: self._table.keyed])
        if key in self._seen and None not in key:
            yield self._bad(read, self._table.columns[self._table.keyed - 1], "row.double")
        self._seen.add(key)
        if self._table.keyed == 1:
            yield from self._code(read)
        for column in self._table.columns:
            given = read.values.get(column.name)
            if self._keys is None or given is None or not column.refers:
                continue
            if not any(given in self._keys[label] for label in column.refers):
                yield self._bad(read, column, "row.unknown")
        yield from self._others(read)

    def _code(self, read: Read) -> Iterator[BadRow]:
        column = self._table.columns[0]
        if column.name not in read.values:
            if self._keys is not None:  # an empty graph finds nothing by anything else
                yield self._bad(read, column, "row.empty")
            return
        code, form = str(read.values[column.name]), FORMS[self._table.label]
        if form is not None and not re.fullmatch(form, code):
            yield self._bad(read, column, "row.form")
        elif self._table.label == "Enterprise" and len(code) == CREDIT_CODE and not is_credit_code(code):
            yield self._bad(read, column, "row.credit")

    def _others(self, read: Read) -> Iterator[BadRow]:
        values = read.values
        for column in self._table.columns:
            if column.name == "level" and values["level"] not in LEVELS:
                yield self._bad(read, column, "row.number")
            if column.name == "head" and values.get("head"):
                home = values.get("household")
                if home is None or home in self._headed:
                    yield self._bad(read, column, "row.head")
                else:
                    self._headed.add(home)

    def _bad(self, read: Read, column: Column, code: str) -> BadRow:
        return BadRow(read.where, column, str(read.values.get(column.name, "")), Message(code))
