"""Runs an operation: by its plan, or, where that does not do, by graphql-core over what is loaded."""

from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from dataclasses import dataclass
from inspect import isawaitable
from typing import Any

import orjson
from graphql import DocumentNode, ExecutionResult, GraphQLError, GraphQLSchema, execute, located_error

from api.disclosures.disclosing import Undisclosed, disclose
from api.fields.declarations import Declaration, Live, Stream
from api.planning.inputs import Inputs
from api.planning.projection import Project
from api.running.events import events
from api.running.live import states
from api.running.operation import Operation


class NotExecuted(ExecutionResult):
    """That an operation did not come to be executed, and why."""


def not_executed(fault: Exception) -> NotExecuted:
    """The result of an operation that a fault keeps from being executed."""
    return NotExecuted(None, [_error(fault)])


async def answered(operation: Operation, project: Project) -> bytes | None:
    """The answer of a query as JSON; None where anything of it is at fault: executing it then says what and where.

    What it discloses is written down before it is answered.
    """
    run = operation.begin()
    await run.load()
    if run.faulty:
        return None
    try:
        data = project(run.loaded, operation)
        await disclose(operation)
    except Exception:
        operation.disclosed = {}
        return None
    return orjson.dumps({"data": data})


@dataclass(frozen=True, slots=True)
class Executable:
    """An operation of a document as graphql-core executes it; `reticent` where no suggestion may tell of the schema."""

    schema: GraphQLSchema
    document: DocumentNode
    name: str | None
    variables: Mapping[str, Any] | None
    reticent: bool

    async def execute(self, operation: Operation) -> ExecutionResult:
        """The result of a query, a mutation or one event, once what it discloses is written down; without data else."""
        found: Any = execute(
            self.schema,
            self.document,
            context_value=operation,
            variable_values=dict(self.variables or {}),
            operation_name=self.name,
            hide_suggestions=self.reticent,
        )
        result: ExecutionResult = await found if isawaitable(found) else found
        try:
            await disclose(operation)
        except Undisclosed as fault:
            return ExecutionResult(None, [_error(fault)])
        return result

    async def stream(self, operation: Operation) -> AsyncGenerator[ExecutionResult]:
        """The results of a subscription, one for each event; a fault that ends it is the last of them."""
        if operation.plan is None:
            raise ValueError("the operation has no plan")
        (field,) = operation.plan.root.loaded
        declaration, node = field.linked.declaration, field.inputs.node
        try:
            given = field.inputs.read(operation.variables)
            if given.fault:
                raise given.fault
        except Exception as fault:
            yield NotExecuted(None, [located_error(fault, [node], [field.key])])
            return
        try:
            async with aclosing(_coming(operation, declaration, given)) as coming:
                async for event in coming:
                    yield await self.execute(event)
        except Exception as fault:
            yield ExecutionResult(None, [_error(fault)])


def _coming(operation: Operation, declaration: Declaration, given: Inputs) -> AsyncGenerator[Operation]:
    match declaration:
        case Stream() as stream:
            return events(operation, stream, given)
        case Live() as live:
            return states(operation, live, given)
    raise TypeError(f"{declaration} is no stream")


def _error(fault: Exception) -> GraphQLError:
    return fault if isinstance(fault, GraphQLError) else GraphQLError(str(fault), original_error=fault)
