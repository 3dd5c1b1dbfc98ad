"""Directives in a town of the tests of scope: to whom they went, what was said there, and what is asked about them."""

from typing import Final

from graph.vocabulary import OPEN
from tests.builders.world import START, World

TREE: Final = ("e1", "e2", "k2", "e3", "e4", "k3")
"""The units of epidemic control, each after the one above."""
ANSWERS: Final = {"one": {"e3"}, "two": {"e4"}, "other": {"k2", "k3"}}
"""By viewer, the units of these that they stand over."""
DIRECTIVES: Final = """query ($delivery: ID!, $other: ID!, $report: ID!, $u: String!) {
  directives(first: 3) { totalCount nodes { id title from { ... on Unit { code } } closedAt progress {
    units acknowledged reporting reported overdue lapsed lastAnswerAt totals { value }
    byLevel { level units acknowledged reported } byUnit(first: 9) { totalCount nodes { unit { code } units reported } }
    beneath: byUnit(unit: $u, first: 9) { totalCount nodes { unit { code } reported totals { value } } } }
    deliveries(first: 9) { totalCount nodes { id state overdue acknowledgedAt acknowledgedBy { id }
      report { values { value } note } history { totalCount } answering { code } } }
    silent: deliveries(states: [SENT]) { totalCount } } }
  viewer { deliveries(open: null) { totalCount nodes { id } } }
  one: node(id: $delivery) { ... on Delivery { id state } } two: node(id: $other) { ... on Delivery { id state } }
  report: node(id: $report) { ... on Report { id values { value } } } }"""


def send(world: World, name: str, issuer: str, *units: str) -> World:
    """A directive from one unit to units; those on level 3 are asked for one figure."""
    measured = {"keys": ["m1"], "labels": [name], "units": ["户"], "decimals": [0]}
    world.fact(
        "Directive",
        name,
        **{"from": issuer, "by": "leader", "town": "T", "at": START, "title": name, "body": name, "toLevel": 3},
        **{"purpose": "EPIDEMIC_CONTROL", "dueAt": START, **measured},
    )
    for unit in units:
        sent, level = _sent(world, name, unit), world.nodes[unit].properties["level"]
        said = {"directive": name, "unit": unit, "level": level, "asked": level == 3}
        world.fact("Delivery", sent, **said, at=START, changedAt=START).join(name, "DELIVERED_AS", sent)
    return world


def answer(world: World, name: str, unit: str, by: str, figure: int) -> World:
    """A unit's figure for a directive, in whole thousandths."""
    sent, report = _sent(world, name, unit), f"{name}r{unit}"
    world.nodes[sent].properties.update(acknowledgedAt=START, acknowledgedBy=by, acknowledgedFor=unit)
    said = {"unit": unit, "by": by, "part": "", "values": [figure], "note": str(figure), "at": START, "until": OPEN}
    return world.fact("Report", report, **said).join(report, "ON", sent)


def differing_directives(world: World, viewer: str, number: int, secret: str) -> None:
    """Directives of which everything differs that a viewer does not stand over."""
    known = ANSWERS.get(viewer, set())
    send(world, "D1", "e1", *TREE)
    answer(world, "D1", "e3", "one", 1000)
    for place, unit in enumerate(TREE):
        if unit not in known and unit != "e3" and (number + place) % 2:
            answer(world, "D1", unit, "leader", number * 1000)
    if number % 2 and not {"k2", "k3"} & known:
        answer(send(world, "D2", "k2", "k2", "k3"), "D2", "k3", "other", number)
    if "e3" not in known:
        world.nodes["D1re3"].properties.update(values=[number], note=secret)


def _sent(world: World, directive: str, unit: str) -> str:
    name = f"{directive}-{unit}"
    world.codes[name] = f"{world.key(directive)}-{world.key(unit)}"
    return name
