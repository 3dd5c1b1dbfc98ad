"""Gives an operation its document and refuses what costs too much, before strawberry looks for either."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from strawberry.extensions import SchemaExtension

from api.limits import OverLimit
from api.settling import settle_operation

if TYPE_CHECKING:
    from api.schema import Schema


class Documents(SchemaExtension):
    """Gives an operation its document, with what is wrong with it: so nothing is left to parse or to validate."""

    def on_operation(self) -> Iterator[None]:
        """Before everything.

        Raises what `Desk.find` and `settle_operation` do, and OverLimit for an operation that costs too much.
        """
        asked = self.execution_context
        schema = cast("Schema", asked.schema)
        document = schema.desk.find(asked.query, asked.operation_extensions or {})
        if document is not None:
            asked.graphql_document, asked.pre_execution_errors = document.tree, document.errors
            settle_operation(document.tree, asked)
            cost = document.cost(asked.operation_name, asked.variables)
            if cost > schema.rules.limits.cost:
                raise OverLimit("cost", schema.rules.limits.cost, cost)
            asked.context.cost = cost
        yield
