"""What breaks rules, as it is kept of the whole graph, and which part of that is asked for."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from graph.rules.violations import Check
from graph.vocabulary import Purpose, Severity

LAST: Final = "\U0010ffff"
"""Behind every place."""


@dataclass(frozen=True, slots=True)
class Breach:
    """That a check does not hold of a thing, of whose breaches of it this is one; `place` orders them."""

    check: int
    key: str
    ordinal: int
    purpose: Purpose | None

    @property
    def place(self) -> str:
        return f"{self.check:03d} {self.key} {self.ordinal:03d}"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which violations are asked for: of a purpose, a rule, a severity, or any."""

    purpose: Purpose | None = None
    rule: str | None = None
    severity: Severity | None = None

    def asks(self, check: Check) -> bool:
        """Whether a check has to be asked."""
        return self.rule in (None, check.rule.name) and self.severity in (None, check.rule.severity)


@dataclass(frozen=True, slots=True)
class Bounds:
    """A part of a list: between two places, so many from its beginning or from its end; all where nothing is said."""

    after: str = ""
    before: str = LAST
    limit: int | None = None
    forward: bool = True

    def part(self, breaches: Iterable[Breach]) -> list[Breach]:
        """The breaches of that part, from the end on where it is taken from there."""
        within = [each for each in breaches if self.after < each.place < self.before]
        return (within if self.forward else within[::-1])[: self.limit]
