"""Rows of a backup as lines of text: the same row is the same line, so that lines can be added up to a digest."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from hashlib import blake2b
from typing import Any, Final

import orjson

from graph.database.copying import native

INSTANT: Final = "$at"
DAY: Final = "$on"
WIDTH: Final = 32
"""Bytes of a digest."""


def line(row: object) -> bytes:
    """A row as a line. Instants are kept to the microsecond, which is as fine as the graph's own."""
    return orjson.dumps(row, default=_temporal, option=orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE)


def tied(key: Any, ties: Iterable[Any]) -> bytes:
    """The line of what goes out from a node, in whatever order that is read."""
    return b"[" + line(key)[:-1] + b",[" + b",".join(sorted(line(each)[:-1] for each in ties)) + b"]]\n"


def row(text: bytes) -> Any:
    """The row of a line as it was read: instants and days are still written out."""
    return orjson.loads(text)


def revived(properties: Mapping[str, Any]) -> dict[str, Any]:
    """Properties as the database takes them."""
    return {name: _value(value) for name, value in properties.items()}


@dataclass(slots=True)
class Digest:
    """Of lines in whatever order: how many, and the sum of their hashes."""

    rows: int = 0
    sum: int = 0

    def add(self, text: bytes) -> None:
        """Count a line in."""
        self.rows += 1
        self.sum = (self.sum + int.from_bytes(blake2b(text, digest_size=WIDTH).digest())) % (1 << 8 * WIDTH)

    @property
    def text(self) -> str:
        """It, spelt out."""
        return f"{self.sum:0{2 * WIDTH}x}"


def instant(properties: Mapping[str, Any], name: str) -> datetime | None:
    """An instant among the properties of a row that was read from a line."""
    found = properties.get(name)
    return None if found is None else _instant(found[INSTANT])


def written(at: datetime) -> dict[str, str]:
    """An instant as a row has it."""
    return {INSTANT: at.astimezone(UTC).isoformat()}


def _temporal(value: object) -> dict[str, str]:
    found = native(value)
    return written(found) if isinstance(found, datetime) else {DAY: found.isoformat()}


@lru_cache(1 << 14)
def _instant(text: str) -> datetime:
    """An instant that was written out; thousands share one."""
    return datetime.fromisoformat(text)


def _value(value: Any) -> Any:
    if isinstance(value, dict):
        if INSTANT in value:
            return _instant(value[INSTANT])
        return date.fromisoformat(value[DAY])
    return [_value(each) for each in value] if isinstance(value, list) else value
