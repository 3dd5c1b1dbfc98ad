"""What graphql-core is given where it executes an operation: the way of mutations, subscriptions, and faults.

Everything is loaded by `Run` as it is for a planned answer; the resolvers only give out what is there, and raise the
faults that took the place of something.
"""

import asyncio
from dataclasses import dataclass
from typing import Any

from graphql import GraphQLInterfaceType, GraphQLObjectType, GraphQLResolveInfo, GraphQLSchema, GraphQLUnionType

from api.fields.declarations import Declared
from api.planning.carried_pages import carried_page
from api.planning.entities import Entity
from api.planning.plan import SelectedField, Selection
from api.planning.projection import note_read, shows
from api.running.operation import Operation, root_field
from graph.records import Placed


@dataclass(frozen=True, slots=True)
class Source:
    """A record with what is selected of it; `loaded` is what was loaded beneath, by slots."""

    selection: Selection
    record: Any
    loaded: list[Any]


def install(schema: GraphQLSchema) -> None:
    """Let every declared field be resolved from what was loaded."""
    roots = {schema.query_type, schema.mutation_type}
    for kind in schema.type_map.values():
        if isinstance(kind, GraphQLInterfaceType | GraphQLUnionType):
            kind.resolve_type = _type_name
        elif isinstance(kind, GraphQLObjectType) and not kind.name.startswith("__"):
            kind.is_type_of = None
            for field in kind.fields.values():
                if Declared.KEY in field.extensions:
                    serially = kind is schema.mutation_type
                    field.resolve = _resolve_alone if serially else _resolve_root if kind in roots else _resolve
    if schema.subscription_type is not None:
        for field in schema.subscription_type.fields.values():
            field.resolve = _resolve_root


def _type_name(value: Source, *_where: Any) -> str:
    return value.selection.kind.name


async def _resolve_root(_root: Any, info: GraphQLResolveInfo[Operation], **_given: Any) -> Any:
    """What a root field led to; the first to be asked loads them all."""
    operation, field = info.context, _root_field(info)
    if not operation.runs:
        operation.loading = asyncio.ensure_future(operation.begin().load())
    if operation.loading is not None:
        await operation.loading
    return _value(field, operation.runs[0].loaded[field.slot or 0])


async def _resolve_alone(_root: Any, info: GraphQLResolveInfo[Operation], **_given: Any) -> Any:
    """What a mutation led to; the next begins once this one has come to its end."""
    run, field = info.context.begin(), _root_field(info)
    await run.load(field)
    return _value(field, run.loaded[field.slot or 0])


def _resolve(source: Source, info: GraphQLResolveInfo[Operation], **_given: Any) -> Any:
    """What a field of a record shows."""
    field = source.selection.fields[str(info.path.key)]
    if field is None:
        raise KeyError(info.path.key)
    note_read(source.record, info.context)
    if field.slot is not None:
        return _value(field, source.loaded[field.slot])
    known = field.inputs.known
    if field.linked.paged and known is not None and known.window is not None:
        return _value(field, carried_page(field, known.window, source.record))
    return _value(field, shows(field)(source.record, info.context))


def _root_field(info: GraphQLResolveInfo[Operation]) -> SelectedField:
    if info.context.plan is None:
        raise ValueError("the operation has no plan")
    return root_field(info.context.plan, str(info.path.key))


def _value(field: SelectedField, found: Any) -> Any:
    """A value as graphql-core goes on with it; a fault is raised."""
    if isinstance(found, Exception):
        raise found
    if found is None or field.linked.leaf:
        return found
    if field.linked.many:
        return [_source(field, each) for each in found]
    return _source(field, found)


def _source(field: SelectedField, value: Any) -> Source | None:
    if value.__class__ is Entity:
        return Source(value.selection, value.record, value.loaded)
    if value is None:
        return None
    if value.__class__ is Placed:
        value = value.node
    beneath = field.beneath
    selection = next(iter(beneath.values())) if len(beneath) == 1 else beneath[value.__class__]
    return Source(selection, value, [])
