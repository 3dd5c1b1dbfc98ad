"""What papers are drawn from, out of a case."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Final

import pytest

from graph.cooperatives.papers.data import PaperData
from graph.cooperatives.papers.places import Place
from graph.cooperatives.papers.reading import Parts, data_of
from graph.credit_codes import credit_check, organization_check
from graph.records.cases import Case
from graph.vocabulary import CooperativeStage, MemberKind, PledgeState
from tests.builders.cases import ONCE, assembled, case, filed, household, organizations

PLACE: Final = Place.of("330782101249", "赤岸镇", "五柳村")
NOW: Final = datetime(2023, 5, 8, 16, 30, tzinfo=UTC)
"""The ninth of May in Shanghai."""
BODY: Final = "91330782MA28D000" + organization_check("MA28D000")
CREDIT_CODE: Final = BODY + credit_check(BODY)


def data(of: Case) -> PaperData:
    return data_of(of, of, PLACE, Parts(phones={"p1": "13800000001"}), NOW)


@pytest.mark.parametrize(
    ("stage", "day"),
    [
        (CooperativeStage.PREPARING, date(2023, 5, 9)),
        (CooperativeStage.ASSEMBLED, date(2023, 5, 9)),
        (CooperativeStage.FILED, ONCE),
        (CooperativeStage.REGISTERED, ONCE),
        (CooperativeStage.REJECTED, date(2023, 5, 9)),
    ],
)
def test_the_law_is_that_of_the_filing_once_it_is_filed_and_of_the_day_that_it_is_before(
    stage: CooperativeStage, day: date
) -> None:
    assert data(case(stage=stage, filing=filed(day=ONCE))).day == day


def test_until_an_assembly_the_members_are_those_who_are_willing() -> None:
    unwilling = household(2, state=PledgeState.UNWILLING)
    (firm,) = organizations(1, member=f"Enterprise:{CREDIT_CODE}", kind=MemberKind.ENTERPRISE, label="五柳果业")
    found = data(case(assembly=None, posts=(), pledges=(household(1, contribution=0.1), unwilling, firm)))
    assert [(each.kind, each.address) for each in found.members] == [
        (MemberKind.FARMER, "浙江省金华市义乌市赤岸镇五柳村1号"),
        (MemberKind.ENTERPRISE, None),
    ]
    assert [each.credit_code for each in found.members] == [None, CREDIT_CODE]
    assert found.members[1].name == "五柳果业"
    assert found.members[0].contribution == Decimal("0.1")
    assert (found.assembly, found.chairperson) == (None, None)


def test_members_and_officers_are_those_of_the_assembly_whatever_was_said_since() -> None:
    then = assembled(6, absent=1, additional=(1,))
    now = replace(then, name="改名专业合作社", posts=(), pledges=(), stage=CooperativeStage.ASSEMBLED)
    found = data_of(now, then, PLACE, Parts(phones={"p1": "13800000001"}), NOW)
    assert (found.name, len(found.members)) == ("改名专业合作社", 6)
    assert [each.present for each in found.members] == [True] * 5 + [False]
    assert [each.votes for each in found.members] == [1, 0, 0, 0, 0, 0]
    assert found.chairperson is not None
    assert found.chairperson.address == "浙江省金华市义乌市赤岸镇五柳村1号"
    assert found.chairperson.phone == "13800000001"
    assert {each.person.phone for each in found.officers[1:]} == {None}
