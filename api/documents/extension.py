"""Gives an operation its document and refuses what costs too much, before strawberry looks for either."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, cast

from strawberry.extensions import SchemaExtension

from api.limits import OverLimit
from graph.errors import InvalidInput

if TYPE_CHECKING:
    from api.schema import Schema


class Documents(SchemaExtension):
    """Gives an operation its document, with what is wrong with it: so nothing is left to parse or to validate."""

    def on_operation(self) -> Iterator[None]:
        """Before everything.

        Raises what `Desk.find` raises, InvalidInput for a name of an operation that is no text, and OverLimit for an
        operation that costs too much.
        """
        asked = self.execution_context
        schema = cast("Schema", asked.schema)
        document = schema.desk.find(asked.query, asked.operation_extensions or {})
        if document is not None:
            asked.graphql_document, asked.pre_execution_errors = document.tree, document.errors
            cost = document.cost(operation_name(asked.operation_name), asked.variables)
            if cost > schema.rules.limits.cost:
                raise OverLimit("cost", schema.rules.limits.cost, cost)
            asked.context.cost = cost
        yield


def operation_name(given: Any) -> str | None:
    """The name of the operation to run, as transports hand it on unread; InvalidInput for what is no text."""
    if given is not None and not isinstance(given, str):
        raise InvalidInput("operationName", "input.no_text")
    return given
