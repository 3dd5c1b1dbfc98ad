"""Which operation of a document is asked for, and whether it may be asked in this way."""

from graphql import DocumentNode, OperationDefinitionNode
from strawberry.types import ExecutionContext
from strawberry.types.graphql import OperationType

from api.transport.responses import Refused
from graph.errors import InvalidInput


def settle_operation(document: DocumentNode, context: ExecutionContext) -> None:
    """Nothing, where the document leaves no doubt which operation is asked for, and it may be asked by this method.

    Raises:
        InvalidInput: `operationName` names none, or none is named and there is not just one.
        Refused: the request may read only (GET) and the operation does more (405), or it is a subscription and is to be
            answered at once (406).
    """
    name = context._provided_operation_name
    found = [each for each in document.definitions if isinstance(each, OperationDefinitionNode)]
    if name is None and len(found) != 1:
        raise InvalidInput("operationName", "input.which_operation", count=len(found))
    if name is not None:
        found = [each for each in found if each.name and each.name.value == name]
        if not found:
            raise InvalidInput("operationName", "input.operation", value=name)
    kind = OperationType(found[0].operation.value)
    if kind not in context.allowed_operations:
        if kind is OperationType.SUBSCRIPTION:
            raise Refused(406, "Accept", "http.subscription")
        raise Refused(405, "query", "http.get", {"Allow": "POST"})
