"""Hours of posts and people by the local clock, across midnight."""

from datetime import date, datetime, timedelta

import pytest

from graph.days import SHANGHAI
from graph.records import TimeSpan
from graph.vocabulary import RosterRule
from graph.work.hours import Hours, by_day, gaps
from graph.work.roster_rules import Duty, conflicts, latest, warnings

DAY = date(2020, 2, 16)
ROUND = Hours(None, None)
NIGHT = Hours("18:00", "06:00")
EVENING = Hours("18:00", "24:00")


def at(hours: float) -> datetime:
    """So many hours after the day begins, by the local clock."""
    return datetime(DAY.year, DAY.month, DAY.day, tzinfo=SHANGHAI) + timedelta(hours=hours)


def span(start: float, end: float) -> TimeSpan:
    return TimeSpan(at(start), at(end))


@pytest.mark.parametrize(
    ("hours", "start", "end"),
    [
        (ROUND, 0, 24),
        (Hours("08:30", "13:00"), 8.5, 13),
        (EVENING, 18, 24),
        (NIGHT, 18, 30),
        (Hours("08:00", "08:00"), 8, 32),
        (Hours("00:00", "24:00"), 0, 24),
        (Hours("22:00", "00:00"), 22, 24),
    ],
)
def test_a_day_of_a_post(hours: Hours, start: float, end: float) -> None:
    assert hours.day(DAY) == span(start, end)


@pytest.mark.parametrize(
    ("hours", "instant", "day"),
    [
        (ROUND, 0, (0, 24)),
        (ROUND, 24, (24, 48)),
        (NIGHT, 18, (18, 30)),
        (NIGHT, 5.9, (-6, 6)),
        (NIGHT, 6, None),
        (NIGHT, 17.9, None),
        (EVENING, 24, None),
        (Hours("08:00", "08:00"), 7, (-16, 8)),
    ],
)
def test_the_day_in_which_an_instant_lies(hours: Hours, instant: float, day: tuple[float, float] | None) -> None:
    assert hours.day_of(at(instant)) == (None if day is None else span(*day))


@pytest.mark.parametrize(
    ("hours", "start", "end", "within"),
    [
        (ROUND, 20, 30, True),
        (NIGHT, 18, 30, True),
        (NIGHT, 29, 30.1, False),
        (NIGHT, 17.9, 20, False),
        (EVENING, 18, 24, True),
        (EVENING, 23, 24.5, False),
        (Hours("08:00", "08:00"), 7, 9, True),
        (NIGHT, 20, 44, False),
    ],
)
def test_within_hours(hours: Hours, start: float, end: float, within: bool) -> None:
    assert hours.within(span(start, end)) is within


def test_gaps() -> None:
    day = span(0, 24)
    assert gaps(day, []) == (day,)
    assert gaps(day, [span(-4, 4), span(3, 8), span(8, 10), span(20, 30)]) == (span(10, 20),)
    assert gaps(day, [span(-1, 25)]) == ()
    assert gaps(day, [span(30, 31), span(-5, -4)]) == (day,)
    assert gaps(day, [span(5, 6), span(1, 2)]) == (span(0, 1), span(2, 5), span(6, 24))


def test_hours_by_day() -> None:
    assert list(by_day(span(20, 28))) == [(DAY, 4), (DAY + timedelta(days=1), 4)]
    assert list(by_day(span(0, 24))) == [(DAY, 24)]


def duty(
    start: float, end: float | None, index: int | None = None, id: str | None = None, hours: Hours = ROUND
) -> Duty:
    until = None if end is None else at(end)
    return Duty("p", "post", at(start), until, latest(hours, at(start), until), index, id)


def told(
    given: list[Duty], rostered: list[Duty], hours: Hours = ROUND
) -> list[tuple[str, int, int | None, str | None]]:
    found = conflicts(given, rostered, {"post": hours})
    return [(each.rule.value, each.index, each.other_index, each.other) for each in found]


def test_what_has_no_end_gives_way_to_the_next() -> None:
    assert told([duty(15, None, 0), duty(18, 24, 1)], []) == []
    assert told([duty(18, 20, 0)], [duty(15, None, id="a")]) == []
    assert told([duty(15, None, 0)], [duty(15, 16, id="a")]) == [("TWO_PLACES", 0, None, "a")]
    assert told([duty(15, None, 0)], [duty(14, 16, id="a")]) == [("TWO_PLACES", 0, None, "a")]
    assert told([duty(15, None, 0)], [duty(24, 26, id="a")]) == []


def test_what_was_there_is_not_told_of() -> None:
    assert told([duty(30, 31, 0)], [duty(8, 12, id="a"), duty(10, 11, id="b")]) == []


def test_longer_than_a_day() -> None:
    assert told([duty(8, 32, 0)], []) == []
    assert told([duty(8, 32.01, 0)], []) == [(RosterRule.TOO_LONG.value, 0, None, None)]


def test_rest_and_long_days() -> None:
    def warned(given: list[Duty], rostered: list[Duty], rest: float = 8) -> list[tuple[str, int]]:
        return [(each.rule.value, each.index) for each in warnings(given, rostered, rest)]

    assert warned([duty(6, 14, 0), duty(14, 22, 1)], []) == []
    assert warned([duty(6, 14, 0), duty(14, 22.1, 1)], []) == [("LONG_DAY", 1)]
    assert warned([duty(18, 24, 0), duty(31.9, 33, 1)], []) == [("LITTLE_REST", 0)]
    assert warned([duty(18, 24, 0), duty(32, 33, 1)], []) == []
    assert warned([duty(18, 24, 0), duty(31.9, 33, 1)], [], rest=7) == []
    assert warned([duty(10, 11, 0)], [duty(8, 9, id="a")]) == []
    assert warned([duty(20, 30, 0)], [duty(34, 40, id="a")]) == [("LITTLE_REST", 0)]
    assert warned([duty(50, 51, 0)], [duty(0, 20, id="a"), duty(24, 30, id="b")]) == []
