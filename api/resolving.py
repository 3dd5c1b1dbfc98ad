"""Puts the declarations into the built schema, and how each field beneath the root is handed out once it is loaded."""

from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar, Final

from graphql import (
    GraphQLLeafType,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLResolveInfo,
    GraphQLSchema,
    GraphQLString,
    get_nullable_type,
    is_leaf_type,
)

from api.arguments import camel, read
from api.context import Context
from api.hops import Column, Declaration, Declared, Follow, Personal, Root, Said

Take = Callable[[Any, str | int, Context], Any]


@dataclass(frozen=True, slots=True)
class Handed:
    """How a field beneath the root is handed out: `take` from what was loaded, under the response key.

    `leaf` is its type where the value is written at once, and nothing of it can have failed to load.
    """

    KEY: ClassVar = "handed"

    take: Take
    leaf: GraphQLLeafType | None = None


TYPENAME: Final = Handed(lambda entity, _key, _context: entity.kind.name, GraphQLString)


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

    plain = get_nullable_type(kind)
    leaf = plain if is_leaf_type(plain) else None
    match declaration:
        case Column():
            attribute = declaration.attribute or name
            return Handed(personal if isinstance(declaration, Personal) else column, leaf)
        case Said():
            return Handed(said, leaf)
        case _:
            return Handed(loaded)


def _events(
    declaration: Root, follow: Follow, _root: Any, info: GraphQLResolveInfo[Context], **given: Any
) -> AsyncGenerator[Context]:
    """The events of a subscription; InvalidInput names the argument that is off."""
    return follow(info.context, read(declaration.arguments, given))
