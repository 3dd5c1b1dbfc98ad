"""Parameters for any composition, taken from a town.

One coherent example of everything; and keys of each label, among them both ends of one tenure of every kind.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final

from graph.catalog import Statement
from graph.rules import RULES
from graph.vocabulary import KEYS
from seed.dataset import Dataset

SPREAD: Final = 30
"""How many keys of a label, about, a batch is given beside the ends of tenures."""
FOLDERS: Final = {
    "areas": "Area",
    "enterprises": "Enterprise",
    "households": "Household",
    "organizations": "Organization",
    "people": "Person",
    "towns": "Town",
    "units": "Unit",
    "villages": "Village",
}
STARTS: Final = {"person": "answered_by"}
"""The parameters that a start needs, where it has not their name."""
ANCHORS: Final = {f"rules/{rule.statement}": rule.anchor for rule in RULES}
PAGE: Final = {"after": "", "before": "\U0010ffff", "limit": 50}
EARLY: Final = datetime(1970, 1, 1, tzinfo=UTC)
LATE: Final = datetime(2100, 1, 1, tzinfo=UTC)


@dataclass
class Example:
    """A household, the unit of level 3 that covers it, its commander, and an enterprise of the same village."""

    town: Dataset
    at: datetime = field(default_factory=lambda: datetime.now(UTC))

    def __post_init__(self) -> None:
        enterprise = self.town.nodes["Enterprise"][0]
        village = self._target("Enterprise", "IN_VILLAGE", "Village", enterprise["code"])
        homes = {
            link.source
            for link in self.town.relationships["Household", "IN_VILLAGE", "Village"]
            if link.target == village
        }
        covers = next(link for link in self.town.relationships["Unit", "COVERS", "Household"] if link.target in homes)
        commands = self.town.relationships["Person", "COMMANDS", "Unit"]
        commander = next(link.source for link in commands if link.target == covers.source)
        lives = self.town.relationships["Person", "LIVES_IN", "Household"]
        resident = next(link.source for link in lives if link.target == covers.target)
        self.keys = _keys(self.town)
        self.one = {label: keys[0] for label, keys in self.keys.items() if keys} | {
            "Area": self._target("Village", "IN_AREA", "Area", village),
            "Village": village,
            "Household": covers.target,
            "Unit": self._target("Unit", "PART_OF", "Unit", covers.source),
            "Enterprise": enterprise["code"],
            "Person": commander,
        }
        self.filters = {
            "area": self.one["Area"],
            "village": village,
            "unit": covers.source,
            "commander": commander,
            "answered_by": commander,
            "purpose": "EPIDEMIC_CONTROL",
            "uncovered": "GENERAL_SERVICE",
            "role": "RESIDENT",
            "level": 3,
            "vacant": False,
            "kind": enterprise["kind"],
            "from_": EARLY,
            "to": LATE,
            "party_member": bool(self._node("Person", resident).get("partyMember")),
        }
        self.texts = {
            "households": self._node("Household", covers.target)["address"],
            "people": self._node("Person", resident)["name"],
            "enterprises": enterprise["name"],
            "search": self._node("Village", village)["name"],
        }

    def parameters(self, statement: Statement) -> Iterator[dict[str, Any]]:
        """What a composition can be given: only what it starts from; then every filter, on a page from the front."""
        needed = re.fullmatch(r"\w+_of_(\w+)", statement.choice.get("start", ""))
        start = STARTS.get(needed[1], needed[1]) if needed else None
        given = {param.name: self._value(statement, param.name) for param in statement.header.params}
        optional = {param.name for param in statement.header.params if param.type.endswith("?")}
        if statement.name.startswith("changes/") and start not in (None, "all"):
            start = "about"
        yield given | {name: None for name in optional if name != start}
        if optional and statement.choice.get("page", "forward") == "forward":
            yield given

    def _value(self, statement: Statement, name: str) -> Any:
        folder, label = statement.name.split("/")[0], self._label(statement)
        if name in PAGE:
            return PAGE[name]
        if name == "text":
            return self.texts[folder]
        if name == "about":
            return self.one.get(statement.choice["start"].removeprefix("changes_of_").capitalize())
        if name in self.filters:
            return self.filters[name]
        values = {
            "at": self.at,
            "span": 1,
            "version": 1,
            "names": list(FOLDERS.values()),
            "rows": [],
            "deeds": [],
            "phrase": f'"{self.texts["search"]}"',
            "kinds": ["Household", "Person", "Village", "Unit", "Enterprise"],
            "code": self.one.get(label),
            "id": self.one.get(label),
            "keys": self.keys.get(label),
        }
        return values[name]

    def _label(self, statement: Statement) -> str:
        """The label of the keys that a composition takes: said by its choice, its rule, its key or its folder."""
        batch = re.match(r"batch (\w+)", statement.header.cardinality)
        told = statement.choice.get("label") or ANCHORS.get(statement.name)
        if told is None and batch:
            told = batch[1].capitalize()
        return told or FOLDERS.get(statement.name.split("/")[0], "")

    def _target(self, source: str, type: str, target: str, key: str) -> str:
        return next(link.target for link in self.town.relationships[source, type, target] if link.source == key)

    def _node(self, label: str, key: str) -> dict[str, Any]:
        return next(node for node in self.town.nodes[label] if node[KEYS[label]] == key)


def _keys(town: Dataset) -> dict[str, list[str]]:
    everything = {label: [node[KEYS[label]] for node in nodes] for label, nodes in town.nodes.items()}
    everything["Change"] = [change.id for change in town.changes]
    keys = {label: dict.fromkeys(all_[:: max(1, len(all_) // SPREAD)]) for label, all_ in everything.items()}
    for (source, _, target), links in town.relationships.items():
        keys[source][links[0].source] = None
        keys[target][links[0].target] = None
    return {label: list(of_label) for label, of_label in keys.items()} | {"Cooperative": []}
