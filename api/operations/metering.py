"""Measures operations, whichever way they come."""

from collections.abc import Iterator
from time import perf_counter

from strawberry.extensions import SchemaExtension
from strawberry.types import ExecutionContext
from strawberry.types.execution import PreExecutionError

from api.operations.metrics import operation_seconds, operations


class Metered(SchemaExtension):
    """Counts each operation by its type and how it came out, and takes its time."""

    def on_operation(self) -> Iterator[None]:
        """Around everything that is done for an operation."""
        begun = perf_counter()
        try:
            yield
        finally:
            outcome = outcome_of(self.execution_context)
            kind = "unknown" if outcome == "refused" else self.execution_context.operation_type.value.lower()
            operations(kind, outcome).inc()
            operation_seconds(kind).observe(perf_counter() - begun)


def outcome_of(context: ExecutionContext) -> str:
    """`refused`: it was not executed; `ok`; `partial`: data with errors; `failed`: errors alone."""
    result = context.result
    if result is None or isinstance(result, PreExecutionError):
        return "refused"
    if not result.errors:
        return "ok"
    return "failed" if result.data is None else "partial"
