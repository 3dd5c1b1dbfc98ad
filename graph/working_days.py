"""Working days, by the State Council's notices on days off and days made up, and time limits counted by them.

Of which years there are notices is known to `chinese_calendar`. Of other years nothing is guessed, for the days off of
a year are fixed only towards the end of the one before: what falls into them is not known, and answered with None.
"""

from datetime import date, timedelta
from functools import cache
from typing import Final

import chinese_calendar

DAY: Final = timedelta(days=1)


@cache
def is_working_day(day: date) -> bool | None:
    """Whether a day is worked (工作日), a weekend that is made up for among them; None where that is not known."""
    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError:
        return None


def last_of_days(start: date, days: int) -> date | None:
    """The last day of a limit of calendar days that runs from a day on; None where it is not known.

    The day that it runs from is not counted (民法典201); a last day that is off moves on to the next working day (203).
    """
    last = start + days * DAY
    while (working := is_working_day(last)) is False:
        last += DAY
    return None if working is None else last


def last_of_working_days(start: date, days: int) -> date | None:
    """The last day of a limit of so many working days, one at least, that runs from a day on; None where not known.

    The day that it runs from is not counted (民法典201), whether it is a working day or not.
    """
    last = start
    while days:
        last += DAY
        working = is_working_day(last)
        if working is None:
            return None
        days -= working
    return last
