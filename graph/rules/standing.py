"""What does not hold in the whole graph: worked out once for each version of it, and shown page by page.

Each rule is asked of everything by whoever keeps the graph, since what breaks it does not depend on who looks. A viewer
is shown what is broken of things within their scope, with names as far as they may see them: for that the rules are
asked once more, of the things of the page.
"""

import asyncio
from collections import Counter, OrderedDict, defaultdict
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from graph.access import Version
from graph.errors import TimedOut
from graph.records import Violation
from graph.rules.breaches import Bounds, Breach, Wanted
from graph.rules.violations import SETUPS, SPAN, Check, broken, checks
from graph.snapshot import Reading, Source
from graph.statements.catalog import Catalog
from graph.statements.statement import Statement
from graph.viewer import KEEPER
from graph.vocabulary import KEYS, Purpose, labels

PAGE: Final = 5_000
"""Keys that a statement is given at once."""
ABREAST: Final = 4
"""Pages that are asked about at once."""
VERSIONS: Final = 4
"""Versions of the graph, or instants of the past, of which is kept what does not hold."""

Progress = Callable[[str, int, int], None]
"""Is told which rule is asked, which of how many."""
State = tuple[Version | None, datetime]
"""The version of the graph, and the instant of the data."""
Place = tuple[State, tuple[int, ...]]
"""Of which state, which checks are asked."""


class Standing:
    """What does not hold, kept for a few versions of the graph; one version is worked out at a time.

    `span` is how many subordinate commanders are not too many. Of the graph as it is the work goes on where whoever
    asked waits no longer; of an instant that somebody asks for it ends with them. What it came to is kept, and whoever
    asks next goes on from there.
    """

    def __init__(self, source: Source, span: int = SPAN, progress: Progress | None = None) -> None:
        self._source = source
        self._span = span
        self._progress = progress or _silent
        self._found: OrderedDict[State, dict[int, list[Breach]]] = OrderedDict()
        self._under_way: dict[Place, asyncio.Task[list[Breach]]] = {}
        self._turn = asyncio.Lock()

    async def shown(
        self, reading: Reading, at: datetime | None, wanted: Wanted, bounds: Bounds, patience: float | None = None
    ) -> tuple[list[Violation], int]:
        """A part of the violations that the reading's viewer may see, and how many there are in all.

        Errors first, by rule, label and key of the subject; from the end on where the part is taken from there. Raises
        TimedOut where that takes longer than `patience` (absent: for ever), and Unavailable.
        """
        await reading.begin()
        numbers = tuple(number for number, check in enumerate(checks(reading.catalog)) if wanted.asks(check))
        try:
            async with asyncio.timeout(patience):
                breaches = await self._breaches(reading, at, numbers)
        except TimeoutError as late:
            raise TimedOut("error.timed_out") from late
        chosen = [each for each in breaches if wanted.purpose in (None, each.purpose)]
        if not reading.viewer.everything:
            chosen = await self._visible(reading, at, chosen)
        return await self._violations(reading, at or reading.instant, bounds.part(chosen)), len(chosen)

    def statements(self, wanted: Wanted) -> list[Statement]:
        """What is asked to work that out."""
        catalog = self._source.catalog
        asked = [check for check in checks(catalog) if wanted.asks(check)]
        pages = dict.fromkeys(check.walked_from for check in asked)
        return [*(_page(catalog, label) for label in pages), *(check.walked for check in asked)]

    async def end(self) -> None:
        """End what is under way."""
        left = list(self._under_way.values())
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)

    async def _breaches(self, reading: Reading, at: datetime | None, numbers: tuple[int, ...]) -> list[Breach]:
        state = (reading.version, at or reading.instant)
        if at is not None:
            return await self._work_out(state, reading.instant, numbers)
        place = (state, numbers)
        task = self._under_way.get(place)
        if task is None:
            task = self._under_way[place] = asyncio.create_task(self._work_out(state, reading.instant, numbers))
            task.add_done_callback(lambda done: self._ended(place, done))
        return await asyncio.shield(task)

    def _ended(self, place: Place, task: asyncio.Task[list[Breach]]) -> None:
        """A fault is told to whoever waits; where nobody does, whoever asks next goes on."""
        del self._under_way[place]
        if not task.cancelled():
            task.exception()

    async def _work_out(self, state: State, instant: datetime, numbers: tuple[int, ...]) -> list[Breach]:
        """What does not hold of these checks, one after the other; none is asked twice."""
        done = self._found.setdefault(state, {})
        self._found.move_to_end(state)
        while len(self._found) > VERSIONS:
            self._found.popitem(last=False)
        async with self._turn:
            reading = Reading(self._source, KEEPER, instant=instant)
            keys: dict[str, list[tuple[str, ...]]] = {}
            every = checks(reading.catalog)
            for number in numbers:
                if number not in done:
                    check = every[number]
                    self._progress(check.rule.name, number + 1, len(every))
                    if check.walked_from not in keys:
                        keys[check.walked_from] = [page async for page in keys_of(reading, check.walked_from)]
                    done[number] = await self._asked(reading, state[1], number, check, keys[check.walked_from])
        return [breach for number in numbers for breach in done[number]]

    async def _asked(
        self, reading: Reading, at: datetime, number: int, check: Check, keys: Sequence[tuple[str, ...]]
    ) -> list[Breach]:
        walked = replace(check, statement=check.walked)
        found: list[Violation] = []
        for start in range(0, len(keys), ABREAST):
            asked = (broken(reading, at, walked, page, self._span) for page in keys[start : start + ABREAST])
            found += [each for answer in await asyncio.gather(*asked) for each in answer]
        ordinals: Counter[str] = Counter()
        breaches = []
        for each in sorted(found, key=lambda each: each.subject.key):
            breaches.append(Breach(number, each.subject.key, ordinals[each.subject.key], each.purpose))
            ordinals[each.subject.key] += 1
        return breaches

    async def _visible(self, reading: Reading, at: datetime | None, breaches: Sequence[Breach]) -> list[Breach]:
        """Those of things within the viewer's scope."""
        every = checks(reading.catalog)
        asked = {each: tuple(_seeing(reading.catalog, every[each.check], each.purpose)) for each in breaches}
        keys: defaultdict[Statement, dict[str, None]] = defaultdict(dict)
        for each, statements in asked.items():
            for statement in statements:
                keys[statement][each.key] = None
        seen: dict[Statement, set[str]] = {}
        for statement, of_statement in keys.items():
            rows, _ = await reading.rows(statement, at, {"keys": list(of_statement)})
            seen[statement] = set(statement.read(rows))
        return [each for each in breaches if all(each.key in seen[statement] for statement in asked[each])]

    async def _violations(self, reading: Reading, at: datetime, breaches: Sequence[Breach]) -> list[Violation]:
        """The breaches as the viewer may see them, in their order."""
        every = checks(reading.catalog)
        keys: defaultdict[int, dict[str, None]] = defaultdict(dict)
        for each in breaches:
            keys[each.check][each.key] = None
        told: dict[Breach, Violation] = {}
        for number, of_check in keys.items():
            ordinals: Counter[str] = Counter()
            for violation in await broken(reading, at, every[number], list(of_check), self._span):
                key = violation.subject.key
                breach = Breach(number, key, ordinals[key], violation.purpose)
                told[breach] = replace(violation, place=breach.place)
                ordinals[key] += 1
        return [told[each] for each in breaches if each in told]


async def violations(
    reading: Reading,
    at: datetime | None = None,
    purpose: Purpose | None = None,
    limit: int | None = None,
    span: int = SPAN,
    progress: Progress | None = None,
) -> list[Violation]:
    """The first `limit` violations of everything within the viewer's scope: errors first, by rule, label and key.

    Of a purpose where one is asked for. Raises TimedOut and Unavailable.
    """
    standing = Standing(reading.source, span, progress)
    found, _ = await standing.shown(reading, at, Wanted(purpose), Bounds(limit=limit))
    return found


async def keys_of(reading: Reading, label: str) -> AsyncIterator[tuple[str, ...]]:
    """The keys of a label in order, page by page."""
    statement = _page(reading.catalog, label)
    after = ""
    while True:
        rows, _ = await reading.rows(statement, reading.instant, {"after": after, "limit": PAGE})
        keys = statement.read(rows)
        if keys:
            yield keys
        if len(keys) < PAGE:
            return
        after = keys[-1]


def _page(catalog: Catalog, label: str) -> Statement:
    """What answers the keys of a label."""
    return catalog.choose("rules/pages/keys", label=label, key=KEYS[label])


def _seeing(catalog: Catalog, check: Check, purpose: Purpose | None) -> Iterator[Statement]:
    """The statements that tell of which things the viewer may know that a check does not hold, for a purpose."""
    seeing = catalog.compositions(check.rule.seen)
    yield seeing[0] if len(seeing) == 1 else catalog.choose(check.rule.seen, label=check.label)
    if purpose is Purpose.COOPERATIVE_SETUP and check.label in labels("member"):
        yield catalog.choose(SETUPS, label=check.label)


def _silent(_rule: str, _number: int, _of: int) -> None:
    """Tells nobody."""
