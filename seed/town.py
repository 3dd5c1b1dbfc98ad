"""The article's town: Chi'an Town, Yiwu, in the early summer of 2020.

From the article: the numbers of villages and firms, Maodian area and Wuliu in it, Shanpen's 1,700-odd residents, the
bodies, the seven people it names, and the structure of the three levels. From the statistics bureau: the 43 villages
with their codes, as of 2019-10-31. The rest is invented by a seeded generator and marked `synthetic`.

The article prints neither the number of areas nor which village lies in which. Seven areas are taken, along the order
of the division codes, in which neighbours stand together; the codes given out by mergers in 2019 (266 to 270) go to the
area of the villages they came from where the names tell (八石, 清溪, 薛乔), and two to areas that had but five.
"""

from datetime import date
from random import Random
from typing import Final

from seed.article import cast
from seed.blueprint import TOWN_FIRMS, TOWN_RESIDENTS, AreaPlan, TownPlan, VillagePlan, spread
from seed.building import build_town, close_town
from seed.cooperative import set_up_cooperative
from seed.dataset import Dataset
from seed.directive import issue_screening
from seed.draft import Draft
from seed.duty import roster
from seed.errands import run_errands
from seed.resumption import bring_back
from seed.villages import Division, divisions

CODE: Final = "330782101"
NAME: Final = "赤岸镇"
LISTED: Final = date(2019, 10, 31)
SEED: Final = 20200215
SEED_OF_SETUP: Final = 20200506
SEED_OF_DIRECTIVE: Final = 20200216
SEED_OF_RESUMPTION: Final = 20200226
FIXED_RESIDENTS: Final = {"山盆村": 1712}

AREAS: Final = {
    "赤岸片区": ("水岸社区", "赤岸一村", "赤岸二村", "赤岸三村", "赤岸四村", "田沿村", "新樟村"),
    "溪西片区": ("柏峰村", "后山村", "溪西村", "巽村", "塘边村", "雅端村"),
    "东朱片区": ("东朱村", "石城村", "乔亭村", "薛乔村", "鱼曹头村", "双峰村"),
    "雅治街片区": ("南青口村", "八石村", "神坛村", "午山干村", "雅治街村", "南旺溪村"),
    "尚阳片区": ("南杨村", "山盆村", "上吴村", "尚阳村", "前川村", "朱店村", "湾塘村"),
    "毛店片区": ("五柳村", "莱山村", "大桥村", "官余村", "三丫塘村", "三角毛店村"),
    "清溪片区": ("慈溪村", "羊印村", "后金宅村", "下水碓村", "清溪村"),
}


def chian() -> Dataset:
    """Chi'an Town; the same in every run."""
    rng = Random(SEED)
    draft = Draft(CODE)
    town = build_town(draft, _plan(rng), rng)
    cast(draft, town)
    roster(draft, town)
    run_errands(draft, town)
    set_up_cooperative(draft, town, Random(SEED_OF_SETUP))
    issue_screening(draft, town, Random(SEED_OF_DIRECTIVE))
    bring_back(draft, town, Random(SEED_OF_RESUMPTION))
    close_town(draft, town)
    return draft.dataset()


def _plan(rng: Random) -> TownPlan:
    villages = divisions(LISTED)
    others = [village.name for village in villages if village.name not in FIXED_RESIDENTS]
    sizes = spread(rng, len(others), TOWN_RESIDENTS - sum(FIXED_RESIDENTS.values()))
    residents = FIXED_RESIDENTS | dict(zip(others, sizes, strict=True))
    listed = {village.name: village for village in villages}
    areas = tuple(
        AreaPlan(area, tuple(_village(listed[name], residents[name]) for name in names))
        for area, names in AREAS.items()
    )
    return TownPlan(CODE, NAME, areas, TOWN_FIRMS)


def _village(division: Division, residents: int) -> VillagePlan:
    return VillagePlan(division.code, division.name, division.kind, residents)
