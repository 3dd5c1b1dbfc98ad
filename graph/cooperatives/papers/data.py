"""What papers are drawn from: one record, so that all of them say the same."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Final

from graph.cooperatives.law.law import OLD_UNTIL
from graph.vocabulary import ContributionKind, CooperativePosition, MemberKind

PERSONS: Final = frozenset({MemberKind.FARMER, MemberKind.CITIZEN})


@dataclass(frozen=True, slots=True)
class PaperPerson:
    """Somebody with a part in the registration; `phone` is None where there is none to be shown."""

    id: str
    name: str
    address: str | None = None
    phone: str | None = None


@dataclass(frozen=True, slots=True)
class PaperMember:
    """A member, or whoever is willing to be one: a person, or an organization with its code, where that is known.

    Of a founder of whom nothing is known any more, name and kind are None.
    `contribution` is in yuan; `valuation` are the words for how it was valued. `present` and `votes`, the additional
    ones, are those of the founding assembly.
    """

    id: str
    name: str | None
    kind: MemberKind | None
    address: str | None = None
    credit_code: str | None = None
    contribution: Decimal | None = None
    contribution_kind: ContributionKind | None = None
    valuation: str | None = None
    present: bool = True
    votes: int = 0

    @property
    def contributes(self) -> bool:
        """Whether it brings anything in."""
        return self.contribution_kind is not None or bool(self.contribution)


@dataclass(frozen=True, slots=True)
class PaperOfficer:
    """Somebody with a post of the cooperative itself, and how many votes they were elected with."""

    person: PaperPerson
    position: CooperativePosition
    votes: int | None = None


@dataclass(frozen=True, slots=True)
class PaperAssembly:
    """The founding assembly: when it was held, and how many founders voted for the charter."""

    held_at: datetime
    charter_votes: int


@dataclass(frozen=True, slots=True)
class PaperData:
    """A cooperative with all that its papers say; None is what is still to be filled in.

    `day` is the one by whose law the papers are drawn: that of the filing, or the day that it is. `place` is the
    village, from the province down. `members` are the founders, once there has been an assembly; `charter` are
    texts by item, as adopted then, or as last drafted. `drawn_at` dates the files.
    """

    code: str
    name: str
    business_scope: str
    place: str
    day: date
    drawn_at: datetime
    members: tuple[PaperMember, ...]
    officers: tuple[PaperOfficer, ...]
    charter: Mapping[int, str]
    assembly: PaperAssembly | None
    domicile: str | None = None
    term_years: int | None = None
    liaison: PaperPerson | None = None
    agent: PaperPerson | None = None

    @property
    def old_forms(self) -> bool:
        """Whether its papers are those that 农民专业合作社登记管理条例 asked for until 2022-02-28."""
        return self.day <= OLD_UNTIL

    @property
    def chairperson(self) -> PaperPerson | None:
        """The legal representative, once elected."""
        found = (each.person for each in self.officers if each.position is CooperativePosition.CHAIRPERSON)
        return next(found, None)

    @property
    def contributors(self) -> tuple[PaperMember, ...]:
        """The members who bring something in; all of them, with blanks, while nobody has said what."""
        return tuple(each for each in self.members if each.contributes) or self.members

    @property
    def unstated(self) -> int:
        """How many of these have not said how much."""
        return sum(each.contribution is None for each in self.contributors)

    @property
    def total(self) -> Decimal:
        """What they bring in, all in all, as far as they have said."""
        return sum((each.contribution or Decimal() for each in self.contributors), Decimal())

    @property
    def registered_total(self) -> Decimal | None:
        """The sum of contributions to be registered, the same on all papers; None until everybody has said how much."""
        return self.total if self.total and not self.unstated else None

    def count(self, kinds: Collection[MemberKind]) -> int:
        """How many members are of these kinds."""
        return sum(each.kind in kinds for each in self.members)
