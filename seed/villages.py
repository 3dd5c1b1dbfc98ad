"""The public lists of division codes: which villages and communities a town had on a day."""

import csv
from dataclasses import dataclass
from datetime import date
from importlib.resources import files

from graph.vocabulary import VillageKind


@dataclass(frozen=True, slots=True)
class Division:
    """One row of a list."""

    code: str
    name: str
    kind: VillageKind


def divisions(day: date) -> tuple[Division, ...]:
    """The villages and communities of Chi'an Town as of a day that a list was published for, in code order.

    Source: the statistics bureau's division codes, files named by their day. FileNotFoundError for another day.
    """
    text = files("seed").joinpath("data", f"chian_villages_{day}.csv").read_text("utf-8")
    return tuple(Division(row["code"], *place(row["name"])) for row in csv.DictReader(text.splitlines()))


def place(committee: str) -> tuple[str, VillageKind]:
    """The place that a committee is named after, and its kind: 五柳村委会 and 五柳村村民委员会 are of 五柳村.

    A residents' committee named without the word for community (赤岸居委会) is of the community of that name.
    """
    for ending in ("社区居民委员会", "居委会"):
        if committee.endswith(ending):
            return committee.removesuffix(ending) + "社区", VillageKind.COMMUNITY
    for ending in ("村民委员会", "村委会"):
        if committee.endswith(ending):
            return committee.removesuffix(ending).removesuffix("村") + "村", VillageKind.VILLAGE
    raise ValueError(f"{committee} does not end as the name of a village's or community's committee does")
