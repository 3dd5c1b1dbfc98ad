"""A dataset as sets of tuples, which is how the tests of it read."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from graph.vocabulary import CONTAINMENT, KEYS, OPEN
from seed.dataset import Dataset, Link, Node


class Facts:
    """What a dataset says, indexed."""

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset
        self.nodes: dict[str, dict[str, Node]] = {
            label: {node[KEYS[label]]: node for node in nodes} for label, nodes in dataset.nodes.items()
        }

    def links(self, source: str, type: str, target: str) -> list[Link]:
        """Tenures between two labels."""
        return self.dataset.relationships[source, type, target]

    def pairs(self, source: str, type: str, target: str, **properties: Any) -> set[tuple[str, str]]:
        """Ends of the tenures that have these properties."""
        return {
            (link.source, link.target)
            for link in self.links(source, type, target)
            if properties.items() <= link.properties.items()
        }

    def one(self, source: str, type: str, target: str) -> dict[str, str]:
        """From each source to its only target."""
        pairs = self.pairs(source, type, target)
        found = dict(pairs)
        assert len(found) == len(pairs), f"{source} {type} more than one {target}"
        return found

    def units(self, purpose: str, level: int) -> set[str]:
        """Codes of the units of a purpose and level."""
        return {
            code for code, unit in self.nodes["Unit"].items() if (unit["purpose"], unit["level"]) == (purpose, level)
        }

    def named(self, label: str, name: str) -> str:
        """Key of the only node so named."""
        (key,) = (key for key, node in self.nodes[label].items() if node["name"] == name)
        return key

    def person(self, name: str) -> Node:
        """The only person so named."""
        return self.nodes["Person"][self.named("Person", name)]

    def born(self) -> dict[tuple[str, str], datetime]:
        """When the life of each coded node begins."""
        return {
            (source, link.source): link.since
            for (source, type, _), links in self.dataset.relationships.items()
            if CONTAINMENT.get(source) == type
            for link in links
        }


def grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """Seconds by first."""
    groups: dict[str, set[str]] = defaultdict(set)
    for first, second in pairs:
        groups[first].add(second)
    return dict(groups)


def turned(pairs: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    """Pairs the other way round."""
    return {(second, first) for first, second in pairs}


def is_open(link: Link) -> bool:
    """Whether a tenure has no end."""
    return link.until == OPEN
