"""What is done around each operation: before it, it gets its document; after it, it is measured.

In place of strawberry's extensions, which make generators and context managers anew for every stage of every operation.
"""

from contextlib import AbstractAsyncContextManager, nullcontext
from time import perf_counter
from typing import Any, Final, cast

from strawberry.extensions.context import (
    ExecutingContextManager,
    OperationContextManager,
    ParsingContextManager,
    StreamResultContextManager,
    ValidationContextManager,
)
from strawberry.extensions.runner import SchemaExtensionsRunner
from strawberry.types import ExecutionContext

from api.documents import prepare
from api.monitoring.metering import meter

NOTHING: Final[Any] = nullcontext()


class Around:
    """Around everything that is done for an operation; raises what `prepare` does as it begins."""

    def __init__(self, operation: ExecutionContext) -> None:
        self._operation = operation

    async def __aenter__(self) -> None:
        prepare(self._operation)
        self._begun = perf_counter()

    async def __aexit__(self, *_fault: object) -> None:
        meter(self._operation, self._begun)


class Hooks(SchemaExtensionsRunner):
    """Stands where the schema asks its extensions, of which there are none."""

    def operation(self) -> OperationContextManager:
        """Around the operation."""
        around: AbstractAsyncContextManager[None] = Around(self.execution_context)
        return cast(OperationContextManager, around)

    def parsing(self) -> ParsingContextManager:
        """Nothing."""
        return cast(ParsingContextManager, NOTHING)

    def validation(self) -> ValidationContextManager:
        """Nothing."""
        return cast(ValidationContextManager, NOTHING)

    def executing(self) -> ExecutingContextManager:
        """Nothing."""
        return cast(ExecutingContextManager, NOTHING)

    def on_stream_result(self, _result: Any) -> StreamResultContextManager:
        """Nothing."""
        return cast(StreamResultContextManager, NOTHING)

    async def get_extensions_results(self, _context: ExecutionContext) -> dict[str, Any]:
        """None."""
        return {}
