"""Answers operations, whichever way they come: finds their documents, refuses what may not be run, runs the rest."""

from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from dataclasses import replace
from functools import cache
from time import perf_counter
from typing import TypeAlias

from graphql import ExecutionResult, GraphQLError, OperationType

from api.documents.asked import Asked
from api.documents.limits import OverLimit
from api.documents.policy import DocumentPolicy
from api.documents.prepared import Planned, PreparedDocument, PreparedOperation
from api.documents.store import document_store
from api.monitoring.metering import meter
from api.planning.linking import Links
from api.running.execution import Executable, NotExecuted, answered, not_executed
from api.running.operation import Operation
from api.running.resolvers import install
from api.schema import build
from graph.errors import InvalidInput
from graph.statements.catalog import Catalog, read_catalog

Permit: TypeAlias = Callable[[OperationType], None]
"""Raises what is to be told where operations of a type may not be asked for in this way."""


class Service:
    """Answers operations on one schema under one policy."""

    def __init__(self, policy: DocumentPolicy, catalog: Catalog) -> None:
        self._policy = policy
        self._schema = build()._schema
        self._store = document_store(Links(self._schema, catalog), policy)
        install(self._schema)

    async def answer(self, asked: Asked, operation: Operation, permit: Permit) -> bytes | ExecutionResult:
        """The answer of a query or a mutation: as it is sent, where it is sound; else its result."""
        begun = perf_counter()
        try:
            document, prepared = self._prepared(asked, operation, permit)
            planned = self._planned(prepared, asked, operation)
            if planned is not None and prepared.type is OperationType.QUERY and not planned.plan.introspects:
                body = await answered(operation, planned.project)
                if body is not None:
                    meter(prepared.type, None, begun)
                    return body
            result = await self._executable(document, asked).execute(operation)
        except _Unsound as unsound:
            return NotExecuted(None, unsound.errors)
        except Exception as fault:
            return not_executed(fault)
        meter(prepared.type, result, begun)
        return result

    async def stream(self, asked: Asked, operation: Operation, permit: Permit) -> AsyncGenerator[ExecutionResult]:
        """The results of an operation: those of a subscription as they come, the only one of any other."""
        begun = perf_counter()
        try:
            document, prepared = self._prepared(asked, operation, permit)
            variables = prepared.coerced(asked.variables)
            executable = self._executable(document, asked)
            subscribed = prepared.type is OperationType.SUBSCRIPTION
            if isinstance(variables, list):
                errors = variables
                yield NotExecuted(None, errors) if subscribed else ExecutionResult(None, errors)
                return
            self._planned(prepared, asked, operation)
            if not subscribed:
                result = await executable.execute(operation)
                meter(prepared.type, result, begun)
                yield result
                return
        except _Unsound as unsound:
            yield NotExecuted(None, unsound.errors)
            return
        except Exception as fault:
            yield not_executed(fault)
            return
        latest: ExecutionResult | None = None
        try:
            async with aclosing(executable.stream(operation)) as results:
                async for latest in results:
                    yield latest
        finally:
            if not isinstance(latest, NotExecuted):
                meter(prepared.type, latest, begun)

    def _prepared(
        self, asked: Asked, operation: Operation, permit: Permit
    ) -> tuple[PreparedDocument, PreparedOperation]:
        """The operation that is asked for, in its document.

        Raises what `DocumentStore.find`, `PreparedDocument.chosen` and `permit` do, OverLimit for one that costs too
        much, and _Unsound.
        """
        document = self._store.find(asked.query, asked.extensions or {})
        if document is None:
            raise InvalidInput("query", "http.query")
        definition = document.chosen(asked.operation_name)
        permit(definition.operation)
        if document.errors:
            raise _Unsound(document.errors)
        prepared = document.operation(definition)
        cost = prepared.price.of(asked.variables)
        if cost > self._policy.limits.cost:
            raise OverLimit("cost", self._policy.limits.cost, cost)
        operation.cost = cost
        if asked.as_of is not None:
            if prepared.type is not OperationType.QUERY:
                raise InvalidInput("asOf", "http.past_deed")
            operation.session = replace(operation.session, as_of=asked.as_of)
        return document, prepared

    def _planned(self, prepared: PreparedOperation, asked: Asked, operation: Operation) -> Planned | None:
        """The plan of an operation; None where its variables are not of their types, which executing it tells."""
        variables = prepared.coerced(asked.variables)
        if isinstance(variables, list):
            return None
        planned = prepared.planned(variables)
        operation.plan, operation.variables = planned.plan, variables
        return planned

    def _executable(self, document: PreparedDocument, asked: Asked) -> Executable:
        reticent = not self._policy.introspection
        return Executable(self._schema, document.tree, asked.operation_name, asked.variables, reticent)


@cache
def service(policy: DocumentPolicy) -> Service:
    """The service of a process under a policy; TrustedDocumentsUnusable where a trusted document is not sound."""
    return Service(policy, read_catalog())


class _Unsound(Exception):
    """A document is not sound."""

    def __init__(self, errors: list[GraphQLError]) -> None:
        super().__init__()
        self.errors = errors
