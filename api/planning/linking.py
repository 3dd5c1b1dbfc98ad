"""Links the schema: puts every declaration together with the statements and the records that it names.

Done once, when the schema is built; what does not fit is an error then: a statement that is not there, an argument that
no statement takes or one of another type, a parameter that nothing gives, a column that the record lacks.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from graphql import (
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLUnionType,
    get_named_type,
)

from api.fields.declarations import Declared
from api.planning.linked import LinkedField, LinkError
from api.planning.record_types import Record, ValueType
from api.planning.sources import Sources
from graph.statements.catalog import Catalog


class Links:
    """The linked fields of a schema, by type and record; those reached from the roots are linked beforehand.

    Raises LinkError.
    """

    def __init__(self, schema: GraphQLSchema, catalog: Catalog) -> None:
        self.schema = schema
        self._sources = Sources(catalog)
        self._fields: dict[tuple[str, Record | None], dict[str, LinkedField]] = {}
        roots = (schema.query_type, schema.mutation_type, schema.subscription_type)
        waiting: list[tuple[GraphQLObjectType, Record | None]] = [(root, None) for root in roots if root is not None]
        while waiting:
            kind, record = waiting.pop()
            if (kind.name, record) not in self._fields:
                self._fields[kind.name, record] = linked = dict(self._link(kind, record))
                waiting += [each for found in linked.values() for each in self._beneath(found)]

    def fields(self, kind: GraphQLObjectType, record: Record | None) -> Mapping[str, LinkedField]:
        """The linked fields of a type, by their names in the schema, on records of a type; None at the root."""
        return self._fields[kind.name, record]

    def type_of(self, kind: GraphQLNamedType, record: Record) -> GraphQLObjectType:
        """The object type that a record is shown as where a field is of this type."""
        if isinstance(kind, GraphQLInterfaceType | GraphQLUnionType):
            kind = self.schema.type_map[record.noun]  # type: ignore[union-attr]  # what they are made of has a noun
        if not isinstance(kind, GraphQLObjectType):
            raise LinkError(f"{kind} is no type of objects")
        return kind

    def _beneath(self, linked: LinkedField) -> Iterator[tuple[GraphQLObjectType, Record]]:
        records = [*linked.value.records, *(each.record for each in linked.fused.values())]
        for record in records:
            yield self.type_of(linked.kind, record), record

    def _link(self, kind: GraphQLObjectType, record: Record | None) -> Iterator[tuple[str, LinkedField]]:
        for name, definition in kind.fields.items():
            declared: Declared | None = definition.extensions.get(Declared.KEY)
            if declared is None:
                raise LinkError(f"{kind.name}.{name} is not declared")
            try:
                field = LinkedField(
                    declared.name, definition, declared.declaration, get_named_type(definition.type), ValueType()
                )
                yield name, self._narrowed(self._sources.link(field, record))
            except Exception as fault:
                raise LinkError(f"{kind.name}.{name} of {record}: {fault}") from fault

    def _narrowed(self, linked: LinkedField) -> LinkedField:
        """A field without the records that are of another noun than its type: a statement may serve several."""
        kind = linked.kind
        nouns = {kind.name}
        if isinstance(kind, GraphQLInterfaceType):
            nouns = {each.name for each in self.schema.get_implementations(kind).objects}
        if isinstance(kind, GraphQLUnionType):
            nouns = {each.name for each in kind.types}
        records = tuple(each for each in linked.value.records if getattr(each, "noun", None) in nouns)
        return replace(linked, value=replace(linked.value, records=records)) if records else linked
