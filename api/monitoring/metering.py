"""Measures operations, whichever way they come."""

from time import perf_counter
from typing import Any

from strawberry.types import ExecutionContext
from strawberry.types.execution import PreExecutionError

from api.monitoring.metrics import operation_seconds, operations


def meter(operation: ExecutionContext, begun: float) -> None:
    """Count an operation that was executed by its type and how it came out, and the time since it began.

    What is refused before is counted where answered.
    """
    result = operation.result
    if result is not None and not isinstance(result, PreExecutionError):
        kind = operation.operation_type.value.lower()
        operations(kind, outcome_of(result)).inc()
        if kind != "subscription":  # which goes on as long as somebody listens
            operation_seconds(kind).observe(perf_counter() - begun)


def outcome_of(result: Any) -> str:
    """`ok`; `partial`: data with errors; `failed`: errors alone."""
    if not result.errors:
        return "ok"
    return "failed" if result.data is None else "partial"
