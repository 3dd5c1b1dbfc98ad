"""Puts a backup into an empty graph, and looks whether all of it is there."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, Final

from graph.backup.copying import NODES, TIES, Told, lines, pages
from graph.backup.file import BackupUnusable, Header, read_header, summaries, tables
from graph.backup.rows import Digest, revived
from graph.backup.tables import BY_LABEL, KEPT_APART, Table
from graph.database.migrations import LATEST, RESTORING, migrate, reach
from graph.database.runner import Runner
from graph.errors import Conflict

BATCH: Final = 2_000
"""Nodes of a transaction."""
EMPTY: Final = "MATCH (node) WHERE none(label IN labels(node) WHERE label IN $apart) RETURN 1 LIMIT 1"
LOG: Final = "MATCH (lock:Lock {id: 'lock'}) SET lock.seq = $seq, lock.next = $next"


async def restore(runner: Runner, path: Path, told: Told) -> Header:
    """Put a backup into an empty graph, which has the latest version of the schema thereafter; what was restored.

    The file is read to its end before anything is written, and the graph is read back and compared with its digests.
    Until then no other command works on the graph. Raises BackupUnusable, InvalidInput, Conflict where the graph is not
    empty or came out otherwise, Unavailable.
    """
    header = read_header(path)
    if header.schema > LATEST:
        raise BackupUnusable("backup.newer")
    await migrate(runner, 0)  # tells where another version, or a restoring that was ended, has been here
    if await runner.copying.read(EMPTY, {"apart": sorted(KEPT_APART)}):
        raise Conflict("backup.not_empty")
    await migrate(runner, header.schema)
    await reach(runner, RESTORING)
    await _load(runner, path, told)
    await runner.copying.write(LOG, {"seq": header.seq, "next": header.next})
    await _compare(runner, path, told)
    await reach(runner, header.schema)
    await migrate(runner)
    await runner.write([(runner.catalog["head/publish"], {"next": header.next})], repeatable=True)
    return header


async def _load(runner: Runner, path: Path, told: Told) -> None:
    """All nodes, then what goes out from them: the file has them the other way round, so it is read twice."""
    for part, put in ((NODES, _put_nodes), (TIES, _put_ties)):
        for name, rows in tables(path):
            label, _, of = name.partition(" ")
            for batch in _batches(rows):
                if of == part:
                    await put(runner, BY_LABEL[label], batch)
                    told(label, len(batch))


async def _put_nodes(runner: Runner, table: Table, batch: list[Any]) -> None:
    await runner.copying.write(table.create, {"rows": [revived(properties) for _, properties in batch]})


async def _put_ties(runner: Runner, table: Table, batch: list[Any]) -> None:
    by_end: defaultdict[tuple[str, str], list[Any]] = defaultdict(list)
    for (key,), ties in batch:
        for type, label, target, properties in ties:
            by_end[type, label].append([key, target, revived(properties)])
    for (type, label), rows in by_end.items():
        for some in _batches(rows):
            await runner.copying.write(table.tie(type, label), {"rows": some})


def _batches(rows: Iterable[Any]) -> Iterator[list[Any]]:
    left = iter(rows)
    while batch := list(islice(left, BATCH)):
        yield batch


async def _compare(runner: Runner, path: Path, told: Told) -> None:
    """Read everything back; Conflict where a table is not as the backup has it."""
    for summary in summaries(path):
        label, _, part = summary.name.partition(" ")
        digest = Digest()
        async for rows in pages(runner, part, BY_LABEL[label]):
            for each in lines(part, rows):
                digest.add(each)
            told(label, len(rows))
        if (digest.rows, digest.text) != (summary.rows, summary.digest):
            raise Conflict("backup.otherwise", table=summary.name)
