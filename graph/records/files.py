"""The rows of a table of files, as they are read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TableRows:
    """What a thing gives to a table: its key, and rows of texts in the order of the table's columns."""

    key: str
    rows: tuple[tuple[str | None, ...], ...]
