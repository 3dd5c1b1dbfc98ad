"""What files differ by from the graph, as it is gathered."""

from dataclasses import dataclass, field

from graph.errors import Message
from graph.files.columns import Column
from graph.files.intake import BadRow, Read, Where
from graph.restructuring.steps import Step


@dataclass
class Difference:
    """The deeds that would make the graph as the files say; `bad` are rows that no deed makes so."""

    bad: list[BadRow]
    rows: int = 0
    households: list[Step] = field(default_factory=list)
    people: list[Step] = field(default_factory=list)
    ends: list[Step] = field(default_factory=list)
    registered: set[str] = field(default_factory=set)
    """Codes of households that there would be anew."""
    numbers: dict[str, int] = field(default_factory=dict)
    """The last number that a household has, by the code of its village."""
    named: dict[str, set[str]] = field(default_factory=lambda: {"Village": set(), "Household": set(), "Person": set()})
    """The keys that rows name, by label: of villages those where they say that somebody lives, or something lies."""
    doubled: set[Where] = field(default_factory=set)
    """Rows of which that has been told already."""
    headless: dict[str, tuple[Read, Column]] = field(default_factory=dict)
    """Rows by which a household would have no head any more, by its code, unless another row names one."""
    headed: set[str] = field(default_factory=set)
    """Codes of households of which a row names the head."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """All of them, in the order in which they are done."""
        return (*self.households, *self.people, *self.ends)

    def refuse(self, read: Read, column: Column, code: str) -> None:
        """A row cannot be: by which column, and why."""
        self.bad.append(BadRow(read.where, column, str(read.values.get(column.name, "")), Message(code)))

    def next_code(self, village: str) -> str:
        """The next code of a household in a village."""
        while True:
            self.numbers[village] += 1
            code = f"{village}H{self.numbers[village]:04}"
            if code not in self.registered:
                return code

    def names(self, read: Read, column: Column, label: str, key: str) -> bool:
        """Note that a row names something; a second row of the same is bad."""
        if key in self.named[label]:
            if read.where not in self.doubled:
                self.refuse(read, column, "row.double")
            return False
        self.named[label].add(key)
        return True
