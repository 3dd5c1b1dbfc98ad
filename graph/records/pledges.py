"""What is said to joining a cooperative, and who is a member of it: tenures with an id of their own."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from graph.days import day_of
from graph.records.node import Node
from graph.records.nodes import Enterprise, Household, Organization, Person
from graph.vocabulary import ContributionKind, MemberKind, MembershipGround, PledgeState, Valuation


@dataclass(frozen=True, slots=True)
class Pledge(Node):
    """What somebody says to joining a cooperative, by the key of the cooperative and of who was asked.

    `grower` is the household that was asked, `member` who would join. `contribution` is in yuan, `planted_area` in mu;
    `since` is from when on it is so, `at` when it was recorded.
    """

    noun: ClassVar[str] = "Pledge"
    id: str
    grower: Household | None
    member: Person | Enterprise | Organization | None
    kind: MemberKind
    state: PledgeState
    contribution: float | None
    contribution_kind: ContributionKind | None
    valuation: Valuation | None
    planted_area: float | None
    recorded_by: Person | None
    since: datetime
    at: datetime

    @property
    def key(self) -> str:
        """Cooperative, kind of who was asked, and its key."""
        return self.id

    @property
    def on(self) -> date:
        """The day on which it was said."""
        return day_of(self.since)

    @property
    def label(self) -> str:
        """What people call who was asked."""
        named = self.grower or self.member
        return named.label if named else self.id


@dataclass(frozen=True, slots=True)
class Membership(Node):
    """That somebody is a member of a cooperative, by the key of the cooperative and of the member.

    `grower` is the household by which they came to join; `contribution` is in yuan.
    """

    noun: ClassVar[str] = "Membership"
    id: str
    member: Person | Enterprise | Organization
    kind: MemberKind
    grower: Household | None
    contribution: float | None
    contribution_kind: ContributionKind | None
    valuation: Valuation | None
    ground: MembershipGround
    since: datetime
    until: datetime | None

    @property
    def key(self) -> str:
        """Cooperative, kind of member, and its key."""
        return self.id

    @property
    def first_day(self) -> date:
        """The day from which on."""
        return day_of(self.since)

    @property
    def last_day(self) -> date | None:
        """The last day, once they have left."""
        return self.until and day_of(self.until)

    @property
    def label(self) -> str:
        """What people call the member."""
        return self.member.label
