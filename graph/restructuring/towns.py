"""The towns that a plan is for: those of what its steps name."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from graph.database.runner import Runner
from graph.forms.naming import Occurrence, occurrences
from graph.restructuring.plans import Import, Plan
from graph.snapshot import Reading
from graph.viewer import KEEPER
from graph.vocabulary import label_of
from graph.writing.ledger_entries import Entry
from graph.writing.structural import published

TOWN: Final = 9
"""Digits of a town's code, with which those of all that lies in it begin."""
OF_A_VILLAGE: Final = re.compile(r"\d{12}G\d{4}")
"""Codes of enterprises that tell where they were registered; credit codes do not."""
PREFIX: Final = 3
"""Characters of a unit's code before that of the first thing that it covers."""


async def towns_of(runner: Runner, plan: Plan | Import) -> list[str]:
    """Codes of the towns of what a plan names, in order: by the code of each, or where it lies in the graph.

    People are passed over: what a step does to them it does where something else lies that it names.
    """
    named = [each for step in plan.steps for each in occurrences(step) if each.label != "Person"]
    by_code = {each: town_in(each.label, each.key) for each in named}
    towns = {town for town in by_code.values() if town is not None}
    return sorted(towns | await _found(runner, [each for each, town in by_code.items() if town is None]))


def towns_touched(entries: Iterable[Entry]) -> set[str]:
    """Codes of the towns of what deeds touched, as far as the code of each tells of one."""
    ends = dict.fromkeys(end for entry in entries for end in entry.ends if end.label != "Person")
    return {town for end in ends if (town := town_in(*end)) is not None}


def town_in(label: str, code: str) -> str | None:
    """The code of the town in the code of a thing; None where it does not tell of one."""
    if label == "Unit":
        covered = code[PREFIX:].rpartition("-")[0]
        return town_in(label_of(covered), covered)
    tells = label_of(code) != "Enterprise" or OF_A_VILLAGE.fullmatch(code)
    return code[:TOWN] if tells else None


async def _found(runner: Runner, named: Sequence[Occurrence]) -> set[str]:
    if not named:
        return set()
    now = await published(runner)
    reading = Reading(runner, KEEPER, instant=now)
    keys: defaultdict[str, set[str]] = defaultdict(set)
    for each in named:
        keys[each.label].add(each.key)
    towns: set[str] = set()
    for label, of_label in keys.items():
        statement = runner.catalog.choose("ledger/town", label=label)
        found = await reading.batch(statement, now, {}, sorted(of_label))
        towns |= {town for town in found.values() if town is not None}
    return towns
