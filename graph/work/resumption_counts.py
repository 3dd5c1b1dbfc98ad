"""How many firms of each kind are in which state, on a day and day after day (复工率、复工曲线)."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Final

from graph.days import SHANGHAI, today
from graph.errors import InvalidInput
from graph.records import ResumptionDay, ResumptionProgress, ResumptionStep
from graph.snapshot import Reading
from graph.vocabulary import EnterpriseKind

MOST_DAYS: Final = 366


async def progress(
    reading: Reading, at: datetime | None, village: str | None, town: str | None = None
) -> tuple[ResumptionProgress, ...]:
    """A row for each kind: firms in being at an instant (None: now) that the viewer may count, by their states then.

    Of a village, or of a town, where one is named. In the order of the kinds. Raises TimedOut and Unavailable.
    """
    day = min(today() if at is None else at.astimezone(SHANGHAI).date(), today())
    steps = await _steps(reading, at, day, day, {"village": village, "town": town}, then=True)
    return next(_days(steps, day, day)).by_kind


async def curve(reading: Reading, first: date, last: date, village: str | None) -> tuple[ResumptionDay, ...]:
    """A row for each day from the first to the last, of firms in being at its end, in one statement.

    Raises InvalidInput, which names the argument, for days to come, the wrong way round, or too many; TimedOut,
    Unavailable.
    """
    if last > today():
        raise InvalidInput("to", "input.future", value=last.isoformat())
    if last < first:
        raise InvalidInput("to", "input.ends_before", value=last.isoformat())
    if (last - first).days >= MOST_DAYS:
        raise InvalidInput("to", "input.too_many", value=(last - first).days + 1, limit=MOST_DAYS)
    within = {"village": village, "town": None}
    return tuple(_days(await _steps(reading, None, first, last, within, then=False), first, last))


async def _steps(
    reading: Reading, at: datetime | None, first: date, last: date, within: Mapping[str, str | None], *, then: bool
) -> Sequence[ResumptionStep]:
    start = "guidance_everything" if reading.viewer.everything else "guidance_reaches"
    statement = reading.catalog.choose("resumption/days", start=start)
    rows, _ = await reading.rows(statement, at, {"from_": first, "to": last, "then": then, **within})
    found: Sequence[ResumptionStep] = statement.read(rows)
    return found


def _days(steps: Sequence[ResumptionStep], first: date, last: date) -> Iterator[ResumptionDay]:
    """What the steps come to, day after day."""
    of_days: dict[date, list[ResumptionStep]] = defaultdict(list)
    for step in steps:
        of_days[step.on].append(step)
    counts = {kind: Counter[str]() for kind in EnterpriseKind}
    for day in (first + timedelta(days=past) for past in range((last - first).days + 1)):
        for step in of_days[day]:
            counts[step.kind][step.what] += step.more
        yield ResumptionDay(day, tuple(ResumptionProgress.of(kind, counts[kind]) for kind in EnterpriseKind))
