"""A town or a county of any size, by the rules of the article's town.

Division codes begin with the digits of the province (GB/T 2260), which run from 11 to 82; no province is or was 99.
So a county of 990101 has towns whose codes no list has ever had, and can lie beside Chi'an in one graph.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from random import Random
from typing import Final

from graph.vocabulary import VillageKind
from seed.blueprint import TOWN_FIRMS, TOWN_RESIDENTS, TOWN_VILLAGES, AreaPlan, TownPlan, VillagePlan, spread
from seed.building import build_town, close_town
from seed.dataset import Dataset
from seed.draft import Draft
from seed.runs import even_runs

FIRST_COUNTY: Final = 990101
TOWNS_OF_A_COUNTY: Final = 100
VILLAGES_OF_AN_AREA: Final = 6
FORMER: Final = "东西南北上下前后"
LATTER: Final = "塘坞溪岭桥畈"


def synthetic_county(villages: int, seed: int) -> Dataset:
    """Towns of 43 villages, the last one of what is left; the same for the same arguments.

    Each has the firms of Chi'an for its share of the villages. ValueError where there are to be no villages.
    """
    if villages < 1:
        raise ValueError(f"a county of {villages} villages cannot be made; it needs one at least")
    rng = Random(seed)
    draft = Draft(f"synthetic {seed}")
    with _collector_paused():
        for number, first in enumerate(range(0, villages, TOWN_VILLAGES)):
            town = build_town(draft, _plan(number, min(TOWN_VILLAGES, villages - first), rng), rng)
            close_town(draft, town)
        return draft.dataset()


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Keep the garbage collector from walking what is made again and again, which takes half the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _plan(number: int, villages: int, rng: Random) -> TownPlan:
    county, place = divmod(number, TOWNS_OF_A_COUNTY)
    code = f"{FIRST_COUNTY + county}{100 + place}"
    sizes = spread(rng, villages, TOWN_RESIDENTS * villages // TOWN_VILLAGES)
    plans = [_village(code, place, residents) for place, residents in enumerate(sizes)]
    runs = even_runs(plans, max(1, round(villages / VILLAGES_OF_AN_AREA)))
    areas = tuple(AreaPlan(f"{run[0].name[:2]}片区", tuple(run)) for run in runs)
    firms = {kind: firms * villages // TOWN_VILLAGES for kind, firms in TOWN_FIRMS.items()}
    return TownPlan(code, f"例{number + 1}镇", areas, firms)


def _village(town: str, number: int, residents: int) -> VillagePlan:
    """The first is a community; names differ within a town, codes follow the ranges of the real ones."""
    name = FORMER[number % len(FORMER)] + LATTER[number // len(FORMER)]
    if number == 0:
        return VillagePlan(f"{town}001", f"{name}社区", VillageKind.COMMUNITY, residents)
    return VillagePlan(f"{town}{200 + number}", f"{name}村", VillageKind.VILLAGE, residents)
