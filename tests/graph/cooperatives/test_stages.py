"""The stages: what leads from where to where, and that the checklist says what the guards enforce."""

from datetime import date, timedelta
from itertools import pairwise
from typing import Final

import pytest

from api.texts.catalogs import LANGUAGES, Language, Texts
from graph.cooperatives.stages import (
    APPROVE,
    ASSEMBLE,
    ASSIGN,
    FILE,
    NEXT,
    PREPARE,
    PROPOSE,
    REFUSE,
    TRANSITIONS,
    WITHDRAW,
    blockers,
    checklist,
    guard,
    too_early,
    warnings,
    wrong_stage,
)
from graph.days import day_of, effective, start_of
from graph.records.cases import RuleCheck
from graph.vocabulary import CooperativeStage, Severity
from tests.builders.cases import NOW, ONCE, SOUND, at, case, filed, on

S = CooperativeStage
PATH: Final = (S.PROPOSED, S.CANVASSING, S.PREPARING, S.ASSEMBLED, S.FILED, S.REGISTERED)


def test_the_moves_are_those_of_the_table() -> None:
    everywhere = {stage: {each.target for each in TRANSITIONS if stage in each.sources} for stage in S}
    assert everywhere == {
        S.PROPOSED: {S.CANVASSING, S.WITHDRAWN},
        S.CANVASSING: {S.PREPARING, S.WITHDRAWN},
        S.PREPARING: {S.ASSEMBLED, S.WITHDRAWN},
        S.ASSEMBLED: {S.ASSEMBLED, S.FILED, S.WITHDRAWN},
        S.FILED: {S.REGISTERED, S.REJECTED, S.WITHDRAWN},
        S.REJECTED: {S.ASSEMBLED, S.FILED, S.WITHDRAWN},
        S.REGISTERED: set(),
        S.WITHDRAWN: set(),
    }
    assert (PROPOSE.sources, PROPOSE.target, WITHDRAW.rules) == ((), S.PROPOSED, ())
    assert APPROVE.kind == REFUSE.kind == "DECIDE_REGISTRATION"


def test_a_sound_case_goes_all_the_way() -> None:
    for stage, following in pairwise(PATH):
        assert blockers(case(stage=stage), on(NOW)) == ()
        assert NEXT[stage].target is following


def test_what_a_stage_is_judged_by() -> None:
    names = {stage: [each.rule for each in checklist(case(stage=stage), on(NOW))] for stage in S}
    assert names[S.PROPOSED] == [
        *("LEVEL_1_COMMANDER", "LEVEL_2_COMMANDER", "INSTRUCTORS", "LEVEL_3_COMMANDERS", "ONE_LEAD")
    ]
    assert names[S.CANVASSING] == ["CANVASSED", "VACANT", "ONE_LEAD", "MEMBERS", "FARMERS"]
    founders = [
        *("MEMBERS", "FARMERS", "ORGANIZATIONS", "MEMBER_CAPACITY", "MEMBER_MINOR", "MEMBER_AGE_KNOWN"),
        *("PUBLIC_AFFAIRS", "RELATED_BUSINESS", "CONTRIBUTIONS", "CONTRIBUTION_SUM", "VALUATION"),
        *("OFFICERS_ARE_MEMBERS", "CHAIRPERSON", "SUPERVISORS", "OFFICER_AGE", "OFFICER_AGE_SURE"),
        *("INCOMPATIBLE_POSTS", "NO_SECOND_COOPERATIVE", "PUBLIC_DUTY", "PUBLIC_DUTY_SECRETARY"),
    ]
    assembly = ["FOUNDERS_PRESENT", "CHARTER_UNANIMOUS", "CHARTER_ITEMS", "ADDITIONAL_VOTES", "QUORUM", "MAJORITY"]
    filing = ["DOCUMENTS", "MORE_DOCUMENTS", "NAME", "DOMICILE", "REGISTRY_LIAISON", "LICENSED_SCOPE"]
    assert names[S.PREPARING] == ["CANVASSED", *founders, *assembly]
    assert names[S.ASSEMBLED] == names[S.REJECTED] == [*filing, *founders]
    assert names[S.FILED] == ["TIME_TO_DECIDE", *founders]
    assert (names[S.REGISTERED], names[S.WITHDRAWN]) == (["FARMERS_SHARE", "STILL_CHAIRED"], [])


def test_a_warning_is_on_the_checklist_and_blocks_nothing() -> None:
    late = case(stage=S.FILED, filing=filed(day=date(2022, 1, 1)))
    failed = [(each.rule, each.severity) for each in checklist(late, on(NOW)) if not each.passed]
    assert failed == [("TIME_TO_DECIDE", Severity.WARNING)]
    assert [each.rule for each in warnings(REFUSE, late, on(NOW))] == ["TIME_TO_DECIDE"]
    assert blockers(late, on(NOW)) == guard(APPROVE, late, on(NOW)) == guard(REFUSE, late, on(NOW)) == ()


def test_a_name_blocks_until_the_old_regulation_ends() -> None:
    named = case(stage=S.ASSEMBLED, name="五柳柑桔合作社")
    assert [each.rule for each in blockers(named, on(ONCE))] == ["NAME"]
    assert blockers(named, on(NOW)) == ()


def test_a_deed_is_out_of_place_where_its_move_does_not_lead_from() -> None:
    for transition in TRANSITIONS:
        for stage in S:
            refused = wrong_stage(transition.sources, case(stage=stage))
            assert (refused is None) == (stage in transition.sources)
            assert refused is None or (refused.rule, refused.passed, refused.severity) == (
                "STAGE",
                False,
                Severity.ERROR,
            )


def test_a_deed_comes_not_before_the_day_of_its_stage() -> None:
    reached = case(reached=at(NOW, hour=1))
    refused = too_early(reached, ONCE)
    assert isinstance(refused, RuleCheck)
    assert (refused.rule, refused.passed, refused.severity) == ("ORDER", False, Severity.ERROR)
    assert too_early(reached, NOW) is None
    assert too_early(reached, NOW + timedelta(days=1)) is None


def test_a_day_is_that_which_a_deed_was_dated_with() -> None:
    assert effective(ONCE, at(NOW)) == start_of(NOW)
    assert day_of(start_of(NOW)) == ONCE
    assert day_of(at(NOW)) == NOW
    assert too_early(case(reached=start_of(NOW)), ONCE) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_refusals_are_put_into_words(language: Language) -> None:
    texts = Texts(language)
    at_wrong_stage, before_that = wrong_stage(FILE.sources, SOUND), too_early(SOUND, date(2020, 5, 5))
    assert at_wrong_stage is not None
    assert before_that is not None
    told = [
        texts.render(message) for each in (at_wrong_stage, before_that) for message in (each.requirement, each.actual)
    ]
    expected = {
        "en": [
            "The cooperative is at one of these stages: assembled, rejected",
            "Its stage: preparing",
            "Dated 2020-05-06 or later, the day on which the cooperative came to its stage",
            "Dated: 2020-05-05",
        ],
        "zh": [
            "合作社处于以下阶段之一：已召开设立大会、不予登记",
            "当前阶段：筹备设立大会",
            "日期不早于合作社进入当前阶段之日（2020-05-06）",
            "日期：2020-05-05",
        ],
    }
    assert told == expected[language]


def test_the_roles_lead_to_the_canvass_and_the_canvass_to_the_preparation() -> None:
    assert [guard(transition, SOUND, on(NOW)) for transition in (ASSIGN, PREPARE, ASSEMBLE, FILE)] == [()] * 4
    without = case(units=(), pledges=(), assembly=None)
    assert [each.rule for each in guard(ASSIGN, without, on(NOW))] == [
        *("LEVEL_1_COMMANDER", "LEVEL_2_COMMANDER", "LEVEL_3_COMMANDERS")
    ]
    assert [each.rule for each in guard(PREPARE, without, on(NOW))] == ["CANVASSED", "MEMBERS"]
