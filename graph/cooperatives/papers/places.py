"""Addresses in full, from the province down."""

from dataclasses import dataclass
from typing import Self

from graph.cooperatives.papers.paper import UNKNOWN_ABOVE
from graph.divisions import above_town


@dataclass(frozen=True, slots=True)
class Place:
    """Where a cooperative lies: names from the province to the town, and its village."""

    above: tuple[str, ...]
    village: str

    @classmethod
    def of(cls, code: str, town: str, village: str) -> Self:
        """The place of a village by its code; blanks for province, city and county, where these are not known."""
        return cls((*(above_town(code) or UNKNOWN_ABOVE), town), village)

    @property
    def full(self) -> str:
        """The village's name with all that it lies in."""
        return "".join((*self.above, self.village))

    def address(self, written: str) -> str:
        """An address as it was written, with what it leaves out: it may begin with any of these names."""
        for depth, name in enumerate(self.above):
            if written.startswith(name):
                return "".join(self.above[:depth]) + written
        within = written if written.startswith(self.village) else self.village + written
        return "".join(self.above) + within
