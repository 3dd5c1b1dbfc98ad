"""After the registration: when membership ends, what is due by when, and which votes carry what."""

from datetime import date, datetime
from typing import Final

import pytest

from api.texts.catalogs import LANGUAGES, Language, Texts
from graph.cooperatives.law.lasting import Obligation, leaves_on, obligations
from graph.cooperatives.law.resolving import vote_rules
from graph.days import start_of
from graph.records.duties import CaseDuties, CaseResolution, CaseTerm
from graph.vocabulary import CooperativeStage, MemberKind, ResolutionKind
from tests.builders.cases import NOW, SOUND, case, households, on

TODAY: Final = date(2024, 6, 1)
REGISTERED: Final = date(2019, 5, 1)


def resolved(kind: ResolutionKind, day: date, *rules: str) -> CaseResolution:
    return CaseResolution(kind, start_of(day), rules, None)


def due(*resolutions: CaseResolution, terms: tuple[CaseTerm, ...] = ()) -> list[tuple[str, date, date | None]]:
    found = _obligations(resolutions, terms)
    return [(each.rule, each.due_on, each.met_on) for each in found]


def _obligations(resolutions: tuple[CaseResolution, ...], terms: tuple[CaseTerm, ...]) -> tuple[Obligation, ...]:
    duties = CaseDuties(CooperativeStage.REGISTERED, start_of(REGISTERED), resolutions, terms)
    return obligations(duties, TODAY)


@pytest.mark.parametrize(
    ("told", "body", "ends"),
    [
        (date(2023, 9, 30), False, date(2023, 12, 31)),
        (date(2023, 10, 1), False, date(2024, 12, 31)),
        (date(2023, 6, 30), True, date(2023, 12, 31)),
        (date(2023, 7, 1), True, date(2024, 12, 31)),
        (date(2023, 12, 31), False, date(2024, 12, 31)),
    ],
)
def test_membership_ends_with_the_financial_year(told: date, body: bool, ends: date) -> None:
    assert leaves_on(told, body=body) == ends


def test_what_is_registered_is_registered_anew_within_thirty_days() -> None:
    elected = resolved(ResolutionKind.ELECTION, date(2022, 2, 28))
    assert due(elected) == [("ALTERATION_REGISTERED", date(2022, 3, 30), None)]
    early = resolved(ResolutionKind.ALTERATION, date(2022, 2, 27), "ALTERATION_REGISTERED")
    late = resolved(ResolutionKind.ALTERATION, date(2022, 4, 1), "ALTERATION_REGISTERED")
    assert due(elected, early, late) == [("ALTERATION_REGISTERED", date(2022, 3, 30), date(2022, 4, 1))]
    articles = [
        _obligations((resolved(ResolutionKind.ELECTION, day),), ())[0].article
        for day in (date(2022, 2, 28), date(2022, 3, 1))
    ]
    assert articles == ["《农民专业合作社登记管理条例》第二十条", "《市场主体登记管理条例》第二十四条"]


def test_a_charter_is_filed_or_what_is_registered_of_it_is() -> None:
    filed = resolved(ResolutionKind.AMENDMENT, date(2023, 3, 1), "CHARTER_FILED")
    registered = resolved(ResolutionKind.AMENDMENT, date(2023, 3, 2), "ALTERATION_REGISTERED")
    assert due(filed, registered) == [
        ("CHARTER_FILED", date(2023, 3, 31), None),
        ("ALTERATION_REGISTERED", date(2023, 4, 1), None),
    ]


def test_members_are_filed_after_the_financial_year() -> None:
    came = [resolved(ResolutionKind.ADMISSION, date(year, 5, 1)) for year in (2020, 2022, 2022, 2024)]
    assert due(*came) == [("MEMBERS_FILED", date(2021, 1, 30), None), ("MEMBERS_FILED", date(2023, 3, 31), None)]


def test_a_share_that_fell_short_is_cured_within_six_months() -> None:
    def term(kind: MemberKind, since: date, until: date | None = None) -> CaseTerm:
        return CaseTerm(kind, start_of(since), None if until is None else start_of(until))

    founders = tuple(term(MemberKind.FARMER, REGISTERED) for _ in range(4))
    citizen = term(MemberKind.CITIZEN, REGISTERED)
    assert due(terms=(*founders, citizen)) == []
    second = term(MemberKind.CITIZEN, date(2023, 9, 1))
    assert due(terms=(*founders, citizen, second)) == [("FARMERS_SHARE", date(2024, 2, 29), None)]
    gone = term(MemberKind.CITIZEN, date(2023, 9, 1), date(2024, 1, 1))
    assert due(terms=(*founders, citizen, gone)) == [("FARMERS_SHARE", date(2024, 2, 29), date(2023, 12, 31))]


def test_a_sum_that_fell_with_a_member_is_registered_anew() -> None:
    def left(day: date, *, contributed: bool, departed: bool = False) -> CaseTerm:
        return CaseTerm(MemberKind.FARMER, start_of(REGISTERED), start_of(day), departed, contributed)

    stays = tuple(CaseTerm(MemberKind.FARMER, start_of(REGISTERED), None, False, True) for _ in range(4))
    assert due(terms=(*stays, left(date(2024, 1, 1), contributed=False))) == []
    assert due(terms=(*stays, left(date(2024, 1, 1), contributed=True))) == [
        ("ALTERATION_REGISTERED", date(2024, 1, 30), None)
    ]
    dead = left(date(2023, 3, 2), contributed=True, departed=True)
    assert due(terms=(*stays, dead))[0] == ("ALTERATION_REGISTERED", date(2023, 3, 31), None)
    assert due(terms=(*stays, left(date(2024, 12, 31), contributed=True))) == []  # is still to come


def test_what_is_not_registered_owes_nothing() -> None:
    elected = resolved(ResolutionKind.ELECTION, date(2023, 1, 1))
    duties = CaseDuties(CooperativeStage.FILED, None, (elected,), ())
    assert obligations(duties, TODAY) == ()


@pytest.mark.parametrize(
    ("present", "votes", "thirds", "failed"),
    [
        (4, 4, False, []),
        (4, 3, False, []),
        (3, 3, False, ["VOTE_QUORUM"]),
        (4, 2, False, ["VOTE_CARRIED"]),
        (4, 3, True, ["VOTE_CARRIED"]),
        (4, 4, True, []),
        (5, 6, False, ["VOTE_CARRIED"]),
    ],
)
def test_votes_carry_or_not(present: int, votes: int, thirds: bool, failed: list[str]) -> None:
    rules = vote_rules(present, votes, delegates=False, thirds=thirds)
    assert [each.name for each in rules if not each.judge(SOUND, on(NOW)).passed] == failed


def test_delegates_decide_for_many() -> None:
    (rule,) = vote_rules(1, 1, delegates=True)
    many = [case(pledges=households(count)) for count in (150, 151)]
    assert [rule.judge(each, on(NOW)).passed for each in many] == [False, True]


@pytest.mark.parametrize("language", LANGUAGES)
def test_duties_and_votes_are_put_into_words(language: Language) -> None:
    texts = Texts(language)
    every = [
        resolved(ResolutionKind.ELECTION, date(2023, 1, 1)),
        resolved(ResolutionKind.AMENDMENT, date(2023, 1, 1), "CHARTER_FILED"),
        resolved(ResolutionKind.ADMISSION, date(2023, 1, 1)),
    ]
    farmer = CaseTerm(MemberKind.CITIZEN, datetime.fromisoformat("2023-01-01T00:00:00Z"), None)
    told = [texts.render(each.message) for each in _obligations(tuple(every), (farmer,))]
    assert len(told) == len(set(told)) == 4
    for delegates in (False, True):
        for rule in vote_rules(1, 1, delegates=delegates):
            check = rule.judge(SOUND, on(NOW))
            assert texts.render(check.requirement)
            assert texts.render(check.actual)
