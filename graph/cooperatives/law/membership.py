"""Members: how many, how many of them farmers, how many organizations, and who may join (法12, 19, 20)."""

from datetime import date
from typing import Final

from graph.cooperatives.law.law import (
    CIVIL_CODE,
    CIVIL_SINCE,
    CIVIL_UNTIL,
    DETAILED,
    GENERAL_RULES,
    LAW,
    NEW_SINCE,
    OLD,
    OLD_UNTIL,
    Found,
    Rule,
    found,
)
from graph.records.cases import Case, CaseMember, Standard
from graph.vocabulary import EnterpriseKind, MemberKind, OrganizationKind, Severity

LEAST: Final = 5
FEW: Final = 20
"""Members among whom one may be an organization."""
OF_AGE: Final = 18
CAPABLE: Final = 8
"""From this age on minors have limited capacity, before it none."""
AGE_KNOWN: Final = "MEMBER_AGE_KNOWN"
"""The rule that years of birth are known."""
CITIZENS: Final = frozenset({MemberKind.FARMER, MemberKind.CITIZEN})
PRIVATE: Final = frozenset({OrganizationKind.TRADE_UNION, OrganizationKind.ERRAND_TEAM})
"""Bodies without public-affairs functions: all others of a town govern, or were set up by those who do."""
RELATED: Final = frozenset({EnterpriseKind.AGRICULTURAL, EnterpriseKind.GRAIN_GROWER})
"""Firms whose kind tells that their business is related."""


def members(case: Case, standard: Standard) -> Found:
    """At least five members (法12)."""
    count = len(case.members)
    return found("MEMBERS", count >= LEAST, least=LEAST, members=count)


def farmers(case: Case, standard: Standard) -> Found:
    """At least four in five members are farmers (法20)."""
    return _farmers("FARMERS", case)


def farmers_share(case: Case, standard: Standard) -> Found:
    """They are so once it is registered, too; where they are not, it has six months to cure that (旧22, 细则39)."""
    return _farmers("FARMERS_SHARE", case)


def organizations(case: Case, standard: Standard) -> Found:
    """At most one enterprise, institution or social organization among twenty members; of more, a twentieth (法20)."""
    count = len(case.members)
    bodies = sum(each.kind not in CITIZENS for each in case.members)
    passed = bodies <= 1 if count <= FEW else bodies * 20 <= count
    return found("ORGANIZATIONS", passed, most=max(1, count // 20), organizations=bodies, members=count)


def member_capacity(case: Case, standard: Standard) -> Found:
    """No member is sure to be younger than eight, and so without capacity (法19); who is not told."""
    count = sum(each.born is not None and oldest(each.born, standard.day) < CAPABLE for each in _citizens(case))
    return found("MEMBER_CAPACITY", count == 0, age=CAPABLE, count=count)


def member_minor(case: Case, standard: Standard) -> Found:
    """No member is, or may be, a minor, whose capacity is limited: of age is whoever is nineteen in the year (法19)."""
    count = sum(each.born is not None and not of_age(each.born, standard.day) for each in _citizens(case))
    return found("MEMBER_MINOR", count == 0, age=OF_AGE, count=count)


def member_age_known(case: Case, standard: Standard) -> Found:
    """The year of birth of every citizen is known, so that capacity can be told (法19)."""
    count = sum(each.born is None for each in _citizens(case))
    return found(AGE_KNOWN, count == 0, count=count)


def public_affairs(case: Case, standard: Standard) -> Found:
    """No body with public-affairs functions joins: a village committee cannot (法19)."""
    bodies = tuple(each.label for each in case.members if _governs(each))
    return found("PUBLIC_AFFAIRS", not bodies, bodies=bodies)


def related_business(case: Case, standard: Standard) -> Found:
    """Organizations are in a directly related business (法19): only of some firms does the graph know."""
    unknown = tuple(
        each.label
        for each in case.members
        if each.kind not in CITIZENS and each.firm not in RELATED and not _governs(each)
    )
    return found("RELATED_BUSINESS", not unknown, unknown=unknown)


def oldest(born: int, day: date) -> int:
    """How old somebody born in a year may be on a day at most."""
    return day.year - born


def of_age(born: int, day: date) -> bool:
    """Whether somebody born in a year is sure to be of age on a day."""
    return oldest(born, day) > OF_AGE


def _farmers(name: str, case: Case) -> Found:
    count, everyone = len(case.farmers), len(case.members)
    least = (everyone * 4 + 4) // 5
    return found(name, count * 5 >= everyone * 4, like="FARMERS", least=least, farmers=count, members=everyone)


def _citizens(case: Case) -> list[CaseMember]:
    return [each for each in case.members if each.kind in CITIZENS]


def _governs(member: CaseMember) -> bool:
    return member.body is not None and member.body not in PRIVATE


NUMBERS: Final = (
    Rule("MEMBERS", f"{LAW}第十二条", members),
    Rule("FARMERS", f"{LAW}第二十条", farmers),
)
"""Asked over the willing when the canvass ends, and again of the founders."""
CAPACITY: Final = (
    Rule("MEMBER_CAPACITY", f"{LAW}第十九条、{GENERAL_RULES}第二十条", member_capacity, until=CIVIL_UNTIL),
    Rule("MEMBER_CAPACITY", f"{LAW}第十九条、{CIVIL_CODE}第二十条", member_capacity, since=CIVIL_SINCE),
    Rule(
        "MEMBER_MINOR",
        f"{LAW}第十九条、{GENERAL_RULES}第十七条至第十九条",
        member_minor,
        Severity.WARNING,
        until=CIVIL_UNTIL,
    ),
    Rule("MEMBER_MINOR", f"{LAW}第十九条、{CIVIL_CODE}第十七条至第十九条", member_minor, Severity.WARNING, CIVIL_SINCE),
    Rule(AGE_KNOWN, f"{LAW}第十九条", member_age_known, Severity.WARNING),
)
"""Whether those who join are old enough."""
BODIES: Final = (Rule("ORGANIZATIONS", f"{LAW}第二十条", organizations),)
"""How many organizations there may be: asked whenever one joins."""
JOINING: Final = (
    *CAPACITY,
    Rule("PUBLIC_AFFAIRS", f"{LAW}第十九条", public_affairs),
    Rule("RELATED_BUSINESS", f"{LAW}第十九条", related_business, Severity.WARNING),
)
"""What is asked of whoever joins, also a registered one: that one cures its share of farmers where it falls short."""
MEMBERSHIP: Final = (*NUMBERS, *BODIES, *JOINING)
LASTING: Final = (
    Rule("FARMERS_SHARE", f"{OLD}第二十二条", farmers_share, Severity.WARNING, None, OLD_UNTIL),
    Rule("FARMERS_SHARE", f"{DETAILED}第三十九条", farmers_share, Severity.WARNING, NEW_SINCE),
)
"""What is still asked of a registered cooperative."""
