"""Composes the schema of the nouns; `python -m api.schema` prints it."""

import sys
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import new_class

import strawberry
from graphql import GraphQLInputObjectType, GraphQLObjectType, GraphQLSchema
from strawberry.schema.config import StrawberryConfig

from api import nouns
from api.fields.declarations import Declared
from api.fields.scalars import SCALARS
from api.nouns.villages.types import Grid


@cache
def build() -> strawberry.Schema:
    """The schema, made once for a process."""
    schema = strawberry.Schema(
        _root("Query", "queries", "What can be asked. 查询"),
        _root("Mutation", "mutations", "What can be done. 变更操作"),
        _root("Subscription", "subscriptions", "What can be listened to. 订阅"),
        types=[Grid],
        config=StrawberryConfig(scalar_map=SCALARS),
    )
    declare(schema._schema)
    choose(schema._schema)
    return schema


def declare(schema: GraphQLSchema) -> None:
    """Give every field of the schema's objects its declaration."""
    for kind in schema.type_map.values():
        if isinstance(kind, GraphQLObjectType) and "strawberry-definition" in kind.extensions:
            for field in kind.fields.values():
                definition = field.extensions["strawberry-definition"]
                if (declaration := definition.metadata.get(Declared.KEY)) is not None:
                    field.extensions[Declared.KEY] = Declared(definition.python_name, declaration)


def choose(schema: GraphQLSchema) -> None:
    """Have the choices of the schema judged with all other values, so that errors name the argument and the place."""
    for kind in schema.type_map.values():
        if isinstance(kind, GraphQLInputObjectType) and "strawberry-definition" in kind.extensions:
            kind.is_one_of = kind.extensions["strawberry-definition"].is_one_of


def _root(name: str, module: str, description: str) -> type:
    """A root type: the class of each noun's module of that name (`…Queries` of `queries`), in the order of the nouns.

    Raises ImportError where such a module has no such class.
    """
    bases: list[type] = []
    for noun in sorted(each.name for each in iter_modules(nouns.__path__) if each.ispkg):
        package = import_module(f"{nouns.__name__}.{noun}")
        if any(each.name == module for each in iter_modules(package.__path__)):
            found = vars(import_module(f"{package.__name__}.{module}"))
            fields = [each for key, each in found.items() if key.endswith(module.capitalize())]
            if not fields:
                raise ImportError(f"{package.__name__}.{module} has no class …{module.capitalize()}")
            bases += fields
    return strawberry.type(new_class(name, tuple(bases)), description=description)


if __name__ == "__main__":
    sys.stdout.write(build().as_str() + "\n")
