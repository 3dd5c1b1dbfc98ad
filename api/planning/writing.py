"""How values of scalars and enumerations are written, as graphql-core does it."""

from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import Any, Final, TypeAlias, cast

from graphql import (
    GraphQLBoolean,
    GraphQLEnumType,
    GraphQLID,
    GraphQLLeafType,
    GraphQLNonNull,
    GraphQLOutputType,
    GraphQLString,
    is_list_type,
    is_non_null_type,
)
from graphql.execution import Executor

Write: TypeAlias = Callable[[Any], Any]

AS_THEY_ARE: Final[Mapping[GraphQLOutputType, type]] = {GraphQLString: str, GraphQLID: str, GraphQLBoolean: bool}
"""Of these scalars, values of these types are written as they are."""


class NotWritable(Exception):
    """A value that may not stand there; what exactly is wrong with it, graphql-core says."""


def as_it_is(kind: GraphQLOutputType) -> type | None:
    """The type of which values need no writing; None where all do."""
    return AS_THEY_ARE.get(cast(Any, kind.of_type if isinstance(kind, GraphQLNonNull) else kind))


@cache
def writing(kind: GraphQLOutputType) -> Write:
    """Writes values of a type of leaves, or lists of such.

    What it writes raises NotWritable for null where none may be and for no list where one is meant, and what the
    scalar raises.
    """
    if is_non_null_type(kind):
        return partial(_not_null, writing(kind.of_type))
    if is_list_type(kind):
        return partial(_each, writing(kind.of_type))
    return partial(_nullable, _leaf(cast(GraphQLLeafType, kind)))


def _leaf(kind: GraphQLLeafType) -> Write:
    """Writes a value; members of an enumeration are not looked for one by one."""
    write = partial(Executor.complete_leaf_value, kind)
    if not isinstance(kind, GraphQLEnumType):
        return write
    names = {each.value: name for name, each in kind.values.items()}
    return lambda value: names[value] if value in names else write(value)


def _not_null(write: Write, value: Any) -> Any:
    if value is None:
        raise NotWritable
    return write(value)


def _nullable(write: Write, value: Any) -> Any:
    return None if value is None else write(value)


def _each(write: Write, value: Any) -> list[Any] | None:
    if value is None:
        return None
    if not isinstance(value, list | tuple):
        raise NotWritable
    return [write(each) for each in value]
