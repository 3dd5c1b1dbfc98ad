"""The limits, and the fault of a request that is over one."""

from dataclasses import dataclass
from typing import Final

from graph.errors import GraphError

LARGEST: Final = 2**53 - 1
"""The largest whole number that every reader of JSON takes; fragments in fragments come to far more."""


@dataclass(frozen=True)
class Limits:
    """How large a request may be.

    Of an operation, with its fragments in their places: `depth` in fields, one beneath the other, `aliases`,
    `directives`, and `cost`; of a document: `tokens`, comments among them; of a request: `bytes`.
    """

    depth: int = 20
    aliases: int = 100
    directives: int = 50
    tokens: int = 1_000
    cost: int = 100_000
    bytes: int = 250_000


class OverLimit(GraphError):
    """A request is larger than it may be: `limit` is the name of the limit that it is over.

    `actual` is how large it is, or `LARGEST` where it is larger still.
    """

    def __init__(self, limit: str, allowed: int, actual: int) -> None:
        actual = min(actual, LARGEST)
        super().__init__(f"limit.{limit}", allowed=allowed, actual=actual)
        self.limit = limit
        self.allowed = allowed
        self.actual = actual

    @property
    def measured(self) -> dict[str, object]:
        """What programs are told: `limit`, `allowed`, `actual`."""
        return {"limit": self.limit, "allowed": self.allowed, "actual": self.actual}
