"""Whether what was done keeps the rules: they are asked of what it touched, at each instant at which that changes.

However many these instants are, each rule is asked once of all of them.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Final

from graph.records import Violation
from graph.rules.violations import Check, broken_at_each, checks
from graph.snapshot import Reading
from graph.vocabulary import KEYS, Severity, labels
from graph.writing.ledger_entries import Ref

MOMENT: Final = timedelta(microseconds=1)

Keys = Mapping[str, list[str]]
"""Keys of things by their label."""
Identity = tuple[object, ...]


async def judge(
    after: Reading, before: Reading, at: datetime, touched: Iterable[Ref], later: bool, span: int
) -> tuple[Violation, ...]:
    """The violations that a deed makes, as read in its transaction (`after`) and, where there are any, without it.

    Errors first. `later`: tenures may begin or end after `at`, so other instants count too. Raises TimedOut and
    Unavailable.
    """
    keys = await anchored(after, at, touched)
    asked = {at: keys} | (await _later(after, at, keys) if later else {})
    made: list[Violation] = []
    for check in checks(after.catalog):
        asks = [(instant, of[check.label]) for instant, of in asked.items() if check.label in of]
        if asks:
            made += await _made(after, before, check, asks, span)
    return tuple(sorted(made, key=lambda each: each.severity is not Severity.ERROR))


async def anchored(reading: Reading, at: datetime, touched: Iterable[Ref]) -> Keys:
    """What was touched, and what rules look at because of it. Raises TimedOut and Unavailable."""
    return (await _anchored(reading, {at: touched}))[at]


async def _anchored(reading: Reading, touched: Mapping[datetime, Iterable[Ref]]) -> dict[datetime, Keys]:
    """What was touched at each instant, and what rules look at because of it."""
    found: dict[datetime, defaultdict[str, dict[str, None]]] = {}
    for at, refs in touched.items():
        found[at] = defaultdict(dict)
        for ref in refs:
            if ref.label in labels("anchored"):
                found[at][ref.label][ref.key] = None
    begun = {at: {label: list(of_label) for label, of_label in keys.items()} for at, keys in found.items()}
    for label in dict.fromkeys(label for keys in begun.values() for label in keys):
        asks = [(at, {"earlier": at - MOMENT, "keys": keys[label]}) for at, keys in begun.items() if label in keys]
        statements = [reading.catalog.choose("rules/pages/anchors", label=label, key=KEYS[label])]
        if label in labels("holding"):
            statements.append(reading.catalog.choose("rules/pages/within", label=label))
        for statement in statements:
            for (at, _), anchors in zip(asks, await reading.at_each(statement, asks), strict=True):
                for anchor in anchors:
                    found[at][anchor.label][anchor.key] = None
    return {at: {label: list(of_label) for label, of_label in keys.items()} for at, keys in found.items()}


async def _later(reading: Reading, at: datetime, keys: Keys) -> dict[datetime, Keys]:
    """At each instant after `at` at which anything changes about some of these things: of which rules are asked then.

    Those are they themselves, and of these things what rules look at because of them.
    """
    turns: defaultdict[datetime, list[Ref]] = defaultdict(list)
    for label, of_label in keys.items():
        statement = reading.catalog.choose("rules/pages/instants", label=label, key=KEYS[label])
        rows, _ = await reading.rows(statement, at, {"keys": of_label})
        for turn in statement.read(rows):
            turns[turn.at].append(Ref(label, turn.key))
    ours = {label: set(of_label) for label, of_label in keys.items()}
    around = await _anchored(reading, dict(sorted(turns.items())))
    within = {
        instant: {label: [key for key in of if key in ours.get(label, ())] for label, of in anchors.items()}
        for instant, anchors in around.items()
    }
    return {instant: {label: of for label, of in anchors.items() if of} for instant, anchors in within.items()}


async def _made(
    after: Reading, before: Reading, check: Check, asks: list[tuple[datetime, list[str]]], span: int
) -> list[Violation]:
    """The violations of a rule that there are more of than without the deed, at any of these instants; each once."""
    found = await broken_at_each(after, check, asks, span)
    amiss = [(ask, violations) for ask, violations in zip(asks, found, strict=True) if violations]
    if not amiss:
        return []
    had = await broken_at_each(before, check, [ask for ask, _ in amiss], span)
    made: dict[Identity, Violation] = {}
    for (_, violations), earlier in zip(amiss, had, strict=True):
        now, then = _weighed(violations), _weighed(earlier)
        made |= {of: each for each in violations if now[of := _identity(each)] > then.get(of, 0)}
    return list(made.values())


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
