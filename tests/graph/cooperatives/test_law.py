"""Every rule of the law at its edges, and which rules are in force when."""

from datetime import date

import pytest

from graph.cooperatives.law.filing import FILING
from graph.cooperatives.law.registration import DECISION, due_on
from graph.vocabulary import Severity
from tests.builders.cases import NOW, ONCE, SOUND, on
from tests.graph.cooperatives.edges.every import EDGES, RULES, applying, judged
from tests.graph.cooperatives.edges.form import Edge


@pytest.mark.parametrize("edge", EDGES, ids=lambda each: f"{each.rule}: {each.about} on {each.day}")
def test_a_rule_begins_to_fail_at_its_edge(edge: Edge) -> None:
    check = judged(edge)
    assert (check.rule, check.passed) == (edge.rule, edge.passed)


def test_every_rule_passes_at_some_edge_and_fails_at_another() -> None:
    for outcome in (True, False):
        assert {applying(each) for each in EDGES if each.passed is outcome} == set(RULES)


def test_every_rule_passes_at_the_sound_case() -> None:
    for day in (ONCE, NOW):
        assert [each.name for each in RULES if each.in_force(day) and not each.judge(SOUND, on(day)).passed] == []


def test_the_warnings_are_those_of_the_table() -> None:
    severities = {name: [each.severity for each in RULES if each.name == name] for name in {r.name for r in RULES}}
    for changed in ("NAME", "VALUATION"):
        assert severities.pop(changed) == [Severity.ERROR, Severity.WARNING]
    assert {name for name, found in severities.items() if Severity.WARNING in found} == {
        "MEMBER_AGE_KNOWN",
        "MEMBER_MINOR",
        "OFFICER_AGE_SURE",
        "LICENSED_SCOPE",
        "RELATED_BUSINESS",
        "PUBLIC_DUTY_SECRETARY",
        "TIME_TO_DECIDE",
        "FARMERS_SHARE",
        "STILL_CHAIRED",
    }


def test_on_each_day_at_most_one_rule_of_a_name_is_in_force() -> None:
    days = (date(2018, 6, 30), date(2018, 7, 1), ONCE, NOW)
    for day in days:
        names = [each.name for each in RULES if each.in_force(day)]
        assert len(names) == len(set(names))
    once, now = ({each.name for each in RULES if each.in_force(day)} for day in (ONCE, NOW))
    assert now - once == {"REGISTRY_LIAISON"}
    assert once < now
    of_the_law = [each for each in RULES if each.article.startswith("《农民专业合作社法》") and each.until is None]
    assert not any(each.in_force(date(2018, 6, 30)) for each in of_the_law)
    assert {each.name for each in of_the_law if each.in_force(date(2018, 7, 1))} >= {"MEMBERS", "QUORUM", "DOCUMENTS"}


def test_the_regulations_change_over_from_one_day_to_the_next() -> None:
    articles = [[each.article for each in (*FILING, *DECISION) if each.in_force(day)] for day in (ONCE, NOW)]
    assert articles == [
        [
            "《农民专业合作社法》第十六条",
            "《农民专业合作社登记管理条例》第十一条",
            "《农民专业合作社登记管理条例》第六条",
            "《农民专业合作社法》第十二条",
            "《农民专业合作社登记管理条例》第十一条",
            "《农民专业合作社法》第十六条",
        ],
        [
            "《农民专业合作社法》第十六条",
            "《市场主体登记管理条例实施细则》第二十九条、第十六条",
            "《企业名称登记管理规定》第十条、第二十五条",
            "《农民专业合作社法》第十二条",
            "《市场主体登记管理条例》第九条、《市场主体登记管理条例实施细则》第七条",
            "《市场主体登记管理条例》第十四条",
            "《市场主体登记管理条例》第十九条",
        ],
    ]


@pytest.mark.parametrize(
    ("accepted", "prolonged", "due"),
    [
        (ONCE, False, date(2022, 3, 21)),  # the twentieth day is a Sunday
        (ONCE, True, date(2022, 3, 21)),  # 法16 knows no prolongation
        (NOW, False, date(2022, 3, 4)),
        (NOW, True, date(2022, 3, 9)),
        (date(2023, 9, 28), False, date(2023, 10, 9)),
        (date(2023, 9, 28), True, date(2023, 10, 12)),
        (date(2003, 12, 1), False, None),
        (date(2026, 12, 28), False, date(2026, 12, 31)),
        (date(2026, 12, 28), True, None),
    ],
)
def test_the_time_to_decide_ends_by_the_law_of_its_acceptance(
    accepted: date, prolonged: bool, due: date | None
) -> None:
    assert due_on(accepted, prolonged) == due
