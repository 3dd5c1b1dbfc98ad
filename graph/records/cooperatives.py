"""What belongs to a cooperative, as it is read: its set-up, growers, pledges, officers, charter, milestones."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from graph.errors import Message
from graph.records.nodes import Household, Person, Pledge, Unit
from graph.vocabulary import CooperativePosition, CooperativeStage

ITEMS: Final = 12
"""Items that a charter has (法15)."""


@dataclass(frozen=True, slots=True)
class Milestone:
    """A stage that was reached, when, and who signed for it."""

    stage: CooperativeStage
    at: datetime
    by: Person | None
    note: str | None


@dataclass(frozen=True, slots=True)
class GrowerLead:
    """A level-3 commander with own growers: how many of these are willing, and how many have said anything yet."""

    commander: Person
    unit: Unit
    households: tuple[Household, ...]
    pledged: int
    canvassed: int


@dataclass(frozen=True, slots=True)
class SetupRoles:
    """The four command roles; `covered`: each grower is under exactly one level-3 commander."""

    level1_commander: Person | None
    level2_commander: Person | None
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
    """A household that grows for it, the area (mu), and who leads it; `place` orders the largest first."""

    node: Household
    planted_area: float
    lead: Person | None
    place: str


@dataclass(frozen=True, slots=True)
class PledgeEntry:
    """A pledge in a list; `place` orders them by kind of member and key."""

    node: Pledge
    place: str


@dataclass(frozen=True, slots=True)
class CooperativeOfficer:
    """Somebody with a post of the cooperative itself."""

    person: Person
    position: CooperativePosition


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
    """A charter as it was last drafted."""

    texts: tuple[str, ...]
    at: datetime

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

    `additional_votes` are those of all members, `present_votes` all that those present have.
    """

    held_at: datetime
    founders: int
    present: int
    charter_votes: int
    additional_votes: int
    present_votes: int


@dataclass(frozen=True, slots=True)
class Recorder:
    """Whether there is such a member within the scope of whoever asks, and whether they may record its pledge."""

    known: bool
    permitted: bool
