"""Writes what a ledger has noted: each kind of entry by its statement."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from graph.database.transaction import Transaction
from graph.finding.indexed import indexed
from graph.statements.catalog import Catalog
from graph.statements.statement import Statement
from graph.vocabulary import DESCRIBING, KEYS, OFFICES, OPEN
from graph.writing.ledger_entries import Act, Entry


@dataclass(frozen=True, slots=True)
class Flush:
    """Writes entries of a change, which takes effect at `at`; `instant` is that of the graph."""

    transaction: Transaction
    change: str
    at: datetime
    instant: datetime

    async def write(self, entries: Sequence[Entry]) -> None:
        """Write them: what is created first, what is opened last."""
        await self._create([each for each in entries if each.act is Act.CREATE])
        await self._correct([each for each in entries if each.act is Act.CORRECT])
        await self._end([each for each in entries if each.act is Act.END])
        await self._open([each for each in entries if each.act is Act.OPEN])

    async def _create(self, entries: list[Entry]) -> None:
        rows: defaultdict[str, list[Any]] = defaultdict(list)
        for each in entries:
            key = KEYS[each.source.label]
            properties = {key: each.source.key, **indexed(each.source.label, each.properties)}
            rows[each.source.label].append([each.source.key, properties])
        for label, of_label in rows.items():
            statement = self.transaction.catalog.choose("ledger/create", label=label, key=KEYS[label])
            await self.transaction.write(statement, {"rows": of_label})

    async def _correct(self, entries: list[Entry]) -> None:
        rows = []
        for each in entries:
            properties = indexed(each.source.label, each.properties)
            earlier = {name: value for name, value in properties.items() if name in DESCRIBING}
            rows.append([each.source.key, properties, earlier])
        if rows:
            await self.transaction.write(self.transaction.catalog["ledger/correct"], {"rows": rows})

    async def _end(self, entries: list[Entry]) -> None:
        if entries:
            given = {"at": self.at, "change": self.change, "rows": [each.tenure for each in entries]}
            await self.transaction.write(self.transaction.catalog["ledger/end"], {**given, "instant": self.instant})

    async def _open(self, entries: list[Entry]) -> None:
        for ends, of_type in _by_ends(entries).items():
            statement = opening(self.transaction.catalog, *ends)
            rows = [[each.source.key, _key(each), dict(each.properties)] for each in of_type]
            await self.transaction.write(statement, {"deeds": [[self.at, OPEN, self.change, rows]]})


def ends_chosen(source: str, type: str, target: str) -> dict[str, str]:
    """The alternative of a statement for tenures of a type between two labels."""
    return {"source": source, "from": KEYS[source], "type": type, "target": target, "to": KEYS[target]}


def opening(catalog: Catalog, source: str, type: str, target: str) -> Statement:
    """The statement that opens tenures of a type between two labels."""
    if type in OFFICES:
        return catalog.choose("ledger/open_office", type=type, target=target)
    if type == "SERVES_IN":
        return catalog["ledger/open_service"]
    return catalog.choose("ledger/open", **ends_chosen(source, type, target))


def _by_ends(entries: Iterable[Entry]) -> dict[tuple[str, str, str], list[Entry]]:
    found: defaultdict[tuple[str, str, str], list[Entry]] = defaultdict(list)
    for each in entries:
        if each.target is not None:
            found[each.source.label, each.type, each.target.label].append(each)
    return found


def _key(entry: Entry) -> str:
    return entry.target.key if entry.target else ""
