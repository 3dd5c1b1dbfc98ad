"""What a table of ties differs by from the graph: who has which place or office, and the like."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from graph.files.comparing.difference import Difference
from graph.files.comparing.references import References, rows_of
from graph.files.comparing.things import is_same
from graph.files.intake import Read
from graph.files.tables import Table
from graph.writing.lookups import Lookups

Held = Sequence[Sequence[str | None]]
"""The rows that the graph has of a thing."""


@dataclass(frozen=True, slots=True)
class Ties:
    """How the rows of a table whose rows tie things are compared.

    `take` notes a new one, told what there is of that thing. A row that no deed makes so is bad.
    """

    table: Table
    take: Callable[[Read, Held, Difference], None] | None = None

    async def compare(self, lookups: Lookups, difference: Difference, batch: Sequence[Read]) -> None:
        """Add to a difference what these rows differ by. Raises TimedOut and Unavailable."""
        table, whose = self.table, self.table.columns[0].name
        keys, others = table.columns[: table.keyed], table.columns[table.keyed :]
        references = await References.of(lookups, batch, keys)
        known = await rows_of(lookups, table.label, table.rows, [read.values[whose] for read in batch])
        for read in batch:
            if not references.stand(read, difference) or read.where in difference.doubled:
                continue
            tie = tuple(read.values[column.name] for column in keys)
            held = known.get(tie[0], ())
            difference.ties[table.name].add(tie)
            row = next((each for each in held if tuple(each[: table.keyed]) == tie), None)
            if row is None and self.take is not None:
                self.take(read, held, difference)
            elif row is None:
                difference.refuse(read, keys[-1], "row.unmade")
            else:
                for column, stands in zip(others, row[table.keyed :], strict=True):
                    given = read.values.get(column.name)
                    if given is not None and not is_same(column, given, stands):
                        difference.refuse(read, column, "row.kept")
