"""Nodes as they are read: the columns of each label, in order."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar, Self

from graph.records.duty import Shift, Tally
from graph.records.errands import Errand
from graph.records.guidance import ContingencyPlan, GuidanceVisit
from graph.records.isolations import Isolation
from graph.records.masking import masked, surname
from graph.records.node import Node
from graph.records.work import Delivery, Directive, Report
from graph.records.writings import Change, Disclosure, Restructuring
from graph.vocabulary import (
    ContributionKind,
    CooperativeStage,
    EnterpriseKind,
    MemberKind,
    OrganizationKind,
    PledgeState,
    PostKind,
    Purpose,
    VillageKind,
)


@dataclass(frozen=True, slots=True)
class Coded(Node):
    """A node whose key is its code."""

    code: str

    @property
    def key(self) -> str:
        return self.code

    @property
    def label(self) -> str:
        """What people call it: its name, or a household's address."""
        return str(getattr(self, "name", self.code))


@dataclass(frozen=True, slots=True)
class Town(Coded):
    """镇."""

    noun: ClassVar[str] = "Town"
    name: str


@dataclass(frozen=True, slots=True)
class Area(Coded):
    """片区."""

    noun: ClassVar[str] = "Area"
    name: str


@dataclass(frozen=True, slots=True)
class Village(Coded):
    """村（社区）, described as at the instant."""

    noun: ClassVar[str] = "Village"
    name: str
    kind: VillageKind


@dataclass(frozen=True, slots=True)
class Grid(Coded):
    """网格."""

    noun: ClassVar[str] = "Grid"
    name: str


@dataclass(frozen=True, slots=True)
class Household(Coded):
    """户, described as at the instant."""

    noun: ClassVar[str] = "Household"
    address: str

    @property
    def label(self) -> str:
        return self.address


@dataclass(frozen=True, slots=True)
class Unit(Coded):
    """作战单元, named as at the instant."""

    noun: ClassVar[str] = "Unit"
    name: str
    level: int
    purpose: Purpose


@dataclass(frozen=True, slots=True)
class Enterprise(Coded):
    """企业、种粮农户、六小行业."""

    noun: ClassVar[str] = "Enterprise"
    name: str
    kind: EnterpriseKind


@dataclass(frozen=True, slots=True)
class Cooperative(Coded):
    """合作社."""

    noun: ClassVar[str] = "Cooperative"
    name: str
    product: str
    business_scope: str
    stage: CooperativeStage


@dataclass(frozen=True, slots=True)
class Organization(Coded):
    """党支部、村委会、工作小组 …."""

    noun: ClassVar[str] = "Organization"
    name: str
    kind: OrganizationKind


@dataclass(frozen=True, slots=True)
class Post(Coded):
    """岗位; without hours round the clock."""

    noun: ClassVar[str] = "Post"
    name: str
    kind: PostKind
    opens: str | None
    closes: str | None


@dataclass(frozen=True, slots=True)
class Person(Node):
    """人, as far as the viewer sees them; `disclosed`: with personal fields of somebody else."""

    noun: ClassVar[str] = "Person"
    id: str
    name: str
    phone: str | None
    birth_year: int | None
    party_member: bool | None
    disclosed: bool

    @classmethod
    def seen(
        cls,
        id: str,
        name: str,
        phone: str | None,
        birth_year: int | None,
        party_member: bool | None,
        sight: int,
    ) -> Self:
        """The record of a row that tells how much is seen: what is not is left out, or masked.

        0 the surname, 1 the name and the masked number, 2 the number too, 3 the year of birth too, 4 and more
        everything; 6 is oneself, which discloses nothing.
        """
        if sight > 3:
            return cls(id, name, phone, birth_year, party_member, sight < 6)
        if sight > 1:
            return cls(id, name, phone, birth_year if sight == 3 else None, None, True)
        if sight == 1:
            return cls(id, name, masked(phone), None, None, False)
        return cls(id, surname(name), None, None, None, False)

    @property
    def key(self) -> str:
        return self.id

    @property
    def label(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class Pledge(Node):
    """What somebody says to joining a cooperative, by the key of the cooperative and of the member.

    `contribution` is in yuan, `planted_area` in mu; `at` is when it was recorded.
    """

    noun: ClassVar[str] = "Pledge"
    id: str
    member: Household | Person | Enterprise | Organization
    kind: MemberKind
    state: PledgeState
    contribution: float | None
    contribution_kind: ContributionKind | None
    planted_area: float | None
    recorded_by: Person | None
    at: datetime

    @property
    def key(self) -> str:
        """Cooperative, kind of member, and its key."""
        return self.id

    @property
    def label(self) -> str:
        """What people call the member."""
        return self.member.label


AnyNode = (
    Town
    | Area
    | Village
    | Grid
    | Household
    | Person
    | Unit
    | Enterprise
    | Cooperative
    | Pledge
    | Organization
    | Post
    | Change
    | Disclosure
    | Restructuring
    | Directive
    | Delivery
    | Report
    | Shift
    | Errand
    | Tally
    | Isolation
    | GuidanceVisit
    | ContingencyPlan
)
Covered = Area | Village | Grid | Household | Enterprise | Cooperative
Searched = Household | Person | Village | Unit | Enterprise | Cooperative


@dataclass(frozen=True, slots=True)
class Life:
    """The unbroken run of containment tenures that holds at an instant, or the nearest one; `until` None while open."""

    since: datetime
    until: datetime | None


@dataclass(frozen=True, slots=True)
class Placed:
    """A node read at the nearest instant of its life: `at`, which is the instant asked for where it is in being."""

    node: AnyNode
    at: datetime
