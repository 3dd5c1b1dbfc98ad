"""Nodes of any kind, and when they were read."""

from dataclasses import dataclass
from datetime import datetime

from graph.records.duty import Shift, Tally
from graph.records.errands import Errand
from graph.records.guidance import ContingencyPlan, GuidanceVisit
from graph.records.isolations import Isolation
from graph.records.nodes import (
    Area,
    Cooperative,
    Enterprise,
    Grid,
    Household,
    Organization,
    Person,
    Post,
    Town,
    Unit,
    Village,
)
from graph.records.pledges import Membership, Pledge
from graph.records.work import Delivery, Directive, Report
from graph.records.writings import Change, Disclosure, Restructuring

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
    | Membership
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
