"""Who listens, on all connections to a process."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from api.monitoring.metrics import LISTENERS
from graph.errors import InvalidInput

MOST_SUBSCRIPTIONS: Final = 100
"""Subscriptions of one viewer at once, on all connections to a process."""


class Listeners:
    """The subscriptions of each viewer, by number."""

    def __init__(self) -> None:
        self._subscriptions: Counter[str] = Counter()

    @contextmanager
    def joined(self, viewer: str) -> Iterator[None]:
        """One more while the block runs; InvalidInput where the viewer has too many already."""
        if self._subscriptions[viewer] >= MOST_SUBSCRIPTIONS:
            raise InvalidInput("subscription", "input.subscriptions", limit=MOST_SUBSCRIPTIONS)
        self._subscriptions[viewer] += 1
        LISTENERS.inc()
        try:
            yield
        finally:
            LISTENERS.dec()
            self._subscriptions -= Counter([viewer])  # which drops whoever has none left
