"""What a ledger has in it: what was done to which nodes and tenures, and by which change."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple

from graph.records import Tenure


class Ref(NamedTuple):
    """A node by its label and key."""

    label: str
    key: str

    @property
    def id(self) -> str:
        """Its opaque id."""
        return f"{self.label}:{self.key}"


class Act(StrEnum):
    """What a deed can do."""

    CREATE = "CREATE"
    END = "END"
    OPEN = "OPEN"
    DESCRIBE = "DESCRIBE"
    ADD = "ADD"
    CORRECT = "CORRECT"


@dataclass(frozen=True, slots=True)
class Entry:
    """One note of the ledger: what was done to a node, or to a tenure between two, and by which change.

    `tenure` is what the database calls that which ends.
    """

    act: Act
    change: str
    source: Ref
    type: str = ""
    target: Ref | None = None
    properties: Mapping[str, Any] = field(default_factory=dict)
    tenure: str = ""

    @property
    def ends(self) -> tuple[Ref, ...]:
        """The nodes that it touches."""
        return (self.source,) if self.target is None else (self.source, self.target)


@dataclass(frozen=True, slots=True)
class Overwritten:
    """What a change put right of a person, and what stood there, by the names of properties; None of who is new."""

    change: str
    person: str
    gave: Mapping[str, Any]
    had: Mapping[str, Any] | None


def source_of(tenure: Tenure) -> Ref:
    """Where a tenure begins."""
    return Ref(tenure.source, tenure.source_key)


def target_of(tenure: Tenure) -> Ref:
    """Where a tenure ends."""
    return Ref(tenure.target, tenure.target_key)


def properties_of(tenure: Tenure) -> dict[str, Any]:
    """A tenure's own properties, as they are written."""
    properties = {
        "role": tenure.role,
        "position": tenure.position,
        "title": tenure.title,
        "head": tenure.head,
        "plantedArea": tenure.planted_area,
        "departure": tenure.departure,
        "kind": tenure.kind,
        "state": tenure.state,
        "contribution": tenure.contribution,
        "contributionKind": tenure.contribution_kind,
        "present": tenure.present,
        "additionalVotes": tenure.additional_votes,
        "gained": tenure.gained,
        "joins": tenure.joins,
        "valuation": tenure.valuation,
        "ground": tenure.ground,
        "grower": tenure.grower,
        "votes": tenure.votes,
        "nextVisitOn": tenure.next_visit_on,
        "note": tenure.note,
    }
    return {name: value for name, value in properties.items() if value is not None}


def part_of(properties: Mapping[str, Any]) -> str:
    """The role or position of a tenure, empty where it has none."""
    return str(properties.get("role") or properties.get("position") or "")
