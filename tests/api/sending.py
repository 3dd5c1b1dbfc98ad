"""Requests that a telephone sends more than once at once."""

import asyncio
from collections.abc import Awaitable, Callable

from tests.serving import Answer


async def sent(ask: Callable[[], Awaitable[Answer]], name: str, times: int) -> list[Answer]:
    """The answers to a mutation that is sent so often under one key: it is done once, or refused each time.

    That of the one that did it comes first; the others say that it was repeated, or nothing where it may not be told
    any more.
    """
    answers = await asyncio.gather(*(ask() for _ in range(times)))
    refused = ["errors" in each.body for each in answers]
    if any(refused):
        assert all(refused), [each.body for each in answers]
        return answers
    told = [each.data[name] for each in answers]
    (first,) = (place for place, each in enumerate(told) if each is not None and not each["repeated"])
    return [answers.pop(first), *answers]
