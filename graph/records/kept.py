"""What is kept about a person: as they may have all of it, and as an erasure leaves it."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

import orjson

from graph.vocabulary import Departure, Purpose


@dataclass(frozen=True, slots=True)
class Particulars:
    """A person's own properties, every one of them."""

    id: str
    name: str
    birth_year: int | None
    phone: str | None
    party_member: bool | None
    public_servant: bool | None
    departed_at: datetime | None
    departure: Departure | None
    synthetic: bool | None
    erased_at: datetime | None


@dataclass(frozen=True, slots=True)
class Tie:
    """A tenure of a person, with the id and the name of its other end; `until` None while open."""

    type: str
    id: str
    name: str | None
    head: bool | None
    role: str | None
    position: str | None
    title: str | None
    kind: str | None
    state: str | None
    contribution: float | None
    contribution_kind: str | None
    planted_area: float | None
    present: bool | None
    additional_votes: int | None
    since: datetime
    until: datetime | None
    opened_by: str | None
    closed_by: str | None

    def holds(self, at: datetime) -> bool:
        """Whether it holds at an instant."""
        return self.since <= at and (self.until is None or at < self.until)


@dataclass(frozen=True, slots=True)
class Deed:
    """An entry of the log: whether the person made it, or only was touched by it."""

    id: str
    at: datetime
    effective_at: datetime
    kind: str
    reason: str
    made: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """That fields of a person were shown to somebody (`viewer`), or by themselves seen of somebody else (`subject`)."""

    id: str
    at: datetime
    viewer: str
    subject: str
    fields: tuple[str, ...]
    purpose: Purpose | None
    operation: str | None


@dataclass(frozen=True, slots=True)
class Kept:
    """All that is kept about a person; without particulars where the graph does not know them."""

    person: Particulars | None
    tenures: tuple[Tie, ...]
    changes: tuple[Deed, ...]
    disclosures: tuple[Shown, ...]

    @property
    def json(self) -> str:
        """All of it as JSON: names as in the graph, instants in UTC, nothing of what a tenure does not have."""
        told = {
            "person": self.person and _told(self.person),
            "homes": _each(tie for tie in self.tenures if tie.type == "LIVES_IN"),
            "tenures": _each(tie for tie in self.tenures if tie.type != "LIVES_IN"),
            "changes": _each(self.changes),
            "disclosures": _each(self.disclosures),
        }
        return orjson.dumps(told, option=orjson.OPT_UTC_Z | orjson.OPT_INDENT_2).decode()


@dataclass(frozen=True, slots=True)
class Remains:
    """What an erasure finds of a person, or leaves."""

    name: str
    erased_at: datetime | None
    ties: tuple[Tie, ...]


def _each(records: Iterable[Tie | Deed | Shown]) -> list[dict[str, Any]]:
    return [{name: value for name, value in _told(each).items() if value is not None} for each in records]


def _told(record: Particulars | Tie | Deed | Shown) -> dict[str, Any]:
    return {_camel(name): value for name, value in asdict(record).items()}


def _camel(name: str) -> str:
    head, *rest = name.split("_")
    return head + "".join(word.capitalize() for word in rest)
