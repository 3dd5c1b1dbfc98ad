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
    begun = {at: _by_label(each for each in refs if each.label in labels("anchored")) for at, refs in touched.items()}
    found = {at: {Ref(label, key) for label, of in keys.items() for key in of} for at, keys in begun.items()}
    for label in dict.fromkeys(label for keys in begun.values() for label in keys):
        asks = [(at, {"earlier": at - MOMENT, "keys": keys[label]}) for at, keys in begun.items() if label in keys]
        statements = [reading.catalog.choose("rules/pages/anchors", label=label, key=KEYS[label])]
        if label in labels("holding"):
            statements.append(reading.catalog.choose("rules/pages/within", label=label))
        for statement in statements:
            for (at, _), anchors in zip(asks, await reading.at_each(statement, asks), strict=True):
                found[at] |= {Ref(anchor.label, anchor.key) for anchor in anchors}
    return {at: _by_label(sorted(of)) for at, of in found.items()}


def _by_label(refs: Iterable[Ref]) -> dict[str, list[str]]:
    """The keys of things by their label, each once."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for ref in refs:
        found[ref.label][ref.key] = None
    return {label: list(keys) for label, keys in found.items()}


async def _later(reading: Reading, at: datetime, keys: Keys) -> dict[datetime, Keys]:
    """At each instant after `at` at which anything changes about some of these things: of which rules are asked then.

    Those are they themselves, and of these things what rules look at because of them.
    """
    alone: defaultdict[datetime, list[Ref]] = defaultdict(list)
    others: defaultdict[datetime, list[Ref]] = defaultdict(list)
    for label, of_label in keys.items():
        statement = reading.catalog.choose("rules/pages/instants", label=label, key=KEYS[label])
        rows, _ = await reading.rows(statement, at, {"keys": of_label})
        for turn in statement.read(rows):
            (alone if turn.alone else others)[turn.at].append(Ref(label, turn.key))
    ours = {Ref(label, key) for label, of_label in keys.items() for key in of_label}
    around = await _anchored(reading, others)
    found: dict[datetime, Keys] = {}
    for instant in sorted({*alone, *others}):
        anchors = [Ref(label, key) for label, of_label in around.get(instant, {}).items() for key in of_label]
        found[instant] = _by_label(each for each in (*alone[instant], *anchors) if each in ours)
    return found


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
