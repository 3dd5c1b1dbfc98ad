"""Whether what was done keeps the rules: they are asked of what it touched, at each instant at which that changes."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Final

from graph.records import Violation
from graph.rules.violations import broken, checks
from graph.snapshot import Reading
from graph.vocabulary import KEYS, Severity, labels
from graph.writing.ledger_entries import Ref

MOMENT: Final = timedelta(microseconds=1)

Keys = Mapping[str, list[str]]
Identity = tuple[object, ...]


async def judge(
    after: Reading, before: Reading, at: datetime, touched: Iterable[Ref], later: bool, span: int
) -> tuple[Violation, ...]:
    """The violations that a deed makes, as read in its transaction (`after`) and, where there are any, without it.

    Errors first. `later`: tenures may begin or end after `at`, so other instants count too. Raises TimedOut and
    Unavailable.
    """
    keys = await anchored(after, at, touched)
    made: dict[Identity, Violation] = {}
    for instant in [at, *(await _instants(after, at, keys) if later else [])]:
        found = await _broken(after, instant, keys, span)
        if found:
            had = _weighed(await _broken(before, instant, keys, span))
            weighed = _weighed(found)
            made |= {of: each for each in found if weighed[of := _identity(each)] > had.get(of, 0)}
    return tuple(sorted(made.values(), key=lambda each: each.severity is not Severity.ERROR))


async def anchored(reading: Reading, at: datetime, touched: Iterable[Ref]) -> Keys:
    """Keys by label: what was touched, and what rules look at because of it. Raises TimedOut and Unavailable."""
    keys: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for ref in touched:
        if ref.label in labels("anchored"):
            keys[ref.label][ref.key] = None
    for label, touched_keys in [(label, list(of_label)) for label, of_label in keys.items()]:
        statements = [reading.catalog.choose("rules/pages/anchors", label=label, key=KEYS[label])]
        if label in labels("holding"):
            statements.append(reading.catalog.choose("rules/pages/within", label=label))
        for statement in statements:
            rows, _ = await reading.rows(statement, at, {"earlier": at - MOMENT, "keys": touched_keys})
            for anchor in statement.read(rows):
                keys[anchor.label][anchor.key] = None
    return {label: list(of_label) for label, of_label in keys.items()}


async def _instants(reading: Reading, at: datetime, keys: Keys) -> list[datetime]:
    """The instants after `at` at which anything changes about these things, in order."""
    found: set[datetime] = set()
    for label, of_label in keys.items():
        statement = reading.catalog.choose("rules/pages/instants", label=label, key=KEYS[label])
        rows, _ = await reading.rows(statement, at, {"keys": of_label})
        found |= set(statement.read(rows))
    return sorted(found)


async def _broken(reading: Reading, at: datetime, keys: Keys, span: int) -> list[Violation]:
    found: list[Violation] = []
    for check in checks(reading.catalog):
        if check.label in keys:
            found += await broken(reading, at, check, keys[check.label], span)
    return found


def _identity(violation: Violation) -> Identity:
    message = violation.message
    place = (violation.subject.node_id, violation.purpose, message.values.get("position"))
    return (violation.rule, violation.severity, message.code, *place)


def _weighed(violations: Iterable[Violation]) -> dict[Identity, int]:
    """How much is amiss by rule and subject: what is worse than before is made anew."""
    found: defaultdict[Identity, int] = defaultdict(int)
    for each in violations:
        count = each.message.values.get("count")
        found[_identity(each)] += count if isinstance(count, int) else 1
    return found
