"""`danyuan duty`: who is on duty at a post on a day, by the local clock, and when nobody is."""

import pytest

from tests.terminal.conftest import Danyuan


def test_who_is_on_duty_and_what_is_uncovered(danyuan: Danyuan) -> None:
    printed = danyuan("duty", "330782101P001", "--on", "2020-02-16")
    assert printed.exit_code == 0, printed.output
    head, *lines = (line.lstrip(" │├└─") for line in printed.output.splitlines())
    assert head == "金义东线卡口 330782101P001  02-16 00:00 – 02-17 00:00"
    assert lines == [
        "02-16 06:00 – 02-16 11:00  王刚  测量体温",
        "02-16 15:00 – 02-16 18:00  朱艳婷  卡口值勤（机动组）",
        "uncovered: 02-16 00:00 – 02-16 06:00, 02-16 11:00 – 02-16 15:00, 02-16 18:00 – 02-17 00:00",
    ]
    assert danyuan("duty", "Post:330782101P001", "--on", "2020-02-16").output == printed.output


def test_a_day_without_anybody(danyuan: Danyuan) -> None:
    printed = danyuan("duty", "330782101P001", "--on", "2020-03-01")
    assert [line.lstrip(" │├└─") for line in printed.output.splitlines()[1:]] == [
        "nobody is rostered",
        "uncovered: 03-01 00:00 – 03-02 00:00",
    ]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("330782101P999", "--on", "2020-02-16"), "There is no post 330782101P999."),
        (("330782101P001", "--on", "2020-02-30"), "on: 2020-02-30"),
    ],
)
def test_what_cannot_be_answered_ends_with_a_sentence(danyuan: Danyuan, words: tuple[str, ...], sentence: str) -> None:
    ended = danyuan("duty", *words)
    assert ended.exit_code == 2
    assert sentence in ended.output
