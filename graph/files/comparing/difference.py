"""What files differ by from the graph, as it is gathered."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum, auto
from typing import Any

from graph.errors import Message
from graph.files.columns import Column
from graph.files.intake import BadRow, Read, Where
from graph.restructuring.steps import Step


class Turn(IntEnum):
    """When a deed is done: what others name comes before them, and what ends comes last."""

    HOMES = auto()
    FIRMS = auto()
    UNITS = auto()
    VILLAGES = auto()
    """With the units that cover them, where these are not where they belong by then."""
    COVERAGE = auto()
    PEOPLE = auto()
    LEAVING = auto()
    """Places and offices that somebody leaves."""
    TAKING = auto()
    """Places and offices that somebody takes."""
    DEPARTING = auto()
    ENDING = auto()
    """Households and firms that are no more."""


@dataclass
class Difference:
    """The deeds that would make the graph as the files say; `bad` are rows that no deed makes so."""

    bad: list[BadRow]
    rows: int = 0
    deeds: list[tuple[Turn, Step]] = field(default_factory=list)
    units: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    """The rows of units that there would be anew, by their codes."""
    covering: defaultdict[tuple[str, str | None], list[str]] = field(default_factory=lambda: defaultdict(list))
    """What a unit comes to cover, by its code and that of the unit which covers it until then."""
    covered: set[tuple[str, str]] = field(default_factory=set)
    """Codes of units, and of what they come to cover."""
    takers: dict[tuple[str, object, object], str] = field(default_factory=dict)
    """The units that come to cover things, by the codes of these, their own level and purpose."""
    made: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """The keys of what there would be anew, by label."""
    numbers: dict[str, int] = field(default_factory=dict)
    """The last number that a household has, by the code of its village."""
    named: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """The keys of the things and people that rows are of, by label."""
    villages: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Where rows say that people live and households lie, under `Household`, and firms, under `Enterprise`."""
    doubled: set[Where] = field(default_factory=set)
    """Rows of which that has been told already."""
    headless: dict[str, tuple[Read, Column]] = field(default_factory=dict)
    """Rows by which a household would have no head any more, by its code, unless another row names one."""
    headed: set[str] = field(default_factory=set)
    """Codes of households of which a row names the head."""
    ties: defaultdict[str, set[tuple[str, ...]]] = field(default_factory=lambda: defaultdict(set))
    """The places and offices that rows name, by table."""
    taken: set[tuple[str, str]] = field(default_factory=set)
    """Places and offices for one that somebody else takes: codes of units and bodies, and what they are."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """All of them, in the order in which they are done."""
        return tuple(step for _, step in sorted(self.deeds, key=lambda deed: deed[0]))

    def do(self, turn: Turn, step: Step) -> None:
        """A deed is needed."""
        self.deeds.append((turn, step))

    def refuse(self, read: Read, column: Column, code: str, **values: object) -> None:
        """A row cannot be: by which column, and why."""
        self.bad.append(BadRow(read.where, column, str(read.values.get(column.name, "")), Message(code, values)))

    def next_code(self, village: str) -> str:
        """The next code of a household in a village."""
        while True:
            self.numbers[village] += 1
            code = f"{village}H{self.numbers[village]:04}"
            if code not in self.made["Household"]:
                return code

    def names(self, read: Read, column: Column, label: str, key: str) -> bool:
        """Note that a row names something; a second row of the same is bad."""
        if key in self.named[label]:
            if read.where not in self.doubled:
                self.refuse(read, column, "row.double")
            return False
        self.named[label].add(key)
        return True
