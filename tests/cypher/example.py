"""Parameters for any composition, taken from a town.

One coherent example of everything; and keys of each label, among them both ends of two tenures of every kind.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import Any, Final

from graph.access import UNASKED
from graph.days import start_of
from graph.finding.asking import forms, part, phrases
from graph.finding.folding import fold
from graph.rules.violations import RULES
from graph.statements.header import Typed
from graph.statements.statement import Statement
from graph.viewer import Viewer
from graph.vocabulary import KEYS
from seed.dataset import Dataset
from seed.instants import DUTY_DAY
from tests.cypher import firms
from tests.cypher.given import EARLY, GIVEN, NOTHING

SPREAD: Final = 30
"""How many keys of a label, about, a batch is given beside the ends of tenures."""
FOLDERS: Final = {
    "areas": "Area",
    "cooperatives": "Cooperative",
    "directives": "Directive",
    "enterprises": "Enterprise",
    "erasure": "Person",
    "errands": "Errand",
    "grids": "Grid",
    "households": "Household",
    "isolations": "Isolation",
    "organizations": "Organization",
    "people": "Person",
    "posts": "Post",
    "resumption": "Enterprise",
    "shifts": "Shift",
    "tallies": "Tally",
    "towns": "Town",
    "units": "Unit",
    "villages": "Village",
}
ABOUT: Final = {
    **dict.fromkeys(("asked", "delivery", "acknowledge", "report_on"), "Delivery"),
    "reported": "Report",
}
"""The labels of the ids that statements about directives take, where these are not directives'."""
STARTS: Final = {"person": "answered_by", "subject": "about", "viewer": "by"}
"""The parameters that a start needs, where it has not their name."""
ANCHORS: Final = {f"rules/{rule.statement}": rule.anchor for rule in RULES} | {"rules/pages/leads": "Unit"}
BENEATH: Final = {f"rules/{rule.beneath}" for rule in RULES if rule.beneath}
"""Those that take keys of the places in which what they answer lies."""
VIEWER: Final = {
    **Viewer("nobody", True, ("330782101",), True, ("ORGANISER",)).parameters,
    **UNASKED.parameters,
    "known": None,
    "as_of": None,
    "large_grower": 10.0,
}
"""Somebody to whom everything is open."""
LEADS: Final = {"level": 3, "purpose": "COOPERATIVE_SETUP"}
"""What a unit is whose commander speaks with growers."""
LATE: Final = datetime(2100, 1, 1, tzinfo=UTC)


class Example:
    """A household, the unit of level 3 that covers it, its commander, and an enterprise of the same village."""

    def __init__(self, town: Dataset) -> None:
        self._town = town
        self._at = datetime.now(UTC)
        self._enterprise = town.nodes["Enterprise"][0]
        self._village = self._target("Enterprise", "IN_VILLAGE", "Village", self._enterprise["code"])
        self._unit, self._household = self._covers()
        self._commander = self._source("Person", "COMMANDS", "Unit", self._unit)
        self._resident = self._source("Person", "LIVES_IN", "Household", self._household)

    @cached_property
    def _keys(self) -> dict[str, list[str]]:
        """Keys of each label, spread over all."""
        nodes = {**self._town.nodes, **self._town.facts}
        everything = {label: [node[KEYS[label]] for node in of_label] for label, of_label in nodes.items()}
        everything["Change"] = [change.id for change in self._town.changes]
        keys = {label: dict.fromkeys(all_[:: max(1, len(all_) // SPREAD)]) for label, all_ in everything.items()}
        for (source, _, target), links in self._town.relationships.items():
            for link in (links[0], links[-1]):
                keys[source][link.source] = None
                keys[target][link.target] = None
        for (source, _, target), joins in self._town.joins.items():
            for one, other in (joins[0], joins[-1]):
                keys[source][one] = None
                keys[target][other] = None
        keys["Person"][self._shift["person"]] = None
        keys["Household"][self._errand["household"]] = None
        keys["Unit"][next(unit["code"] for unit in nodes["Unit"] if LEADS.items() <= unit.items())] = None
        return {label: list(of_label) for label, of_label in keys.items()} | {"Viewer": ["viewer"]}

    @cached_property
    def _directive(self) -> dict[str, Any]:
        """The directive that was issued."""
        return self._town.facts["Directive"][0]

    @cached_property
    def _one(self) -> dict[str, str]:
        """A key of each label."""
        return {label: keys[0] for label, keys in self._keys.items() if keys} | {
            "Area": self._target("Village", "IN_AREA", "Area", self._village),
            "Village": self._village,
            "Household": self._household,
            "Unit": self._target("Unit", "PART_OF", "Unit", self._unit),
            "Enterprise": self._enterprise["code"],
            "Person": self._commander,
        }

    @cached_property
    def _filters(self) -> dict[str, Any]:
        """What lists can be filtered by, so that the example passes."""
        return {
            "area": self._one["Area"],
            "village": self._village,
            "grid": self._target("Household", "IN_GRID", "Grid", self._household),
            "unit": self._unit,
            "commander": self._commander,
            "answered_by": self._commander,
            "purpose": "EPIDEMIC_CONTROL",
            "uncovered": "GENERAL_SERVICE",
            "role": "RESIDENT",
            "level": 3,
            "stage": "CANVASSING",
            "vacant": False,
            "empty": False,
            "resumed": True,
            "guided": True,
            "kind": self._enterprise["kind"],
            "from_": EARLY,
            "to": LATE,
            "by": self._commander,
            "beginning": "0",
            "ending": "9",
            "issuer": self._directive["from"],
            "task": self._directive["task"],
            "open": True,
            "states": "REPORTED",
            "overdue": False,
            "beneath": self._target("Unit", "PART_OF", "Unit", self._unit),
            "party_member": bool(self._node("Person", self._resident).get("partyMember")),
        }

    @cached_property
    def _shift(self) -> dict[str, Any]:
        """A shift of the seeded day."""
        return self._town.facts["Shift"][0]

    @cached_property
    def _errand(self) -> dict[str, Any]:
        """An errand of the seeded morning."""
        return self._town.facts["Errand"][0]

    @cached_property
    def _errands(self) -> dict[str, Any]:
        """What is asked of errands."""
        errand = self._errand
        same = ("id", "household", "village", "contact", "channel", "on", "names", "folded", "measures", "quantities")
        return {
            **{name: errand[name] for name in same},
            "key": errand["village"],
            "to_the_door": errand["toTheDoor"],
            "runner": errand["runner"],
            "states": [errand["state"]],
            "state": errand["state"],
            "ids": [errand["id"]],
            "fact": NOTHING,
            "saying": self._town.facts["ErrandFact"][0]["id"],
            "by": None,
        }

    @cached_property
    def _duty(self) -> dict[str, dict[str, Any]]:
        """What is asked of errands, posts, shifts, counts and isolations, by the folder of the statement."""
        shift, tally = self._shift, self._town.facts["Tally"][0]
        post = next(each for each in self._town.nodes["Post"] if each["code"] == shift["post"])
        day = {"from_": start_of(DUTY_DAY), "to": start_of(DUTY_DAY + timedelta(days=1))}
        row = [0, tally["key"], tally["from"], tally["to"], None]
        return {
            "errands": self._errands,
            "posts": {**day, "kind": post["kind"], "village": self._target("Post", "LIES_IN", "Village", post["code"])},
            "people": day,
            "reports": {**day, "on": DUTY_DAY},
            "shifts": {
                **day,
                "ids": [shift["id"]],
                "roster": shift["id"],
                "codes": [shift["post"]],
                "rows": [[0, shift["person"], shift["post"], shift["start"]]],
                "people": [shift["person"]],
                "withdraws": [],
                "by": None,
            },
            "isolations": {
                "code": shift["post"],
                "post": shift["post"],
                "by": self._commander,
                "reason": "OTHER",
                **dict.fromkeys(("since", "expected", "retained", "ended"), self._at),
                "days": 30,
                "now": EARLY,
            },
            "resumption": firms.given(self._town),
            "tallies": {
                "code": tally["of"].partition(":")[2],
                "of": tally["of"],
                "from_": tally["from"],
                "to": tally["to"],
                "recording": tally["id"],
                "days": [start_of(tally["from"])],
                "rows": [row],
                "by": None,
            },
        }

    @cached_property
    def _texts(self) -> dict[str, str]:
        """What to look for, by the folder of the statement."""
        return {
            "households": self._node("Household", self._household)["address"],
            "people": self._node("Person", self._resident)["name"],
            "enterprises": self._enterprise["name"],
            "search": self._node("Village", self._village)["name"],
        }

    def parameters(self, statement: Statement) -> Iterator[dict[str, Any]]:
        """What a composition can be given: only what it starts from; then every filter, on a page from the front."""
        needed = re.fullmatch(r"\w+_of_(\w+)", statement.choice.get("start", ""))
        start = STARTS.get(needed[1], needed[1]) if needed else None
        given = {param.name: self._given(statement, param) for param in statement.header.params}
        optional = {param.name for param in statement.header.params if param.type.endswith("?")}
        starts = {"about", "label"} if start == "node" else {start}
        standard = VIEWER | {"at": self._at, "instant": self._at}
        given = {name: standard[name] for name in statement.standard} | given
        absent = {"at", "instant"} & given.keys() if statement.fixes_instant else set()
        yield given | dict.fromkeys({*absent, *optional} - starts)
        if optional and statement.choice.get("page", "forward") == "forward":
            yield given

    def _given(self, statement: Statement, param: Typed) -> Any:
        """A value of a parameter; of a filter that takes several, a list of it."""
        own = self._duty.get(statement.name.split("/")[0], {})
        if param.name in own:
            return own[param.name]
        value = self._value(statement, param.name)
        return [value] if param.name in self._filters and param.type.startswith("list") else value

    def _value(self, statement: Statement, name: str) -> Any:
        folder, label = statement.name.split("/")[0], self._label(statement)
        if name in GIVEN:
            return GIVEN[name]
        if name == "text":
            return part(fold(self._texts[folder]))
        if name == "about":
            return self._one["Household"] if statement.name.startswith("changes/") else self._commander
        if name == "label":
            return "Household"
        if name in self._filters:
            return self._filters[name]
        values = {
            **dict.fromkeys(("at", "earlier"), self._at),
            **dict.fromkeys(("changes", "ids"), self._keys["Change"]),
            "people": [self._commander],
            "household": self._household,
            "households": [self._household],
            "person": self._commander,
            "names": list(FOLDERS.values()),
            "forms": forms(fold(self._texts["search"])),
            "phrases": phrases(forms(fold(self._texts["search"]))),
            "code": self._code(folder, label),
            "member": self._one.get(label),
            "state": "WILLING",
            "lead": self._commander,
            "not_canvassed": False,
            "large": True,
            "id": self._one.get(label, NOTHING),
            "keys": self._keys.get(label, [NOTHING]),
        }
        return values[name]

    def _code(self, folder: str, label: str) -> str | None:
        """The code that a statement of a folder takes."""
        if folder == "search":
            return ""
        if folder == "directives":
            return str(self._directive["from"])
        return self._one.get("Cooperative" if folder == "cooperatives" else label)

    def _label(self, statement: Statement) -> str:
        """The label of the keys that a composition takes: said by its choice, its rule, its key or its folder."""
        batch = re.match(r"batch (\w+)", statement.header.cardinality)
        told = batch[1].capitalize() if batch else None
        if told not in KEYS:
            label = "container" if statement.name in BENEATH else "label"
            told = statement.choice.get(label) or ANCHORS.get(statement.name) or told
        folder, _, name = statement.name.partition("/")
        if folder == "resumption" and told not in KEYS:
            return firms.ABOUT.get(name, FOLDERS[folder])
        return told or (ABOUT.get(name) if folder == "directives" else None) or FOLDERS.get(folder, "")

    def _covers(self) -> tuple[str, str]:
        """A unit and a household that it covers, in the village."""
        lies = self._town.relationships["Household", "IN_VILLAGE", "Village"]
        homes = {link.source for link in lies if link.target == self._village}
        covers = self._town.relationships["Unit", "COVERS", "Household"]
        return next((link.source, link.target) for link in covers if link.target in homes)

    def _source(self, source: str, type: str, target: str, key: str) -> str:
        return next(link.source for link in self._town.relationships[source, type, target] if link.target == key)

    def _target(self, source: str, type: str, target: str, key: str) -> str:
        return next(link.target for link in self._town.relationships[source, type, target] if link.source == key)

    def _node(self, label: str, key: str) -> dict[str, Any]:
        return next(node for node in self._town.nodes[label] if node[KEYS[label]] == key)
