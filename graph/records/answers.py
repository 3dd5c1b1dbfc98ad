"""Who answers and which units cover: the records of the named questions, which carry all that is asked at once."""

from dataclasses import dataclass
from datetime import datetime

from graph.errors import Message
from graph.records.nodes import Area, Enterprise, Household, Person, Unit, Village
from graph.records.placed import Covered
from graph.records.rules import Violation
from graph.vocabulary import CoverageReason, Purpose, Severity


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
        return self.unit.level

    @property
    def purpose(self) -> Purpose:
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
    household: Household
    village: Village | None
    area: Area | None
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
    def gaps(self) -> tuple[Violation, ...]:
        """What is amiss along it, level 3, 2, 1: units without a commander, and levels without a unit."""
        found: list[Violation] = []
        above = False
        for level, unit in ((1, self.one), (2, self.two), (3, self.three)):
            if unit is None:
                found += self._gap(level)
            elif unit.commander is None:
                severity = Severity.WARNING if above else Severity.ERROR
                message = Message("rule.VACANT", {"subject": unit.unit.label})
                found.append(Violation("VACANT", severity, unit.unit, self.purpose, message))
            above = above or (unit is not None and unit.commander is not None)
        return tuple(reversed(found))

    def _gap(self, level: int) -> list[Violation]:
        """That nothing covers the village, or the household, though what it lies in is covered."""
        subject: Household | Village | None = self.household if level == 3 else self.village
        place = self.village if level == 3 else self.area
        above = self.two if level == 3 else self.one
        if subject is None or place is None or above is None:
            return []
        message = Message("rule.NO_GAP", {"subject": subject.label, "other": place.label})
        return [Violation("NO_GAP", Severity.ERROR, subject, self.purpose, message, place)]

    @property
    def complete(self) -> bool:
        """Nothing inherited, and level 1 commanded."""
        return all(unit is not None and unit.commander is not None for unit in (self.three, self.two, self.one))


@dataclass(frozen=True, slots=True)
class AnsweredHousehold(Household):
    """A household that carries its answer chains."""

    answer_chains: tuple[AnswerChain, ...]
