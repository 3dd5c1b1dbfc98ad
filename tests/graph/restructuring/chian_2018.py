"""Chi'an as it was listed on 2018-10-31, with invented people, and the plan that made it what it was a year later.

Of six new villages the names of three tell what they were made of; the rest is laid down here: the other three are of
the first villages that are left, two each, and what is left then goes to the village before it in the order of codes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Any, Final

from graph.database.runner import Runner
from seed.blueprint import FEWEST_RESIDENTS, TOWN_FIRMS, AreaPlan, TownPlan, VillagePlan
from seed.building import build_town, close_town
from seed.dataset import Dataset
from seed.draft import Draft
from seed.load import load
from seed.runs import even_runs
from seed.town import CODE, NAME
from seed.villages import Division, divisions

BEFORE: Final = {each.code: each for each in divisions(date(2018, 10, 31))}
AFTER: Final = {each.code: each for each in divisions(date(2019, 10, 31))}
KEPT: Final = sorted(BEFORE.keys() & AFTER.keys())
GONE: Final = sorted(BEFORE.keys() - AFTER.keys())
NEW: Final = sorted(AFTER.keys() - BEFORE.keys())
TOLD: Final = {
    "八石村": ("下八石村", "上八石村"),
    "清溪村": ("下清溪村", "上清溪村"),
    "薛乔村": ("薛村", "乔溪村"),
}
AREAS: Final = 7


@dataclass(frozen=True)
class Chian:
    """The dataset, who is secretary of which village, and where villages lie."""

    dataset: Dataset
    secretaries: Mapping[str, str]
    areas: Mapping[str, str]


def chian_2018() -> Chian:
    """As few people in each village as can fill its posts; the same in every run."""
    rng = Random(2018)
    draft = Draft(f"{CODE} 2018")
    plans = [VillagePlan(each.code, each.name, each.kind, FEWEST_RESIDENTS) for each in BEFORE.values()]
    areas = tuple(AreaPlan(f"第{number}片区", tuple(run)) for number, run in enumerate(even_runs(plans, AREAS), 1))
    town = build_town(draft, TownPlan(CODE, NAME, areas, TOWN_FIRMS), rng)
    close_town(draft, town)
    return Chian(
        draft.dataset(),
        {village.plan.code: village.secretary.id for village in town.villages},
        {village.plan.code: area.code for area in town.areas for village in area.villages},
    )


async def town_of_2018(runner: Runner) -> None:
    """Fills a database with the town."""
    await load(runner, chian_2018().dataset)


def mergers() -> dict[str, list[str]]:
    """By the code of what they become, the codes of those that are merged, in their order."""
    codes = {each.name: each.code for each in BEFORE.values()}
    found = {code: [codes[name] for name in TOLD.get(AFTER[code].name, ())] for code in NEW}
    left = [code for code in GONE if not any(code in merged for merged in found.values())]
    for merged in found.values():
        while not merged or len(merged) < 2:
            merged.append(left.pop(0))
    for code in left:
        into = max((kept for kept in KEPT if kept < code), default=KEPT[0])
        found.setdefault(into, [into]).append(code)
    return found


def plan(town: Chian) -> list[dict[str, Any]]:
    """The steps: each village lies in the area of the first that it is made of, under that one's secretary."""
    return [_step(AFTER[into], merged, town) for into, merged in mergers().items()]


def _step(into: Division, merged: list[str], town: Chian) -> dict[str, Any]:
    first = merged[0]
    village = {"code": into.code, "name": into.name, "kind": into.kind.value, "area": town.areas[first]}
    return {"mergeVillages": {"villages": merged, "into": village, "secretary": f"Person:{town.secretaries[first]}"}}
