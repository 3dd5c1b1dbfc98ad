"""What is looked at in a roster: conflicts, which refuse it, and warnings, which do not (排班规则)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import combinations, pairwise
from typing import Final

from graph.days import SHANGHAI
from graph.records import TimeSpan
from graph.vocabulary import RosterRule
from graph.work.hours import Hours, by_day

LONGEST: Final = timedelta(hours=24)
"""How long a shift may be."""
LONG_DAY: Final = 16
"""Hours on one day from which on more is too much."""
REST: Final = 8
"""Hours of rest between the duties of two days, where the settings do not say."""


@dataclass(frozen=True, slots=True)
class Duty:
    """A shift as it is judged: one that is given, by its index, or one that was rostered, by its id.

    `latest` is its end, or else when the post's day ends in which it begins.
    """

    person: str
    post: str
    start: datetime
    end: datetime | None
    latest: datetime
    index: int | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """That a rule does not hold of a given shift; the other one, given or rostered, where there is one."""

    rule: RosterRule
    index: int
    other_index: int | None = None
    other: str | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """A duty, and the time for which it counts."""

    duty: Duty
    span: TimeSpan


def latest(hours: Hours, start: datetime, end: datetime | None) -> datetime:
    """Until when a shift may last: its end, or when the post's day ends in which it begins (of none: when it does)."""
    day = hours.day_of(start)
    return end or (start if day is None else day.end)


def conflicts(given: Iterable[Duty], rostered: Iterable[Duty], hours: Mapping[str, Hours]) -> list[Remark]:
    """Why given shifts cannot be rostered beside those that are there, by index; `hours` by the code of the post."""
    asked = list(given)
    alone = [remark for duty in asked for remark in _alone(duty, hours[duty.post])]
    met = [
        remark
        for stretches in _by_person([*rostered, *asked])
        for one, other in combinations(stretches, 2)
        if one.span.overlaps(other.span)
        for remark in _about(RosterRule.TWO_PLACES, one.duty, other.duty)
    ]
    return _in_order(alone + met)


def warnings(given: Iterable[Duty], rostered: Iterable[Duty], rest: float) -> list[Remark]:
    """What should not be so with given shifts beside those that are there, by index."""
    found: list[Remark] = []
    for stretches in _by_person([*rostered, *given]):
        found += _little_rest(stretches, rest)
        found += _long_days(stretches)
    return _in_order(found)


def _alone(duty: Duty, hours: Hours) -> Iterator[Remark]:
    if duty.index is None:
        return
    if duty.end is not None and duty.end - duty.start > LONGEST:
        yield Remark(RosterRule.TOO_LONG, duty.index)
    elif duty.latest <= duty.start or not hours.within(TimeSpan(duty.start, duty.latest)):
        yield Remark(RosterRule.OUTSIDE_HOURS, duty.index)


def _by_person(duties: Iterable[Duty]) -> list[list[Stretch]]:
    """The duties of each person, by start, each with the time for which it counts."""
    by_person: defaultdict[str, list[Duty]] = defaultdict(list)
    for duty in sorted(duties, key=lambda each: each.start):
        by_person[duty.person].append(duty)
    return [_stretches(of_one) for of_one in by_person.values()]


def _stretches(duties: Sequence[Duty]) -> list[Stretch]:
    found = []
    for place, duty in enumerate(duties):
        following = next((each.start for each in duties[place + 1 :] if each.start > duty.start), duty.latest)
        until = duty.end or min(duty.latest, following)
        found.append(Stretch(duty, TimeSpan(duty.start, until)))
    return found


def _little_rest(stretches: Sequence[Stretch], rest: float) -> Iterator[Remark]:
    """Between the last duty of one day and the first of the next, by the days on which they begin."""
    for one, other in pairwise(stretches):
        if _day(one.span.start) == _day(other.span.start):
            continue
        if other.span.start - one.span.end < timedelta(hours=rest):
            yield from _about(RosterRule.LITTLE_REST, one.duty, other.duty)


def _long_days(stretches: Iterable[Stretch]) -> Iterator[Remark]:
    """Days with too many hours, each told of the last given shift that counts on it."""
    hours: defaultdict[date, float] = defaultdict(float)
    given: dict[date, int] = {}
    for each in stretches:
        for day, part in by_day(each.span):
            hours[day] += part
            if each.duty.index is not None:
                given[day] = each.duty.index
    for day, index in given.items():
        if hours[day] > LONG_DAY:
            yield Remark(RosterRule.LONG_DAY, index)


def _about(rule: RosterRule, one: Duty, other: Duty) -> Iterator[Remark]:
    """The remark on two duties, of the given one that comes first in the list; none where both were there."""
    indexed = sorted((each for each in (one, other) if each.index is not None), key=lambda each: each.index or 0)
    if not indexed:
        return
    subject = indexed[0]
    against = other if subject is one else one
    yield Remark(rule, subject.index or 0, against.index, against.id)


def _day(at: datetime) -> date:
    return at.astimezone(SHANGHAI).date()


def _in_order(remarks: Iterable[Remark]) -> list[Remark]:
    order = list(RosterRule)
    return sorted(
        remarks, key=lambda each: (each.index, order.index(each.rule), each.other_index or 0, each.other or "")
    )
