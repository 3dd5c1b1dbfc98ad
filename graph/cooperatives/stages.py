"""The stages of a case: which deed moves it from where to where, and by which rules; what still stands in the way."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from graph.cooperatives.law.contributions import CONTRIBUTIONS
from graph.cooperatives.law.filing import FILING
from graph.cooperatives.law.founding import FOUNDING
from graph.cooperatives.law.law import SYSTEM, Found, Rule, found
from graph.cooperatives.law.membership import LASTING, MEMBERSHIP, NUMBERS
from graph.cooperatives.law.officers import OFFICERS, STILL_LED
from graph.cooperatives.law.registration import DECISION
from graph.cooperatives.law.setup import CANVASS, CANVASSED, ROLES
from graph.cooperatives.law.voting import VOTING
from graph.days import day_of
from graph.records.cases import Case, RuleCheck, Standard
from graph.vocabulary import CooperativeStage, Severity


@dataclass(frozen=True, slots=True)
class Transition:
    """What a deed of a kind does to a case: from any of its sources to its target, where its rules are kept."""

    kind: str
    sources: tuple[CooperativeStage, ...]
    target: CooperativeStage
    rules: tuple[Rule, ...] = ()


FOUNDERS: Final = (*MEMBERSHIP, *CONTRIBUTIONS, *OFFICERS)
"""What founders, and whom they elected, are judged by at the assembly, at the filing and at the decision."""

PROPOSE: Final = Transition("PROPOSE_COOPERATIVE", (), CooperativeStage.PROPOSED)
ASSIGN: Final = Transition("ASSIGN_SETUP_ROLES", (CooperativeStage.PROPOSED,), CooperativeStage.CANVASSING, ROLES)
PREPARE: Final = Transition(
    "RECORD_PLEDGE", (CooperativeStage.CANVASSING,), CooperativeStage.PREPARING, (*CANVASS, *NUMBERS)
)
ASSEMBLE: Final = Transition(
    "RECORD_ASSEMBLY",
    (CooperativeStage.PREPARING, CooperativeStage.REJECTED),
    CooperativeStage.ASSEMBLED,
    (*CANVASSED, *FOUNDERS, *FOUNDING, *VOTING),
)
"""A rejected one may hold a new assembly."""
REASSEMBLE: Final = Transition(
    "CORRECT_ASSEMBLY", (CooperativeStage.ASSEMBLED,), CooperativeStage.ASSEMBLED, ASSEMBLE.rules
)
FILE: Final = Transition(
    "FILE_REGISTRATION",
    (CooperativeStage.ASSEMBLED, CooperativeStage.REJECTED),
    CooperativeStage.FILED,
    (*FILING, *FOUNDERS),
)
APPROVE: Final = Transition(
    "DECIDE_REGISTRATION", (CooperativeStage.FILED,), CooperativeStage.REGISTERED, (*DECISION, *FOUNDERS)
)
"""All that founders are judged by is asked again before it is registered, for what is known of them may change."""
REFUSE: Final = Transition("DECIDE_REGISTRATION", (CooperativeStage.FILED,), CooperativeStage.REJECTED, DECISION)
WITHDRAW: Final = Transition(
    "WITHDRAW_COOPERATIVE",
    tuple(each for each in CooperativeStage if each not in (CooperativeStage.REGISTERED, CooperativeStage.WITHDRAWN)),
    CooperativeStage.WITHDRAWN,
)
TRANSITIONS: Final = (PROPOSE, ASSIGN, PREPARE, ASSEMBLE, REASSEMBLE, FILE, APPROVE, REFUSE, WITHDRAW)

NEXT: Final[Mapping[CooperativeStage, Transition]] = {
    stage: transition for transition in (ASSIGN, PREPARE, ASSEMBLE, FILE, APPROVE) for stage in transition.sources
}
"""The transition that leads on from a stage; none does from the two where a case rests."""


def rules_at(stage: CooperativeStage) -> tuple[Rule, ...]:
    """The rules that a case at a stage is judged by: those of its next transition; of a registered one, what lasts."""
    if stage is CooperativeStage.REGISTERED:
        return (*LASTING, *STILL_LED)
    return NEXT[stage].rules if stage in NEXT else ()


def checklist(case: Case, standard: Standard) -> tuple[RuleCheck, ...]:
    """Every rule of the case's stage that is in force on the standard's day, in the order of the table."""
    return _judged(rules_at(case.stage), case, standard)


def blockers(case: Case, standard: Standard) -> tuple[RuleCheck, ...]:
    """What of the checklist still stands between the case and its next stage."""
    return _hindering(checklist(case, standard))


def warnings(transition: Transition, case_after: Case, standard: Standard) -> tuple[RuleCheck, ...]:
    """What a transition gives cause to warn of, asked of the case as it is once the deed is written."""
    return warned(transition.rules, case_after, standard)


def warned(rules: Iterable[Rule], case_after: Case, standard: Standard) -> tuple[RuleCheck, ...]:
    """What of some rules does not hold of a case, and is no more than a warning."""
    checks = _judged(rules, case_after, standard)
    return tuple(each for each in checks if not each.passed and each.severity is Severity.WARNING)


def guard(transition: Transition, case_after: Case, standard: Standard) -> tuple[RuleCheck, ...]:
    """What refuses a transition, asked of the case as it is once the deed is written; empty where nothing does."""
    return hindering(transition.rules, case_after, standard)


def wrong_stage(stages: tuple[CooperativeStage, ...], case: Case) -> RuleCheck | None:
    """Rule STAGE: the case is at none of the stages at which something can be done; None where it is at one."""
    return _refused("STAGE", found("STAGE", case.stage in stages, stages=stages, stage=case.stage))


def too_early(case: Case, day: date) -> RuleCheck | None:
    """Rule ORDER: a deed of a day before that on which the case came to its stage; None of any other day."""
    reached = day_of(case.reached)
    return _refused("ORDER", found("ORDER", day >= reached, earliest=reached, day=day))


def hindering(rules: Iterable[Rule], case_after: Case, standard: Standard) -> tuple[RuleCheck, ...]:
    """What of some rules does not hold of a case and refuses; empty where all do."""
    return _hindering(_judged(rules, case_after, standard))


def _judged(rules: Iterable[Rule], case: Case, standard: Standard) -> tuple[RuleCheck, ...]:
    return tuple(rule.judge(case, standard) for rule in rules if rule.in_force(standard.day))


def _hindering(checks: Iterable[RuleCheck]) -> tuple[RuleCheck, ...]:
    return tuple(each for each in checks if not each.passed and each.severity is Severity.ERROR)


def _refused(rule: str, at: Found) -> RuleCheck | None:
    if at.passed:
        return None
    return RuleCheck(rule, SYSTEM, at.requirement, at.actual, at.passed, Severity.ERROR)
