"""Looking at what steps come to, inside the transaction that is rolled back: the shared town stays as it is."""

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from graph.database.runner import Runner
from graph.records import Hindrance, Tenure, Thing
from graph.snapshot import Reading, Source
from graph.viewer import KEEPER
from graph.vocabulary import KEYS, Severity
from graph.writing.structural import Outcome, StructuralWrite, WriteOptions, looked_at
from tests.builders.plans import planned

Ties = set[tuple[str, ...]]
Written = Mapping[str, Any]


class Look:
    """Reads at one instant."""

    def __init__(self, reading: Reading, at: datetime | None) -> None:
        self.reading = reading
        self.at = at

    async def tenures(self, label: str, keys: Iterable[str], *types: str) -> dict[str, list[Tenure]]:
        """Tenures of these types that begin or end at each node."""
        statement = self.reading.catalog.choose("ledger/tenures", label=label, key=KEYS[label], when="holds")
        found = await self.reading.batch(statement, self.at, {"types": types}, list(dict.fromkeys(keys)))
        return {key: list(found.get(key, ())) for key in keys}

    async def ties(self, label: str, keys: Iterable[str], *types: str) -> Ties:
        """The same as source, type, target and the part that is played."""
        return {of(each) for of_one in (await self.tenures(label, keys, *types)).values() for each in of_one}

    async def from_(self, label: str, keys: Iterable[str], *types: str) -> set[str]:
        """Keys of the other ends."""
        asked = set(keys)
        found = await self.tenures(label, asked, *types)
        return {
            each.source_key if each.target_key == key else each.target_key
            for key, of_one in found.items()
            for each in of_one
        }

    async def things(self, label: str, codes: Iterable[str]) -> dict[str, Thing]:
        """The things of these codes."""
        return await self.reading.batch(
            self.reading.catalog.choose("ledger/things", label=label), self.at, {}, list(codes)
        )


def standing(source: Source, at: datetime | None = None) -> Look:
    """What there is at an instant, of today where none is given."""
    now = datetime.now(UTC)
    return Look(Reading(source, KEEPER, instant=max(now, at or now)), at)


def of(tenure: Tenure) -> tuple[str, ...]:
    """A tenure by its ends and the part that is played."""
    part = tenure.role or tenure.position or {True: "HEAD", False: "", None: ""}[tenure.head]
    return (tenure.source_key, tenure.type, tenure.target_key, *([part] if part else []))


async def looked(
    runner: Runner, written: Sequence[Written], look: Callable[[Look], Awaitable[None]] | None = None
) -> Outcome:
    """What steps come to; `look` reads what is there once they are done."""

    async def work(write: StructuralWrite) -> Outcome:
        outcome = await write.do(planned(written).steps, WriteOptions("tried"))
        if look is not None:
            await look(standing(write.transaction, outcome.at))
        return outcome

    return await looked_at(runner, KEEPER, work)


async def refusal(runner: Runner, written: Sequence[Written]) -> tuple[str, str, int]:
    """Why steps cannot be done: the rule, what it is about, and which step."""
    outcome = await looked(runner, written)
    (only,) = outcome.violations
    assert isinstance(only, Hindrance)
    return only.rule, str(only.message.values["code"]), only.ordinal


def errors(outcome: Outcome) -> list[tuple[str, str]]:
    """Rules that are newly broken, and of what."""
    return [
        (each.rule, each.message.code if isinstance(each, Hindrance) else each.subject.key)
        for each in outcome.violations
        if each.severity is Severity.ERROR
    ]
