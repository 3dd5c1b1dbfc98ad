"""The town grown sixteen times as large: areas, villages, units and people as of fifteen others lie in it."""

from typing import Final

from graph.database.runner import Runner
from seed.blueprint import TOWN_VILLAGES
from seed.dataset import Dataset
from seed.load import load
from seed.synthetic import synthetic_county
from seed.town import chian

TIMES: Final = 16


async def grown_town(runner: Runner) -> None:
    """Fills a database with the town, and then with what is added to it."""
    town = chian()
    await load(runner, town)
    await load(runner, grown(town))


def grown(town: Dataset) -> Dataset:
    """What is to be added to a town; nothing of it lies in a town of its own."""
    county = synthetic_county((TIMES - 1) * TOWN_VILLAGES, 7)
    (into,) = town.nodes["Town"]
    relationships = {
        ends: [link._replace(target=into["code"]) for link in links] if ends[2] == "Town" else links
        for ends, links in county.relationships.items()
    }
    nodes = {label: nodes for label, nodes in county.nodes.items() if label != "Town"}
    return Dataset(nodes, relationships, county.changes)
