"""Which step of a plan makes what does not hold."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from graph.records import Hindrance, Violation
from graph.snapshot import Reading
from graph.writing.judging import anchored
from graph.writing.ledger_entries import Act, Ref
from graph.writing.structural import Outcome, touched_by

CHANGING: Final = frozenset({Act.CREATE, Act.OPEN, Act.END})
"""What can break a rule: what something is called breaks none."""


BROKEN_BY: Final[Mapping[str, frozenset[str]]] = {
    "ONE_COMMANDER": frozenset({"COMMANDS"}),
    "VACANT": frozenset({"COMMANDS"}),
    "PARTY_COMMANDER": frozenset({"COMMANDS"}),
    "GROWER_COMMANDER": frozenset({"COMMANDS", "GROWS", "LIVES_IN"}),
    "SECRETARY_COMMANDER": frozenset({"COMMANDS", "COVERS"}),
    "CONTACT_LEADER_COMMANDER": frozenset({"COMMANDS", "COVERS"}),
    "UNITY_OF_COMMAND": frozenset({"COMMANDS"}),
    "LIAISON": frozenset({"LIAISES_FOR"}),
    "LEVELS": frozenset({"PART_OF"}),
    "SPAN_OF_CONTROL": frozenset({"PART_OF"}),
    "NO_OVERLAP": frozenset({"COVERS"}),
    "NO_GAP": frozenset({"COVERS", "IN_VILLAGE"}),
    "SAME_VILLAGE": frozenset({"COVERS", "IN_VILLAGE"}),
    "ONE_GRID": frozenset({"COVERS", "IN_GRID"}),
    "ONE_HOME": frozenset({"LIVES_IN"}),
}
"""The tenures that rules are about; the others are about any."""


async def with_steps(reading: Reading, outcome: Outcome) -> tuple[Violation | Hindrance, ...]:
    """What does not hold, each with the ordinal of the step that makes it.

    That is the last one that began or ended a tenure of what it speaks of that the rule is about, else any, or created
    it; else the last one because of which rules are asked of that. Raises TimedOut and Unavailable.
    """
    found: list[Violation | Hindrance] = []
    for each in outcome.violations:
        step = each.ordinal + 1 if isinstance(each, Hindrance) else await _maker(reading, outcome, each)
        found.append(replace(each, step=step))
    return tuple(found)


async def _maker(reading: Reading, outcome: Outcome, violation: Violation) -> int | None:
    subject = Ref(violation.subject.noun, violation.subject.key)
    of_subject = [each for each in outcome.entries if each.act in CHANGING and subject in each.ends]
    about = [each for each in of_subject if each.type in BROKEN_BY.get(violation.rule, ())]
    if changed := about or of_subject:
        return max(outcome.changes.index(each.change) for each in changed) + 1
    for place, change in reversed(list(enumerate(outcome.changes, 1))):
        if await _leads_to(reading, outcome, touched_by(outcome.entries, change), subject):
            return place
    return None


async def _leads_to(reading: Reading, outcome: Outcome, touched: Iterable[Ref], subject: Ref) -> bool:
    """Whether rules are asked of something because of what was touched."""
    return subject.key in (await anchored(reading, outcome.at, touched)).get(subject.label, ())
