"""Who is on duty at a post on a day, and when nobody is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

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
    if post is None:
        return None
    catalog, at = reading.catalog, reading.instant
    days = await reading.batch(catalog["posts/duty"], at, {"from_": start_of(on)}, [code])
    day: PostDay | None = days.get(code)
    if day is None:
        return None
    keys = [each.key for each in day.shifts]
    people: Mapping[str, Person] = await reading.batch(catalog["shifts/person"], at, {}, keys) if keys else {}
    shifts = tuple((each, people[each.key]) for each in day.shifts)
    return OnDuty(post, day.span, shifts, gaps(day.span, [each.span for each in day.shifts]))
