"""Streams over HTTP end: with the token of whoever asked, and when the server is told to stop."""

import asyncio
import signal
import threading
from collections.abc import AsyncGenerator, Coroutine, Iterator
from contextlib import aclosing, contextmanager
from datetime import UTC, datetime
from types import FrameType
from typing import Any, TypeVar

from api.auth import Unauthenticated
from api.running.execution import NotExecuted, not_executed
from graph.errors import GraphError, Unavailable

T = TypeVar("T")


@contextmanager
def heeding(leaving: asyncio.Event) -> Iterator[None]:
    """Set an event when a signal tells the process to stop; who handled signals before does so too.

    A server closes its WebSockets by itself, and tells nobody that it waits for the rest.
    """
    if threading.current_thread() is not threading.main_thread():  # no other may handle signals
        yield
        return
    loop = asyncio.get_running_loop()

    def heed(number: int, frame: FrameType | None) -> None:
        loop.call_soon_threadsafe(leaving.set)
        former = handlers[signal.Signals(number)]
        if callable(former):
            former(number, frame)

    handlers = {each: signal.getsignal(each) for each in (signal.SIGINT, signal.SIGTERM)}
    for each in handlers:
        signal.signal(each, heed)
    try:
        yield
    finally:
        for each, former in handlers.items():
            signal.signal(each, former)


async def over(leaving: asyncio.Event, ends: datetime) -> GraphError:
    """Why a stream ends, once it does: its token ended at that instant, or the server stops."""
    try:
        async with asyncio.timeout((ends - datetime.now(UTC)).total_seconds()):
            await leaving.wait()
    except TimeoutError:
        return Unauthenticated("auth.expired")
    return Unavailable("error.leaving")


async def until(results: AsyncGenerator[T], over: Coroutine[Any, Any, GraphError]) -> AsyncGenerator[T | NotExecuted]:
    """The results until they are over, and then why, as the last of them."""
    end = asyncio.create_task(over)
    try:
        async with aclosing(results):
            while (coming := await _before(end, results)) is not None:
                try:
                    yield coming.result()
                except StopAsyncIteration:
                    return
        yield not_executed(end.result())
    finally:
        end.cancel()


async def _before(end: asyncio.Task[GraphError], results: AsyncGenerator[T]) -> asyncio.Future[T] | None:
    """The next of the results, or that there is none; None where the end comes before it."""
    coming = asyncio.ensure_future(anext(results))
    try:
        await asyncio.wait({coming, end}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        if not coming.done():
            coming.cancel()
            await asyncio.wait({coming})
    return None if coming.cancelled() else coming
