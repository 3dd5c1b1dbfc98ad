"""The hours of posts and people: pure arithmetic of the local clock, across midnight too."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from graph.days import SHANGHAI, start_of
from graph.records import TimeSpan

DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Hours:
    """When a post is open each day: from HH:MM until HH:MM, up to 24:00; round the clock without."""

    opens: str | None
    closes: str | None

    def day(self, on: date) -> TimeSpan:
        """The post's day that begins on a day; it ends on the next where it closes at or before it opens."""
        opens, closes = _minutes(self.opens or "00:00"), _minutes(self.closes or "24:00")
        ends = closes + (DAY if closes <= opens else timedelta())
        return TimeSpan(start_of(on) + opens, start_of(on) + ends)

    def day_of(self, at: datetime) -> TimeSpan | None:
        """The post's day in which an instant lies; None while it is closed."""
        local = at.astimezone(SHANGHAI).date()
        days = (self.day(local - DAY), self.day(local))
        return next((day for day in days if day.start <= at < day.end), None)

    def within(self, span: TimeSpan) -> bool:
        """Whether it is open all that time."""
        first, last = span.start.astimezone(SHANGHAI).date() - DAY, span.end.astimezone(SHANGHAI).date()
        days = (self.day(first + number * DAY) for number in range((last - first).days + 1))
        return not gaps(span, days)


def gaps(span: TimeSpan, taken: Iterable[TimeSpan]) -> tuple[TimeSpan, ...]:
    """What of a time none of these takes, in order."""
    free: list[TimeSpan] = []
    reached = span.start
    for each in sorted(taken, key=lambda each: each.start):
        if each.start > reached and reached < span.end:
            free.append(TimeSpan(reached, min(each.start, span.end)))
        reached = max(reached, each.end)
    if reached < span.end:
        free.append(TimeSpan(reached, span.end))
    return tuple(free)


def by_day(span: TimeSpan) -> Iterator[tuple[date, float]]:
    """The days of Asia/Shanghai that a time touches, each with the hours of it on that day."""
    day = span.start.astimezone(SHANGHAI).date()
    while start_of(day) < span.end:
        part = TimeSpan(max(span.start, start_of(day)), min(span.end, start_of(day + DAY)))
        yield day, part.hours
        day += DAY


def _minutes(clock: str) -> timedelta:
    hours, minutes = clock.split(":")
    return timedelta(hours=int(hours), minutes=int(minutes))
