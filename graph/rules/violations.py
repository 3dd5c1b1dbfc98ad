"""What must hold at every instant: each rule with its statement, and what breaks it.

A rule's statement is `cypher/rules/<statement>.cypher`. It takes keys of one label and answers, of those, the nodes
that break the rule at an instant; so a check feeds it the keys of everything, by pages, and a plan those it touched.
"""

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Final

from graph.errors import Message
from graph.records import Finding, Violation
from graph.snapshot import Reading
from graph.statements.catalog import Catalog
from graph.statements.statement import Statement
from graph.vocabulary import KEYS, Purpose, Severity, labels

PAGE: Final = 5_000
"""Keys that a statement is given at once."""
ABREAST: Final = 4
"""Pages that are asked about at once."""
SPAN: Final = 60
"""Subordinate commanders that are not yet too many, where the settings do not say."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as the model names it; `anchor` is the label of the keys where its statement has no alternatives of it."""

    name: str
    severity: Severity
    anchor: str | None
    statement: str


RULES: Final = (
    Rule("ONE_COMMANDER", Severity.ERROR, "Unit", "one_commander"),
    Rule("VACANT", Severity.ERROR, "Unit", "vacant"),
    Rule("LEVELS", Severity.ERROR, "Unit", "levels"),
    Rule("NO_OVERLAP", Severity.ERROR, None, "no_overlap"),
    Rule("NO_GAP", Severity.ERROR, None, "no_gap"),
    Rule("SAME_VILLAGE", Severity.ERROR, "Unit", "same_village"),
    Rule("PARTY_COMMANDER", Severity.ERROR, "Unit", "party_commander"),
    Rule("SECRETARY_COMMANDER", Severity.ERROR, "Unit", "secretary_commander"),
    Rule("CONTACT_LEADER_COMMANDER", Severity.ERROR, "Unit", "contact_leader_commander"),
    Rule("ONE_HOME", Severity.ERROR, "Person", "one_home"),
    Rule("ONE_HOME", Severity.ERROR, "Household", "one_home_head"),
    Rule("ONE_PLACE", Severity.ERROR, None, "one_place"),
    Rule("ONE_PLACE", Severity.ERROR, "Household", "one_place_grid"),
    Rule("ONE_PLACE", Severity.ERROR, "Organization", "one_place_seat"),
    Rule("WITHIN_LIFE", Severity.ERROR, None, "within_life"),
    Rule("NO_DUPLICATE", Severity.ERROR, None, "no_duplicate"),
    Rule("VACANT", Severity.WARNING, "Unit", "vacant"),
    Rule("SPAN_OF_CONTROL", Severity.WARNING, "Unit", "span_of_control"),
    Rule("UNITY_OF_COMMAND", Severity.WARNING, "Person", "unity_of_command"),
    Rule("ONE_GRID", Severity.WARNING, "Unit", "one_grid"),
    Rule("LIAISON", Severity.WARNING, "Unit", "liaison"),
)
"""The rules of the model in its order, errors before warnings."""


@dataclass(frozen=True, slots=True)
class Check:
    """A rule as it is asked of the keys of one label."""

    rule: Rule
    label: str
    statement: Statement

    def violation(self, finding: Finding) -> Violation:
        """The violation that a row of the statement tells of."""
        values = {
            "subject": finding.subject.label,
            "count": finding.count,
            "other": finding.other.label if finding.other else None,
        }
        given = {name: value for name, value in values.items() if value is not None}
        message = Message(f"rule.{self.rule.statement.upper()}", given)
        return Violation(self.rule.name, self.rule.severity, finding.subject, finding.purpose, message)


@lru_cache(maxsize=1)
def checks(catalog: Catalog) -> tuple[Check, ...]:
    """Every rule with every label it is asked of, in the order of the table; a process has one catalogue."""
    return tuple(
        Check(rule, rule.anchor or statement.choice["label"], statement)
        for rule in RULES
        for statement in catalog.compositions(f"rules/{rule.statement}")
        if statement.choice.get("severity", rule.severity) == rule.severity
    )


async def broken(
    reading: Reading, at: datetime | None, check: Check, keys: Sequence[str], span: int = SPAN
) -> list[Violation]:
    """Violations of one rule among the nodes of these keys, by key.

    Without `at`, the reading must know its instant already. Raises TimedOut and Unavailable.
    """
    spanned = {"span": span} if "span" in check.statement.parameters else {}
    rows, _ = await reading.rows(check.statement, at, {"keys": keys, **spanned})
    return [check.violation(finding) for finding in check.statement.read(rows)]


async def violations(
    reading: Reading,
    at: datetime | None = None,
    purpose: Purpose | None = None,
    limit: int | None = None,
    span: int = SPAN,
) -> list[Violation]:
    """The first `limit` violations of everything at an instant: errors first, by rule, label and key of the subject.

    Of a purpose where one is asked for. Raises TimedOut and Unavailable.
    """
    pages: dict[str, list[tuple[str, ...]]] = {}
    found: list[Violation] = []
    for check in checks(reading.catalog):
        if check.label not in pages:
            pages[check.label] = [keys async for keys in keys_of(reading, at, check.label)]
        for start in range(0, len(pages[check.label]), ABREAST):
            asked = pages[check.label][start : start + ABREAST]
            answers = await asyncio.gather(*(broken(reading, at, check, keys, span) for keys in asked))
            found += [each for answer in answers for each in answer if purpose in (None, each.purpose)]
            if limit is not None and len(found) >= limit:
                return found[:limit]
    return found


async def keys_of(reading: Reading, at: datetime | None, label: str) -> AsyncIterator[tuple[str, ...]]:
    """The keys of a label within the viewer's scope in order, page by page."""
    enumerated = label in labels("reached") and not reading.viewer.everything
    pages = "rules/pages/reached" if enumerated else "rules/pages/keys"
    statement = reading.catalog.choose(pages, label=label, key=KEYS[label])
    after = ""
    while True:
        rows, _ = await reading.rows(statement, at, {"after": after, "limit": PAGE})
        keys = statement.read(rows)
        if keys:
            yield keys
        if len(keys) < PAGE:
            return
        after = keys[-1]
