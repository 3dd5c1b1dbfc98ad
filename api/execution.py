"""Executes an operation: loads it, and hands out what was loaded; graphql-core awaits the root fields alone."""

from collections.abc import Awaitable, Iterable, Sequence
from inspect import isawaitable
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
from graphql.execution.collect_fields import CollectedFields, DeferUsage, FieldDetails, GroupedFieldSet
from graphql.pyutils import Path
from strawberry.schema.schema import StrawberryGraphQLCoreExecutionContext

from api.context import Context
from api.disclosures.disclosing import Undisclosed, disclose
from api.fields.declarations import Declared, Root
from api.loading import Entity, Loading
from api.resolving import TYPENAME, Handed
from api.selection import Selection
from api.shapes import Field, place_of, shape_of


class Execution(StrawberryGraphQLCoreExecutionContext):
    """Executes an operation.

    graphql-core coerces arguments, makes an info and looks for awaitables at every field of every row, and finds out of
    what type each object is. What was loaded needs none of it: arguments and types were read when it was.
    """

    build_resolve_info = Executor.build_resolve_info

    def build_per_event_executor(self, payload: Context) -> Executor[Any]:
        """The execution of one event of a subscription, in the context of that event."""
        executor = super().build_per_event_executor(payload)
        executor.context_value = payload
        return executor

    def execute_collected_root_fields(
        self,
        root_type: GraphQLObjectType,
        root_value: Any,
        grouped_field_set: GroupedFieldSet,
        serially: bool,
        new_defer_usages: Sequence[DeferUsage],
    ) -> Any:
        """The values of the root fields, or an awaitable of them."""
        self._shape = shape_of(self.operation, (each.definition for each in self.fragments.values()))
        self._shape.root = grouped_field_set = self._shape.root or grouped_field_set
        selection = Selection(self, self._shape)
        roots = selection.roots(root_type, grouped_field_set)
        together = None if serially else Loading(selection, roots, self.context_value)
        self._loadings = {each.key: together or Loading(selection, [each], self.context_value) for each in roots}
        return super().execute_collected_root_fields(
            root_type, root_value, grouped_field_set, serially, new_defer_usages
        )

    def collect_subfields(
        self, return_type: GraphQLObjectType, field_details_list: list[FieldDetails]
    ) -> CollectedFields:
        """The fields selected of an object of this type, from the operation's shape."""
        place = place_of(return_type, field_details_list)
        found = self._shape.collected.get(place)
        if found is None:
            found = self._shape.collected[place] = super().collect_subfields(return_type, field_details_list)
        return found

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
        key = str(path.key)
        root = self._loadings[key].root(key)
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
            return self._hand_out(result, field_details_list, info, path)
        return super().complete_value(return_type, field_details_list, info, path, result, position_context)

    def complete_iterable_value(
        self,
        item_type: GraphQLOutputType,
        field_details_list: list[FieldDetails],
        info: GraphQLResolveInfo[Context],
        path: Path,
        items: Iterable[Any],
        position_context: Any,
    ) -> list[Any]:
        """The values of a list; a fault of one stands with the operation's errors. Nothing in it is to be awaited."""
        found = []
        for index, item in enumerate(items):
            place = Path(path, index, None)
            try:
                found.append(self.complete_value(item_type, field_details_list, info, place, item, position_context))
            except Exception as fault:
                self.handle_field_error(fault, item_type, field_details_list, place)
                found.append(None)
        return found

    def get_stream_usage(self, field_details_list: list[FieldDetails], path: Path) -> None:
        """None: lists are sent whole."""

    def execute_operation(self, serially: bool | None = None) -> Any:
        """The response of whichever transport, or an awaitable of it where anything is loaded."""
        response = super().execute_operation(serially)
        return self._written_down(response) if isawaitable(response) else response

    def build_response(self, data: dict[str, Any] | None) -> Any:
        """The response, without what only its making needs."""
        response = super().build_response(data)
        del self.async_helpers  # they lead back here: a circle that only a collection of garbage would find
        return response

    async def _written_down(self, response: Awaitable[Any]) -> Any:
        """The response once what it discloses is written down; without data where it is not."""
        found = await response
        if self.context_value.disclosed:
            name = self.operation.name
            try:
                await disclose(self.context_value, self._purpose, name.value if name else None)
            except Undisclosed as fault:
                return ExecutionResult(None, [GraphQLError(str(fault), original_error=fault)])
        return found

    @property
    def _purpose(self) -> str | None:
        """The purpose that the operation names, where it names one and no other."""
        named = {each.purpose for each in self._loadings.values()}
        return named.pop() if len(named) == 1 else None

    def _hand_out(
        self, entity: Entity, details: list[FieldDetails], info: GraphQLResolveInfo[Context], path: Path
    ) -> dict[str, Any]:
        """The fields of an entity; a fault of one stands with the operation's errors, as graphql-core puts it.

        `info` is the root field's all the way down: nobody reads it.
        """
        found: dict[str, Any] = {}
        kind, context = entity.kind, self.context_value
        for field in self._fields(kind, details):
            try:
                value = field.take(entity, field.key, context)
                if type(value) is field.same:
                    found[field.key] = value
                elif field.write is not None and value is not None:
                    found[field.key] = field.write(value)
                else:
                    place = Path(path, field.key, kind.name)
                    found[field.key] = self.complete_value(field.type, field.details, info, place, value, None)
            except Exception as fault:
                self.handle_field_error(fault, field.type, field.details, Path(path, field.key, kind.name))
                found[field.key] = None
        return found

    def _fields(self, kind: GraphQLObjectType, details: list[FieldDetails]) -> list[Field]:
        place = place_of(kind, details)
        found = self._shape.fields.get(place)
        if found is None:
            found = self._shape.fields[place] = []
            for key, each in self.collect_subfields(kind, details).grouped_field_set.items():
                definition = self.schema.get_field(kind, each[0].node.name.value)
                if definition is not None:
                    named = definition is TypeNameMetaFieldDef
                    handed: Handed = TYPENAME if named else definition.extensions[Handed.KEY]
                    found.append(Field(key, definition.type, each, handed.take, handed.same, handed.write))
        return found


class Reticent(Execution):
    """An execution for who may not ask for the schema: no suggestion tells of it either."""

    @classmethod
    def build(cls, *given: Any, **named: Any) -> list[GraphQLError] | Executor[Any]:
        """See `Executor`."""
        return super().build(*given, **{**named, "hide_suggestions": True})
