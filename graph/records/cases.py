"""A cooperative's case: all that its guards judge, read at one instant."""

from dataclasses import dataclass
from datetime import date, datetime

from graph.errors import Message
from graph.records.duties import CaseResolution, CaseVote
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
    Valuation,
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
class CaseMember:
    """A person, an enterprise or an organization that is a member, or would be one.

    `member` is its opaque id, `label` its name; `grower` is the code of the household that was asked, where that is how
    it came to join, and `address` where it is, or where a person lives. `contribution` is in yuan; `born` is the year
    of birth of a person; `firm` and `body` tell the kind of an enterprise and of an organization.
    """

    member: str
    label: str
    kind: MemberKind
    grower: str | None
    address: str | None
    contribution: float | None
    contribution_kind: ContributionKind | None
    valuation: Valuation | None
    born: int | None
    firm: EnterpriseKind | None
    body: OrganizationKind | None


@dataclass(frozen=True, slots=True)
class CasePledge:
    """What a household, a person, an enterprise or an organization last said to joining.

    `asked` is its opaque id, `label` its name or address; `member` is who would join: None while a household has not
    said who, where who it named lives there no more, and of somebody whose household is asked as a grower.
    """

    asked: str
    label: str
    kind: MemberKind
    state: PledgeState
    planted_area: float | None
    member: CaseMember | None


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
    """The founding assembly: ids of the founders and of those present, votes for the charter, additional votes.

    `agent` and `liaison` name whom the founders authorised to register it, and who keeps contact with the office;
    `term_years` is for how long officers are elected.
    """

    held_at: datetime
    founders: tuple[str, ...]
    present: tuple[str, ...]
    charter_votes: int
    additional: tuple[CaseVotes, ...]
    term_years: int | None
    agent: str | None
    liaison: str | None


@dataclass(frozen=True, slots=True)
class CaseElsewhere:
    """A post that an officer has in another cooperative."""

    name: str
    product: str
    business_scope: str
    position: CooperativePosition


@dataclass(frozen=True, slots=True)
class CasePost:
    """Somebody with a post of the cooperative itself.

    `commands` are levels of the set-up that they command; `secretary`: they are Party secretary of the village;
    `votes` is how many were for them, where that was said; `address` is where they live.
    """

    person: str
    name: str
    position: CooperativePosition
    public_servant: bool
    secretary: bool
    commands: tuple[int, ...]
    elsewhere: tuple[CaseElsewhere, ...]
    born: int | None
    votes: int | None
    address: str | None = None


@dataclass(frozen=True, slots=True)
class CaseFiling:
    """The last filing: when, with which documents, and when the office accepted it, where it has."""

    on: datetime
    documents: tuple[RegistrationDocument, ...]
    accepted_on: datetime | None
    prolonged: bool


@dataclass(frozen=True, slots=True)
class Case:
    """A cooperative with all that its guards judge; lists in the order of codes or ids.

    `reached` is when it came to its stage. `charter` is as it was last drafted, `adopted` as it was adopted; `joined`
    are its members from the assembly on.
    """

    code: str
    name: str
    product: str
    business_scope: str
    domicile: str | None
    village_name: str
    stage: CooperativeStage
    reached: datetime
    growers: tuple[CaseGrower, ...]
    units: tuple[CaseUnit, ...]
    instructors: tuple[CaseOfficer, ...]
    pledges: tuple[CasePledge, ...]
    joined: tuple[CaseMember, ...]
    charter: tuple[CaseItem, ...]
    adopted: tuple[CaseItem, ...]
    assembly: CaseAssembly | None
    posts: tuple[CasePost, ...]
    filing: CaseFiling | None
    resolutions: tuple[CaseResolution, ...]
    votes: tuple[CaseVote, ...]

    @property
    def willing(self) -> tuple[CaseMember, ...]:
        """Those who would join by what was last said, each once."""
        said = [each.member for each in self.pledges if each.state is PledgeState.WILLING and each.member is not None]
        return tuple({each.member: each for each in said}.values())

    @property
    def members(self) -> tuple[CaseMember, ...]:
        """Its members; until its assembly, those who would be."""
        return self.willing if self.assembly is None else self.joined

    @property
    def farmers(self) -> tuple[CaseMember, ...]:
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
