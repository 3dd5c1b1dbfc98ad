"""Executes an operation: loads it, and hands out what was loaded; graphql-core awaits the root fields alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from graphql import (
    ExecutionResult,
    GraphQLError,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLResolveInfo,
    TypeNameMetaFieldDef,
)
from graphql.execution import Executor
from graphql.execution.collect_fields import DeferUsage, FieldDetails
from graphql.pyutils import Path
from strawberry.schema.schema import StrawberryGraphQLCoreExecutionContext

from api.context import Context
from api.disclosures.disclosing import Undisclosed, disclose
from api.hops import Declared, Root
from api.loading import Entity, Loading
from api.resolving import TYPENAME, Handed
from api.selection import Selection


@dataclass(frozen=True, slots=True)
class Field:
    """A field that is selected of entities, under its response key; nobody reads the path of the info."""

    key: str
    type: GraphQLOutputType
    details: list[FieldDetails]
    handed: Handed
    info: GraphQLResolveInfo[Context]


class Execution(StrawberryGraphQLCoreExecutionContext):
    """Executes an operation.

    graphql-core coerces arguments, makes an info and looks for awaitables at every field of every row, and finds out of
    what type each object is. What was loaded needs none of it: arguments and types were read when it was.
    """

    build_resolve_info = Executor.build_resolve_info

    def execute_collected_root_fields(
        self,
        root_type: GraphQLObjectType,
        root_value: Any,
        grouped_field_set: dict[str, list[FieldDetails]],
        serially: bool,
        new_defer_usages: Sequence[DeferUsage],
    ) -> Any:
        """The values of the root fields, or an awaitable of them."""
        selection = Selection(self)
        self._loading = Loading(selection, selection.leading(root_type, grouped_field_set), self.context_value)
        self._fields: dict[tuple[str, int], list[Field]] = {}
        return super().execute_collected_root_fields(
            root_type, root_value, grouped_field_set, serially, new_defer_usages
        )

    def execute_field(
        self,
        parent_type: GraphQLObjectType,
        source: Any,
        field_details_list: list[FieldDetails],
        path: Path,
        position_context: Any,
    ) -> Any:
        """An awaitable of what a declared root field led to; of any other, what graphql-core makes of it."""
        field = parent_type.fields.get(field_details_list[0].node.name.value)
        declared: Declared | None = field.extensions.get(Declared.KEY) if field else None
        if field is None or declared is None or not isinstance(declared.declaration, Root):
            return super().execute_field(parent_type, source, field_details_list, path, position_context)
        info = self.build_resolve_info(field, [each.node for each in field_details_list], parent_type, path)
        root = self._loading.root(str(path.key))
        return self.complete_awaitable_value(field.type, field_details_list, info, path, root, position_context)

    def complete_value(
        self,
        return_type: GraphQLOutputType,
        field_details_list: list[FieldDetails],
        info: GraphQLResolveInfo[Context],
        path: Path,
        result: Any,
        position_context: Any,
    ) -> Any:
        """The value as it is sent: an entity's fields, or what graphql-core makes of it."""
        if isinstance(result, Entity):
            return self._hand_out(result, field_details_list, path)
        return super().complete_value(return_type, field_details_list, info, path, result, position_context)

    def get_stream_usage(self, field_details_list: list[FieldDetails], path: Path) -> None:
        """None: lists are sent whole."""

    def build_response(self, data: dict[str, Any] | None) -> Any:
        """The response of whichever transport, once what it discloses is written down; without data where it is not."""
        response = super().build_response(data)
        if self.context_value.disclosed:
            name = self.operation.name
            try:
                disclose(self.context_value, self._loading.purpose, name.value if name else None)
            except Undisclosed as fault:
                return ExecutionResult(None, [GraphQLError(str(fault), original_error=fault)])
        return response

    def _hand_out(self, entity: Entity, details: list[FieldDetails], path: Path) -> dict[str, Any]:
        """The fields of an entity; a fault of one stands with the operation's errors, as graphql-core puts it."""
        found: dict[str, Any] = {}
        kind, context = entity.kind, self.context_value
        for field in self._selected(kind, details, path):
            handed = field.handed
            try:
                value = handed.take(entity, field.key, context)
                if handed.leaf is not None and value is not None:
                    found[field.key] = self.complete_leaf_value(handed.leaf, value)
                else:
                    place = Path(path, field.key, kind.name)
                    found[field.key] = self.complete_value(field.type, field.details, field.info, place, value, None)
            except Exception as fault:
                self.handle_field_error(fault, field.type, field.details, Path(path, field.key, kind.name))
                found[field.key] = None
        return found

    def _selected(self, kind: GraphQLObjectType, details: list[FieldDetails], path: Path) -> list[Field]:
        place = (kind.name, id(details))
        found = self._fields.get(place)
        if found is None:
            found = self._fields[place] = []
            for key, each in self.collect_subfields(kind, details).grouped_field_set.items():
                nodes = [every.node for every in each]
                definition = self.schema.get_field(kind, nodes[0].name.value)
                if definition is not None:
                    named = definition is TypeNameMetaFieldDef
                    handed = TYPENAME if named else definition.extensions[Handed.KEY]
                    info = self.build_resolve_info(definition, nodes, kind, path)
                    found.append(Field(key, definition.type, each, handed, info))
        return found
