"""Which statements the database has a plan of: one is made once for all who ask, and not lost where they cannot wait.

Planning takes the database longer than most answers. A statement that is ended while it is planned leaves no plan
behind, so a statement is sent only once it is planned, and planning has a time of its own.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from typing import Any, Final

from graph.statements.statement import Statement

ABREAST: Final = 4
"""Statements that are planned at the same time: a database plans on its own processors."""
LAST: Final = 3.0
"""Seconds for what is under way when the runner is closed."""


class Plans:
    """Has statements planned by `explain`, and knows which are."""

    def __init__(self, explain: Callable[[Statement], Awaitable[None]]) -> None:
        self._explain = explain
        self._made: set[str] = set()
        self._under_way: dict[str, asyncio.Task[None]] = {}
        self._turn = asyncio.Semaphore(ABREAST)

    def __contains__(self, statement: Statement) -> bool:
        return statement.text in self._made

    def among(self, statements: Iterable[Statement]) -> int:
        """How many of some statements are planned, those of one text once."""
        return len(self._made & {each.text for each in statements})

    def begin(self, statement: Statement) -> asyncio.Task[None]:
        """The planning of a statement, which goes on whoever waits for it or leaves."""
        task = self._under_way.get(statement.text)
        if task is None:
            task = self._under_way[statement.text] = asyncio.create_task(self._make(statement))
            task.add_done_callback(_heard)
        return task

    def begin_all(self, statements: Iterable[Statement]) -> None:
        """Begin to plan those of some statements that are not planned yet."""
        for statement in statements:
            if statement.text not in self._made:
                self.begin(statement)

    async def quiet(self) -> None:
        """Until nothing is being planned that somebody may wait for."""
        while self._under_way:
            await asyncio.wait(list(self._under_way.values()))

    def forget(self) -> None:
        """The database has started anew, or may have: what it had planned is gone."""
        self._made.clear()

    async def end(self) -> None:
        """End what is under way, so that nothing holds a connection."""
        await ended(self._under_way.values())

    async def _make(self, statement: Statement) -> None:
        try:
            async with self._turn:
                await self._explain(statement)
            self._made.add(statement.text)
        finally:
            del self._under_way[statement.text]


async def ended(tasks: Iterable[asyncio.Task[Any]]) -> None:
    """Once these tasks have come to their end, or have been ended: a connection that is used is best let finish."""
    left = set(tasks)
    if left:
        _, left = await asyncio.wait(left, timeout=LAST)
    for task in left:
        task.cancel()
    if left:
        await asyncio.wait(left)


def _heard(task: asyncio.Task[None]) -> None:
    """A fault is told to whoever waits; where nobody does, whoever sends the statement next has it planned anew."""
    if not task.cancelled():
        task.exception()
