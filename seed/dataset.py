"""The shape that every seeded town is made in and that the loader writes: nodes, tenures, the changes behind them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple

Node = dict[str, Any]
Ends = tuple[str, str, str]
"""Source label, relationship type, target label."""


class Link(NamedTuple):
    """A tenure: the keys of its ends, its time, the id of the change that opened it, and its own properties."""

    source: str
    target: str
    since: datetime
    until: datetime
    change: str
    properties: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """An entry of the log to be; `touched` are (label, key) of the nodes whose containment it opened."""

    id: str
    effective_at: datetime
    actor: str | None
    kind: str
    reason: str
    touched: tuple[tuple[str, str], ...]


class Milestone(NamedTuple):
    """A stage that a cooperative reached: its id, the cooperative's code, and its properties."""

    id: str
    cooperative: str
    properties: Node


@dataclass(frozen=True, slots=True)
class Dataset:
    """Nodes by label, keys among their properties; tenures by their ends; changes in the order they take effect.

    Facts of the day's work by label, like nodes.
    """

    nodes: Mapping[str, list[Node]]
    relationships: Mapping[Ends, list[Link]]
    changes: tuple[Change, ...]
    milestones: tuple[Milestone, ...] = ()
    facts: Mapping[str, list[Node]] = field(default_factory=dict)
    joins: Mapping[Ends, list[tuple[str, str]]] = field(default_factory=dict)
    """Facts by label, and by their ends the ids of those that are joined."""
