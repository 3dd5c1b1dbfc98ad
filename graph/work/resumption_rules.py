"""What stands between a firm and the next of its states: the town's own rules, which are no rules of law."""

from collections.abc import Sequence
from typing import Final

from graph.errors import Message
from graph.records import Resumption, ResumptionCase, RuleCheck
from graph.vocabulary import EnterpriseKind, FindingResult, ResumptionState, Severity

SOURCE: Final = "企业复工复产"
"""No law, but how the town brings firms back to work (town.md, rows 17, 18 and 21)."""
FIRMS: Final = frozenset({EnterpriseKind.ABOVE_SCALE, EnterpriseKind.AGRICULTURAL, EnterpriseKind.MICRO})
"""Those that are inspected, topic by topic, and have a plan; growers and small trades are visited alone."""
BEFORE: Final = {after: before for before, after in zip(ResumptionState, list(ResumptionState)[1:], strict=False)}
"""Which state comes before each."""
INSPECTING: Final = frozenset({ResumptionState.INSPECTED, ResumptionState.RESUMED})
"""States that no firm is in without an inspection."""
PLACES: Final = {state: place for place, state in enumerate(ResumptionState)}


def before(kind: EnterpriseKind, state: ResumptionState) -> ResumptionState | None:
    """The state from which a firm of a kind comes to one; None for the first."""
    found = BEFORE.get(state)
    return BEFORE[found] if found is ResumptionState.INSPECTED and kind not in FIRMS else found


def in_words(state: ResumptionState) -> Message:
    """A state in words."""
    return Message(f"resumption.{state}")


def blockers(firm: Resumption) -> tuple[RuleCheck, ...]:
    """What stands between the state of a firm and the next."""
    return _uninspected(firm) if firm.state is ResumptionState.PREPARING else ()


def hindrances(firm: ResumptionCase, state: ResumptionState) -> tuple[RuleCheck, ...]:
    """What keeps a firm from coming to a later state: what comes before that, and what asks for an inspection."""
    needed = before(firm.kind, state)
    found: tuple[RuleCheck, ...] = ()
    if needed is not None and firm.state is not needed:
        found = (_check("ORDER", {"state": in_words(needed)}, "ORDER", {"state": in_words(firm.state)}),)
    asks = state in INSPECTING and firm.state is not ResumptionState.INSPECTED
    return found + (_uninspected(firm) if asks else ())


def _uninspected(firm: Resumption | ResumptionCase) -> tuple[RuleCheck, ...]:
    """What of an inspection is missing: a visit on site that found everything in order, and a plan on file."""
    if firm.kind not in FIRMS:
        return ()
    plan = () if firm.plan_on_file else (_check("PLAN", {}, "NONE", {}),)
    return _unsound(firm.results) + plan


def _unsound(results: Sequence[FindingResult] | None) -> tuple[RuleCheck, ...]:
    if results is None:
        return (_check("VISIT", {}, "NONE", {}),)
    passed, failed = results.count(FindingResult.PASSED), results.count(FindingResult.FAILED)
    return () if passed and not failed else (_check("TOPICS", {}, "TOPICS", {"passed": passed, "failed": failed}),)


def _check(rule: str, asked: dict[str, object], like: str, there: dict[str, object]) -> RuleCheck:
    requirement = Message(f"resumption.{rule}.requirement", asked)
    return RuleCheck(rule, SOURCE, requirement, Message(f"resumption.{like}.actual", there), False, Severity.ERROR)
