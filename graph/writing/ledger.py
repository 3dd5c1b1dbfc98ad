"""What a deed reads and writes in its transaction: things and people looked up, tenures ended and opened.

Everything that is written is noted as an `Entry`; lines, counts and the log are made of these notes alone.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import uuid4

from graph.database.transaction import Transaction
from graph.errors import DeedRefused
from graph.records import Someone, Tenure, Thing
from graph.snapshot import Reading
from graph.viewer import KEEPER, Viewer
from graph.vocabulary import KEYS
from graph.writing.flushing import Flush
from graph.writing.ledger_entries import Act, Entry, Ref, properties_of, source_of, target_of
from graph.writing.slots import refuse_later


class Ledger:
    """The deeds of one transaction, one after the other, all of which take effect at one instant.

    `now` is the instant of the write; `crowded` says that tenures may begin or end after `at`, so that what would come
    in their way is refused.
    """

    def __init__(self, transaction: Transaction, viewer: Viewer, at: datetime, now: datetime, crowded: bool) -> None:
        self.at = at
        self.viewer = viewer
        self.reading = Reading(transaction, viewer, instant=max(at, now))
        self.whole = Reading(transaction, KEEPER, instant=max(at, now))
        """Reads what whoever asks may not, for guards that judge all of it."""
        self.entries: list[Entry] = []
        self.changes: list[str] = []
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

    async def thing(self, label: str, code: str) -> Thing:
        """The thing of a code, in being and in a town organised; DeedRefused (UNKNOWN, ENDED) where it is not."""
        return (await self.things(label, [code]))[code]

    async def things(self, label: str, codes: Iterable[str]) -> dict[str, Thing]:
        """The things of these codes, in being; DeedRefused (UNKNOWN, ENDED) names the first that is not."""
        asked = list(dict.fromkeys(codes))
        found = await self._batch("ledger/things", asked, label=label)
        for code in asked:
            thing = found.get(code)
            if thing is None or not thing.organised:
                raise DeedRefused("UNKNOWN", kind=label, code=code)
            if not thing.being:
                raise DeedRefused("ENDED", kind=label, code=code, name=thing.name)
        return found

    async def person(self, id: str) -> Someone:
        """The person of an id; DeedRefused (UNKNOWN, DEPARTED) where there is none, or not of a town organised."""
        return (await self.people([id]))[id]

    async def people(self, ids: Iterable[str]) -> dict[str, Someone]:
        """The people of these ids; DeedRefused (UNKNOWN, DEPARTED) names the first that there is not."""
        asked = list(dict.fromkeys(ids))
        found = await self._batch("ledger/people", asked)
        for id in asked:
            someone = found.get(id)
            if someone is None or not someone.organised:
                raise DeedRefused("UNKNOWN", kind="Person", code=id)
            if someone.departed:
                raise DeedRefused("DEPARTED", kind="Person", code=id, name=someone.name)
        return found

    async def free(self, label: str, codes: Iterable[str]) -> None:
        """DeedRefused (TAKEN) where a code has been given to something, whether that is in being or not."""
        for code in await self.given(label, codes):
            raise DeedRefused("TAKEN", kind=label, code=code)

    async def given(self, label: str, codes: Iterable[str]) -> set[str]:
        """Those of these codes that have been given to something, whether that is in being or not."""
        found = await self._batch("ledger/things", list(codes), label=label)
        return {code for code, thing in found.items() if thing is not None}

    async def town(self, ref: Ref) -> Ref:
        """The town where a thing in being lies."""
        return Ref("Town", (await self._batch("ledger/town", [ref.key], label=ref.label))[ref.key])

    async def tenures(self, label: str, keys: Iterable[str], *types: str) -> dict[str, list[Tenure]]:
        """Tenures of these types that hold at the instant and begin or end at each node, by type, ends and role."""
        asked = list(dict.fromkeys(keys))
        found = await self._batch(
            "ledger/tenures", asked, {"types": list(types)}, label=label, key=KEYS[label], when="holds"
        )
        return {key: list(found.get(key, ())) for key in asked}

    def create(self, ref: Ref, **properties: Any) -> None:
        """A node that there has not been."""
        self._note(Entry(Act.CREATE, self.change, ref, properties=properties))

    def correct(self, person: Ref, **properties: Any) -> None:
        """A person's own properties, which are not versioned; None takes one away."""
        self._note(Entry(Act.CORRECT, self.change, person, properties=properties))

    def open(self, type: str, source: Ref, target: Ref, **properties: Any) -> None:
        """A tenure from the instant on."""
        self._note(Entry(Act.OPEN, self.change, source, type, target, properties))

    def end(self, tenures: Iterable[Tenure]) -> None:
        """Tenures that held end at the instant."""
        for each in tenures:
            properties = properties_of(each)
            self._note(Entry(Act.END, self.change, source_of(each), each.type, target_of(each), properties))

    def move(self, tenures: Iterable[Tenure], source: Ref | None = None, target: Ref | None = None) -> None:
        """Tenures go on with the other end: from another source, or to another target."""
        for each in tenures:
            self.end([each])
            self.open(each.type, source or source_of(each), target or target_of(each), **properties_of(each))

    async def describe(self, ref: Ref, called: str, kind: str | None = None) -> None:
        """A village, unit or household is called otherwise from the instant on; how it was called until then stays."""
        await self.flush()
        label = self.reading.catalog.choose("ledger/describe", label=ref.label)
        rows = [[ref.key, called, kind, uuid4().hex]]
        await self._transaction.write(label, {"at": self.at, "change": self.change, "rows": rows})
        self.entries.append(Entry(Act.DESCRIBE, self.change, ref, properties={"name": called}))

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
        await Flush(self._transaction, self.changes, self.at, self.reading.instant).write(noted)

    def _note(self, entry: Entry) -> None:
        self._unwritten.append(entry)

    async def _batch(
        self, name: str, keys: list[str], parameters: Mapping[str, Any] | None = None, **choice: str
    ) -> dict[str, Any]:
        await self.flush()
        if not keys:
            return {}
        statement = self.reading.catalog.choose(name, **choice)
        return await self.reading.batch(statement, self.at, parameters or {}, keys)
