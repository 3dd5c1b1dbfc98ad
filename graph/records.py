"""The shapes of rows: what statements answer, in the order of their columns.

A record that names a node tells its `key` and, by its class's `noun`, its label. Records with more than the columns of
their noun *carry* what a further question would ask, under the name of that question.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from graph.errors import Message
from graph.vocabulary import (
    CoverageReason,
    EnterpriseKind,
    OrganizationKind,
    Position,
    Purpose,
    SearchKind,
    SearchMatch,
    UnitRole,
    VillageKind,
)


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
    """人."""

    noun: ClassVar[str] = "Person"
    id: str
    name: str
    phone: str | None
    birth_year: int | None
    party_member: bool | None

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


AnyNode = Town | Area | Village | Grid | Household | Person | Unit | Enterprise | Cooperative | Organization | Change
Covered = Area | Village | Grid | Household | Enterprise


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


@dataclass(frozen=True, slots=True)
class CommandedUnit(Unit):
    """A unit that carries its commander."""

    commander: Person | None


@dataclass(frozen=True, slots=True)
class RosterUnit(CommandedUnit):
    """A unit that carries its commander and the number of things it covers."""

    covers_count: int


@dataclass(frozen=True, slots=True)
class UnitWithChildren(Unit):
    """A unit that carries a page of the units beneath it."""

    children: tuple[RosterUnit, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """How a unit covers a thing, best reason only; `since` is the latest beginning along the way."""

    unit: CommandedUnit
    reason: CoverageReason
    via: Covered
    since: datetime

    @property
    def level(self) -> int:
        """The unit's level."""
        return self.unit.level

    @property
    def purpose(self) -> Purpose:
        """The unit's purpose."""
        return self.unit.purpose


@dataclass(frozen=True, slots=True)
class CoveredEnterprise(Enterprise):
    """An enterprise that carries its coverage."""

    coverage: tuple[Coverage, ...]


@dataclass(frozen=True, slots=True)
class ChainUnit:
    """A unit as a level of an answer chain."""

    unit: Unit
    commander: Person | None
    liaisons: tuple[Person, ...]
    doctors: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class AnswerLink:
    """One level of an answer chain; `inherited` where the level above stands in."""

    level: int
    unit: Unit | None
    commander: Person | None
    liaisons: tuple[Person, ...]
    doctors: tuple[Person, ...]
    inherited: bool


@dataclass(frozen=True, slots=True)
class AnswerChain:
    """Who answers for a household, for one purpose: the units of levels 3, 2 and 1, where there are any."""

    purpose: Purpose
    household_code: str
    household_address: str
    three: ChainUnit | None
    two: ChainUnit | None
    one: ChainUnit | None

    @property
    def links(self) -> tuple[AnswerLink, ...]:
        """Always three, level 3, 2, 1. A level without unit or commander has the commander of the level above."""
        found: list[AnswerLink] = []
        above: Person | None = None
        for level, unit in ((1, self.one), (2, self.two), (3, self.three)):
            own = unit.commander if unit else None
            found.append(
                AnswerLink(
                    level,
                    unit.unit if unit else None,
                    own or above,
                    unit.liaisons if unit else (),
                    unit.doctors if unit else (),
                    inherited=own is None and level > 1,
                )
            )
            above = own or above
        return tuple(reversed(found))

    @property
    def complete(self) -> bool:
        """Nothing inherited, and level 1 commanded."""
        return all(unit is not None and unit.commander is not None for unit in (self.three, self.two, self.one))


@dataclass(frozen=True, slots=True)
class AnsweredHousehold(Household):
    """A household that carries its answer chains."""

    answer_chains: tuple[AnswerChain, ...]


@dataclass(frozen=True, slots=True)
class Appointment:
    """A person's place in a unit."""

    role: UnitRole
    unit: Unit
    since: datetime
    until: datetime | None


@dataclass(frozen=True, slots=True)
class Office:
    """A person's post in an organization."""

    organization: Organization
    position: Position
    title: str | None
    since: datetime
    until: datetime | None


@dataclass(frozen=True, slots=True)
class UnitMember:
    """A member of a unit; `place` orders members by role, then by id."""

    node: Person
    role: UnitRole
    since: datetime
    place: str


@dataclass(frozen=True, slots=True)
class OrganizationPerson:
    """A person of an organization; `place` orders them by position, then by id."""

    node: Person
    position: Position
    title: str | None
    since: datetime
    place: str


@dataclass(frozen=True, slots=True)
class CoveredThing:
    """A thing that a unit covers; `place` orders things by kind, then by code."""

    node: Covered
    place: str


@dataclass(frozen=True, slots=True)
class TouchedThing:
    """A node that a change touched, at the nearest instant of its life; `place` orders them by kind, then by key."""

    node: Placed
    place: str


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A node that a text was found in."""

    match: SearchMatch
    label: str
    node: Household | Person | Village | Unit | Enterprise

    @property
    def kind(self) -> SearchKind:
        """The kind of node."""
        return SearchKind(self.node.noun.upper())


@dataclass(frozen=True, slots=True)
class UnitTotals:
    """Added up over a unit and everything beneath it."""

    units: int
    vacant_units: int
    households: int
    residents: int
    enterprises: int
    party_members: int


@dataclass(frozen=True, slots=True)
class Finding:
    """What does not hold: of which node, for which purpose, how many there are of what may not be, and the other node of it."""

    subject: AnyNode
    purpose: Purpose | None
    count: int | None
    other: AnyNode | None


NAMES: dict[str, Any] = {
    kind.__name__: kind
    for kind in (
        Town, Area, Village, Grid, Household, Person, Unit, Enterprise, Cooperative, Organization, Change, Life, Placed, CommandedUnit,
        RosterUnit, UnitWithChildren, Coverage, CoveredEnterprise, AnswerLink, AnswerChain, AnsweredHousehold, Appointment, Office, UnitMember, OrganizationPerson, CoveredThing, TouchedThing, SearchHit, UnitTotals, Finding,
    )
} | {"Node": AnyNode, "Covered": Covered, "UnitRole": UnitRole, "Purpose": Purpose, "Position": Position, "EnterpriseKind": EnterpriseKind, "SearchMatch": SearchMatch}  # fmt: skip
"""What a header may name beside the scalars."""
