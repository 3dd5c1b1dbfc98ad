"""What the rules of the law say, in both languages."""

import string
from datetime import date

import pytest

from api.texts.catalogs import LANGUAGES, Language, Texts, catalogue
from graph.cooperatives.law.filing import FILING
from graph.cooperatives.law.registration import DECISION
from graph.errors import Message
from graph.records.cases import Case
from graph.vocabulary import ContributionKind, CooperativeStage, RegistrationDocument
from tests.builders.cases import NOW, ONCE, SOUND, case, filed, household, households, on
from tests.graph.cooperatives.edges.every import EDGES, RULES, judged
from tests.graph.cooperatives.edges.membership import mixed

ALONE = ("STAGE", "ORDER", "VOTE_QUORUM", "VOTE_CARRIED", "VOTE_DELEGATES", "LATER_VOTE")
"""Checks that are of no stage."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_check_is_put_into_words(language: Language) -> None:
    texts = Texts(language)
    said = {texts.render(message) for each in map(judged, EDGES) for message in (each.requirement, each.actual)}
    assert len(said) > len(RULES)
    assert not any(set("{}") & set(each) for each in said)


def test_the_languages_tell_the_same_values_of_every_check() -> None:
    fields = [
        {code: named(text) for code, text in catalogue(language).items() if code.startswith("check.")}
        for language in LANGUAGES
    ]
    assert fields[0].keys() == fields[1].keys()
    for code, values in fields[0].items():
        assert values - {"age"} == fields[1][code] - {"age"}, code


def named(text: str) -> set[str]:
    return {field for _, field, _, _ in string.Formatter().parse(text) if field}


def test_no_message_of_a_check_is_left_over() -> None:
    used = {message.code for each in map(judged, EDGES) for message in (each.requirement, each.actual)}
    kept = {code for code in catalogue("en") if code.startswith("check.")}
    assert kept - used == {f"check.{rule}.{part}" for rule in ALONE for part in ("requirement", "actual")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_a_check_has_its_word(language: Language) -> None:
    words = {*CooperativeStage, *ContributionKind, *RegistrationDocument}
    assert {f"word.{each}" for each in words} <= catalogue(language).keys()


def test_lists_are_told_in_the_language() -> None:
    rule = next(each for each in FILING if each.name == "MORE_DOCUMENTS" and each.in_force(ONCE))
    none = case(filing=filed(RegistrationDocument.MEMBER_ROSTER, RegistrationDocument.AGENT_AUTHORITY))
    assert Texts("zh").render(rule.judge(none, on(ONCE)).actual) == (
        "尚缺：成员名册及成员身份证明、指定代表或者委托代理人的证明"
    )
    assert Texts("en").render(rule.judge(SOUND, on(ONCE)).actual) == "Missing: none"


@pytest.mark.parametrize(
    ("rule", "mixture", "told"),
    [
        ("FARMERS", mixed(11, 0), "农民成员至少占成员总数的百分之八十，即11名成员中不少于9名"),
        ("FARMERS", mixed(10, 0), "农民成员至少占成员总数的百分之八十，即10名成员中不少于8名"),
        ("ORGANIZATIONS", mixed(12, 1), "成员13名，其中企业、事业单位或者社会组织成员不超过1名"),
        ("ORGANIZATIONS", mixed(59, 1), "成员60名，其中企业、事业单位或者社会组织成员不超过3名"),
    ],
)
def test_the_bound_is_told_in_members(rule: str, mixture: Case, told: str) -> None:
    (applied,) = (each for each in RULES if each.name == rule)
    assert Texts("zh").render(applied.judge(mixture, on(NOW)).requirement) == told


def test_contributions_that_are_not_permitted_are_named_once() -> None:
    labour = households(2, contribution_kind=ContributionKind.LABOUR)
    (rule,) = (each for each in RULES if each.name == "CONTRIBUTIONS" and each.in_force(NOW))
    check = rule.judge(case(pledges=(*labour, household(3, contribution_kind=None))), on(NOW))
    assert Texts("zh").render(check.actual) == "出资方式不合规定的成员3名（劳务、未注明出资方式）"


def test_that_the_time_was_prolonged_is_told() -> None:
    rule = next(each for each in DECISION if each.in_force(NOW))
    actual: list[Message] = [
        rule.judge(case(filing=filed(day=date(2022, 3, 4), prolonged=each)), on(NOW)).actual for each in (False, True)
    ]
    assert [each.values["due"] for each in actual] == [date(2022, 3, 9), date(2022, 3, 14)]
    assert ["PROLONGED" in each.code for each in actual] == [False, True]
