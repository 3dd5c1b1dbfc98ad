"""What a deed reads and writes in its transaction: what is looked up, and tenures ended and opened.

Everything that is written is noted as an `Entry`; lines, counts and the log are made of these notes alone.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import uuid4

from graph.database.transaction import Transaction
from graph.errors import DeedRefused
from graph.finding.indexed import found_by
from graph.records import Tenure
from graph.snapshot import Reading
from graph.viewer import KEEPER, Viewer
from graph.vocabulary import labels
from graph.writing.flushing import Flush
from graph.writing.ledger_entries import Act, Entry, Overwritten, Ref, properties_of, source_of, target_of
from graph.writing.lookups import Lookups
from graph.writing.slots import refuse_later


class Ledger(Lookups):
    """The deeds of one transaction, one after the other, all of which take effect at one instant.

    `now` is the instant of the write; `crowded` says that tenures may begin or end after `at`, so that what would come
    in their way is refused.
    """

    def __init__(self, transaction: Transaction, viewer: Viewer, at: datetime, now: datetime, crowded: bool) -> None:
        super().__init__(Reading(transaction, viewer, instant=max(at, now)), at)
        self.viewer = viewer
        self.now = now
        self.whole = Reading(transaction, KEEPER, instant=max(at, now))
        """Reads what whoever asks may not, for guards that judge all of it."""
        self.entries: list[Entry] = []
        self.changes: list[str] = []
        self.never_held: defaultdict[str, list[Tenure]] = defaultdict(list)
        """By change, what it ends at the instant at which another plan had opened it."""
        self.not_kept: list[tuple[str | None, Tenure]] = []
        """What it ends at the instant at which it was opened, with either change: that opened it, and that ends it."""
        self.overwritten: list[Overwritten] = []
        """What is put right of people by deeds that can be undone."""
        self._transaction = transaction
        self._crowded = crowded
        self._unwritten: list[Entry] = []

    @property
    def change(self) -> str:
        """The change that is written now."""
        return self.changes[-1]

    def begin(self) -> None:
        """Begin the next deed: what follows is its change's."""
        self.changes.append(uuid4().hex)

    def create(self, ref: Ref, **properties: Any) -> None:
        """A node that there has not been."""
        self._note(Entry(Act.CREATE, self.change, ref, properties=properties))

    def correct(self, person: Ref, properties: Mapping[str, Any], had: Mapping[str, Any] | None = None) -> None:
        """A person's own properties, which are not versioned; None takes one away. `had` is what stood there."""
        if had is not None:
            self.overwritten.append(Overwritten(self.change, person.key, properties, had))
        self._note(Entry(Act.CORRECT, self.change, person, properties=properties))

    def open(self, type: str, source: Ref, target: Ref, **properties: Any) -> None:
        """A tenure from the instant on."""
        self._note(Entry(Act.OPEN, self.change, source, type, target, properties))

    def end(self, tenures: Iterable[Tenure]) -> None:
        """Tenures that held end at the instant; one that begins there will not have been."""
        for each in tenures:
            if each.since == self.at:
                self.not_kept += [(each.opened_by, each), (self.change, each)]
                if each.opened_by not in self.changes:
                    self.never_held[self.change].append(replace(each, until=self.at))
            properties = properties_of(each)
            self._note(Entry(Act.END, self.change, source_of(each), each.type, target_of(each), properties, each.id))

    def move(self, tenures: Iterable[Tenure], source: Ref | None = None, target: Ref | None = None) -> None:
        """Tenures go on with the other end: from another source, or to another target."""
        for each in tenures:
            self.end([each])
            self.open(each.type, source or source_of(each), target or target_of(each), **properties_of(each))

    async def describe(
        self,
        ref: Ref,
        called: str,
        kind: str | None = None,
        party_member: bool | None = None,
        before: str | None = None,
    ) -> None:
        """Something is called otherwise from the instant on, or of another kind; how it was until then stays.

        `before` is how it was called, where a preview is to tell so. DeedRefused (LATER) where that changes later.
        """
        await self.refuse_renamed_later(ref)
        statement = self.reading.catalog.choose("ledger/describe", label=ref.label)
        found = found_by(ref.label, called)
        rows = [[ref.key, called, kind, party_member, found["folded"], found["pinyin"], uuid4().hex]]
        await self._transaction.write(statement, {"at": self.at, "change": self.change, "rows": rows})
        described = {"name": called, "before": before, "partyMember": party_member}
        self.entries.append(Entry(Act.DESCRIBE, self.change, ref, properties=described))

    async def refuse_renamed_later(self, ref: Ref) -> None:
        """DeedRefused (LATER) where it is told already that something is called otherwise later."""
        await self.flush()
        if self._crowded and (await self._batch("ledger/described", [ref.key], label=ref.label))[ref.key]:
            raise DeedRefused("LATER", kind=ref.label, code=ref.key, type="DESCRIBED")

    async def add(self, statement: str, ref: Ref, **properties: Any) -> None:
        """Something without a life of its own is added to a node, by the statement that does so."""
        await self.flush()
        given = {name: value for name, value in properties.items() if value is not None}
        await self._transaction.write(self.reading.catalog[statement], {"rows": [[uuid4().hex, ref.key, given]]})
        self.entries.append(Entry(Act.ADD, self.change, ref, properties=given))

    async def flush(self) -> None:
        """Write what has been noted; DeedRefused (LATER) where a tenure in the way begins or ends later."""
        noted, self._unwritten = self._unwritten, []
        if not noted:
            return
        self.entries += noted
        if self._crowded:
            await refuse_later(self.reading, self.at, noted)
        await Flush(self._transaction, self.change, self.at, self.reading.instant).write(noted)

    async def end_with_lives(self) -> None:
        """What the deed opened ends with those whom it ties, of whom it is known that they are gone later."""
        await self.flush()
        ties = [ref for each in self.entries if (each.act, each.change) == (Act.OPEN, self.change) for ref in each.ends]
        for label in labels("member") if self._crowded else ():
            if keys := sorted({ref.key for ref in ties if ref.label == label}):
                statement = self.reading.catalog.choose("ledger/outlived", label=label)
                await self._transaction.write(statement, {"at": self.at, "change": self.change, "keys": keys})

    def _note(self, entry: Entry) -> None:
        self._unwritten.append(entry)

    async def _batch(
        self, name: str, keys: list[str], parameters: Mapping[str, Any] | None = None, **choice: str
    ) -> dict[str, Any]:
        await self.flush()
        return await super()._batch(name, keys, parameters, **choice)
