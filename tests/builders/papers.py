"""What papers are drawn from: a cooperative with all that can be known of it, one of the old law, one nobody joined."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, Final

from graph.cooperatives.papers.data import PaperAssembly, PaperData, PaperMember, PaperOfficer, PaperPerson
from graph.vocabulary import ContributionKind, CooperativePosition, MemberKind

PLACE: Final = "浙江省金华市义乌市赤岸镇五柳村"
SURNAMES: Final = "王施宗冯黄朱毛吴陈何"
GIVEN: Final = "春云国明祥德小秋文海"
HELD: Final = datetime(2023, 5, 6, 1, 30, tzinfo=UTC)
CHARTER: Final = {number: f"第一条　章程第{number}项的内容。\n第二条　其他内容。" for number in range(1, 13)}


def person(number: int, **more: Any) -> PaperPerson:
    """The nth person, who lives in the village."""
    name = SURNAMES[number % 10] + GIVEN[number // 10 % 10] + GIVEN[number % 10]
    return PaperPerson(f"p{number}", name, f"{PLACE}{number // 10 + 1}组{number % 10 + 1}号", **more)


def member(number: int, **changes: Any) -> PaperMember:
    """The nth person as a member: a farmer who brings in money, every third one land."""
    who, land = person(number), number % 3 == 0
    kind = ContributionKind.LAND_OPERATION_RIGHT if land else ContributionKind.CASH
    joined = PaperMember(
        f"Person:{who.id}",
        who.name,
        MemberKind.FARMER,
        who.address,
        contribution=Decimal(1000 * number) + Decimal("0.10"),
        contribution_kind=kind,
        valuation="全体成员作价" if land else None,
    )
    return replace(joined, **changes)


FIRM: Final = member(
    37,
    id="Enterprise:91330782MA28D00000",
    name="义乌市五柳果业有限公司",
    kind=MemberKind.ENTERPRISE,
    credit_code="91330782MA28D00000",
    address=None,
)
FOUNDED: Final = PaperData(
    code="330782101249C001",
    name="义乌市五柳柑桔专业合作社",
    business_scope="柑桔的种植、收购、储藏和销售，以及有关的农业生产资料购买和技术服务",
    place=PLACE,
    day=date(2023, 5, 8),
    drawn_at=datetime(2023, 5, 7, 4, tzinfo=UTC),
    members=(*(member(number) for number in range(1, 37)), FIRM),
    officers=(
        PaperOfficer(person(1, phone="13800000001"), CooperativePosition.CHAIRPERSON, 37),
        PaperOfficer(person(2), CooperativePosition.DIRECTOR),
        PaperOfficer(person(3), CooperativePosition.DIRECTOR),
        PaperOfficer(person(4), CooperativePosition.EXECUTIVE_SUPERVISOR),
        PaperOfficer(PaperPerson("m1", "李会计", None), CooperativePosition.FINANCE),
    ),
    charter=CHARTER,
    assembly=PaperAssembly(HELD, 37),
    domicile=f"{PLACE}1组8号",
    term_years=3,
    liaison=person(2, phone="13800000002"),
    agent=person(5, phone="13800000005"),
)
"""Founded in 2023 by 36 farmers and a firm: everything is known."""
ONCE: Final = replace(
    FOUNDED,
    day=date(2020, 6, 8),
    drawn_at=datetime(2020, 6, 7, 4, tzinfo=UTC),
    members=tuple(member(number) for number in range(1, 8)),
    assembly=PaperAssembly(datetime(2020, 6, 1, 1, tzinfo=UTC), 7),
    liaison=None,
    agent=None,
    domicile=None,
    term_years=None,
)
"""Founded in 2020 by seven farmers, under the old law; not everything is known."""
EMPTY: Final = replace(
    FOUNDED,
    members=(),
    officers=(),
    charter={},
    assembly=None,
    domicile=None,
    term_years=None,
    liaison=None,
    agent=None,
)
"""Proposed, and nobody has joined yet."""
