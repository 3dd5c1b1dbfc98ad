"""A little world of a test's own: nodes by short names and tenures between them, written as a load would write them."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final, NamedTuple, Self
from uuid import uuid4

from graph.database.runner import Runner
from graph.database.writes import Step
from graph.finding.indexed import indexed
from graph.statements.catalog import Catalog
from graph.statements.statement import Statement
from graph.vocabulary import CONTAINMENT, KEYS, OPEN, labels
from graph.writing.flushing import opening

BEGIN: Final = datetime(2020, 2, 15, tzinfo=UTC)
START: Final = datetime(2020, 3, 1, tzinfo=UTC)
END: Final = datetime(2020, 4, 1, tzinfo=UTC)
"""What a test changes of a world, it changes from START to END; the rest is from BEGIN on."""
MOMENT: Final = timedelta(microseconds=1)

OF_LABEL: Final = {"Cooperative": {"product": "柑桔", "businessScope": "柑桔种植"}}
NAMED: Final = {
    *("post", "person", "enterprise", "directive", "unit", "from", "town"),
    *("by", "acknowledgedBy", "acknowledgedFor", "household", "village", "contact", "runner"),
}
"""What facts name of the world's nodes."""
UNSEEDED: Final = Catalog(Path(__file__).parent / "cypher")
"""Statements for what no town is seeded with, and to take a world away."""


class Node(NamedTuple):
    """A node behind a short name."""

    label: str
    properties: dict[str, Any]


class Tenure(NamedTuple):
    """A tenure between two short names."""

    source: str
    type: str
    target: str
    since: datetime
    until: datetime
    properties: dict[str, Any]


@dataclass
class World:
    """Short names become keys that no other world has; `codes` are keys of the forms that real ones have."""

    prefix: str = field(default_factory=lambda: f"{uuid4().hex[:9].upper()}")
    nodes: dict[str, Node] = field(default_factory=dict)
    tenures: list[Tenure] = field(default_factory=list)
    codes: dict[str, str] = field(default_factory=dict)
    joins: list[tuple[str, str, str]] = field(default_factory=list)
    """Between facts: source, type and target."""

    def add(self, label: str, name: str, within: str | None = None, /, **properties: Any) -> Self:
        """A node, in being from BEGIN on where it lies within another."""
        described = {"describedSince": BEGIN} if label in labels("described") else OF_LABEL.get(label, {})
        self.nodes[name] = Node(label, {"name": name} | described | properties)
        return self if within is None else self.tie(name, CONTAINMENT[label], within)

    def tie(
        self, source: str, type: str, target: str, since: datetime = BEGIN, until: datetime = OPEN, **properties: Any
    ) -> Self:
        """A tenure from BEGIN on, where no other time is given."""
        self.tenures.append(Tenure(source, type, target, since, until, properties))
        return self

    def fact(self, label: str, name: str, /, **properties: Any) -> Self:
        """A fact: what it names of the world's nodes it names by their short names."""
        self.nodes[name] = Node(label, properties)
        return self

    def join(self, source: str, type: str, target: str) -> Self:
        """What joins two facts."""
        self.joins.append((source, type, target))
        return self

    def gains(self, source: str, type: str, target: str, **properties: Any) -> Self:
        """A tenure from START to END."""
        return self.tie(source, type, target, START, END, **properties)

    def loses(self, source: str, type: str, target: str) -> Self:
        """A tenure that was there does not hold from START to END."""
        (lost,) = (tenure for tenure in self.tenures if tenure[:3] == (source, type, target))
        self.tenures.remove(lost)
        self.tenures += [lost._replace(until=START), lost._replace(since=END)]
        return self

    def key(self, name: str) -> str:
        """The key of a node."""
        return self.codes.get(name, self.prefix + name)

    def keys(self, label: str) -> list[str]:
        """The keys of a label's nodes, in order."""
        return sorted(self.key(name) for name, (of, _) in self.nodes.items() if of == label)

    def name(self, key: str) -> str:
        """The short name behind a key."""
        return next((name for name, code in self.codes.items() if code == key), key.removeprefix(self.prefix))

    async def write(self, runner: Runner) -> frozenset[str]:
        """Write it, in one transaction; the bookmarks that see it."""
        rows: dict[str, list[Any]] = defaultdict(list)
        described = {
            tenure.target: self.nodes[tenure.source].label for tenure in self.tenures if tenure.type == "DESCRIBED"
        }
        for name, (label, properties) in self.nodes.items():
            found = indexed(described.get(name, label), properties)
            found |= {each: self.key(found[each]) for each in NAMED & found.keys() if label in labels("fact")}
            rows[label].append([self.key(name), {KEYS[label]: self.key(name)} | found])
        steps: list[Step] = [(_of_nodes(runner.catalog, label), {"rows": of_label}) for label, of_label in rows.items()]
        deeds: dict[Statement, list[Any]] = defaultdict(list)
        for tenure in self.tenures:
            row = [self.key(tenure.source), self.key(tenure.target), tenure.properties]
            deeds[self._statement(runner.catalog, tenure)].append([tenure.since, tenure.until, self.prefix, [row]])
        opened = ((statement, {"deeds": of}) for statement, of in deeds.items())
        reached = (runner.catalog["cooperatives/reach"], {"rows": self._proposed()})
        joined = [self._joined(runner.catalog, *each) for each in self.joins]
        return await runner.write([*steps, *opened, reached, *joined, (runner.catalog["head/renew"], {})])

    def _joined(self, catalog: Catalog, source: str, type: str, target: str) -> Step:
        labels = {"source": self.nodes[source].label, "type": type, "target": self.nodes[target].label}
        return catalog.choose("facts/join", **labels), {"rows": [[self.key(source), self.key(target)]]}

    def _proposed(self) -> list[list[Any]]:
        """A milestone of each cooperative: it has been proposed, and something was noted of that."""
        proposed = {"stage": "PROPOSED", "at": BEGIN, "recordedAt": BEGIN, "note": "五户联名"}
        return [[f"{key}-proposed", key, proposed] for key in self.keys("Cooperative")]

    async def erase(self, runner: Runner) -> None:
        """Take it away again, in one transaction."""
        labels = {node.label for node in self.nodes.values()}
        steps = [(UNSEEDED.choose("erase", label=label), {"keys": self.keys(label)}) for label in labels]
        await runner.write([*steps, (runner.catalog["head/renew"], {})])

    def _statement(self, catalog: Catalog, tenure: Tenure) -> Statement:
        source, target = self.nodes[tenure.source].label, self.nodes[tenure.target].label
        if tenure.type == "DESCRIBED":
            return UNSEEDED.choose("tenure", label=source)
        return opening(catalog, source, tenure.type, target)


def _of_nodes(catalog: Catalog, label: str) -> Statement:
    if label in labels("fact"):
        return catalog.choose("facts/create", label=label)
    return UNSEEDED["node"] if label == "Description" else catalog.choose("ledger/create", label=label)
