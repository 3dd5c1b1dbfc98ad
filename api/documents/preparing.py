"""Gives an operation its document and refuses what costs too much, before strawberry looks for either."""

from typing import TYPE_CHECKING, cast

from strawberry.types import ExecutionContext

from api.documents.limits import OverLimit
from api.settling import settle_operation

if TYPE_CHECKING:
    from api.schema import Schema


def prepare(operation: ExecutionContext) -> None:
    """Give an operation its document, with what is wrong with it: so nothing is left to parse or to validate.

    Raises what `Desk.find` and `settle_operation` do, and OverLimit for an operation that costs too much.
    """
    schema = cast("Schema", operation.schema)
    document = schema.desk.find(operation.query, operation.operation_extensions or {})
    if document is not None:
        operation.graphql_document, operation.pre_execution_errors = document.tree, document.errors
        settle_operation(document.tree, operation)
        cost = document.cost(operation.operation_name, operation.variables)
        if cost > schema.rules.limits.cost:
            raise OverLimit("cost", schema.rules.limits.cost, cost)
        operation.context.cost = cost
