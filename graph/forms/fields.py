"""The fields of forms as they are declared."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic.fields import FieldInfo
from typing_extensions import is_typeddict


@dataclass(frozen=True, slots=True)
class FormField:
    """A field: its names in Python and in GraphQL, its type, and its default (`...` where it must be given)."""

    attribute: str
    name: str
    type: Any
    description: str
    default: Any


@cache
def fields_of(form: type) -> tuple[FormField, ...]:
    """The fields that may be given, in their order."""
    return tuple(_keys(form) if is_typeddict(form) else _attributes(form))


def bare(hint: Any) -> tuple[Any, tuple[Any, ...]]:
    """A type without what it is annotated with or None beside it, and what it is annotated with."""
    if get_origin(hint) is Annotated:
        inner, *markers = get_args(hint)
        found, deeper = bare(inner)
        return found, (*deeper, *markers)
    if get_origin(hint) in (Union, UnionType):
        (inner,) = (each for each in get_args(hint) if each is not NoneType)
        return bare(inner)
    return hint, ()


def _attributes(form: type) -> Iterator[FormField]:
    hints = get_type_hints(form, include_extras=True)
    declared: dict[str, FieldInfo] = vars(form)["__pydantic_fields__"]
    for attribute, each in declared.items():
        if each.init is not False:
            default = ... if each.is_required() else each.default
            yield FormField(attribute, each.alias or attribute, hints[attribute], each.description or "", default)


def _keys(form: type) -> Iterator[FormField]:
    """The keys of a dictionary, any of which may be left out."""
    for name, hint in get_type_hints(form, include_extras=True).items():
        found = (each.description for each in bare(hint)[1] if isinstance(each, FieldInfo))
        yield FormField(name, name, hint, next(filter(None, found)), None)
