"""Has all statements planned before they are asked for, those first that were asked most."""

import asyncio
import logging
from collections import Counter
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter
from typing import Any, Final

import orjson

from graph.database.runner import Runner
from graph.embedded.locking import in_turn
from graph.statements.catalog import Catalog
from graph.statements.statement import Statement

USED: Final = "statements.json"
"""How often each statement was asked, in the data folder."""
FIRST: Final = (
    *("households/who_answers", "enterprises/who_covers", "units/roster", "viewer/access", "viewer/viewer"),
    *("households/household", "units/unit", "villages/village", "towns/town", "people/person", "search/search"),
    *("households/answer_chains", "nodes/coverage", "households/residents", "households/head", "units/commander"),
)
"""What is planned first where nothing has been asked before: the two questions, and what is shown beside them."""
WARM: Final = 24
"""Statements that are run once as well: planned alone, a first run still takes a fifth of a second."""
PAUSE: Final = 60.0
"""Seconds until it is looked again whether anything has to be planned anew, and what was asked is written down."""

log = logging.getLogger("danyuan.planning")


@asynccontextmanager
async def planning(runner: Runner, data: Path) -> AsyncIterator[None]:
    """Plans while the block runs, and remembers in the data folder what was asked meanwhile, by other processes too."""
    remembered = Remembered(data / USED, runner)
    task = asyncio.create_task(_plan_on(runner, remembered))
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait([task])
        remembered.write()


def ordered(catalog: Catalog, used: Mapping[str, int]) -> list[Statement]:
    """All statements, those first that were used most, then the first ones, then what reads."""
    places = {name: place for place, name in enumerate(FIRST)}

    def place(statement: Statement) -> tuple[int, int, bool]:
        asked = used.get(statement.identity, 0)
        return -asked, places.get(statement.name, len(places)), statement.header.access != "read"

    return sorted(catalog, key=place)


class Remembered:
    """How often each statement was asked, in a file that several processes add to."""

    def __init__(self, path: Path, runner: Runner) -> None:
        self._path = path
        self._used = runner.reads.used
        self._written: Counter[str] = Counter()

    def read(self) -> Counter[str]:
        """What was asked until now; what is in no file that can be read was not."""
        return Counter(_read(self._path)) + self._used - self._written

    def write(self) -> None:
        """Add what was asked since it was written last; whoever reads it finds one whole state."""
        part = self._path.with_suffix(".part")
        try:
            with in_turn(self._path.with_suffix(".lock")):
                part.write_bytes(orjson.dumps(self.read(), option=orjson.OPT_SORT_KEYS))
                part.replace(self._path)
        except OSError as fault:
            log.warning("what was asked cannot be written down", exc_info=fault)
        else:
            self._written = self._used.copy()


async def _plan_on(runner: Runner, remembered: Remembered) -> None:
    """Over and over, one at a time: the database may have started anew."""
    while True:
        try:
            used = remembered.read()
            await _plan(runner, ordered(runner.catalog, used), used)
        except Exception as fault:
            log.warning("the database does not plan; that is tried again in %.0f s", PAUSE, exc_info=fault)
        await asyncio.sleep(PAUSE)
        remembered.write()


async def _plan(runner: Runner, statements: Iterable[Statement], used: Mapping[str, int]) -> None:
    """What somebody waits for is planned before; what nobody has asked for yet takes half of a processor's time."""
    for place, statement in enumerate(statements):
        if statement not in runner.reads.plans:
            await runner.reads.plans.quiet()
            begun = perf_counter()
            await asyncio.shield(runner.reads.plans.begin(statement))
            if place < WARM and statement.header.access == "read":
                try:
                    await runner.read(statement, nothing_of(statement))
                finally:
                    runner.reads.used[statement.identity] -= 1  # nobody asked it
            elif place >= WARM and statement.identity not in used:
                await asyncio.sleep(perf_counter() - begun)


def nothing_of(statement: Statement) -> dict[str, Any]:
    """Parameters by which a statement finds nothing: a key that nothing has, no key at all."""
    return {name: _nothing(type) for name, type in statement.parameters.items()}


def _nothing(type: str) -> Any:
    if type.endswith("?"):
        return None
    kind, _, _ = type.partition("[")
    now = datetime.now(UTC)
    values = {"str": "0", "int": 1, "float": 0.0, "bool": False, "list": [], "dict": {}}
    return {**values, "datetime": now, "date": now.date()}[kind]


def _read(path: Path) -> dict[str, int]:
    """What was written down; nothing where there is nothing that can be read."""
    with suppress(OSError, orjson.JSONDecodeError):
        found = orjson.loads(path.read_bytes())
        if isinstance(found, dict):
            return {name: count for name, count in found.items() if isinstance(count, int)}
    return {}
