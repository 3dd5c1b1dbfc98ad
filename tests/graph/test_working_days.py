"""Working days and the last days of time limits, at holidays, weekends made up, and the ends of what is known."""

from datetime import date, timedelta

import pytest

from graph.working_days import is_working_day, last_of_days, last_of_working_days

NATIONAL_DAY = date(2023, 10, 1)


@pytest.mark.parametrize(
    ("day", "working"),
    [
        (date(2023, 9, 28), True),
        (date(2023, 9, 29), False),  # Friday, Mid-Autumn Festival
        (date(2023, 10, 6), False),  # Friday of the National Day's week
        (date(2023, 10, 7), True),  # Saturday, made up
        (date(2023, 10, 8), True),  # Sunday, made up
        (date(2023, 10, 14), False),  # a Saturday like others
        (date(2020, 1, 31), False),  # the Spring Festival that was prolonged
        (date(2003, 12, 31), None),
        (date(2004, 1, 1), False),
        (date(2026, 12, 31), True),
        (date(2027, 1, 1), None),
    ],
)
def test_a_day_is_worked_off_or_not_known(day: date, working: bool | None) -> None:
    assert is_working_day(day) is working


@pytest.mark.parametrize(
    ("start", "days", "last"),
    [
        (date(2022, 2, 8), 20, date(2022, 2, 28)),
        (date(2022, 2, 7), 20, date(2022, 2, 28)),  # from a Sunday
        (date(2021, 9, 13), 20, date(2021, 10, 8)),  # from the National Day's week
        (date(2021, 9, 19), 20, date(2021, 10, 9)),  # a Saturday, made up: a last day like others
        (date(2020, 1, 10), 20, date(2020, 2, 3)),
        (date(2003, 12, 31), 20, date(2004, 1, 20)),
        (date(2003, 12, 11), 20, None),
        (date(2026, 12, 11), 20, date(2026, 12, 31)),
        (date(2026, 12, 12), 20, None),
    ],
)
def test_a_limit_of_days_ends_on_a_working_day(start: date, days: int, last: date | None) -> None:
    assert last_of_days(start, days) == last


@pytest.mark.parametrize(
    ("start", "days", "last"),
    [
        (date(2022, 3, 4), 3, date(2022, 3, 9)),  # over a weekend
        (date(2022, 3, 5), 3, date(2022, 3, 9)),  # from a day that is off itself
        (date(2023, 9, 28), 3, date(2023, 10, 9)),  # the days made up are the first and the second
        (date(2023, 9, 28), 6, date(2023, 10, 12)),
        (date(2026, 12, 28), 3, date(2026, 12, 31)),
        (date(2026, 12, 29), 3, None),
        (date(2003, 12, 31), 3, date(2004, 1, 6)),
        (date(2003, 12, 30), 3, None),
    ],
)
def test_a_limit_of_working_days_counts_nothing_else(start: date, days: int, last: date | None) -> None:
    assert last_of_working_days(start, days) == last


def test_a_week_off_moves_every_last_day_in_it_to_the_day_after() -> None:
    week = [NATIONAL_DAY + timedelta(days=number) for number in range(6)]
    assert {last_of_days(day - timedelta(days=20), 20) for day in week} == {date(2023, 10, 7)}
