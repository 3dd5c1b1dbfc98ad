"""How far directives have come, as it is read: counts and sums by units of the tree, added up here."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Self

from graph.records.nodes import Unit
from graph.records.work import Directive, MeasureValue, values


@dataclass(frozen=True, slots=True)
class Tallied:
    """How many deliveries of one level stand where, in a unit and beneath; `thousandths` is empty without figures."""

    level: int
    units: int
    acknowledged: int
    reporting: int
    reported: int
    overdue: int
    lapsed: int
    thousandths: tuple[int, ...]
    last_answer_at: datetime | None


@dataclass(frozen=True, slots=True)
class Branch:
    """What stands in one unit of the tree, by level; `above` is the code of the unit above it, where there is one."""

    unit: Unit
    above: str | None
    tallied: tuple[Tallied, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many deliveries have not lapsed, and of these how many stand where."""

    units: int
    acknowledged: int
    reporting: int
    reported: int
    overdue: int


@dataclass(frozen=True, slots=True)
class LevelProgress(Counts):
    """各级进度."""

    level: int

    @classmethod
    def of(cls, level: int, tallied: Iterable[Tallied]) -> Self:
        """The sums of what is of a level."""
        return cls(level=level, **_sums(each for each in tallied if each.level == level))


@dataclass(frozen=True, slots=True)
class UnitProgress(Counts):
    """各单元进度: a unit with its whole subtree."""

    unit: Unit
    totals: tuple[MeasureValue, ...]

    @property
    def key(self) -> str:
        """The unit's code, in whose order they come."""
        return self.unit.code

    @property
    def node(self) -> Self:
        """Itself, as the entry of a page leads to it."""
        return self


@dataclass(frozen=True, slots=True)
class DirectiveProgress:
    """进度: what stands in each unit of the tree, as far as whoever asks stands over it."""

    directive: Directive
    branches: tuple[Branch, ...]

    @property
    def key(self) -> str:
        """The directive's."""
        return self.directive.key

    @property
    def units(self) -> int:
        """Deliveries that have not lapsed."""
        return self._all("units")

    @property
    def acknowledged(self) -> int:
        """Of these, those acknowledged, those reported on too."""
        return self._all("acknowledged")

    @property
    def reporting(self) -> int:
        """Those that are asked for figures."""
        return self._all("reporting")

    @property
    def reported(self) -> int:
        """Of these, those that gave them."""
        return self._all("reported")

    @property
    def overdue(self) -> int:
        """Those that are due and not done."""
        return self._all("overdue")

    @property
    def lapsed(self) -> int:
        """Those that have lapsed."""
        return self._all("lapsed")

    @property
    def by_level(self) -> tuple[LevelProgress, ...]:
        """Sums by level, the highest first."""
        levels = sorted({each.level for each in self._tallied if each.units})
        return tuple(LevelProgress.of(level, self._tallied) for level in levels)

    @property
    def totals(self) -> tuple[MeasureValue, ...]:
        """The sum of each measure."""
        return self._totals(self._tallied)

    @property
    def last_answer_at(self) -> datetime | None:
        """When somebody last answered."""
        return max((each.last_answer_at for each in self._tallied if each.last_answer_at is not None), default=None)

    def beneath(self, unit: str | None) -> tuple[UnitProgress, ...]:
        """The units right beneath a unit, or beneath whoever issued it, each with its subtree, in code order.

        Beneath a body, and wherever whoever asks does not see the issuer's own part, the uppermost that are seen.
        """
        known: set[str | None] = {unit, *(each.unit.code for each in self.branches)}
        above = unit or (self.directive.issuer if self.directive.issuer in known else None)
        parts: defaultdict[str | None, list[Branch]] = defaultdict(list)
        for each in self.branches:
            parts[each.above if each.above in known else None].append(each)

        def subtree(top: Branch) -> list[Tallied]:
            return [*top.tallied, *(tallied for each in parts[top.unit.code] for tallied in subtree(each))]

        tops = sorted(parts[above], key=lambda each: each.unit.code)
        return tuple(self._progress(each.unit, subtree(each)) for each in tops)

    def _progress(self, unit: Unit, tallied: list[Tallied]) -> UnitProgress:
        return UnitProgress(unit=unit, totals=self._totals(tallied), **_sums(tallied))

    @property
    def _tallied(self) -> list[Tallied]:
        return [each for branch in self.branches for each in branch.tallied]

    def _all(self, of: str) -> int:
        return sum(getattr(each, of) for each in self._tallied)

    def _totals(self, tallied: Iterable[Tallied]) -> tuple[MeasureValue, ...]:
        nothing = (0,) * len(self.directive.keys)
        sums = list(map(sum, zip(nothing, *(each.thousandths or nothing for each in tallied), strict=True)))
        return values(self.directive.keys, self.directive.labels, sums)


@dataclass(frozen=True, slots=True)
class FollowedDirective(Directive):
    """A directive that carries how far it has come."""

    progress: DirectiveProgress


def _sums(tallied: Iterable[Tallied]) -> dict[str, int]:
    found = list(tallied)
    return {count.name: sum(getattr(each, count.name) for each in found) for count in fields(Counts)}
