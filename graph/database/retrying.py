"""Trying again, while a fault is a passing one."""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable
from typing import Final, TypeVar

from neo4j.exceptions import DriverError, IncompleteCommit, Neo4jError

from graph.errors import InvalidInput, TimedOut, Unavailable

T = TypeVar("T")
Fault = Neo4jError | DriverError

TIMED_OUT: Final = {
    "Neo.ClientError.Transaction.TransactionTimedOut",
    "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
}
UNKNOWN_BOOKMARK: Final = "Neo.ClientError.Transaction.InvalidBookmark"


def passing(fault: Fault) -> bool:
    """Whether the fault is one that passes: the database starts anew, or gives way to another transaction."""
    return fault.is_retryable()


def passing_or_unknown(fault: Fault) -> bool:
    """Whether a write that may be run twice is to be run once more: where a commit's fate is unknown too."""
    return fault.is_retryable() or isinstance(fault, IncompleteCommit)


async def persist(
    attempt: Callable[[], Awaitable[T]],
    patience: float,
    again: Callable[[Fault], bool],
    trying: float | None = None,
) -> T:
    """The attempt's result, tried again with growing pauses, `trying` seconds long, while `again` says so of the fault.

    Raises TimedOut where the database ends a statement that is too slow, InvalidInput where it does not know a
    bookmark, Unavailable where it is away for that long, or the whole takes longer than `patience` seconds.
    """
    pause = 0.02
    given_up = time.monotonic() + (trying or patience)
    try:
        async with asyncio.timeout(patience):
            while True:
                try:
                    return await attempt()
                except (Neo4jError, DriverError) as fault:
                    if isinstance(fault, Neo4jError) and fault.code in TIMED_OUT:
                        raise TimedOut("error.timed_out") from fault
                    if isinstance(fault, Neo4jError) and fault.code == UNKNOWN_BOOKMARK:
                        raise InvalidInput("bookmarks", "input.bookmarks") from fault
                    if not again(fault):
                        raise
                    if time.monotonic() > given_up:
                        raise Unavailable("error.unavailable") from fault
                await asyncio.sleep(pause * random.uniform(0.5, 1.5))
                pause = min(pause * 2, 1.0)
    except TimeoutError as late:
        raise Unavailable("error.unavailable") from late
