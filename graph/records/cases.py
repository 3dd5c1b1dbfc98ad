"""A cooperative's case: all that its guards judge, read at one instant."""

from dataclasses import dataclass
from datetime import date, datetime

from graph.errors import Message
from graph.vocabulary import (
    ContributionKind,
    CooperativePosition,
    CooperativeStage,
    EnterpriseKind,
    MemberKind,
    OrganizationKind,
    PledgeState,
    RegistrationDocument,
    Severity,
)


@dataclass(frozen=True, slots=True)
class CaseGrower:
    """A household that grows for it, with the area that it plants (mu) and the level-3 units of the case over it."""

    household: str
    planted_area: float
    units: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CaseOfficer:
    """Somebody with a command role of the set-up.

    `qualified`: of level 1, they are contact leader or head of the area's working group; of level 2, Party secretary of
    the village; of level 3, Party member; an instructor, a grid worker of the village. `planted_area` is what the
    household where they live plants for it (mu), None where it does not grow for it.
    """

    person: str
    name: str
    qualified: bool
    planted_area: float | None


@dataclass(frozen=True, slots=True)
class CaseUnit:
    """A unit of the set-up, with who commands it."""

    code: str
    name: str
    level: int
    commander: CaseOfficer | None


@dataclass(frozen=True, slots=True)
class CasePledge:
    """What a household, a person, an enterprise or an organization last said to joining.

    `member` is its opaque id, `label` its name or address, `head` names the head of a household; `people` are those who
    live in the household, are it, or hold a post in it; `born` is the year of birth of the person, or of the head;
    `firm` and `body` tell the kind of an enterprise and of an organization. `contribution` is in yuan.
    """

    member: str
    label: str
    kind: MemberKind
    state: PledgeState
    contribution: float | None
    contribution_kind: ContributionKind | None
    planted_area: float | None
    head: str | None
    people: tuple[str, ...]
    born: int | None
    firm: EnterpriseKind | None
    body: OrganizationKind | None


@dataclass(frozen=True, slots=True)
class CaseItem:
    """An item of the charter as it was last drafted, by its number from 1 to 12."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class CaseVotes:
    """Additional votes of a member."""

    member: str
    votes: int


@dataclass(frozen=True, slots=True)
class CaseAssembly:
    """The founding assembly: ids of the founders and of those present, votes for the charter, additional votes."""

    held_at: datetime
    founders: tuple[str, ...]
    present: tuple[str, ...]
    charter_votes: int
    additional: tuple[CaseVotes, ...]


@dataclass(frozen=True, slots=True)
class CasePost:
    """Somebody with a post of the cooperative itself.

    `commands` are levels of the set-up that they command; `secretary`: they are Party secretary of the village;
    `elsewhere` names other cooperatives of the same product where they are chair, director or manager.
    """

    person: str
    name: str
    position: CooperativePosition
    public_servant: bool
    secretary: bool
    commands: tuple[int, ...]
    elsewhere: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CaseFiling:
    """The last filing: when, and with which documents."""

    on: datetime
    documents: tuple[RegistrationDocument, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """A cooperative with all that its guards judge; lists in the order of codes or ids.

    `reached` is when it came to its stage.
    """

    code: str
    name: str
    product: str
    business_scope: str
    village_name: str
    stage: CooperativeStage
    reached: datetime
    growers: tuple[CaseGrower, ...]
    units: tuple[CaseUnit, ...]
    instructors: tuple[CaseOfficer, ...]
    pledges: tuple[CasePledge, ...]
    charter: tuple[CaseItem, ...]
    assembly: CaseAssembly | None
    posts: tuple[CasePost, ...]
    filing: CaseFiling | None

    @property
    def members(self) -> tuple[CasePledge, ...]:
        """Those who are willing: its members once it is founded."""
        return tuple(each for each in self.pledges if each.state is PledgeState.WILLING)

    @property
    def farmers(self) -> tuple[CasePledge, ...]:
        """Members who are farmers."""
        return tuple(each for each in self.members if each.kind is MemberKind.FARMER)


@dataclass(frozen=True, slots=True)
class Standard:
    """What a case is judged by: the rules in force on a day, and the area (mu) from which on growers are large ones."""

    day: date
    large_grower: float


@dataclass(frozen=True, slots=True)
class RuleCheck:
    """A rule held against a case: its article, what it asks for, what there is, and whether that is enough."""

    rule: str
    article: str
    requirement: Message
    actual: Message
    passed: bool
    severity: Severity
