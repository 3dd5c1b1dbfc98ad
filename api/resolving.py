"""Puts the resolvers of declared fields into the built schema: each hands out what a record has, or what was loaded."""

from collections.abc import Callable
from typing import Any

from graphql import GraphQLObjectType, GraphQLResolveInfo, GraphQLSchema

from api.context import Context
from api.hops import Column, Declaration, Declared, Root, Said
from api.loading import Loading

Resolver = Callable[..., Any]


def install(schema: GraphQLSchema) -> None:
    """Give every declared field its resolver, and every type of declared fields the class of its entities."""
    for kind in schema.type_map.values():
        if isinstance(kind, GraphQLObjectType) and "strawberry-definition" in kind.extensions:
            kind.extensions["entity"] = kind.extensions["strawberry-definition"].origin
            for field in kind.fields.values():
                definition = field.extensions["strawberry-definition"]
                if (declaration := definition.metadata.get(Declared.KEY)) is not None:
                    field.extensions[Declared.KEY] = Declared(definition.python_name, declaration)
                    field.resolve = resolver(definition.python_name, declaration)


def resolver(name: str, declaration: Declaration) -> Resolver:
    """The resolver of a field."""
    attribute = (declaration.attribute if isinstance(declaration, Column) else None) or name

    def column(source: Any, _info: GraphQLResolveInfo[Context]) -> Any:
        return getattr(source.record, attribute)

    def said(source: Any, info: GraphQLResolveInfo[Context]) -> str:
        return str(info.context.texts.say(getattr(source.record, name)))

    def loaded(source: Any, info: GraphQLResolveInfo[Context], **_given: Any) -> Any:
        return source.loaded[info.path.key]

    async def root(_source: Any, info: GraphQLResolveInfo[Context], **_given: Any) -> Any:
        context = info.context
        if context.loading is None:
            context.loading = Loading(info, context.reading, context.span)
        return await context.loading.root(str(info.path.key))

    match declaration:
        case Column():
            return column
        case Said():
            return said
        case Root():
            return root
        case _:
            return loaded
