"""What a registered cooperative has to do by when: leaving, what is registered or filed anew, a share to be cured.

法25; 旧20, 22, 23 until 2022-02-28; 条例24, 29, 细则39 since.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from graph.cooperatives.law.law import DETAILED, NEW, OLD, OLD_UNTIL
from graph.days import SHANGHAI, day_of
from graph.errors import Message
from graph.records.duties import CaseDuties, CaseResolution, CaseTerm
from graph.vocabulary import CooperativeStage, MemberKind, ResolutionKind

REGISTER: Final = "ALTERATION_REGISTERED"
"""What is registered and has changed is registered anew."""
FILE_CHARTER: Final = "CHARTER_FILED"
"""A charter changed in what is not registered is filed."""
FILE_MEMBERS: Final = "MEMBERS_FILED"
"""Members who came and went in a financial year are filed after it."""
CURE: Final = "FARMERS_SHARE"
"""Farmers are four in five members again."""
OFFICE: Final = (REGISTER, FILE_CHARTER, FILE_MEMBERS)
"""What is met by something done with the office."""
DAYS: Final = 30
DAYS_SINCE: Final = 90
"""For members, since 2022-03-01."""
MONTHS: Final = 6
MEMBERS: Final = frozenset({ResolutionKind.ADMISSION, ResolutionKind.WITHDRAWAL, ResolutionKind.EXPULSION})


@dataclass(frozen=True, slots=True)
class Obligation:
    """What has to be done by when: since the day that gave cause, until the day on which it was met."""

    rule: str
    article: str
    since: date
    due_on: date
    met_on: date | None

    @property
    def message(self) -> Message:
        """It in a sentence."""
        return Message(f"obligation.{self.rule}", {"since": self.since, "due": self.due_on})


def year_end(day: date) -> date:
    """The last day of the financial year, which is the calendar year, of a day."""
    return date(day.year, 12, 31)


def leaves_on(told: date, *, body: bool) -> date:
    """When membership ends of who told on a day that they leave (法25): with the financial year.

    Three months of it have to be left, six of an organization (`body`); told later, it ends with the next.
    """
    last = date(told.year, 6, 30) if body else date(told.year, 9, 30)
    return year_end(told if told <= last else date(told.year + 1, 1, 1))


def obligations(duties: CaseDuties, today: date) -> tuple[Obligation, ...]:
    """What a registered cooperative has or had to do, in the order of the days that gave cause; none of any other."""
    if duties.stage is not CooperativeStage.REGISTERED or duties.registered is None:
        return ()
    done = {
        rule: sorted(_day(each) for each in duties.resolutions if rule in each.rules and _met(each)) for rule in OFFICE
    }
    found = [*_changes(duties.resolutions), *_taken_out(duties, today), *_members(duties, today)]
    met = [Obligation(*each, _first(done[each[0]], each[2])) for each in found]
    cures = _cures(_shares(duties.terms, duties.registered, today))
    return tuple(sorted([*met, *cures], key=lambda each: (each.since, each.rule)))


def _shares(terms: Iterable[CaseTerm], registered: datetime, today: date) -> list[tuple[date, bool]]:
    """From which days on farmers were, or were not, four in five members."""
    known = list(terms)
    changes = {registered, *(each.since for each in known), *(each.until for each in known if each.until)}
    shares = []
    for at in sorted(each for each in changes if registered <= each):
        held = [each.kind for each in known if each.since <= at and (each.until is None or at < each.until)]
        farmers = sum(kind is MemberKind.FARMER for kind in held)
        if (day := day_of(at)) <= today:
            shares.append((day, farmers * 5 >= len(held) * 4))
    return shares


Due = tuple[str, str, date, date]
"""Rule, article, the day that gave cause, the last day."""


def _changes(resolutions: Iterable[CaseResolution]) -> list[Due]:
    found: list[Due] = []
    for each in resolutions:
        day = _day(each)
        if each.kind is ResolutionKind.ELECTION or (each.kind is ResolutionKind.ADMISSION and REGISTER in each.rules):
            found.append(_registered(day))
        if each.kind is ResolutionKind.AMENDMENT:
            registered = REGISTER in each.rules
            once, since = ("二十", "二十四") if registered else ("二十三", "二十九")
            article = f"{OLD}第{once}条" if day <= OLD_UNTIL else f"{NEW}第{since}条"
            found.append((REGISTER if registered else FILE_CHARTER, article, day, day + timedelta(days=DAYS)))
    return found


def _taken_out(duties: CaseDuties, today: date) -> list[Due]:
    """Of the days on which the sum of contributions, which is registered, fell: with a member goes what they gave."""
    ends = [each.until for each in duties.terms if each.contributed and each.until is not None]
    days = {day_of(each) for each in ends if duties.registered is not None and each > duties.registered}
    return [_registered(day) for day in sorted(days) if day <= today]


def _registered(day: date) -> Due:
    article = f"{OLD}第二十条" if day <= OLD_UNTIL else f"{NEW}第二十四条"
    return REGISTER, article, day, day + timedelta(days=DAYS)


def _members(duties: CaseDuties, today: date) -> list[Due]:
    """Of the years in which somebody came or left, was expelled, died or moved away."""
    years = {_day(each).year for each in duties.resolutions if each.kind in MEMBERS}
    years |= {day_of(each.until).year for each in duties.terms if each.until is not None and each.departed}
    found: list[Due] = []
    for end in (date(year, 12, 31) for year in sorted(years)):
        if end < today:
            once = end <= OLD_UNTIL
            article = f"{OLD}第二十二条" if once else f"{NEW}第二十九条"
            found.append((FILE_MEMBERS, article, end, end + timedelta(days=DAYS if once else DAYS_SINCE)))
    return found


def _cures(shares: Iterable[tuple[date, bool]]) -> list[Obligation]:
    found: list[Obligation] = []
    open_since: date | None = None
    for day, enough in shares:
        if not enough and open_since is None:
            open_since = day
        elif enough and open_since is not None:
            found.append(_cure(open_since, day))
            open_since = None
    return found if open_since is None else [*found, _cure(open_since, None)]


def _cure(since: date, met: date | None) -> Obligation:
    article = f"{OLD}第二十二条" if since <= OLD_UNTIL else f"{DETAILED}第三十九条"
    return Obligation(CURE, article, since, _months_later(since, MONTHS), met)


def _months_later(day: date, months: int) -> date:
    """The day of the same number some months later, or the last of that month (民法典202)."""
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    following = date(year + month // 12, month % 12 + 1, 1)
    return min(date(year, month, 1) + timedelta(days=day.day - 1), following - timedelta(days=1))


def _first(days: Iterable[date], since: date) -> date | None:
    return next((each for each in days if each >= since), None)


def _day(resolution: CaseResolution) -> date:
    return resolution.on.astimezone(SHANGHAI).date()


def _met(resolution: CaseResolution) -> bool:
    return resolution.kind is ResolutionKind.ALTERATION
