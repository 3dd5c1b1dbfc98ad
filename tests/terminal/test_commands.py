"""The commands on the run's database: what they print, and with which status they end."""

import pytest

from api.auth import Role, Trust, signing_key, verify
from graph.database.settings import Database
from tests.serving import WANG_CHAOQUN
from tests.terminal.conftest import Danyuan


def test_who_prints_the_three_commanders_of_a_household(danyuan: Danyuan) -> None:
    by_code, by_id = danyuan("who", "330782101249H0001"), danyuan("who", "Household:330782101249H0001")
    assert by_code.exit_code == 0
    assert by_code.output == by_id.output
    head, purpose, *levels = by_code.output.splitlines()
    assert head == "五柳村1组1号 330782101249H0001"
    assert "EPIDEMIC_CONTROL" in purpose
    assert [line.lstrip(" │├└─")[0] for line in levels] == ["3", "2", "1"]
    assert "毛店片区一级作战单元" in levels[2]


def test_who_of_a_day_before_the_system_has_no_chain(danyuan: Danyuan) -> None:
    before = danyuan("who", "330782101249H0001", "--as-of", "2020-02-14T23:59:59+08:00")
    assert before.output.splitlines() == ["五柳村1组1号 330782101249H0001"]


def test_who_of_another_purpose_has_no_chain(danyuan: Danyuan) -> None:
    other = danyuan("who", "330782101249H0001", "--purpose", "WORK_RESUMPTION")
    assert other.output.splitlines() == ["五柳村1组1号 330782101249H0001"]


def test_covers_prints_each_unit_with_its_reason(danyuan: Danyuan) -> None:
    printed = danyuan("covers", "X1330782000000270Y")
    assert printed.exit_code == 0
    assert [line.split("  ")[-1].partition(" (")[0] for line in printed.output.splitlines()[1:]] == [
        "DIRECT",
        "VILLAGE",
        "VILLAGE",
        "AREA",
        "AREA",
    ]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("who", "330782101249H9999"), "There is no household 330782101249H9999 at that instant."),
        (("covers", "X1"), "There is no enterprise X1 at that instant."),
        (("who", "Person:1"), "household: Person:1 is not an id of one of the types Household."),
        (("who", "a+b"), "household: a+b is not a code"),
        (("who", "1", "--as-of", "2020"), "as-of: 2020 is not a date with time and offset"),
        (("token", "--person", "4b8eb50f5de420af"), "person: 4b8eb50f5de420af is no id of a person."),
    ],
)
def test_what_cannot_be_answered_ends_with_a_sentence(danyuan: Danyuan, words: tuple[str, ...], sentence: str) -> None:
    ended = danyuan(*words)
    assert ended.exit_code == 2
    assert sentence in ended.output


def test_the_town_passes_the_check(danyuan: Danyuan) -> None:
    checked = danyuan("check")
    assert checked.output == "0 errors, 0 warnings\n"
    assert checked.exit_code == 0


def test_seeding_again_changes_nothing(danyuan: Danyuan) -> None:
    again = danyuan("seed")
    assert again.exit_code == 0
    assert danyuan("check").exit_code == 0
    assert danyuan("migrate").output == "The graph has version 16 of the schema.\n"


def test_a_token_is_printed_alone(danyuan: Danyuan) -> None:
    printed = danyuan("token", "--person", WANG_CHAOQUN, "--role", "ORGANISER", "--town", "330782101", "--ttl", "1")
    assert printed.exit_code == 0
    assert printed.output.count(".") == 2
    assert printed.output == printed.output.strip() + "\n"


def test_a_token_says_whose_it_is_and_what_they_are(danyuan: Danyuan, database: Database) -> None:
    towns = ("--town", "330782101", "--town", "330782102")
    printed = danyuan("token", "--person", WANG_CHAOQUN, "--role", "ORGANISER", "--role", "AUDITOR", *towns)
    identity = verify(Trust(signing_key(None, database.data)), printed.output.strip())
    assert identity.person == WANG_CHAOQUN
    assert identity.roles == {Role.ORGANISER, Role.AUDITOR}
    assert identity.towns == {"330782101", "330782102"}


def test_whoever_has_only_public_keys_issues_no_token(danyuan: Danyuan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DANYUAN_JWKS", "https://county.example/keys")
    ended = danyuan("token", "--person", WANG_CHAOQUN)
    assert ended.exit_code == 2
    assert "DANYUAN_JWKS is set" in ended.output
    monkeypatch.setenv("DANYUAN_JWT_SECRET", "q" * 32)
    ended = danyuan("token", "--person", WANG_CHAOQUN)
    assert ended.exit_code == 2
    assert ended.output.startswith("DANYUAN_JWKS: it and DANYUAN_JWT_SECRET are both set")


def test_the_terminal_speaks_chinese(danyuan: Danyuan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert "该时点没有编码为 X1 的企业。" in danyuan("covers", "X1").output
