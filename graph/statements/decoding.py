"""From what the driver gives to records: one decoder for each type expression, built once."""

import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from enum import Enum
from types import GenericAlias, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from graph import records
from graph.vocabulary import OPEN

Decoder = Callable[[Any], Any]


class UnknownTypeError(Exception):
    """A type expression that is neither a scalar of the allow-list nor a record."""


def _same(value: Any) -> Any:
    return value


def _instant(value: str) -> datetime:
    """An instant comes as Cypher writes it: a temporal value costs the driver 44 µs, a text and its reading one."""
    return datetime.fromisoformat(value).astimezone(UTC)


def _ending(value: Any) -> datetime | None:
    """An instant, or None for the sentinel of an open end."""
    if value is None or (native := _instant(value)) == OPEN:
        return None
    return native


def _day(value: Any) -> date:
    native: date = value.to_native()
    return native


SCALARS: dict[Any, Decoder] = {
    str: _same,
    int: _same,
    float: _same,
    bool: _same,
    datetime: _instant,
    date: _day,
}
NAMES: dict[str, Any] = {"str": str, "int": int, "float": float, "bool": bool, "datetime": datetime, "date": date}


def decoder(expression: str) -> Decoder:
    """The decoder of a header's type: `str`, `int?`, `list[str]`, `Unit`, `list[Person]`, …"""
    return decoder_of(parse(expression))


def parse(expression: str) -> Any:
    """The Python type that a header's type expression names; UnknownTypeError where it names none."""
    if expression.endswith("?"):
        return parse(expression[:-1]) | None
    if match := re.fullmatch(r"list\[(.+)\]", expression):
        return GenericAlias(tuple, (parse(match[1]), ...))
    found = NAMES.get(expression) or records.NAMES.get(expression)
    if found is None:
        raise UnknownTypeError(f"{expression!r} is neither a scalar nor a record")
    return found


def decoder_of(kind: Any) -> Decoder:
    """The decoder of a Python type."""
    if kind in SCALARS:
        return SCALARS[kind]
    if get_origin(kind) is tuple:
        return _many(decoder_of(get_args(kind)[0]))
    if get_origin(kind) in (Union, UnionType):
        return _union(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {each.value: each for each in kind}.__getitem__
    if isinstance(kind, type) and is_dataclass(kind):
        return record(kind)
    raise UnknownTypeError(f"{kind!r} cannot be decoded")


def _many(item: Decoder) -> Decoder:
    return tuple if item is _same else lambda value: tuple([item(each) for each in value])


def _union(kind: Any) -> Decoder:
    members = [each for each in get_args(kind) if each is not type(None)]
    if len(members) > 1:
        return _labelled(members)
    if members[0] is datetime:
        return _ending
    inner = decoder_of(members[0])
    return _same if inner is _same else lambda value: None if value is None else inner(value)


def _labelled(members: list[Any]) -> Decoder:
    """A row whose first element names the record that the second one fills; null for none."""
    inner = {member.__name__: decoder_of(member) for member in members}
    return lambda value: None if value is None else inner[value[0]](value[1])


def record(kind: Any) -> Decoder:
    """From a list in the order of the record's fields to the record; the list stays as it is.

    Of a person the last column is how much is seen.
    """
    if kind is records.Person:
        return lambda value: records.Person.seen(*value)
    hints = get_type_hints(kind)
    columns = [decoder_of(hints[each.name]) for each in fields(kind)]
    special = [(index, column) for index, column in enumerate(columns) if column is not _same]
    if not special:
        return lambda value: kind(*value)

    def decode(value: list[Any]) -> Any:
        own = value[:]
        for index, column in special:
            own[index] = column(own[index])
        return kind(*own)

    return decode
