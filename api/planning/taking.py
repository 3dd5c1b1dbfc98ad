"""How a value is taken from a record."""

from collections.abc import Callable
from operator import attrgetter
from typing import Any, TypeAlias

from api.planning.pages import cursor_of, node_of
from api.planning.record_types import EdgeOf, Record

Take: TypeAlias = Callable[[Any], Any]


def taking(record: Record, of: str | Callable[[Any], Any]) -> Take:
    """Takes a value of a record, by its name or by a function of it."""
    if callable(of):
        return of
    if isinstance(record, EdgeOf) and of in ("cursor", "node"):
        return cursor_of if of == "cursor" else node_of
    return attrgetter(of)


def attribute_of(record: Record | None, of: str | Callable[[Any], Any]) -> str | None:
    """The attribute that is taken, where it is one and nothing has to be worked out for it."""
    return None if callable(of) or (isinstance(record, EdgeOf) and of in ("cursor", "node")) else of
