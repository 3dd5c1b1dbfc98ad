"""What must hold at every instant: each rule with its statement, and what breaks it.

A rule's statement is `cypher/rules/<statement>.cypher`. It takes keys of one label and answers, of those, the nodes
that break the rule at an instant; a plan feeds it the keys of what it touched. `graph.rules.standing` asks it of
everything.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any, Final

from graph.errors import Message
from graph.records import Finding, Violation
from graph.snapshot import Reading
from graph.statements.catalog import Catalog
from graph.statements.statement import Statement
from graph.vocabulary import Severity

SPAN: Final = 60
"""Subordinate commanders that are not yet too many, where the settings do not say."""

VISIBLE: Final = "rules/pages/visible"
"""What breaks most rules may be known of what is within the scope."""
SETUPS: Final = "rules/pages/setups"
"""And what has to do with setting up a cooperative, by whoever knows the part in it of the thing that breaks it."""
MEMBERSHIP: Final = "rules/pages/membership"
"""What tells that somebody is no Party member, by whoever may read that of them."""
LEADS: Final = "rules/pages/leads"
"""What tells how little a household plants, by whoever may read that of the unit's growers."""

DOUBLES: Final = "rules/pages/doubles"
"""And who may be one person, by whoever sees all of them with what they have in common."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as the model names it; `anchor` is the label of the keys where its statement has no alternatives of it.

    `beneath` is the statement by which everything is asked: it takes keys of the places where the others lie, which
    are `places` where it has no alternatives of them. `seen` is that which tells, of keys of things that break it, for
    which the viewer may know it.
    """

    name: str
    severity: Severity
    anchor: str | None
    statement: str
    beneath: str | None = None
    seen: str = VISIBLE
    places: str | None = None


RULES: Final = (
    Rule("ONE_COMMANDER", Severity.ERROR, "Unit", "one_commander"),
    Rule("VACANT", Severity.ERROR, "Unit", "vacant"),
    Rule("LEVELS", Severity.ERROR, "Unit", "levels"),
    Rule("NO_OVERLAP", Severity.ERROR, None, "no_overlap"),
    Rule("NO_GAP", Severity.ERROR, None, "no_gap", "no_gap_beneath"),
    Rule("SAME_VILLAGE", Severity.ERROR, "Unit", "same_village"),
    Rule("PARTY_COMMANDER", Severity.ERROR, "Unit", "party_commander", seen=MEMBERSHIP),
    Rule("GROWER_COMMANDER", Severity.ERROR, "Unit", "grower_commander", seen=LEADS),
    Rule("SECRETARY_COMMANDER", Severity.ERROR, "Unit", "secretary_commander"),
    Rule("CONTACT_LEADER_COMMANDER", Severity.ERROR, "Unit", "contact_leader_commander"),
    Rule("ONE_HOME", Severity.ERROR, "Person", "one_home"),
    Rule("ONE_HOME", Severity.ERROR, "Household", "one_home_head"),
    Rule("ONE_PLACE", Severity.ERROR, None, "one_place"),
    Rule("ONE_PLACE", Severity.ERROR, "Household", "one_place_grid"),
    Rule("ONE_PLACE", Severity.ERROR, "Organization", "one_place_seat"),
    Rule("WITHIN_LIFE", Severity.ERROR, None, "within_life"),
    Rule("NEVER_HELD", Severity.ERROR, None, "never_held"),
    Rule("NO_DUPLICATE", Severity.ERROR, None, "no_duplicate"),
    Rule("OFFICES_FOR_ONE", Severity.ERROR, "Organization", "offices_for_one"),
    Rule("OFFICES_FOR_ONE", Severity.ERROR, "Organization", "offices_fit"),
    Rule("OFFICES_FOR_ONE", Severity.ERROR, "Organization", "offices_party", seen=MEMBERSHIP),
    Rule("VACANT", Severity.WARNING, "Unit", "vacant"),
    Rule("SPAN_OF_CONTROL", Severity.WARNING, "Unit", "span_of_control"),
    Rule("UNITY_OF_COMMAND", Severity.WARNING, "Person", "unity_of_command"),
    Rule("ONE_GRID", Severity.WARNING, "Unit", "one_grid"),
    Rule("OFFICES_FOR_ONE", Severity.WARNING, "Organization", "offices_empty"),
    Rule("EMPTY_HOUSEHOLD", Severity.WARNING, "Household", "empty_household"),
    Rule("LIAISON", Severity.WARNING, "Unit", "liaison"),
    Rule("LIKELY_DOUBLE", Severity.WARNING, "Person", "likely_double", "likely_double_beneath", DOUBLES, "Village"),
)
"""The rules of the model in its order, errors before warnings."""
NAMES: Final = tuple(dict.fromkeys(rule.name for rule in RULES))


@dataclass(frozen=True, slots=True)
class Check:
    """A rule as it is asked of the keys of one label; `walked` asks it of everything, by keys of `walked_from`."""

    rule: Rule
    label: str
    statement: Statement
    walked: Statement
    walked_from: str

    def parameters(self, keys: Sequence[str], span: int) -> dict[str, Any]:
        """What its statement is asked with."""
        return {"keys": keys, "span": span} if "span" in self.statement.parameters else {"keys": keys}

    def violation(self, finding: Finding) -> Violation:
        """The violation that a row of the statement tells of."""
        message = Message(f"rule.{self.rule.statement.upper()}", finding.values)
        return Violation(self.rule.name, self.rule.severity, finding.subject, finding.purpose, message, finding.other)


@lru_cache(maxsize=1)
def checks(catalog: Catalog) -> tuple[Check, ...]:
    """Every rule with every label it is asked of, in the order of the table; a process has one catalogue."""
    return tuple(
        _check(catalog, rule, statement)
        for rule in RULES
        for statement in catalog.compositions(f"rules/{rule.statement}")
        if statement.choice.get("severity", rule.severity) == rule.severity
    )


def _check(catalog: Catalog, rule: Rule, statement: Statement) -> Check:
    label = rule.anchor or statement.choice["label"]
    if rule.beneath is None:
        return Check(rule, label, statement, statement, label)
    if rule.places is not None:
        return Check(rule, label, statement, catalog[f"rules/{rule.beneath}"], rule.places)
    container = statement.choice["container"]
    walked = catalog.choose(f"rules/{rule.beneath}", label=label, container=container)
    return Check(rule, label, statement, walked, container)


async def broken(
    reading: Reading, at: datetime | None, check: Check, keys: Sequence[str], span: int = SPAN
) -> list[Violation]:
    """Violations of one rule among the nodes of these keys, by key.

    Without `at`, the reading must know its instant already. Raises TimedOut and Unavailable.
    """
    rows, _ = await reading.rows(check.statement, at, check.parameters(keys, span))
    return [check.violation(finding) for finding in check.statement.read(rows)]


async def broken_at_each(
    reading: Reading, check: Check, asks: Iterable[tuple[datetime, Sequence[str]]], span: int
) -> list[list[Violation]]:
    """Violations of one rule at each of several instants, among the nodes of keys of each, by key.

    The reading must know its instant already. Raises TimedOut and Unavailable.
    """
    found = await reading.at_each(check.statement, [(at, check.parameters(keys, span)) for at, keys in asks])
    return [[check.violation(finding) for finding in findings] for findings in found]
