"""What rows refer to, looked up: whether it is in the graph, and somebody's to organise."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Self

from graph.files.columns import Column
from graph.files.comparing.difference import Difference
from graph.files.intake import Read
from graph.records import Someone, TableRows, Thing
from graph.vocabulary import KEYS, label_of
from graph.writing.lookups import Lookups

TOWN = "Town"


class References:
    """What the rows of a batch refer to in some columns: people and things, by label and key."""

    def __init__(self, columns: Sequence[Column], found: Mapping[str, Mapping[str, Any]]) -> None:
        self.columns = columns
        self._found = found

    @classmethod
    async def of(cls, lookups: Lookups, batch: Sequence[Read], columns: Iterable[Column]) -> Self:
        """Look up what these columns name, those that refer to something. Raises TimedOut and Unavailable."""
        referring = tuple(column for column in columns if column.refers)
        keys: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for read in batch:
            for column in referring:
                if column.name in read.values:
                    keys[label_in(column, read.values[column.name])][read.values[column.name]] = None
        return cls(referring, {label: await find(lookups, label, asked) for label, asked in keys.items()})

    def stand(self, read: Read, difference: Difference) -> bool:
        """Whether all that a row refers to is there, or will be; the row is bad where it is not."""
        before = len(difference.bad)
        for column in self.columns:
            self._ask(read, column, difference)
        return len(difference.bad) == before

    def _ask(self, read: Read, column: Column, difference: Difference) -> None:
        key = read.values.get(column.name)
        if key is None:
            return
        label = label_in(column, key)
        if key not in difference.made[label]:
            amiss = fault(self._found[label].get(key)) if label in column.refers else "row.unknown"
            if amiss:
                difference.refuse(read, column, amiss)


def fault(found: Thing | Someone | None) -> str:
    """Why a row cannot be of what was found; empty where it can."""
    if found is None or not found.organised:
        return "row.unknown"
    if isinstance(found, Someone):
        return "row.erased" if found.erased else "row.departed" if found.departed else ""
    return "" if found.being else "row.ended"


def label_in(column: Column, key: str) -> str:
    """The label of what a key in a column is of: by its form where that may be one of several."""
    return column.refers[0] if len(column.refers) == 1 else label_of(key)


async def find(lookups: Lookups, label: str, keys: Iterable[str]) -> dict[str, Any]:
    """The people (Someone) or things (Thing) that there are of these keys. Raises TimedOut and Unavailable."""
    if label != TOWN:
        return await lookups.found(label, keys)
    viewer = lookups.reading.viewer
    return {
        code: Thing(code, rows[0][1] or "", None, None, None, being=True, organised=viewer.organises(code))
        for code, rows in (await rows_of(lookups, TOWN, "town_rows", keys)).items()
        if rows
    }


async def rows_of(
    lookups: Lookups, label: str, rows: str, keys: Iterable[str]
) -> dict[str, tuple[tuple[str | None, ...], ...]]:
    """The rows of a table that things of these keys have. Raises TimedOut and Unavailable."""
    asked = list(dict.fromkeys(keys))
    if not asked:
        return {}
    reading = lookups.reading
    statement = reading.catalog.choose("files/held", label=label, key=KEYS[label], table=rows)
    found: dict[str, TableRows | None] = await reading.batch(statement, lookups.at, {}, asked)
    return {key: each.rows for key, each in found.items() if each is not None}
