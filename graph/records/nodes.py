"""Nodes as they are read: the columns of each label, in order."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from graph.errors import Message
from graph.vocabulary import EnterpriseKind, OrganizationKind, Purpose, VillageKind


@dataclass(frozen=True, slots=True)
class Node:
    """Something with a life of its own in the graph."""

    noun: ClassVar[str]
    """Its label in the graph and its type in GraphQL."""

    @property
    def key(self) -> str:
        """Its key in the graph."""
        raise NotImplementedError

    @property
    def node_id(self) -> str:
        """Its opaque id outside the graph: `Type:key`."""
        return f"{self.noun}:{self.key}"


@dataclass(frozen=True, slots=True)
class Coded(Node):
    """A node whose key is its code."""

    code: str

    @property
    def key(self) -> str:
        """Its code."""
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
        """Its address."""
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


@dataclass(frozen=True, slots=True)
class Organization(Coded):
    """党支部、村委会、工作小组 …."""

    noun: ClassVar[str] = "Organization"
    name: str
    kind: OrganizationKind


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

    @property
    def key(self) -> str:
        """Its id."""
        return self.id

    @property
    def label(self) -> str:
        """Its name."""
        return self.name


@dataclass(frozen=True, slots=True)
class Change(Node):
    """变更: one entry of the log."""

    noun: ClassVar[str] = "Change"
    id: str
    seq: int
    at: datetime
    effective_at: datetime
    kind: str
    reason: str
    touched_count: int

    @property
    def key(self) -> str:
        """Its id."""
        return self.id

    @property
    def label(self) -> str:
        """Its reason."""
        return self.reason

    @property
    def place(self) -> str:
        """Where it stands in the log."""
        return str(self.seq)

    @property
    def summary(self) -> Message:
        """The change in a sentence."""
        return Message(f"change.{self.kind}", {"reason": self.reason, "touched": self.touched_count})


@dataclass(frozen=True, slots=True)
class Disclosure(Node):
    """披露: that somebody was shown personal fields of somebody else."""

    noun: ClassVar[str] = "Disclosure"
    id: str
    at: datetime
    fields: tuple[str, ...]
    purpose: Purpose | None
    operation: str | None

    @property
    def key(self) -> str:
        """Its id, in whose order disclosures are in the order of time."""
        return self.id

    @property
    def label(self) -> str:
        """Its id."""
        return self.id


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
    | Organization
    | Change
    | Disclosure
)
Covered = Area | Village | Grid | Household | Enterprise
Searched = Household | Person | Village | Unit | Enterprise


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
