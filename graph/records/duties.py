"""What the duties of a registered cooperative follow from: what was resolved, and who is a member when."""

from dataclasses import dataclass
from datetime import datetime

from graph.vocabulary import CooperativeStage, MemberKind, ResolutionKind


@dataclass(frozen=True, slots=True)
class CaseResolution:
    """Something resolved after the registration, or done with the office: which rules it obliges to, or meets.

    `member` is the opaque id of a member that it is about.
    """

    kind: ResolutionKind
    on: datetime
    rules: tuple[str, ...]
    member: str | None


@dataclass(frozen=True, slots=True)
class CaseVote:
    """A vote after the registration: at which instant whoever was a member had one, and how many were for it."""

    kind: ResolutionKind
    at: datetime
    present: int
    votes_for: int
    delegates: bool


@dataclass(frozen=True, slots=True)
class CaseTerm:
    """From when until when somebody was, or is, a member of a kind; `until` None while they are.

    `departed`: it ended since the registration without their leaving or being expelled, as they died or moved away.
    `contributed`: they brought something in, which goes with them.
    """

    kind: MemberKind
    since: datetime
    until: datetime | None
    departed: bool = False
    contributed: bool = False


@dataclass(frozen=True, slots=True)
class CaseDuties:
    """What the duties of a cooperative follow from, `registered` since then."""

    stage: CooperativeStage
    registered: datetime | None
    resolutions: tuple[CaseResolution, ...]
    terms: tuple[CaseTerm, ...]
