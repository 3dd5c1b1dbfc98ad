"""The cooperative's officers: elected from among the members, free of what is incompatible (法14, 33, 35, 37, 38)."""

from collections.abc import Callable
from typing import Final

from graph.cooperatives.law.law import LAW, Found, Rule, found
from graph.records.cases import Case, CasePost, Standard
from graph.vocabulary import CooperativePosition, Severity

SUPERVISING: Final = frozenset({CooperativePosition.SUPERVISOR, CooperativePosition.EXECUTIVE_SUPERVISOR})
DIRECTING: Final = frozenset({CooperativePosition.CHAIRPERSON, CooperativePosition.DIRECTOR})
ELECTED: Final = SUPERVISING | DIRECTING
"""Posts of members; a manager and finance staff may be engaged from elsewhere (法35)."""
SINGLE: Final = DIRECTING | {CooperativePosition.MANAGER}
"""Posts that nobody has in two cooperatives of the same business."""


def officers_are_members(case: Case, standard: Standard) -> Found:
    """Chairperson, directors and supervisors are members, or of a member's household or body (法14, 33)."""
    people = {person for each in case.members for person in each.people}
    strangers = _names(case, lambda post: post.position in ELECTED and post.person not in people)
    return found("OFFICERS_ARE_MEMBERS", not strangers, like="OFFICERS", officers=strangers)


def chairperson(case: Case, standard: Standard) -> Found:
    """There is one chairperson (理事长), the legal representative (法33)."""
    names = _names(case, lambda post: post.position is CooperativePosition.CHAIRPERSON)
    return found("CHAIRPERSON", len(names) == 1, officers=names)


def incompatible_posts(case: Case, standard: Standard) -> Found:
    """Nobody who directs, manages or keeps the books supervises as well (法33, 35)."""
    supervisors = {each.person for each in case.posts if each.position in SUPERVISING}
    both = _names(case, lambda post: post.position not in SUPERVISING and post.person in supervisors)
    return found("INCOMPATIBLE_POSTS", not both, like="OFFICERS", officers=both)


def no_second_cooperative(case: Case, standard: Standard) -> Found:
    """Chairperson, directors and manager are none of these in another cooperative of the same business (法37)."""
    twice = _names(case, lambda post: post.position in SINGLE and bool(post.elsewhere))
    return found("NO_SECOND_COOPERATIVE", not twice, like="OFFICERS", officers=twice)


def public_duty(case: Case, standard: Standard) -> Found:
    """No officer is on official business related to the cooperative (法38): a public servant, the level-1 commander."""
    names = _names(case, lambda post: post.public_servant or 1 in post.commands)
    return found("PUBLIC_DUTY", not names, like="OFFICERS", officers=names)


def public_duty_secretary(case: Case, standard: Standard) -> Found:
    """Nor is the village secretary an officer, whose duties may or may not be such business (法38)."""
    names = _names(case, lambda post: post.secretary or 2 in post.commands)
    return found("PUBLIC_DUTY_SECRETARY", not names, like="OFFICERS", officers=names)


def _names(case: Case, wanted: Callable[[CasePost], bool]) -> tuple[str, ...]:
    """Names of those with such a post, each person once."""
    return tuple({each.person: each.name for each in case.posts if wanted(each)}.values())


OFFICERS: Final = (
    Rule("OFFICERS_ARE_MEMBERS", f"{LAW}第十四条", officers_are_members),
    Rule("CHAIRPERSON", f"{LAW}第三十三条", chairperson),
    Rule("INCOMPATIBLE_POSTS", f"{LAW}第三十三条、第三十五条", incompatible_posts),
    Rule("NO_SECOND_COOPERATIVE", f"{LAW}第三十七条", no_second_cooperative),
    Rule("PUBLIC_DUTY", f"{LAW}第三十八条", public_duty),
    Rule("PUBLIC_DUTY_SECRETARY", f"{LAW}第三十八条", public_duty_secretary, Severity.WARNING),
)
