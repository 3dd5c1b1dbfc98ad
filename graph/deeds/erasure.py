"""Erases a person: their own data goes; the structure and its history stay whole, and the log holds ids only."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import uuid4

from graph.database.runner import Runner
from graph.records import ErasureState, PersonTenure, Violation
from graph.rules.violations import SPAN, broken, checks
from graph.snapshot import Reading


@dataclass(frozen=True, slots=True)
class Left:
    """A person as an erasure finds or leaves them: tenures that hold now, and rules that do not."""

    remains: ErasureState
    ties: tuple[PersonTenure, ...]
    violations: tuple[Violation, ...]


async def left(reading: Reading, person: str, span: int = SPAN) -> Left | None:
    """What there is of the person of a key, departed ones too; None where there is none.

    Tenures by their beginning; violations of the person, and of what they are tied to now, by rule, label and key.
    Raises TimedOut and Unavailable.
    """
    remains: ErasureState | None = await reading.one("erasure/remains", id=person)
    if remains is None:
        return None
    ties = tuple(tie for tie in remains.ties if tie.holds(reading.instant))
    return Left(remains, ties, tuple(await _around(reading, person, ties, span)))


async def erase(runner: Runner, person: str) -> None:
    """Erase the person of a key and append one Change; nothing where that was done before, or there is none.

    Raises Unavailable.
    """
    parameters = {"id": person, "change": uuid4().hex}
    await runner.write([(runner.catalog["erasure/erase"], parameters)], repeatable=True)


async def _around(reading: Reading, person: str, ties: Iterable[PersonTenure], span: int) -> list[Violation]:
    keys: defaultdict[str, set[str]] = defaultdict(set, Person={person})
    for tie in ties:
        label, _, key = tie.id.partition(":")
        keys[label].add(key)
    found: list[Violation] = []
    for check in checks(reading.catalog):
        if check.label in keys:
            found += await broken(reading, None, check, sorted(keys[check.label]), span)
    return found
