"""What is kept about a person: as they may have all of it, and as an erasure leaves it."""

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

import orjson

from graph.errors import Message
from graph.records.kept_facts import (
    AnswerEntry,
    ErrandEntry,
    ErrandFactSaid,
    IsolationEntry,
    ShiftEntry,
    TallyEntry,
)
from graph.records.writings import reason
from graph.vocabulary import Departure, Purpose


@dataclass(frozen=True, slots=True)
class PersonProperties:
    """A person's own properties, every one of them."""

    id: str
    name: str
    birth_year: int | None
    phone: str | None
    party_member: bool | None
    public_servant: bool | None
    synthetic: bool | None
    erased_at: datetime | None


@dataclass(frozen=True, slots=True)
class PersonTenure:
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
    valuation: str | None
    ground: str | None
    grower: str | None
    joins: str | None
    votes: int | None
    planted_area: float | None
    present: bool | None
    additional_votes: int | None
    departure: Departure | None
    gained: tuple[str, ...] | None
    since: datetime
    until: datetime | None
    opened_by: str | None
    closed_by: str | None

    def holds(self, at: datetime) -> bool:
        """Whether it holds at an instant."""
        return self.since <= at and (self.until is None or at < self.until)


@dataclass(frozen=True, slots=True)
class ChangeEntry:
    """An entry of the log: whether the person made it, or only was touched by it."""

    id: str
    at: datetime
    effective_at: datetime
    kind: str
    stated: str | None
    reason_code: str | None
    made: bool

    def spelled(self, say: Callable[[Message], str]) -> dict[str, object]:
        """It as an object, its reason in words."""
        return {
            "id": self.id,
            "at": self.at,
            "effectiveAt": self.effective_at,
            "kind": self.kind,
            "reason": say(reason(self.stated, self.reason_code)),
            "made": self.made,
        }


@dataclass(frozen=True, slots=True)
class DisclosureEntry:
    """That fields of a person were shown to somebody (`viewer`), or by themselves seen of somebody else (`subject`)."""

    id: str
    at: datetime
    last_at: datetime
    times: int
    viewer: str
    subject: str
    fields: tuple[str, ...]
    purpose: Purpose | None
    operation: str | None


@dataclass(frozen=True, slots=True)
class RequestEntry:
    """A request of the person's that may be sent again, and the id of what it was done to."""

    key: str
    at: datetime
    about: str


@dataclass(frozen=True, slots=True)
class PersonalData:
    """All that is kept about a person; without properties where the graph does not know them.

    `former` are those who were merged into them; all else is theirs too.
    """

    person: PersonProperties | None
    former: tuple[PersonProperties, ...]
    tenures: tuple[PersonTenure, ...]
    changes: tuple[ChangeEntry, ...]
    disclosures: tuple[DisclosureEntry, ...]
    requests: tuple[RequestEntry, ...]
    shifts: tuple[ShiftEntry, ...]
    tallies: tuple[TallyEntry, ...]
    answers: tuple[AnswerEntry, ...]
    isolations: tuple[IsolationEntry, ...]
    guidance: tuple[AnswerEntry, ...]
    errands: tuple[ErrandEntry, ...]
    errand_facts: tuple[ErrandFactSaid, ...]
    plans: tuple[AnswerEntry, ...]
    cooperatives: tuple[AnswerEntry, ...]

    def json(self, say: Callable[[Message], str]) -> str:
        """All of it as JSON: names as in the graph, instants in UTC, nothing of what a tenure does not have.

        `say` puts reasons into words.
        """
        found = {
            "person": self.person and _object(self.person),
            "former": _each(self.former),
            "homes": _each(tie for tie in self.tenures if tie.type == "LIVES_IN"),
            "tenures": _each(tie for tie in self.tenures if tie.type != "LIVES_IN"),
            "changes": [each.spelled(say) for each in self.changes],
            "disclosures": _each(self.disclosures),
            "requests": _each(self.requests),
            "shifts": _each(self.shifts),
            "tallies": _each(self.tallies),
            "answers": _each(self.answers),
            "errands": _each(self.errands),
            "errandFacts": _each(self.errand_facts),
            "isolations": _each(self.isolations),
            "guidance": _each(self.guidance),
            "plans": _each(self.plans),
            "cooperatives": _each(self.cooperatives),
        }
        return orjson.dumps(found, option=orjson.OPT_UTC_Z | orjson.OPT_INDENT_2).decode()


@dataclass(frozen=True, slots=True)
class RequestState:
    """What came of a request: the id of what it was done to, those of its changes, whether a case moved on.

    `hash` is of what it asked for; `unpublished` is the instant of its write where that is not published.
    """

    hash: str | None
    about: str | None
    changes: tuple[str, ...]
    moved: bool
    unpublished: datetime | None


@dataclass(frozen=True, slots=True)
class ErasureState:
    """What an erasure finds of a person, or leaves."""

    name: str
    erased_at: datetime | None
    ties: tuple[PersonTenure, ...]


Kept = (
    PersonProperties
    | PersonTenure
    | DisclosureEntry
    | RequestEntry
    | ShiftEntry
    | TallyEntry
    | AnswerEntry
    | ErrandEntry
    | ErrandFactSaid
    | IsolationEntry
)


def _each(records: Iterable[Kept]) -> list[dict[str, Any]]:
    return [{name: value for name, value in _object(each).items() if value is not None} for each in records]


def _object(record: PersonProperties | Kept) -> dict[str, Any]:
    return {_camel(name): value for name, value in asdict(record).items()}


def _camel(name: str) -> str:
    head, *rest = name.split("_")
    return head + "".join(word.capitalize() for word in rest)
