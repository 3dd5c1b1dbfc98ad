"""A dataset being drawn up: nodes are added, and deeds tie them together."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from graph.vocabulary import CONTAINMENT, OPEN, CooperativeStage
from seed.codes import opaque
from seed.dataset import Change, Dataset, Ends, Link, Milestone, Node


class Draft:
    """Collects what a dataset is made of; ids within it are derived from its `namespace`."""

    def __init__(self, namespace: str) -> None:
        self.nodes: dict[str, list[Node]] = defaultdict(list)
        self.links: dict[Ends, list[Link]] = defaultdict(list)
        self.facts: dict[str, list[Node]] = defaultdict(list)
        self.joins: dict[Ends, list[tuple[str, str]]] = defaultdict(list)
        self._namespace = namespace
        self._deeds: list[Deed] = []
        self._milestones: list[Milestone] = []
        self._serials: Counter[str] = Counter()
        self._shared: dict[tuple[tuple[str, Any], ...], Mapping[str, Any]] = {}

    def add(self, label: str, **properties: Any) -> None:
        """Add a node; its key is among the properties."""
        self.nodes[label].append(properties)

    def tell(self, label: str, /, **properties: Any) -> None:
        """Tell a fact of the day's work; its id is among the properties."""
        self.facts[label].append(properties)

    def deed(self, name: str, since: datetime, reason: str) -> "Deed":
        """Begin a change; no two of a draft have the same name."""
        deed = Deed(self, self.opaque("change", name), since, reason)
        self._deeds.append(deed)
        return deed

    def reach(self, cooperative: str, stage: CooperativeStage, at: datetime) -> None:
        """A cooperative reaches a stage."""
        id = self.opaque("milestone", cooperative, stage)
        self._milestones.append(Milestone(id, cooperative, {"stage": stage.value, "at": at, "recordedAt": at}))

    def say(self, label: str, **properties: Any) -> None:
        """Add a fact; its id is among the properties."""
        self.facts[label].append(properties)

    def join(self, source: tuple[str, str], type: str, target: tuple[str, str]) -> None:
        """Join two facts, each a (label, id)."""
        self.joins[source[0], type, target[0]].append((source[1], target[1]))

    def serial(self, series: str) -> int:
        """The next number of a series, from 1."""
        self._serials[series] += 1
        return self._serials[series]

    def opaque(self, *parts: str) -> str:
        """An id that is the same in every run and tells nothing."""
        return opaque(self._namespace, *parts)

    def share(self, properties: Mapping[str, Any]) -> Mapping[str, Any]:
        """One mapping for all tenures with these properties: a county has a million tenures and a dozen such sets."""
        return self._shared.setdefault(tuple(properties.items()), properties)

    def dataset(self) -> Dataset:
        """What was drawn up so far."""
        changes = sorted((deed.change() for deed in self._deeds), key=lambda change: change.effective_at)
        written = (dict(self.nodes), dict(self.links), tuple(changes), tuple(self._milestones))
        return Dataset(*written, dict(self.facts), dict(self.joins))


class Deed:
    """A change being drawn up: every tenure that it ties begins at its instant and is opened by it."""

    def __init__(self, draft: Draft, id: str, since: datetime, reason: str) -> None:
        self.since = since
        self._draft = draft
        self._id = id
        self._reason = reason
        self._touched: list[tuple[str, str]] = []

    def add(self, label: str, **properties: Any) -> None:
        """Add a node whose life this deed begins."""
        self._draft.add(label, **properties)

    def add_described(self, label: str, **properties: Any) -> None:
        """Add a node whose description is versioned: it stands from the beginning of its life."""
        self._draft.add(label, **properties, describedSince=self.since)

    def tie(self, label: str, key: str, type: str, target_label: str, target: str, **properties: Any) -> None:
        """Open a tenure without an end; a containment touches what it contains."""
        link = Link(key, target, self.since, OPEN, self._id, self._draft.share(properties))
        self._draft.links[label, type, target_label].append(link)
        if CONTAINMENT.get(label) == type:
            self._touched.append((label, key))

    def serial(self, series: str) -> int:
        """The next number of a series of the draft."""
        return self._draft.serial(series)

    def change(self) -> Change:
        """The entry of the log."""
        return Change(self._id, self.since, None, "SEED", self._reason, tuple(self._touched))
