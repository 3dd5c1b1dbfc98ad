"""The cooperative's officers: elected from among the members, free of what is incompatible (法14, 33, 35, 37, 38)."""

from collections.abc import Callable
from typing import Final

from graph.cooperatives.law.law import CIVIL_CODE, CIVIL_SINCE, CIVIL_UNTIL, GENERAL_RULES, LAW, Found, Rule, found
from graph.cooperatives.law.membership import OF_AGE, of_age, oldest
from graph.products import product_code
from graph.records.cases import Case, CaseElsewhere, CasePost, Standard
from graph.vocabulary import CooperativePosition, Severity

SUPERVISING: Final = frozenset({CooperativePosition.SUPERVISOR, CooperativePosition.EXECUTIVE_SUPERVISOR})
DIRECTING: Final = frozenset({CooperativePosition.CHAIRPERSON, CooperativePosition.DIRECTOR})
ELECTED: Final = SUPERVISING | DIRECTING
"""Posts of members; a manager and finance staff may be engaged from elsewhere (法35)."""
LEADING: Final = DIRECTING | {CooperativePosition.MANAGER}
"""Whoever has such a post leads, manages or supervises no other cooperative of the same business."""


def officers_are_members(case: Case, standard: Standard) -> Found:
    """Chairperson, directors and supervisors are members themselves (法14, 33)."""
    people = {each.member.removeprefix("Person:") for each in case.members}
    strangers = _names(case, lambda post: post.position in ELECTED and post.person not in people)
    return found("OFFICERS_ARE_MEMBERS", not strangers, like="OFFICERS", officers=strangers)


def chairperson(case: Case, standard: Standard) -> Found:
    """There is one chairperson (理事长), the legal representative (法33)."""
    names = _chairs(case)
    return found("CHAIRPERSON", len(names) == 1, officers=names)


def still_chaired(case: Case, standard: Standard) -> Found:
    """A registered cooperative has a chairperson (理事长) still, who may die or move away (法33)."""
    names = _chairs(case)
    return found("STILL_CHAIRED", len(names) == 1, like="CHAIRPERSON", officers=names)


def supervisors(case: Case, standard: Standard) -> Found:
    """One executive supervisor, or a board of supervisors, and not both (法33)."""
    executive = _names(case, lambda post: post.position is CooperativePosition.EXECUTIVE_SUPERVISOR)
    board = _names(case, lambda post: post.position is CooperativePosition.SUPERVISOR)
    passed = len(executive) <= 1 and not (executive and board)
    return found("SUPERVISORS", passed, executive=executive, board=board)


def officer_age(case: Case, standard: Standard) -> Found:
    """No officer is sure to be a minor, whose capacity is not full."""
    young = _names(case, lambda post: post.born is not None and oldest(post.born, standard.day) < OF_AGE)
    return found("OFFICER_AGE", not young, like="OFFICERS", age=OF_AGE, officers=young)


def officer_age_sure(case: Case, standard: Standard) -> Found:
    """Every officer is sure to be of age by the year of birth, which is known."""
    unsure = _names(
        case,
        lambda post: (
            post.born is None or (not of_age(post.born, standard.day) and oldest(post.born, standard.day) >= OF_AGE)
        ),
    )
    return found("OFFICER_AGE_SURE", not unsure, like="OFFICERS", age=OF_AGE, officers=unsure)


def incompatible_posts(case: Case, standard: Standard) -> Found:
    """Nobody who directs, manages or keeps the books supervises as well (法33, 35)."""
    overseers = {each.person for each in case.posts if each.position in SUPERVISING}
    both = _names(case, lambda post: post.position not in SUPERVISING and post.person in overseers)
    return found("INCOMPATIBLE_POSTS", not both, like="OFFICERS", officers=both)


def no_second_cooperative(case: Case, standard: Standard) -> Found:
    """Whoever leads or manages here neither leads, manages nor supervises another of the same business (法37).

    And the other way: whoever supervises here leads or manages no such other one.
    """

    def barred(post: CasePost) -> bool:
        there = [each.position for each in post.elsewhere if _same_business(case, each)]
        if post.position in LEADING:
            return any(each in LEADING | SUPERVISING for each in there)
        return post.position in SUPERVISING and any(each in LEADING for each in there)

    twice = _names(case, barred)
    return found("NO_SECOND_COOPERATIVE", not twice, like="OFFICERS", officers=twice)


def public_duty(case: Case, standard: Standard) -> Found:
    """No officer is on official business related to the cooperative (法38): a public servant, the level-1 commander."""
    names = _names(case, lambda post: post.public_servant or 1 in post.commands)
    return found("PUBLIC_DUTY", not names, like="OFFICERS", officers=names)


def public_duty_secretary(case: Case, standard: Standard) -> Found:
    """Nor is the village secretary an officer, whose duties may or may not be such business (法38)."""
    names = _names(case, lambda post: post.secretary or 2 in post.commands)
    return found("PUBLIC_DUTY_SECRETARY", not names, like="OFFICERS", officers=names)


def _same_business(case: Case, other: CaseElsewhere) -> bool:
    """By the codes of their products; of products that have none, by their names."""
    code, there = product_code(case.product), product_code(other.product)
    return case.product == other.product if code is None or there is None else code == there


def _chairs(case: Case) -> tuple[str, ...]:
    return _names(case, lambda post: post.position is CooperativePosition.CHAIRPERSON)


def _names(case: Case, wanted: Callable[[CasePost], bool]) -> tuple[str, ...]:
    """Names of those with such a post, each person once."""
    return tuple({each.person: each.name for each in case.posts if wanted(each)}.values())


OFFICERS: Final = (
    Rule("OFFICERS_ARE_MEMBERS", f"{LAW}第十四条", officers_are_members),
    Rule("CHAIRPERSON", f"{LAW}第三十三条", chairperson),
    Rule("SUPERVISORS", f"{LAW}第三十三条", supervisors),
    Rule("OFFICER_AGE", f"{GENERAL_RULES}第十七条至第二十条", officer_age, until=CIVIL_UNTIL),
    Rule("OFFICER_AGE", f"{CIVIL_CODE}第十七条至第二十条", officer_age, since=CIVIL_SINCE),
    Rule(
        "OFFICER_AGE_SURE",
        f"{GENERAL_RULES}第十七条至第二十条",
        officer_age_sure,
        Severity.WARNING,
        until=CIVIL_UNTIL,
    ),
    Rule("OFFICER_AGE_SURE", f"{CIVIL_CODE}第十七条至第二十条", officer_age_sure, Severity.WARNING, CIVIL_SINCE),
    Rule("INCOMPATIBLE_POSTS", f"{LAW}第三十三条、第三十五条", incompatible_posts),
    Rule("NO_SECOND_COOPERATIVE", f"{LAW}第三十七条", no_second_cooperative),
    Rule("PUBLIC_DUTY", f"{LAW}第三十八条", public_duty),
    Rule("PUBLIC_DUTY_SECRETARY", f"{LAW}第三十八条", public_duty_secretary, Severity.WARNING),
)
STILL_LED: Final = (Rule("STILL_CHAIRED", f"{LAW}第三十三条", still_chaired, Severity.WARNING),)
"""What is still asked of the officers of a registered cooperative."""
