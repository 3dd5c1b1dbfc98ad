"""The kinds of values that fields of forms have: instants, codes and ids, each with what it names."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Annotated, Any, Final

from pydantic import AfterValidator, BeforeValidator, Field, PlainSerializer
from pydantic_core import PydanticCustomError

from graph.days import start_of
from graph.finding.folding import normalized_code
from graph.vocabulary import label_of, labels

KEY: Final = r"[0-9A-Za-z-]{1,64}"
DATE_TIME: Final = re.compile(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)")
PERSON: Final = "Person:"
EARLIEST: Final = datetime(1900, 1, 1, tzinfo=UTC)
LATEST: Final = start_of(date(9999, 12, 31))
"""Instants lie from `EARLIEST` on and before `LATEST`, from when on there is no day that has an end."""
DATE: Final = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
YEARS: Final = range(1900, 9999)
"""In which days may lie: later there is no day that has an end."""


@dataclass(frozen=True, slots=True)
class Names:
    """Marks the code of a node of one of these labels, the key in a person's id, or an opaque id, `Label:key`."""

    labels: tuple[str, ...]
    id: bool = False

    def node(self, value: str) -> tuple[str, str]:
        """The label and key of what a value names; of a code that has several labels, the one that its form tells."""
        if self.id and len(self.labels) > 1:
            label, _, key = value.partition(":")
            return label, key
        return (self.labels[0] if len(self.labels) == 1 else label_of(value)), value


def _instant(value: Any) -> datetime:
    value = value.isoformat() if isinstance(value, datetime) else value
    if isinstance(value, str) and DATE_TIME.fullmatch(value):
        try:
            found = datetime.fromisoformat(value.upper()).astimezone(UTC)
        except (ValueError, OverflowError):
            pass
        else:
            if EARLIEST <= found < LATEST:
                return found
            raise PydanticCustomError("input.far_instant", "too far from today", {"value": value})
    raise PydanticCustomError("input.date_time", "not a date with time and offset", {"value": value})


def _day(value: Any) -> date:
    value = value.isoformat() if isinstance(value, date) else value
    if isinstance(value, str) and DATE.fullmatch(value):
        try:
            found = date.fromisoformat(value)
        except ValueError:
            pass
        else:
            if found.year in YEARS:
                return found
    raise PydanticCustomError("input.date", "not a date", {"value": value})


def _code(value: Any) -> Any:
    return normalized_code(value) if isinstance(value, str) else value


def _person(value: Any) -> str:
    match = re.fullmatch(PERSON + f"({KEY})", value) if isinstance(value, str) else None
    if match is None:
        raise PydanticCustomError("input.person", "not Person:KEY", {"value": str(value)[:100]})
    return match[1]


def _places(value: float) -> float:
    """A number with at most two places."""
    if round(value, 2) != value:
        raise PydanticCustomError("input.places", "more than two places", {"value": value})
    return value


Instant = Annotated[datetime, BeforeValidator(_instant)]
"""A date with time and offset (RFC 3339), in UTC, of 1900 or later and before 9999-12-31 in Shanghai."""
Day = Annotated[date, BeforeValidator(_day)]
"""A day of Asia/Shanghai (RFC 3339), from 1900 to 9998."""
Level = Annotated[int, Field(ge=1, le=3)]
Area = Annotated[float, Field(gt=0, le=100_000, allow_inf_nan=False), AfterValidator(_places)]
"""An area in mu, with at most two places."""
Yuan = Annotated[float, Field(gt=0, le=1e9, allow_inf_nan=False), AfterValidator(_places)]
"""An amount of money in yuan, with at most two places."""

Code = Annotated[str, BeforeValidator(_code), Field(pattern=rf"^{KEY}$")]
"""A code, which may be given in any case and width."""
AreaCode = Annotated[Code, Names(("Area",))]
VillageCode = Annotated[Code, Names(("Village",))]
GridCode = Annotated[Code, Names(("Grid",))]
HouseholdCode = Annotated[Code, Names(("Household",))]
UnitCode = Annotated[Code, Names(("Unit",))]
EnterpriseCode = Annotated[Code, Names(("Enterprise",))]
CooperativeCode = Annotated[Code, Names(("Cooperative",))]
OrganizationCode = Annotated[Code, Names(("Organization",))]
PostCode = Annotated[Code, Field(pattern=r"^[0-9]{9}P[0-9]{3}$"), Names(("Post",))]
"""The code of a post: that of its town, P, three digits."""
CoveredCode = Annotated[Code, Names(labels("covered"))]
"""The code of something that a unit can cover."""

PersonId = Annotated[
    str, BeforeValidator(_person), PlainSerializer(PERSON.__add__, return_type=str), Names(("Person",), id=True)
]
"""The key of a person; it stands as an id, `Person:KEY`."""
TallyId = Annotated[str, Field(pattern=rf"^Tally:{KEY}$"), Names(("Tally",), id=True)]
"""The opaque id of a count."""
GuidanceVisitId = Annotated[str, Field(pattern=rf"^GuidanceVisit:{KEY}$"), Names(("GuidanceVisit",), id=True)]
"""The opaque id of a visit to a firm."""
ErrandId = Annotated[str, Field(pattern=rf"^Errand:{KEY}$"), Names(("Errand",), id=True)]
"""The opaque id of an errand."""
MemberId = Annotated[str, Field(pattern=rf"^({'|'.join(labels('member'))}):{KEY}$"), Names(labels("member"), id=True)]
"""The opaque id of whatever can be a member of a cooperative."""
