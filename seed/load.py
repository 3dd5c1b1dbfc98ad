"""Writes a dataset into the graph, in batches by key: a second load writes nothing, the next completes a killed one.

Nodes come first, then tenures, then facts; the log of changes with what they touched comes last, in one transaction, so
a graph whose log has entries holds all of its dataset.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, groupby
from operator import attrgetter
from typing import Any, Final, TypeVar

from graph.database.runner import Runner
from graph.database.writes import Step
from graph.finding.indexed import indexed
from graph.statements.catalog import Catalog
from graph.vocabulary import KEYS
from graph.writing.flushing import opening
from seed.dataset import Change, Dataset, Link

BATCH: Final = 5_000

T = TypeVar("T")
Row = list[Any]
Batch = tuple[str, int, Step]
"""What is written, how many rows of it, and by which step."""
Told = Callable[[str, int, int], None]
"""Is told what is being written, how many rows have been, and how many there are."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """How much a dataset holds, all of which the graph then holds: nodes by label, tenures by type, changes."""

    nodes: dict[str, int]
    tenures: dict[str, int]
    changes: int


async def load(runner: Runner, dataset: Dataset, told: Told | None = None) -> Loaded:
    """Write a dataset into a migrated graph; what is there already stays as it is. Raises Unavailable."""
    done, of = 0, _rows(dataset)
    for what, size, step in batches(runner.catalog, dataset):
        if told is not None:
            told(what, done, of)
        await runner.write([step], repeatable=True)
        done += size
    if told is not None:
        told("Change", done, of)
    await runner.write(log(runner.catalog, dataset.changes), repeatable=True)
    return _count(dataset)


def batches(catalog: Catalog, dataset: Dataset) -> Iterator[Batch]:
    """What is written of a dataset before its log, in order."""
    structure = chain(_nodes(catalog, dataset), _tenures(catalog, dataset), _milestones(catalog, dataset))
    return chain(structure, _facts(catalog, dataset))


def _nodes(catalog: Catalog, dataset: Dataset) -> Iterator[Batch]:
    for label, nodes in dataset.nodes.items():
        key = KEYS[label]
        statement = catalog.choose("ledger/create", label=label, key=key)
        for batch in _batches(nodes):
            yield label, len(batch), (statement, {"rows": [[node[key], indexed(label, node)] for node in batch]})


def _tenures(catalog: Catalog, dataset: Dataset) -> Iterator[Batch]:
    for ends, links in dataset.relationships.items():
        statement = opening(catalog, *ends)
        for batch in _batches(links):
            yield ends[1], len(batch), (statement, {"deeds": _by_deed(batch)})


def _milestones(catalog: Catalog, dataset: Dataset) -> Iterator[Batch]:
    for batch in _batches(dataset.milestones):
        yield "Milestone", len(batch), (catalog["cooperatives/reach"], {"rows": [list(each) for each in batch]})


def _facts(catalog: Catalog, dataset: Dataset) -> Iterator[Batch]:
    for label, facts in dataset.facts.items():
        statement = catalog.choose("facts/create", label=label)
        for batch in _batches(facts):
            yield label, len(batch), (statement, {"rows": [[fact["id"], fact] for fact in batch]})
    for (source, type, target), joins in dataset.joins.items():
        statement = catalog.choose("facts/join", source=source, type=type, target=target)
        for pairs in _batches(joins):
            yield type, len(pairs), (statement, {"rows": [list(pair) for pair in pairs]})


def _by_deed(links: Sequence[Link]) -> list[Row]:
    """Links under the instants and the change that they share: a packed instant costs as much as a row."""
    return [
        [*deed, [[link.source, link.target, dict(link.properties)] for link in group]]
        for deed, group in groupby(links, key=attrgetter("since", "until", "change"))
    ]


def log(catalog: Catalog, changes: Sequence[Change]) -> list[Step]:
    """The changes, then by label what they touched; all that was loaded can be read from then on."""
    rows = [[change.id, change.effective_at, change.actor, change.kind, change.reason] for change in changes]
    touched: dict[str, list[Row]] = defaultdict(list)
    for change in changes:
        for label, key in change.touched:
            touched[label].append([change.id, key])
    steps: list[Step] = [(catalog["ledger/changes"], {"rows": rows})]
    for label, pairs in touched.items():
        statement = catalog.choose("ledger/touched", label=label, key=KEYS[label])
        steps += [(statement, {"rows": batch}) for batch in _batches(pairs)]
    return [*steps, (catalog["head/renew"], {})]


def _batches(rows: Sequence[T]) -> Iterator[Sequence[T]]:
    return (rows[start : start + BATCH] for start in range(0, len(rows), BATCH))


def _rows(dataset: Dataset) -> int:
    """How many rows a dataset comes to, but for those of its log."""
    parts = (dataset.nodes, dataset.relationships, dataset.facts, dataset.joins)
    return len(dataset.milestones) + sum(len(rows) for part in parts for rows in part.values())


def _count(dataset: Dataset) -> Loaded:
    tenures: Counter[str] = Counter()
    for (_, type, _), links in dataset.relationships.items():
        tenures[type] += len(links)
    nodes = {label: len(nodes) for label, nodes in (*dataset.nodes.items(), *dataset.facts.items())}
    return Loaded(nodes, dict(tenures), len(dataset.changes))
