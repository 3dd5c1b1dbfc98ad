"""Who is on duty at a post on a day, and when nobody is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from graph.days import start_of
from graph.records import Person, Post, PostDay, Shift, TimeSpan
from graph.snapshot import Reading
from graph.work.hours import gaps


@dataclass(frozen=True, slots=True)
class OnDuty:
    """A post, its day from when it opens until it closes, the shifts that count in it with their people, the gaps."""

    post: Post
    day: TimeSpan
    shifts: tuple[tuple[Shift, Person], ...]
    uncovered: tuple[TimeSpan, ...]


async def on_duty(reading: Reading, code: str, on: date) -> OnDuty | None:
    """The roster of a post on its day that begins on one, by start; None where there is no post of the code.

    None too where whoever asks may not know the roster. Raises TimedOut and Unavailable.
    """
    post: Post | None = await reading.one("posts/post", code=code)
    found = () if post is None else await rosters(reading, [post], on)
    return found[0] if found else None


async def rosters(reading: Reading, posts: Sequence[Post], on: date, at: datetime | None = None) -> tuple[OnDuty, ...]:
    """The rosters of those posts of which whoever asks may know it, in their order, as they were known at an instant.

    Raises TimedOut and Unavailable.
    """
    if not posts:
        return ()
    catalog, at = reading.catalog, at or reading.instant
    given = {"from_": start_of(on)}
    known = await reading.batch(catalog["posts/duty"], at, given, [each.code for each in posts])
    days: Mapping[str, PostDay] = {code: day for code, day in known.items() if day is not None}
    keys = [shift.key for day in days.values() for shift in day.shifts]
    people: Mapping[str, Person] = await reading.batch(catalog["shifts/person"], at, {}, keys) if keys else {}
    return tuple(_roster(post, days[post.code], people) for post in posts if post.code in days)


def _roster(post: Post, day: PostDay, people: Mapping[str, Person]) -> OnDuty:
    shifts = tuple((each, people[each.key]) for each in day.shifts)
    return OnDuty(post, day.span, shifts, gaps(day.span, [each.span for each in day.shifts]))
