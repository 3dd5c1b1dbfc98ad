"""Whoever asks what is asked already waits for that to return; then all who wait are answered by one statement.

Nobody waits who would not wait for the database anyway, and with one connection nothing changes. Each ask brings its
own parameters, access among them, and is told its own version of the graph; who ask the very same share one answer.
"""

import asyncio
from collections import defaultdict, deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from graph.database.plans import ended
from graph.database.transaction import Answer
from graph.errors import TimedOut
from graph.statements.statement import Statement

LANES: Final = 2
"""How often the same is on its way at a time."""
MOST: Final = 64
"""Asks that are answered by one statement."""
ABREAST: Final = 8
"""Asks that are sent again alone at a time, where the one statement for them failed."""
GRACE: Final = 1.0
"""Seconds past its time in which whoever waits is still told what became of it."""
LANES_OF_ALL: Final = 25
"""A quarter of the pool of connections."""

Sent = dict[str, Any]
Bookmarks = frozenset[str]
Alone = Callable[[Statement, Sent, Bookmarks, float], Awaitable[Answer]]
"""Sends a statement with its parameters, until a time of the loop's clock."""
All = Callable[[Statement, Sequence[Sent], Bookmarks, float], Awaitable[list[Answer]]]
"""Sends a statement once for several parameters; the answers in their order."""


@dataclass(slots=True, eq=False)
class Ask:
    """One who waits, and until when."""

    sent: Sent
    deadline: float
    answer: asyncio.Future[Answer]


@dataclass(slots=True, eq=False)
class Group:
    """Those who ask the same statement and see the same bookmarks."""

    statement: Statement
    bookmarks: Bookmarks
    waiting: deque[Ask] = field(default_factory=deque)
    lanes: int = 0


class Together:
    """Answers asks, those of one group together. `asks` and `statements` count them, and what they were answered by.

    `ready` tells whether the one statement for several can be sent; it is asked once there are several.
    """

    def __init__(self, alone: Alone, all_: All, ready: Callable[[Statement], bool]) -> None:
        self._alone = alone
        self._all = all_
        self._ready = ready
        self._groups: dict[tuple[str, Bookmarks], Group] = {}
        self._turn = asyncio.Semaphore(LANES_OF_ALL)
        self._apart = asyncio.Semaphore(ABREAST)
        self._lanes: set[asyncio.Task[None]] = set()
        self.asks = self.statements = 0

    async def read(self, statement: Statement, sent: Sent, bookmarks: Bookmarks, deadline: float) -> Answer:
        """The answer to one ask; raises what sending it alone does, and TimedOut where its time is over before that."""
        place = (statement.text, bookmarks)
        group = self._groups.get(place)
        if group is not None and group.lanes == LANES and not self._ready(statement):
            return await self._alone(statement, sent, bookmarks, deadline)
        if group is None:
            group = self._groups[place] = Group(statement, bookmarks)
        ask = Ask(sent, deadline, asyncio.get_running_loop().create_future())
        group.waiting.append(ask)
        if group.lanes < LANES:
            group.lanes += 1
            lane = asyncio.create_task(self._answer(place, group))
            self._lanes.add(lane)
            lane.add_done_callback(self._lanes.discard)
        try:
            async with asyncio.timeout_at(deadline + GRACE):
                return await ask.answer
        except TimeoutError as late:
            raise TimedOut("error.timed_out") from late

    async def end(self) -> None:
        """End what is under way, so that nothing holds a connection."""
        await ended(self._lanes)

    async def _answer(self, place: tuple[str, Bookmarks], group: Group) -> None:
        """Answer all who wait, and who comes meanwhile; belongs to no request, so nobody's leaving ends it."""
        try:
            while group.waiting:
                async with self._turn:
                    asks = [ask for ask in _taken(group.waiting) if not ask.answer.done()]
                    if asks:
                        await self._send(group, asks)
        finally:
            group.lanes -= 1
            if not group.lanes and not group.waiting:
                self._groups.pop(place, None)

    async def _send(self, group: Group, asks: list[Ask]) -> None:
        self.asks += len(asks)
        if len(asks) == 1:
            await self._one(group, asks[0])
            return
        alike = _alike(asks)
        if len(alike) > 1 and not self._ready(group.statement):
            await self._each(group, asks)
            return
        self.statements += 1
        try:
            answers = await self._answers(group, [first.sent for first, *_ in alike], _last(asks))
            answered = [(ask, answer) for same, answer in zip(alike, answers, strict=True) for ask in same]
        except TimedOut as late:  # no time is left to ask anew in
            for ask in asks:
                if not ask.answer.done():
                    ask.answer.set_exception(late)
        except Exception:  # whosever fault it is: alone, each is told its own
            await self._each(group, asks)
        else:
            for ask, answer in answered:
                if not ask.answer.done():
                    ask.answer.set_result(answer)

    async def _answers(self, group: Group, sent: list[Sent], deadline: float) -> list[Answer]:
        if len(sent) == 1:
            return [await self._alone(group.statement, sent[0], group.bookmarks, deadline)]
        return await self._all(group.statement, sent, group.bookmarks, deadline)

    async def _each(self, group: Group, asks: list[Ask]) -> None:
        async def apart(ask: Ask) -> None:
            async with self._apart:
                await self._one(group, ask)

        await asyncio.gather(*map(apart, asks))

    async def _one(self, group: Group, ask: Ask) -> None:
        if ask.answer.done():
            return
        self.statements += 1
        try:
            answer = await self._alone(group.statement, ask.sent, group.bookmarks, ask.deadline)
        except Exception as fault:
            if not ask.answer.done():
                ask.answer.set_exception(fault)
        else:
            if not ask.answer.done():
                ask.answer.set_result(answer)


def _taken(waiting: deque[Ask]) -> list[Ask]:
    return [waiting.popleft() for _ in range(min(len(waiting), MOST))]


def _alike(asks: Sequence[Ask]) -> list[list[Ask]]:
    """Those who ask the very same, access and all, in one list: one answer is theirs."""
    found: list[list[Ask]] = []
    by_texts: defaultdict[tuple[str, ...], list[list[Ask]]] = defaultdict(list)
    for ask in asks:  # what a viewer sees is long to compare, so those whose texts differ are not
        near = by_texts[tuple(each for each in ask.sent["p"].values() if isinstance(each, str))]
        same = next((each for each in near if each[0].sent == ask.sent), None)
        if same is None:
            found.append(same := [])
            near.append(same)
        same.append(ask)
    return found


def _last(asks: Sequence[Ask]) -> float:
    return max(ask.deadline for ask in asks)
