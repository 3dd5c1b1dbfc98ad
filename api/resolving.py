"""Puts the declarations into the built schema, and how each field beneath the root is handed out once it is loaded."""

from collections.abc import AsyncGenerator, Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar, Final

from graphql import (
    GraphQLBoolean,
    GraphQLEnumType,
    GraphQLID,
    GraphQLLeafType,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLResolveInfo,
    GraphQLSchema,
    GraphQLString,
    get_nullable_type,
    is_leaf_type,
)
from graphql.execution import Executor

from api.context import Context
from api.fields.arguments import camel, read
from api.fields.declarations import Column, Declaration, Declared, Follow, Personal, Root, Said

Take = Callable[[Any, str | int, Context], Any]
Write = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Handed:
    """How a field beneath the root is handed out: `take` from what was loaded, under the response key.

    `write` writes a value that is there, where it is written at once and nothing of it can have failed to load; values
    of the type `same` are written as they are.
    """

    KEY: ClassVar = "handed"

    take: Take
    same: type | None = None
    write: Write | None = None


TYPENAME: Final = Handed(lambda entity, _key, _context: entity.kind.name, str)
SAME: Final[Mapping[GraphQLLeafType, type]] = {GraphQLString: str, GraphQLID: str, GraphQLBoolean: bool}


def install(schema: GraphQLSchema) -> None:
    """Give every declared field its declaration, and its events, or beneath the root the way it is handed out."""
    for kind in schema.type_map.values():
        if isinstance(kind, GraphQLObjectType) and "strawberry-definition" in kind.extensions:
            for field in kind.fields.values():
                definition = field.extensions["strawberry-definition"]
                if (declaration := definition.metadata.get(Declared.KEY)) is not None:
                    field.extensions[Declared.KEY] = Declared(definition.python_name, declaration)
                    if not isinstance(declaration, Root):
                        field.extensions[Handed.KEY] = handed(definition.python_name, declaration, field.type)
                    elif declaration.follow is not None:
                        field.subscribe = partial(_events, declaration, declaration.follow)


def handed(name: str, declaration: Declaration, kind: GraphQLOutputType) -> Handed:
    """How a declared field of an entity is handed out."""

    def column(source: Any, _key: str | int, _context: Context) -> Any:
        return getattr(source.record, attribute)

    def personal(source: Any, _key: str | int, context: Context) -> Any:
        record = source.record
        value = getattr(record, attribute)
        if value is not None and record.disclosed:
            context.disclosed.setdefault(record.key, set()).add(camel(name))
        return value

    def said(source: Any, _key: str | int, context: Context) -> str:
        return context.texts.say(getattr(source.record, name))

    def loaded(source: Any, key: str | int, _context: Context) -> Any:
        return source.loaded[key]

    leaf = get_nullable_type(kind)
    written = (SAME.get(leaf), writing(leaf)) if is_leaf_type(leaf) else (None, None)
    match declaration:
        case Column():
            attribute = declaration.attribute or name
            return Handed(personal if isinstance(declaration, Personal) else column, *written)
        case Said():
            return Handed(said, *written)
        case _:
            return Handed(loaded)


def _events(
    declaration: Root, follow: Follow, _root: Any, info: GraphQLResolveInfo[Context], **given: Any
) -> AsyncGenerator[Context]:
    """The events of a subscription; InvalidInput names the argument that is off."""
    return follow(info.context, read(declaration.arguments, given))


def writing(leaf: GraphQLLeafType) -> Write:
    """How values of a leaf are written; members of an enum are not looked for one by one."""
    write = partial(Executor.complete_leaf_value, leaf)
    if not isinstance(leaf, GraphQLEnumType):
        return write
    names = {each.value: name for name, each in leaf.values.items()}
    return lambda value: names[value] if value in names else write(value)
