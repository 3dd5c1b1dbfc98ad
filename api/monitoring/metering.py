"""Measures operations, whichever way they come."""

from time import perf_counter

from graphql import ExecutionResult, OperationType

from api.monitoring.metrics import operation_seconds, operations


def meter(type: OperationType, result: ExecutionResult | None, begun: float) -> None:
    """Count an operation that was executed by its type and how it came out, and the time since it began.

    Without a result it came out well. What is refused before is counted where answered.
    """
    kind = type.value
    operations(kind, "ok" if result is None else outcome_of(result)).inc()
    if type is not OperationType.SUBSCRIPTION:  # which goes on as long as somebody listens
        operation_seconds(kind).observe(perf_counter() - begun)


def outcome_of(result: ExecutionResult) -> str:
    """`ok`; `partial`: data with errors; `failed`: errors alone."""
    if not result.errors:
        return "ok"
    return "failed" if result.data is None else "partial"
