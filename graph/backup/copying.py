"""Copies what a graph holds into files beside the backup: first all of it, without a lock, then what was changed since.

What refers is copied before what it refers to, and what is said in the day's work before the structure that it names,
so nothing refers to what is absent.
"""

from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from graph.backup.rows import line, tied
from graph.backup.tables import BY_LABEL, HELD, TABLES, TIED, Table
from graph.database.copying import Rows
from graph.database.runner import Runner
from graph.database.transaction import Transaction
from graph.records import Head
from graph.writing.structural import locked

PAGE: Final = 2_000
"""Nodes of a page."""
NODES: Final = "nodes"
TIES: Final = "ties"
Told = Callable[[str, int], None]
"""Is told of what is copied, and how many rows more."""

PUBLISHED: Final = (
    "MATCH (head:Head {id: 'head'}) MATCH (change:Change) WHERE change.seq > 0 AND change.at <= head.at "
    "RETURN change.seq ORDER BY change.seq DESC LIMIT 1"
)
CHANGES: Final = "MATCH (change:Change) WHERE change.seq > $seq RETURN change.id, change.kind, change.restructuring"
ALSO: Final = (
    "MATCH (change:Change) WHERE change.seq > $seq "
    "UNWIND coalesce(change.standsFor, []) + [change.undoes] AS id WITH DISTINCT id WHERE id IS NOT NULL RETURN id"
)
TOUCHED: Final = (
    "UNWIND $changes AS id MATCH (:Change {id: id})-[:TOUCHED]->(node) "
    "RETURN DISTINCT labels(node)[0], coalesce(node.code, node.id)"
)
DRAFTS: Final = "MATCH (plan:Restructuring {status: 'DRAFT'}) RETURN plan.id"
REQUESTS: Final = (
    "MATCH (request:Request) WHERE request.at >= $since RETURN [request.viewer, request.key], properties(request)"
)
ERASED: Final = "PERSON_ERASED"


@dataclass
class Files:
    """Lines of tables in files of a folder, by what each is of."""

    folder: Path

    def path(self, part: str, label: str) -> Path:
        """Where the nodes of a label are, or what goes out from them."""
        return self.folder / f"{label}.{part}"

    def lines(self, part: str, label: str) -> Iterator[bytes]:
        """The lines of a file, in the order of keys."""
        with self.path(part, label).open("rb") as file:
            yield from file


@dataclass
class Since:
    """What was changed since it was copied, as it is under the lock: it takes the place of what was copied.

    `keys` are of nodes by label; `rows` are their rows, and what goes out from them, by label.
    """

    seq: int
    next: datetime
    keys: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    nodes: defaultdict[str, list[Any]] = field(default_factory=lambda: defaultdict(list))
    ties: defaultdict[str, list[Any]] = field(default_factory=lambda: defaultdict(list))
    erased: bool = False
    """Somebody was erased: of them nothing may be kept, so all is to be copied anew."""


async def published(runner: Runner) -> int:
    """The number of the last change that can be read, all of it; 0 where there is none."""
    rows = await runner.copying.read(PUBLISHED)
    return int(rows[0][0]) if rows else 0


async def copy(runner: Runner, folder: Path, told: Told) -> Files:
    """Copy every table, in pages, without a lock. Raises OSError, Unavailable."""
    files = Files(folder)
    facts = [table for table in TABLES if table.fact]
    structure = [table for table in TABLES if not table.fact]
    # Names of batches come before the disclosures that they are of: what is named is there.
    first = [BY_LABEL["CopiedBatch"], BY_LABEL["Request"]]
    for some in (first, facts, [table for table in structure if table not in first]):
        for table in some:
            if table.label in TIED:
                await _copy(runner, files, TIES, table, told)
        for table in some:
            await _copy(runner, files, NODES, table, told)
    return files


async def _copy(runner: Runner, files: Files, part: str, table: Table, told: Told) -> None:
    with files.path(part, table.label).open("wb") as file:
        async for rows in pages(runner, part, table):
            file.writelines(lines(part, rows))
            told(table.label, len(rows))


async def pages(runner: Runner, part: str, table: Table) -> AsyncIterator[Rows]:
    """The rows of a table, page by page, in the order of keys. Raises Unavailable."""
    after, text = table.start, table.nodes if part == NODES else table.ties
    while rows := await runner.copying.read(text, {"after": after, "limit": PAGE}):
        yield rows
        if len(rows) < PAGE:
            return
        after = rows[-1][0]


def lines(part: str, rows: Rows) -> Iterator[bytes]:
    """Rows as lines; of nodes that nothing goes out from there are none."""
    if part == NODES:
        return map(line, rows)
    return (tied(key, ties) for key, ties in rows if ties)


async def copy_since(runner: Runner, seq: int, drafts: Iterable[str], since: datetime) -> Since:
    """What was changed after a change of the log, under the lock of writers, which is let go of thereafter.

    Raises Busy, Unavailable.
    """

    async def work(transaction: Transaction) -> Since:
        head = await locked(runner, transaction)
        return await _changed(transaction, head, seq, drafts, since)

    async def landed(_transaction: Transaction, _since: Since) -> bool:
        return False  # nothing is written

    found, _ = await runner.transact(work, lambda _since: False, landed, in_turn=True)
    return found


async def _changed(transaction: Transaction, head: Head, seq: int, drafts: Iterable[str], since: datetime) -> Since:
    found = Since(head.seq, head.next)
    changes = await transaction.rows(CHANGES, {"seq": seq})
    found.erased = any(kind == ERASED for _, kind, _ in changes)
    also = {id for (id,) in await transaction.rows(ALSO, {"seq": seq})}
    ids = sorted({id for id, _, _ in changes} | also)
    found.keys["Change"].update(ids)
    for label, key in await transaction.rows(TOUCHED, {"changes": ids}):
        found.keys[label].add(key)
    plans = {plan for _, _, plan in changes if plan is not None}
    found.keys["Restructuring"].update(plans, drafts, [key for (key,) in await transaction.rows(DRAFTS, {})])
    for label in list(found.keys):
        await _take(transaction, found, label)
    for label in HELD:
        held = {tie[2] for ties in found.ties.values() for _, out in ties for tie in out if tie[1] == label}
        found.keys[label].update(held)
        await _take(transaction, found, label)
    found.nodes["Request"] = await transaction.rows(REQUESTS, {"since": since})
    return found


async def _take(transaction: Transaction, found: Since, label: str) -> None:
    table, keys = BY_LABEL[label], sorted(found.keys[label])
    for start in range(0, len(keys), PAGE):
        some = {"keys": keys[start : start + PAGE]}
        if label in TIED:
            found.ties[label] += await transaction.rows(table.ties_of, some)
        found.nodes[label] += await transaction.rows(table.nodes_of, some)
