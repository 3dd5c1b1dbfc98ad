"""What only one tenure at a time may fill: a deed that begins before a later one in its place is refused."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Final

from graph.errors import DeedRefused
from graph.snapshot import Reading
from graph.vocabulary import KEYS
from graph.writing.ledger_entries import Entry, Ref, part_of, properties_of, source_of, target_of

OWNED: Final = {"COMMANDS": "target", "LIVES_IN": "source", "IN_GRID": "source", "PART_OF": "source"}
"""Tenures of which one end has one at a time, and which end that is; those that tell where things lie are such too."""


async def refuse_later(reading: Reading, at: datetime, entries: Iterable[Entry]) -> None:
    """DeedRefused where a tenure of the slot of one of these begins or ends later."""
    slots: defaultdict[Ref, set[tuple[object, ...]]] = defaultdict(set)
    for each in entries:
        if each.target is not None:
            slot = await _slot(reading, at, each.type, each.source, each.target, part_of(each.properties))
            slots[_owner(each.type, each.source, each.target)].add(slot)
    keys: defaultdict[str, list[str]] = defaultdict(list)
    for owner in slots:
        keys[owner.label].append(owner.key)
    for label, of_label in keys.items():
        statement = reading.catalog.choose("ledger/tenures", label=label, key=KEYS[label], when="later")
        types = sorted({str(slot[0]) for owner in slots if owner.label == label for slot in slots[owner]})
        found = await reading.batch(statement, at, {"types": types}, of_label)
        for key, tenures in found.items():
            for tenure in tenures:
                part = part_of(properties_of(tenure))
                slot = await _slot(reading, at, tenure.type, source_of(tenure), target_of(tenure), part)
                if slot in slots[Ref(label, key)]:
                    raise DeedRefused("LATER", kind=label, code=key, type=tenure.type)


async def _slot(reading: Reading, at: datetime, type: str, source: Ref, target: Ref, part: str) -> tuple[object, ...]:
    """What one tenure at a time may fill: the same value for all that would stand in each other's way."""
    if type == "COVERS":
        statement = reading.catalog.choose("ledger/things", label="Unit")
        unit = (await reading.batch(statement, at, {}, [source.key])).get(source.key)
        return (type, target, unit and unit.level, unit and unit.purpose)
    if type in OWNED or type.startswith("IN_"):
        return (type, _owner(type, source, target))
    return (type, source, target, part)


def _owner(type: str, source: Ref, target: Ref) -> Ref:
    return target if type == "COVERS" or OWNED.get(type) == "target" else source
