"""That the checklist says what the guards enforce, of whatever case."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Final

from hypothesis import given, settings
from hypothesis import strategies as st

from api.texts.catalogs import LANGUAGES, Language, Texts
from graph.cooperatives.stages import NEXT, TRANSITIONS, blockers, checklist, guard, rules_at
from graph.records.cases import Case, CaseElsewhere, CasePost
from graph.vocabulary import (
    ContributionKind,
    CooperativePosition,
    CooperativeStage,
    EnterpriseKind,
    MemberKind,
    OrganizationKind,
    PledgeState,
    RegistrationDocument,
    Severity,
    Valuation,
)
from tests.builders.cases import (
    NOW,
    ONCE,
    SOUND,
    assembly,
    case,
    charter,
    filed,
    founders,
    household,
    officer,
    on,
    units,
)

S = CooperativeStage
PATIENT: Final = settings(deadline=None)
"""Catalogues are read at the first message."""

ELSEWHERE: Final = CaseElsewhere("另一合作社", "蜜桔", "蜜桔种植", CooperativePosition.SUPERVISOR)

PLEDGE = st.builds(
    household,
    st.integers(1, 30),
    kind=st.sampled_from(MemberKind),
    state=st.sampled_from(PledgeState),
    contribution=st.none() | st.floats(0, 1e6),
    valuation=st.none() | st.sampled_from(Valuation),
    contribution_kind=st.none() | st.sampled_from(ContributionKind),
    born=st.none() | st.integers(1920, 2010),
    firm=st.none() | st.sampled_from(EnterpriseKind),
    body=st.none() | st.sampled_from(OrganizationKind),
)
PLEDGES = st.lists(PLEDGE, max_size=30, unique_by=lambda each: each.asked).map(tuple)
POST = st.builds(
    CasePost,
    st.sampled_from([f"p{number}" for number in range(1, 8)]),
    st.just("某人"),
    st.sampled_from(CooperativePosition),
    st.booleans(),
    st.booleans(),
    st.lists(st.integers(1, 3), max_size=2).map(tuple),
    st.sampled_from([(), (ELSEWHERE,)]),
    st.none() | st.integers(1920, 2020),
    st.none() | st.integers(0, 30),
)
OFFICER = st.builds(officer, st.just("某人"), qualified=st.booleans(), planted_area=st.none() | st.floats(0, 100))


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Cases at every stage, each part of which is sound, or any."""
    pledges = draw(st.just(SOUND.pledges) | PLEDGES)
    ids = founders(pledges)
    absent = draw(st.integers(0, len(ids)))
    held = assembly(ids, absent, draw(st.none() | st.integers(0, 30)), draw(st.sampled_from([(), (1,), (3, 2)])))
    commanders = draw(st.lists(st.none() | OFFICER, min_size=2, max_size=5))
    return case(
        stage=draw(st.sampled_from(CooperativeStage)),
        name=draw(st.sampled_from([SOUND.name, "五柳合作社"])),
        pledges=pledges,
        units=draw(st.sampled_from([SOUND.units, units(*commanders)])),
        instructors=draw(st.just(SOUND.instructors) | st.lists(OFFICER, max_size=2).map(tuple)),
        charter=draw(st.sampled_from([charter(), charter({1: ""}), ()])),
        assembly=draw(st.sampled_from([None, SOUND.assembly, held])),
        posts=draw(st.just(SOUND.posts) | st.lists(POST, max_size=6).map(tuple)),
        filing=draw(st.sampled_from([None, filed(), filed(RegistrationDocument.MEMBER_ROSTER)])),
    )


DAYS = st.dates(date(2018, 1, 1), date(2024, 1, 1)) | st.sampled_from([ONCE, NOW])


@PATIENT
@given(cases(), DAYS)
def test_the_checklist_says_what_the_guards_enforce(case: Case, day: date) -> None:
    standard = on(day)
    listed = checklist(case, standard)
    hindering = blockers(case, standard)
    assert (not hindering) == all(each.passed for each in listed if each.severity is Severity.ERROR)
    assert set(map(str, hindering)) <= set(map(str, listed))
    for transition in TRANSITIONS:
        if case.stage in transition.sources and transition is NEXT[case.stage]:
            assert guard(transition, case, standard) == hindering
            written = replace(case, stage=transition.target)
            assert guard(transition, written, standard) == hindering


@PATIENT
@given(cases(), DAYS)
def test_the_checklist_is_the_rules_in_force_in_order(case: Case, day: date) -> None:
    assert [each.rule for each in checklist(case, on(day))] == [
        each.name for each in rules_at(case.stage) if each.in_force(day)
    ]


@PATIENT
@given(cases(), DAYS, st.sampled_from(LANGUAGES))
def test_every_checklist_is_put_into_words(case: Case, day: date, language: Language) -> None:
    for each in checklist(case, on(day)):
        assert Texts(language).render(each.requirement)
        assert Texts(language).render(each.actual)


@PATIENT
@given(PLEDGES)
def test_shares_are_those_of_exact_fractions(pledges: tuple[object, ...]) -> None:
    canvassing = case(stage=S.CANVASSING, pledges=pledges)
    share = Fraction(len(canvassing.farmers), len(canvassing.members) or 1)
    (check,) = (each for each in checklist(canvassing, on(NOW)) if each.rule == "FARMERS")
    assert check.passed == (share >= Fraction(80, 100) or not canvassing.members)
