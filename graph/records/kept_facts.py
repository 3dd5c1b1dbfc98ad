"""What is kept of a person in facts: duty, counts, what they said, errands, isolations."""

from dataclasses import dataclass
from datetime import date, datetime

from graph.vocabulary import ErrandState, IsolationReason


@dataclass(frozen=True, slots=True)
class ShiftEntry:
    """A shift of the person's, or one of somebody's that they made (`made`), with ids of post and person."""

    id: str
    at: datetime
    post: str
    person: str
    duty: str
    start: datetime
    end: datetime | None
    withdrawn_at: datetime | None
    withdrawn_reason: str | None
    made: bool


@dataclass(frozen=True, slots=True)
class TallyEntry:
    """A count that the person told, with the id of what it is of."""

    id: str
    at: datetime
    of: str
    counts: str
    value: float
    since: date
    to: date


@dataclass(frozen=True, slots=True)
class AnswerEntry:
    """What the person said, or was named in, with the id of what it is about: in words where there are any.

    Of a directive ISSUED, ACKNOWLEDGED, REPORTED; of a firm VISITED, PLAN_FILED or the state that it came to; of a
    grower VISIT_PLANNED; of an isolation ISOLATED, ENDED; of a plan DRAFTED, APPLIED, UNDONE, or of
    a file's, as JSON, FILED what it was to write down of them, OVERWRITTEN what stood there; of a cooperative a stage,
    a resolution (its recording, or that it is about them), CHARTER, or what they are by its assembly: AGENT,
    REGISTRY_LIAISON.
    """

    id: str
    at: datetime
    said: str
    words: str | None


@dataclass(frozen=True, slots=True)
class ErrandEntry:
    """An errand that the person asked for, is to be called about, or ran; what was wanted, unless they only ran it."""

    id: str
    at: datetime
    asked: bool
    called: bool
    ran: bool
    household: str
    on: date
    state: ErrandState
    wanted: tuple[str, ...]
    paid: float | None


@dataclass(frozen=True, slots=True)
class ErrandFactSaid:
    """What the person said of an errand, with its id, and why."""

    id: str
    at: datetime
    state: ErrandState
    reason: str | None


@dataclass(frozen=True, slots=True)
class IsolationEntry:
    """An isolation of the person, with the id of the isolation point, where it is not at home."""

    id: str
    at: datetime
    post: str | None
    reason: IsolationReason | None
    since: datetime
    expected_until: datetime
    ended_at: datetime | None
    retain_until: datetime
