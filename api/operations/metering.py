"""Measures operations, whichever way they come."""

from collections.abc import Iterator
from time import perf_counter
from typing import Any

from strawberry.extensions import SchemaExtension
from strawberry.types.execution import PreExecutionError

from api.operations.metrics import operation_seconds, operations


class Metered(SchemaExtension):
    """Counts each operation that is executed by its type and how it came out, and takes its time.

    What is refused before, perhaps by another extension that this one does not hear of, is counted where answered.
    """

    def on_operation(self) -> Iterator[None]:
        """Around everything that is done for an operation."""
        begun = perf_counter()
        try:
            yield
        finally:
            result = self.execution_context.result
            if result is not None and not isinstance(result, PreExecutionError):
                kind = self.execution_context.operation_type.value.lower()
                operations(kind, outcome_of(result)).inc()
                if kind != "subscription":  # which goes on as long as somebody listens
                    operation_seconds(kind).observe(perf_counter() - begun)


def outcome_of(result: Any) -> str:
    """`ok`; `partial`: data with errors; `failed`: errors alone."""
    if not result.errors:
        return "ok"
    return "failed" if result.data is None else "partial"
