"""Wuliu's citrus cooperative, as the article has it: the four roles are given out, and the growers are being talked to.

The head of the area's working group commands on level 1, the village's secretary on level 2, its grid workers instruct,
and Party members among the large growers command on level 3, each with own growers (分头推进). Invented are the name in
the register, the growers and what they plant; nobody has said anything to joining yet.
"""

from collections.abc import Sequence
from datetime import timedelta
from random import Random
from typing import Final

from graph.vocabulary import CooperativeStage, Purpose, UnitRole
from seed.draft import Deed, Draft
from seed.instants import SETUP_BEGUN
from seed.registers import AreaRegister, Home, TownRegister, VillageRegister
from seed.units import Charge, System, serve

VILLAGE: Final = "五柳村"
NAME: Final = "义乌市五柳柑桔专业合作社"
PRODUCT: Final = "柑桔"
SCOPE: Final = "柑桔的种植、收购、储藏和销售，以及有关的农业生产资料购买和技术服务"
LEADS: Final = 3
GROWERS_OF_A_LEAD: Final = 8
FIRST_HOME: Final = 40
"""Growers live beyond the first villagers' group."""
LARGE: Final = (12, 30)
SMALL: Final = (2, 9)
"""What growers plant, in mu: of level-3 commanders, and of others."""


def set_up_cooperative(draft: Draft, town: TownRegister, rng: Random) -> None:
    """Propose it and give out the roles; bodies and grid workers must be there."""
    area, village = next((area, each) for area in town.areas for each in area.villages if each.plan.name == VILLAGE)
    code = f"{village.plan.code}C001"
    groups = _groups(village)
    proposal = draft.deed(f"proposal {code}", SETUP_BEGUN, f"拟设{NAME}")
    proposal.add("Cooperative", code=code, name=NAME, product=PRODUCT, businessScope=SCOPE)
    proposal.tie("Cooperative", code, "IN_VILLAGE", "Village", village.plan.code)
    for lead, *others in groups:
        _grow(proposal, lead, code, rng.randint(*LARGE))
        for home in others:
            _grow(proposal, home, code, rng.randint(*SMALL))
    _raise(draft, town.code, area, village, code, groups)
    draft.reach(code, CooperativeStage.PROPOSED, SETUP_BEGUN)
    draft.reach(code, CooperativeStage.CANVASSING, SETUP_BEGUN + timedelta(microseconds=1))


def _groups(village: VillageRegister) -> list[Sequence[Home]]:
    """Homes of growers by level-3 commander, the commander's own first, then those next to it."""
    homes = list(village.homes)[FIRST_HOME:]
    groups: list[Sequence[Home]] = []
    place = 0
    while len(groups) < LEADS:
        if any(_leads(homes[place], village)):
            groups.append(homes[place : place + GROWERS_OF_A_LEAD])
            place += GROWERS_OF_A_LEAD
        else:
            place += 1
    return groups


def _leads(home: Home, village: VillageRegister) -> list[int]:
    """Places in a home of those who could lead: Party members who are no secretary."""
    return [place for place, each in enumerate(home.residents) if each.party and each is not village.secretary]


def _grow(deed: Deed, home: Home, cooperative: str, area: int) -> None:
    deed.tie("Household", home.code, "GROWS", "Cooperative", cooperative, plantedArea=float(area))


def _raise(
    draft: Draft, town: str, area: AreaRegister, village: VillageRegister, code: str, groups: list[Sequence[Home]]
) -> None:
    deed = draft.deed(f"setup {code}", SETUP_BEGUN, f"{NAME}筹建任命")
    system = System(town, Purpose.COOPERATIVE_SETUP)
    liaison = village.committee[-1]
    over = ("Cooperative", [code])
    one = system.raise_unit(deed, f"{NAME}筹建一级作战单元", None, over, Charge(area.head, area.liaison))
    two = system.raise_unit(deed, f"{NAME}筹建二级作战单元", one, over, Charge(village.secretary, liaison))
    for worker in village.grid_workers:
        serve(deed, worker, two, UnitRole.INSTRUCTOR)
    for number, homes in enumerate(groups, 1):
        commander = homes[0].residents[_leads(homes[0], village)[0]]
        covers = ("Household", [home.code for home in homes])
        system.raise_unit(deed, f"{NAME}筹建{number}号三级作战单元", two, covers, Charge(commander, liaison))
