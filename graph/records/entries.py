"""Entries of lists: a node, with what ties it to the list's owner."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from graph.records.nodes import Household, Organization, Person, Town, Unit
from graph.records.placed import Covered, Placed, Searched
from graph.vocabulary import Departure, Position, SearchKind, SearchMatch, UnitRole, ViewerRole


@dataclass(frozen=True, slots=True)
class Appointment:
    """A person's place in a unit; `disclosed` where it tells somebody else that `key` is a Party member."""

    role: UnitRole
    unit: Unit
    since: datetime
    until: datetime | None
    key: str
    disclosed: bool


@dataclass(frozen=True, slots=True)
class Absence:
    """Since when somebody is no resident, and why, where that is known."""

    since: datetime
    departure: Departure | None


@dataclass(frozen=True, slots=True)
class EarlierName:
    """What somebody was called until an instant."""

    name: str
    until: datetime


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

    @property
    def key(self) -> str:
        return self.node.key

    @property
    def disclosed(self) -> bool:
        """Whether the place tells somebody else that the person is a Party member."""
        return self.role is UnitRole.PARTY_MEMBER and self.node.disclosed


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
class InOrder:
    """A node in an order that was asked for; `place` is where it stands there."""

    place: str
    node: Any


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A node that a text was found in."""

    match: SearchMatch
    label: str
    text: str
    node: Searched

    @property
    def kind(self) -> SearchKind:
        """The kind of node."""
        return SearchKind(self.node.noun.upper())


@dataclass(frozen=True, slots=True)
class UnitTotals:
    """Added up over a unit and everything beneath it."""

    unit: str
    units: int
    vacant_units: int
    households: int
    enterprises: int

    @property
    def key(self) -> str:
        """The unit's code."""
        return self.unit


@dataclass(frozen=True, slots=True)
class UnitResidents:
    """Counted in the households that a unit and everything beneath it cover."""

    residents: int
    party_members: int


@dataclass(frozen=True, slots=True)
class Standing:
    """Who asks: key and person, roles, the units they command, those they have a place in, home, and towns."""

    key: ClassVar[str] = "viewer"
    """There is one in an operation, whatever the graph knows of them."""

    viewer: str
    person: Person | None
    roles: tuple[ViewerRole, ...]
    commands: tuple[Unit, ...]
    scope: tuple[Unit, ...]
    household: Household | None
    towns: tuple[Town, ...]

    @property
    def viewer_id(self) -> str:
        """An opaque id, which is no other thing's."""
        return f"Viewer:{self.viewer}"
