"""A case at which every rule passes, on any day, and the parts that tests change in it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from typing import Any, Final

from graph.days import SHANGHAI, start_of
from graph.records.cases import (
    Case,
    CaseAssembly,
    CaseFiling,
    CaseGrower,
    CaseItem,
    CaseMember,
    CaseOfficer,
    CasePledge,
    CasePost,
    CaseUnit,
    CaseVotes,
    Standard,
)
from graph.vocabulary import (
    ContributionKind,
    CooperativePosition,
    CooperativeStage,
    MemberKind,
    PledgeState,
    RegistrationDocument,
)

ONCE: Final = date(2022, 2, 28)
"""The last day of the old regulation, a Monday."""
NOW: Final = date(2022, 3, 1)
"""The first day of the new one."""
BOTH: Final = (ONCE, NOW)


def at(day: date, hour: int = 12) -> datetime:
    """An hour of a day in Shanghai."""
    return datetime(day.year, day.month, day.day, hour, tzinfo=SHANGHAI)


def on(day: date, large_grower: float = 10) -> Standard:
    """The standard of a day."""
    return Standard(day, large_grower)


def member(number: int, **changes: Any) -> CaseMember:
    """A farmer of a household, who brings in some money."""
    joins = CaseMember(
        member=f"Person:p{number}",
        label=f"成员{number}",
        kind=MemberKind.FARMER,
        grower=f"330782101249H{number:04d}",
        address=f"五柳村{number}号",
        contribution=1000.0,
        contribution_kind=ContributionKind.CASH,
        valuation=None,
        born=1970,
        firm=None,
        body=None,
    )
    return replace(joins, **changes)


def household(number: int, state: PledgeState = PledgeState.WILLING, **changes: Any) -> CasePledge:
    """A willing household, of which a farmer joins; `changes` are of the farmer."""
    joins = member(number, **changes)
    grows = joins.grower is not None
    asked = f"Household:{joins.grower}" if grows else joins.member
    return CasePledge(asked, joins.address or joins.label, joins.kind, state, 10, joins)


def households(count: int, **changes: Any) -> tuple[CasePledge, ...]:
    """As many willing households."""
    return tuple(household(number, **changes) for number in range(1, count + 1))


def organizations(count: int, **changes: Any) -> tuple[CasePledge, ...]:
    """As many willing organizations, institutions where nothing else is said."""
    numbers = range(5001, 5001 + count)
    nobody = {"kind": MemberKind.INSTITUTION, "born": None, "label": "单位", "grower": None, "address": None}
    like = {**nobody, **changes}
    return tuple(household(number, **{"member": f"Organization:{number}", **like}) for number in numbers)


def post(number: int, position: CooperativePosition, **changes: Any) -> CasePost:
    """A post of the resident of a household."""
    held = CasePost(f"p{number}", f"成员{number}", position, False, False, (), (), 1970, None)
    return replace(held, **changes)


def officer(name: str, **changes: Any) -> CaseOfficer:
    """Somebody fit for a command role, of a large grower's household."""
    return replace(CaseOfficer(f"{name}-id", name, True, 10), **changes)


def units(*commanders: CaseOfficer | None) -> tuple[CaseUnit, ...]:
    """A unit of level 1, one of level 2, and the others of level 3, with these commanders."""
    levels = (1, 2, *[3] * (len(commanders) - 2))
    return tuple(
        CaseUnit(f"CS{level}-{number}", f"第{number}单元", level, commander)
        for number, (level, commander) in enumerate(zip(levels, commanders, strict=True), 1)
    )


def assembly(
    founders: Iterable[str], absent: int = 0, votes: int | None = None, additional: tuple[int, ...] = ()
) -> CaseAssembly:
    """An assembly of founders: the last are absent, the first have additional votes, all vote for the charter."""
    ids = tuple(founders)
    present = ids[: len(ids) - absent]
    extra = tuple(CaseVotes(member, count) for member, count in zip(ids, additional, strict=False))
    held = CaseAssembly(at(date(2020, 6, 1)), ids, present, 0, extra, term_years=3, agent="成员1", liaison="成员2")
    return replace(held, charter_votes=len(ids) if votes is None else votes)


def assembled(count: int, **given: Any) -> Case:
    """The case of as many households, after such an assembly of them."""
    pledges = households(count)
    return case(pledges=pledges, assembly=assembly(founders(pledges), **given))


def founders(pledges: Iterable[CasePledge]) -> list[str]:
    """The ids of those who would join by pledges that are willing."""
    said = [each.member for each in pledges if each.state is PledgeState.WILLING]
    return [each.member for each in said if each is not None]


def charter(texts: dict[int, str] | None = None) -> tuple[CaseItem, ...]:
    """A charter with all its items; some of other words."""
    return tuple(CaseItem(number, (texts or {}).get(number, f"第{number}项")) for number in range(1, 13))


def filed(
    *without: RegistrationDocument, day: date = ONCE, accepted: date | None = None, prolonged: bool = False
) -> CaseFiling:
    """A filing dated with a day, with all documents but some."""
    documents = tuple(each for each in RegistrationDocument if each not in without)
    return CaseFiling(start_of(day), documents, None if accepted is None else start_of(accepted), prolonged)


OFFICERS: Final = (
    post(1, CooperativePosition.CHAIRPERSON),
    post(2, CooperativePosition.EXECUTIVE_SUPERVISOR),
    post(3, CooperativePosition.MANAGER),
)
PLEDGES: Final = households(5)
SOUND: Final = Case(
    code="330782101249C001",
    name="义乌市五柳柑桔专业合作社",
    product="柑桔",
    business_scope="柑桔种植、销售",
    domicile="浙江省金华市义乌市赤岸镇五柳村",
    village_name="五柳村",
    stage=CooperativeStage.PREPARING,
    reached=at(date(2020, 5, 6)),
    growers=tuple(CaseGrower(each.asked.removeprefix("Household:"), 10, ("CS3-3",)) for each in PLEDGES),
    units=units(officer("一级"), officer("二级"), officer("三级")),
    instructors=(officer("指导员", planted_area=None),),
    pledges=PLEDGES,
    joined=tuple(each.member for each in PLEDGES if each.member is not None),
    charter=charter(),
    adopted=charter(),
    assembly=assembly(founders(PLEDGES)),
    posts=OFFICERS,
    filing=filed(),
    resolutions=(),
    votes=(),
)


def case(**changes: Any) -> Case:
    """The sound case, changed; its members are those who would join by the pledges given."""
    changed = replace(SOUND, **changes)
    return changed if "joined" in changes else replace(changed, joined=changed.willing)
