"""What a deed reads and writes in its transaction: things and people looked up, tenures ended and opened.

Everything that is written is noted as an `Entry`; lines, counts and the log are made of these notes alone.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Final, NamedTuple
from uuid import uuid4

from graph.database.transaction import Transaction
from graph.errors import DeedRefused
from graph.records import Someone, Tenure, Thing
from graph.snapshot import Reading
from graph.statements.catalog import Catalog
from graph.statements.statement import Statement
from graph.viewer import KEEPER, Viewer
from graph.vocabulary import KEYS, OFFICES, OPEN

OWNED: Final = {"COMMANDS": "target", "LIVES_IN": "source", "IN_GRID": "source", "PART_OF": "source"}
"""Tenures of which one end has one at a time, and which end that is; those that tell where things lie are such too."""


class Ref(NamedTuple):
    """A node by its label and key."""

    label: str
    key: str

    @property
    def id(self) -> str:
        """Its opaque id."""
        return f"{self.label}:{self.key}"


class Act(StrEnum):
    """What a deed can do."""

    CREATE = "CREATE"
    END = "END"
    OPEN = "OPEN"
    DESCRIBE = "DESCRIBE"
    ADD = "ADD"
    CORRECT = "CORRECT"


@dataclass(frozen=True, slots=True)
class Entry:
    """One note of the ledger: what was done to a node, or to a tenure between two, and by which change."""

    act: Act
    change: str
    source: Ref
    type: str = ""
    target: Ref | None = None
    properties: Mapping[str, Any] = field(default_factory=dict)

    @property
    def ends(self) -> tuple[Ref, ...]:
        """The nodes that it touches."""
        return (self.source,) if self.target is None else (self.source, self.target)


def source_of(tenure: Tenure) -> Ref:
    """Where a tenure begins."""
    return Ref(tenure.source, tenure.source_key)


def target_of(tenure: Tenure) -> Ref:
    """Where a tenure ends."""
    return Ref(tenure.target, tenure.target_key)


def properties_of(tenure: Tenure) -> dict[str, Any]:
    """A tenure's own properties, as they are written."""
    properties = {
        "role": tenure.role,
        "position": tenure.position,
        "title": tenure.title,
        "head": tenure.head,
        "plantedArea": tenure.planted_area,
    }
    return {name: value for name, value in properties.items() if value is not None}


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

    async def held(self, label: str, keys: Iterable[str], *types: str) -> dict[str, list[Tenure]]:
        """Tenures of these types that hold at the instant and begin or end at each node, by type, ends and role."""
        asked = list(dict.fromkeys(keys))
        found = await self._batch(
            "ledger/held", asked, {"types": list(types)}, label=label, key=KEYS[label], when="holds"
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
            await self._refuse_later(noted)
        await self._create([each for each in noted if each.act is Act.CREATE])
        await self._correct([each for each in noted if each.act is Act.CORRECT])
        await self._end([each for each in noted if each.act is Act.END])
        await self._open([each for each in noted if each.act is Act.OPEN])

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

    async def _create(self, entries: list[Entry]) -> None:
        rows: defaultdict[str, list[Any]] = defaultdict(list)
        for each in entries:
            key = KEYS[each.source.label]
            rows[each.source.label].append([each.source.key, {key: each.source.key, **each.properties}])
        for label, of_label in rows.items():
            statement = self.reading.catalog.choose("ledger/create", label=label, key=KEYS[label])
            await self._transaction.write(statement, {"rows": of_label})

    async def _correct(self, entries: list[Entry]) -> None:
        rows = [[each.source.key, dict(each.properties)] for each in entries]
        if rows:
            await self._transaction.write(self.reading.catalog["ledger/correct"], {"rows": rows})

    async def _end(self, entries: list[Entry]) -> None:
        for ends, of_type in _by_ends(entries).items():
            statement = self.reading.catalog.choose("ledger/end", **ends_chosen(*ends))
            rows = [[each.source.key, _key(each), _part(each.properties)] for each in of_type]
            given = {"at": self.at, "change": self.change, "own": self.changes, "rows": rows}
            await self._transaction.write(statement, {**given, "instant": self.reading.instant})

    async def _open(self, entries: list[Entry]) -> None:
        for ends, of_type in _by_ends(entries).items():
            statement = opening(self.reading.catalog, *ends)
            rows = [[each.source.key, _key(each), dict(each.properties)] for each in of_type]
            await self._transaction.write(statement, {"deeds": [[self.at, OPEN, self.change, rows]]})

    async def _refuse_later(self, entries: list[Entry]) -> None:
        """DeedRefused where a tenure of the slot of one of these begins or ends later."""
        slots: defaultdict[Ref, set[tuple[object, ...]]] = defaultdict(set)
        for each in entries:
            if each.target is not None:
                slot = await self._slot(each.type, each.source, each.target, _part(each.properties))
                slots[_owner(each.type, each.source, each.target)].add(slot)
        keys: defaultdict[str, list[str]] = defaultdict(list)
        for owner in slots:
            keys[owner.label].append(owner.key)
        for label, of_label in keys.items():
            statement = self.reading.catalog.choose("ledger/held", label=label, key=KEYS[label], when="later")
            types = sorted({str(slot[0]) for owner in slots if owner.label == label for slot in slots[owner]})
            found = await self.reading.batch(statement, self.at, {"types": types}, of_label)
            for key, tenures in found.items():
                for tenure in tenures:
                    part = _part(properties_of(tenure))
                    slot = await self._slot(tenure.type, source_of(tenure), target_of(tenure), part)
                    if slot in slots[Ref(label, key)]:
                        raise DeedRefused("LATER", kind=label, code=key, type=tenure.type)

    async def _slot(self, type: str, source: Ref, target: Ref, part: str) -> tuple[object, ...]:
        """What one tenure at a time may fill: the same value for all that would stand in each other's way."""
        if type == "COVERS":
            statement = self.reading.catalog.choose("ledger/things", label="Unit")
            unit = (await self.reading.batch(statement, self.at, {}, [source.key])).get(source.key)
            return (type, target, unit and unit.level, unit and unit.purpose)
        if type in OWNED or type.startswith("IN_"):
            return (type, _owner(type, source, target))
        return (type, source, target, part)


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


def _owner(type: str, source: Ref, target: Ref) -> Ref:
    return target if type == "COVERS" or OWNED.get(type) == "target" else source


def _by_ends(entries: Iterable[Entry]) -> dict[tuple[str, str, str], list[Entry]]:
    found: defaultdict[tuple[str, str, str], list[Entry]] = defaultdict(list)
    for each in entries:
        if each.target is not None:
            found[each.source.label, each.type, each.target.label].append(each)
    return found


def _key(entry: Entry) -> str:
    return entry.target.key if entry.target else ""


def _part(properties: Mapping[str, Any]) -> str:
    """The role or position of a tenure, empty where it has none."""
    return str(properties.get("role") or properties.get("position") or "")
