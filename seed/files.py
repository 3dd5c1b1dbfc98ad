"""Loads what was taken in from files into an empty graph, in batches: the nodes, then what ties them.

All of it holds from one instant on, and is one entry of the log, which comes last.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from itertools import islice
from typing import Any, Final, NamedTuple
from uuid import uuid4

from graph.database.runner import Runner
from graph.files.intake import Intake, Read
from graph.files.tables import TABLES, Table
from graph.finding.indexed import indexed
from graph.vocabulary import CONTAINMENT, KEYS, LABELS, OPEN, UnitRole, label_of
from graph.writing.flushing import opening
from seed.dataset import Change
from seed.load import BATCH, log

KIND: Final = "IMPORT"
"""What the log calls it."""
PROPERTIES: Final = {
    "name": "name",
    "kind": "kind",
    "address": "address",
    "birth_year": "birthYear",
    "phone": "phone",
    "party_member": "partyMember",
    "public_servant": "publicServant",
    "level": "level",
    "purpose": "purpose",
    "product": "product",
    "business_scope": "businessScope",
    "synthetic": "synthetic",
}
"""What nodes keep of the columns of things, by the names of these."""
DESCRIBED: Final = frozenset(label.name for label in LABELS if "describedSince" in label.properties)
PLACES: Final = {UnitRole.COMMANDER.value: "COMMANDS", UnitRole.LIAISON.value: "LIAISES_FOR"}
LIES_IN: Final = {"Area": "town", "Village": "area", "Unit": "town", "Organization": "town"}
"""The column that tells what a thing lies in; of the others it is the village."""
CONTAINERS: Final = {"town": "Town", "area": "Area", "village": "Village"}

Progress = Callable[[Table, int], None]
"""Is told of which table so many rows are written."""


class Tie(NamedTuple):
    """A tenure that a row tells of."""

    source: str
    source_key: str
    type: str
    target: str
    target_key: str
    properties: Mapping[str, Any]


async def load_files(runner: Runner, intake: Intake, since: datetime, reason: str, progress: Progress) -> int:
    """Write what was taken in, which fits together, into a migrated graph in which nothing is; how many nodes it has.

    Raises Unavailable; what is written by then stays.
    """
    change = uuid4().hex
    touched: list[tuple[str, str]] = []
    for table in TABLES:
        if table.keyed == 1:
            for batch in _batches(intake.rows(table)):
                await _create(runner, table, batch, since)
    for table in TABLES:
        written = 0
        for batch in _batches(intake.rows(table)):
            ties = [tie for read in batch for tie in _ties(table, read.values)]
            await _tie(runner, ties, since, change)
            touched += [(tie.source, tie.source_key) for tie in ties if CONTAINMENT.get(tie.source) == tie.type]
            written += len(batch)
            progress(table, written)
    await runner.write(
        log(runner.catalog, [Change(change, since, None, KIND, reason, tuple(touched))]), repeatable=True
    )
    return sum(intake.counts[table.name] for table in TABLES if table.keyed == 1)


async def _create(runner: Runner, table: Table, batch: Iterable[Read], since: datetime) -> None:
    key, column = KEYS[table.label], table.columns[0].name
    rows = []
    milestones = []
    for read in batch:
        code = read.values[column]
        properties = {PROPERTIES[name]: value for name, value in read.values.items() if name in PROPERTIES}
        described = {"describedSince": since} if table.label in DESCRIBED else {}
        rows.append([code, indexed(table.label, {key: code, **properties, **described})])
        if "stage" in read.values:
            milestones.append([uuid4().hex, code, {"stage": read.values["stage"], "at": since, "recordedAt": since}])
    await runner.write(
        [(runner.catalog.choose("ledger/create", label=table.label, key=key), {"rows": rows})], repeatable=True
    )
    if milestones:
        await runner.write([(runner.catalog["cooperatives/reach"], {"rows": milestones})], repeatable=True)


async def _tie(runner: Runner, ties: Iterable[Tie], since: datetime, change: str) -> None:
    by_ends: defaultdict[tuple[str, str, str], list[list[Any]]] = defaultdict(list)
    for tie in ties:
        by_ends[tie.source, tie.type, tie.target].append([tie.source_key, tie.target_key, tie.properties])
    for ends, rows in by_ends.items():
        statement = opening(runner.catalog, *ends)
        await runner.write([(statement, {"deeds": [[since, OPEN, change, rows]]})], repeatable=True)


def _ties(table: Table, row: Mapping[str, Any]) -> Iterator[Tie]:
    """The tenures that a row of a table tells of."""
    if table.keyed == 1:
        yield from _of_thing(table, row)
        return
    match table.name:
        case "grid_workers":
            yield Tie("Person", row["person"], "WORKS_IN", "Grid", row["grid"], {})
        case "coverage":
            yield Tie("Unit", row["unit"], "COVERS", label_of(row["covers"]), row["covers"], {})
        case "places":
            type = PLACES.get(row["role"], "SERVES_IN")
            role = {"role": row["role"]} if type == "SERVES_IN" else {}
            yield Tie("Person", row["person"], type, "Unit", row["unit"], role)
        case "seats":
            yield Tie("Organization", row["body"], "SEATED_IN", label_of(row["seat"]), row["seat"], {})
        case "offices":
            title = {"title": row["title"]} if "title" in row else {}
            held = {"position": row["position"], **title}
            yield Tie("Person", row["person"], "HOLDS", "Organization", row["body"], held)
        case "growers":
            planted = {"plantedArea": row["planted_area"]} if "planted_area" in row else {}
            yield Tie("Household", row["household"], "GROWS", "Cooperative", row["cooperative"], planted)


def _of_thing(table: Table, row: Mapping[str, Any]) -> Iterator[Tie]:
    """Where a thing lies, and what else its own row tells."""
    key = row[table.columns[0].name]
    if table.label in CONTAINMENT:
        within = LIES_IN.get(table.label, "village")
        yield Tie(table.label, key, CONTAINMENT[table.label], CONTAINERS[within], row[within], {})
    if "grid" in row:
        yield Tie("Household", key, "IN_GRID", "Grid", row["grid"], {})
    if "household" in row:
        yield Tie("Person", key, "LIVES_IN", "Household", row["household"], {"head": row.get("head", False)})
    if "above" in row:
        yield Tie("Unit", key, "PART_OF", "Unit", row["above"], {})


def _batches(rows: Iterator[Read]) -> Iterator[list[Read]]:
    while batch := list(islice(rows, BATCH)):
        yield batch
