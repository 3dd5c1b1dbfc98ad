"""What a table of things differs by from the graph: of villages, units, firms and the like."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from graph.files.columns import Column, Kind
from graph.files.comparing.difference import Difference, Turn
from graph.files.comparing.references import References, fault, find, rows_of
from graph.files.intake import Read
from graph.files.tables import SYNTHETIC, Table
from graph.finding.folding import fold
from graph.restructuring.steps import Step
from graph.writing.lookups import Lookups


@dataclass(frozen=True, slots=True)
class Things:
    """How the rows of a table whose rows are things are compared.

    `changes` make the deed that changes one by the name of the column that differs, `create` notes a new one. A row
    that no deed makes so is bad.
    """

    table: Table
    changes: Mapping[str, tuple[Turn, Callable[[str, str], Step]]] = field(default_factory=dict)
    create: Callable[[Read, Difference], None] | None = None

    async def compare(self, lookups: Lookups, difference: Difference, batch: Sequence[Read]) -> None:
        """Add to a difference what these rows differ by. Raises TimedOut and Unavailable."""
        key, label = self.table.columns[0], self.table.label
        references = await References.of(lookups, batch, self.table.read)
        things = await find(lookups, label, [read.values[key.name] for read in batch])
        known = await rows_of(lookups, label, self.table.rows, [code for code in things if not fault(things[code])])
        for read in batch:
            code = read.values[key.name]
            if not references.stand(read, difference):
                continue
            if code not in things and self.create is None:
                difference.refuse(read, key, "row.unmade")
            elif code in things and (amiss := fault(things[code])):
                difference.refuse(read, key, amiss)
            elif difference.names(read, key, label, code):
                if "village" in read.values:
                    difference.villages[label].add(read.values["village"])
                if code in known:
                    self._change(read, known[code][0], difference)
                elif self.create is not None:
                    difference.made[label].add(code)
                    self.create(read, difference)

    def _change(self, read: Read, row: Sequence[str | None], difference: Difference) -> None:
        """Note what a row differs by from that which the thing has."""
        code = read.values[self.table.columns[0].name]
        for column, stands in zip(self.table.columns[1:], row[1:], strict=True):
            given = read.values.get(column.name)
            if given is None or column == SYNTHETIC or is_same(column, given, stands):
                continue
            if column.name not in self.changes:
                difference.refuse(read, column, "row.kept")
                continue
            turn, make = self.changes[column.name]
            difference.do(turn, make(code, given))


def is_same(column: Column, given: str | float | bool, stands: str | None) -> bool:
    """Whether what a cell says is what stands in the graph: widths and blanks make no difference."""
    if stands is None:
        return False
    if column.kind is Kind.TRUTH:
        return given == (stands == "true")
    if column.kind in (Kind.YEAR, Kind.WHOLE, Kind.NUMBER):
        return float(given) == float(stands)
    if column.kind in (Kind.TEXT, Kind.LINES) and column.words is None:
        return fold(str(given)) == fold(stands)
    return given == stands
