"""What belongs to a cooperative, as it is read: its set-up, growers, pledges, officers, charter, milestones."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from graph.days import SHANGHAI, day_of
from graph.errors import Message
from graph.records.nodes import Household, Person, Unit
from graph.records.pledges import Membership, Pledge
from graph.vocabulary import CooperativePosition, CooperativeStage, RegistrationDocument

ITEMS: Final = 12
"""Items that a charter has (法15)."""


@dataclass(frozen=True, slots=True)
class Milestone:
    """A stage that was reached, from when on, when that was written, and who signed for it."""

    stage: CooperativeStage
    at: datetime
    recorded_at: datetime
    by: Person | None
    note: str | None


@dataclass(frozen=True, slots=True)
class GrowerLead:
    """A level-3 commander with own growers: how many of these are willing, and how many have said anything yet."""

    commander: Person
    liaison: Person | None
    unit: Unit
    households: tuple[Household, ...]
    pledged: int
    canvassed: int


@dataclass(frozen=True, slots=True)
class SetupRoles:
    """The four command roles; `covered`: each grower is under exactly one level-3 commander."""

    level1_commander: Person | None
    level1_liaison: Person | None
    level2_commander: Person | None
    level2_liaison: Person | None
    instructors: tuple[Person, ...]
    level3_commanders: tuple[GrowerLead, ...]
    covered: bool

    @property
    def complete(self) -> bool:
        """Whether all four are filled, and each grower has a lead."""
        above = self.level1_commander is not None and self.level2_commander is not None
        return above and bool(self.instructors) and self.covered


@dataclass(frozen=True, slots=True)
class Grower:
    """A household that grows for it, the area (mu), who leads it, and what it last said.

    `next_visit_on` is when the day of the next visit begins; `place` orders the largest first.
    """

    node: Household
    planted_area: float
    lead: Person | None
    pledge: Pledge | None
    next_visit_on: datetime | None
    note: str | None
    place: str

    @property
    def visit_on(self) -> date | None:
        """The day of the next visit."""
        return self.next_visit_on and self.next_visit_on.astimezone(SHANGHAI).date()


@dataclass(frozen=True, slots=True)
class PledgeEntry:
    """A pledge in a list; `place` orders them by kind of member and key."""

    node: Pledge
    place: str


@dataclass(frozen=True, slots=True)
class MembershipEntry:
    """A membership in a list; `place` orders them by kind of member and key."""

    node: Membership
    place: str


@dataclass(frozen=True, slots=True)
class CooperativeOfficer:
    """Somebody with a post of the cooperative itself, from when on, and until when."""

    person: Person
    position: CooperativePosition
    since: datetime
    until: datetime | None

    @property
    def first_day(self) -> date:
        """The day from which on."""
        return day_of(self.since)

    @property
    def last_day(self) -> date | None:
        """The last day, once it has ended."""
        return self.until and day_of(self.until)


@dataclass(frozen=True, slots=True)
class CharterItem:
    """An item of a charter by its number; without text where it is still to be drafted."""

    number: int
    text: str | None

    @property
    def heading(self) -> Message:
        """What it is about (法15)."""
        return Message(f"charter.{self.number}")


@dataclass(frozen=True, slots=True)
class Charter:
    """A charter as it was last drafted, or adopted."""

    texts: tuple[str, ...]
    at: datetime
    adopted_at: datetime | None

    @property
    def adopted_on(self) -> date | None:
        """The day on which it was adopted."""
        return self.adopted_at and day_of(self.adopted_at)

    @property
    def items(self) -> tuple[CharterItem, ...]:
        """All its items, in order."""
        return tuple(CharterItem(number, text or None) for number, text in enumerate(self.texts, 1))

    @property
    def complete(self) -> bool:
        """Whether every item has its text."""
        return all(self.texts)


@dataclass(frozen=True, slots=True)
class Assembly:
    """The founding assembly: how many founded it, were present, and voted for the charter.

    `additional_votes` are those of all members, `present_votes` all that those present have; `agent` is whom they
    authorised to register it, `liaison` who keeps contact with the office.
    """

    held_at: datetime
    founders: int
    present: int
    charter_votes: int
    additional_votes: int
    present_votes: int
    term_years: int | None
    agent: Person | None
    liaison: Person | None


@dataclass(frozen=True, slots=True)
class Filing:
    """The last filing: when, with which documents, when the office accepted it, and what it decided.

    Days are told by the instants at which they begin.
    """

    filed_at: datetime
    documents: tuple[RegistrationDocument, ...]
    accepted_at: datetime | None
    prolonged: bool
    decided_at: datetime | None
    approved: bool | None
    note: str | None
    credit_code: str | None

    @property
    def on(self) -> date:
        """The day on which it was filed."""
        return self.filed_at.astimezone(SHANGHAI).date()

    @property
    def accepted_on(self) -> date | None:
        """The day on which it was accepted (受理)."""
        return self.accepted_at and self.accepted_at.astimezone(SHANGHAI).date()

    @property
    def decided_on(self) -> date | None:
        """The day on which it was decided."""
        return self.decided_at and self.decided_at.astimezone(SHANGHAI).date()


@dataclass(frozen=True, slots=True)
class Recorder:
    """Whether there is somebody to be asked within the scope of whoever asks, who canvasses them, or is it (`own`)."""

    known: bool
    permitted: bool
    own: bool
