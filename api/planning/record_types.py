"""Of what types the values of records are: read from their annotations once, when the schema is linked."""

from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, ClassVar, Self, Union, get_args, get_origin, get_type_hints

from api.planning.pages import PageInfo
from graph.records import Placed


@dataclass(frozen=True, slots=True)
class PageOf:
    """A page whose rows are of a type."""

    row: type


@dataclass(frozen=True, slots=True)
class EdgeOf:
    """A row of a type, as an entry of a page."""

    row: type


Record = type | PageOf | EdgeOf
"""A type of what has fields: a record, or a page of records, or an entry of one."""


@dataclass(frozen=True, slots=True)
class ValueType:
    """What a value may be: of one of these types, or a list of such; none where it is a scalar.

    `placed` where it comes with the instant at which it is read.
    """

    records: tuple[Record, ...] = ()
    many: bool = False
    placed: bool = False


def value_type(annotation: Any, owner: type | None = None) -> ValueType:
    """What an annotation says; `owner` is the class in which it stands."""
    if get_origin(annotation) in (tuple, list):
        inner = value_type(get_args(annotation)[0], owner)
        return ValueType(inner.records, many=bool(inner.records), placed=inner.placed)
    if get_origin(annotation) in (Union, UnionType):
        parts = [value_type(each, owner) for each in get_args(annotation) if each is not NoneType]
        records = tuple(dict.fromkeys(record for part in parts for record in part.records))
        return ValueType(records, any(part.many for part in parts), any(part.placed for part in parts))
    if annotation is Self and owner is not None:
        return ValueType((owner,))
    if annotation is Placed:
        return ValueType(value_type(get_type_hints(Placed)["node"]).records, placed=True)
    return ValueType((annotation,)) if is_dataclass(annotation) and isinstance(annotation, type) else ValueType()


def attribute_type(record: Record, name: str) -> ValueType | None:
    """What a record holds under a name: a field of its dataclass or a constant of its class; None for anything else."""
    if isinstance(record, PageOf):
        found = {
            "edges": ValueType((EdgeOf(record.row),), many=True),
            "nodes": ValueType(_node(record.row).records, many=True, placed=_node(record.row).placed),
            "page_info": ValueType((PageInfo,)),
            "total_count": ValueType(),
        }
        return found.get(name)
    if isinstance(record, EdgeOf):
        return _node(record.row) if name == "node" else attribute_type(record.row, name)
    if not is_dataclass(record):
        return None
    if name in {each.name for each in fields(record)}:
        return value_type(get_type_hints(record)[name], record)
    return ValueType() if get_origin(_hint(record, name)) is ClassVar or _hint(record, name) is ClassVar else None


def computed_type(record: Record, of: str | Callable[[Any], Any]) -> ValueType | None:
    """What a property of a record, or a function of it, comes to; None where there is no such property."""
    if callable(of):
        return value_type(get_type_hints(of).get("return"))
    if isinstance(record, EdgeOf):
        return ValueType() if of == "cursor" else computed_type(record.row, of)
    if isinstance(record, PageOf):
        return None
    found = getattr(record, of, None)
    if isinstance(found, property) and found.fget is not None:
        return value_type(get_type_hints(found.fget).get("return"), record)
    return attribute_type(record, of)


def _node(row: type) -> ValueType:
    """What the node of a row is: the one that it carries, or the row itself."""
    return attribute_type(row, "node") or ValueType((row,))


def _hint(record: type, name: str) -> Any:
    """The annotation of a name in a class or in what it is derived from."""
    return next(
        (each.__annotations__[name] for each in record.__mro__ if name in vars(each).get("__annotations__", {})), None
    )
