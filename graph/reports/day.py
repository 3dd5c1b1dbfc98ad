"""What a town's day came to, as far as whoever asks may know it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from graph.days import start_of, today
from graph.errors import InvalidInput, NotFound
from graph.records import Directive, DirectiveProgress, Post, ResumptionProgress, Town, VillageDay
from graph.snapshot import Reading
from graph.work.on_duty import OnDuty, rosters
from graph.work.resumption_counts import progress as resumption

MOST_POSTS: Final = 1_000
LAST: Final = timedelta(microseconds=1)
"""Before the end of a day, the last moment of it."""


@dataclass(frozen=True, slots=True)
class DayReport:
    """A day of a town at an instant: of a past day at its end, of today as it is.

    How far each directive came that ran on it, in the order in which they were issued; who was on duty at each post
    whose roster whoever asks may know, in code order; the town's firms by kind; what came to each village, in code
    order.
    """

    town: Town
    on: date
    at: datetime
    directives: tuple[DirectiveProgress, ...]
    posts: tuple[OnDuty, ...]
    firms: tuple[ResumptionProgress, ...]
    villages: tuple[VillageDay, ...]


async def day_report(reading: Reading, town: str, on: date) -> DayReport:
    """The day of the town of a code.

    Raises NotFound where there is no such town, InvalidInput for a day to come, TimedOut and Unavailable.
    """
    if on > today():
        raise InvalidInput("on", "input.future", value=on.isoformat())
    ends = start_of(on + timedelta(days=1))
    found: Town | None = await reading.one("towns/town", code=town)
    if found is None:
        raise NotFound("town", "error.not_found", value=town)
    at = None if on == today() else ends
    begins = start_of(on)
    within = {"town": town, "from_": begins, "to": ends}
    ran: tuple[Directive, ...] = await reading.many("reports/directives", at, **within)
    progress: Mapping[str, DirectiveProgress] = {}
    keys = [each.key for each in ran]
    if keys:
        progress = await reading.batch(reading.catalog["directives/progress"], at or reading.instant, {}, keys)
    directives = tuple(progress[key] for key in keys if key in progress)
    rostered = await rosters(reading, await _posts(reading, town, at), on, at)
    firms = await resumption(reading, at and at - LAST, None, town)
    villages: tuple[VillageDay, ...] = await reading.many("reports/villages", at, on=on, **within)
    return DayReport(found, on, at or reading.instant, directives, rostered, firms, villages)


async def _posts(reading: Reading, town: str, at: datetime | None) -> tuple[Post, ...]:
    """The posts of a town, whose codes begin with its own, in code order."""
    statement = reading.catalog.choose("posts/posts", page="forward", start="posts_anywhere")
    page = {"kind": None, "village": None, "after": town, "before": f"{town}\U0010ffff", "limit": MOST_POSTS}
    rows, _ = await reading.rows(statement, at, page)
    found: tuple[Post, ...] = statement.read(rows)
    return found
