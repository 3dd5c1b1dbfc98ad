"""What only one tenure at a time may fill: a deed that begins before a later one in its place is refused."""

from collections import defaultdict
from collections.abc import AsyncIterator, Iterable, Mapping
from datetime import datetime
from typing import Final

from graph.errors import DeedRefused
from graph.records import Tenure, Thing
from graph.snapshot import Reading
from graph.vocabulary import KEYS, Purpose
from graph.writing.ledger_entries import Entry, Ref, part_of, properties_of, source_of, target_of

Slot = tuple[object, ...]
COVERS: Final = "COVERS"
OWNED: Final = {"COMMANDS": "target", "LIVES_IN": "source", "IN_GRID": "source", "PART_OF": "source"}
"""Tenures of which one end has one at a time, and which end that is; those that tell where things lie are such too."""


async def refuse_later(reading: Reading, at: datetime, entries: Iterable[Entry]) -> None:
    """DeedRefused where a tenure of the slot of one of these begins or ends later."""
    tied = [(each, each.target) for each in entries if each.target is not None]
    units = await _units(reading, at, (each.source for each, _ in tied if each.type == COVERS))
    slots: defaultdict[Ref, set[Slot]] = defaultdict(set)
    for each, target in tied:
        slot = _slot(units, each.type, each.source, target, part_of(each.properties))
        slots[_owner(each.type, each.source, target)].add(slot)
    async for label, tenures in _later(reading, at, slots):
        units |= await _units(reading, at, (source_of(later) for _, later in tenures if later.type == COVERS))
        for key, later in tenures:
            part = part_of(properties_of(later))
            if _slot(units, later.type, source_of(later), target_of(later), part) in slots[Ref(label, key)]:
                raise DeedRefused("LATER", kind=label, code=key, type=later.type)


async def _later(
    reading: Reading, at: datetime, slots: Mapping[Ref, set[Slot]]
) -> AsyncIterator[tuple[str, list[tuple[str, Tenure]]]]:
    """By label, tenures that begin or end later at the owners of slots, each with the owner's key."""
    keys: defaultdict[str, list[str]] = defaultdict(list)
    for owner in slots:
        keys[owner.label].append(owner.key)
    for label, of_label in keys.items():
        statement = reading.catalog.choose("ledger/tenures", label=label, key=KEYS[label], when="later")
        types = sorted({str(slot[0]) for key in of_label for slot in slots[Ref(label, key)]})
        found = await reading.batch(statement, at, {"types": types}, of_label)
        yield label, [(key, each) for key, tenures in found.items() for each in tenures]


async def _units(reading: Reading, at: datetime, refs: Iterable[Ref]) -> dict[str, Thing | None]:
    """The units of these keys."""
    asked = sorted({ref.key for ref in refs})
    statement = reading.catalog.choose("ledger/things", label="Unit")
    return dict(await reading.batch(statement, at, {}, asked)) if asked else {}


def _slot(units: Mapping[str, Thing | None], type: str, source: Ref, target: Ref, part: str) -> Slot:
    """What one tenure at a time may fill: the same value for all that would stand in each other's way."""
    if type == COVERS:
        unit = units.get(source.key)
        if unit and unit.purpose is Purpose.COOPERATIVE_SETUP and target.label != "Cooperative":
            return (type, target, source)  # who grows for several cooperatives has a unit of each
        return (type, target, unit and unit.level, unit and unit.purpose)
    if type in OWNED or type.startswith("IN_"):
        return (type, _owner(type, source, target))
    return (type, source, target, part)


def _owner(type: str, source: Ref, target: Ref) -> Ref:
    return target if type == COVERS or OWNED.get(type) == "target" else source
