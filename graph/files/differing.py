"""What files differ by from the graph, as it is gathered."""

from dataclasses import dataclass, field

from graph.errors import Message
from graph.files.columns import Column
from graph.files.intake import BadRow, Read
from graph.restructuring.steps import Step


@dataclass
class Difference:
    """The deeds that would make the graph as the files say; `bad` are rows that no deed makes so."""

    bad: list[BadRow]
    rows: int = 0
    households: list[Step] = field(default_factory=list)
    people: list[Step] = field(default_factory=list)
    registered: set[str] = field(default_factory=set)
    """Codes of households that there would be anew."""
    headless: dict[str, tuple[Read, Column]] = field(default_factory=dict)
    """Rows by which a household would have no head any more, by its code, unless another row names one."""
    headed: set[str] = field(default_factory=set)
    """Codes of households of which a row names the head."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """All of them, in the order in which they are done."""
        return (*self.households, *self.people)

    def refuse(self, read: Read, column: Column, code: str) -> None:
        """A row cannot be: by which column, and why."""
        self.bad.append(BadRow(read.where, column, str(read.values.get(column.name, "")), Message(code)))
