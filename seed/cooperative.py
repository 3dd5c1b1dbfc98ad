"""Wuliu's citrus cooperative, as the article has it: the four roles are given out, growers are being talked to.

Nearly every household grows citrus (几乎每家每户). The head of the area's working group commands on level 1, the
village's secretary on level 2, its grid workers instruct, and Party members among the large growers command on level 3,
each with own growers (分头推进), half of whom they have been to. Invented are the name in the register, the growers,
what they plant and what they said.
"""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from random import Random
from typing import Final

from graph.vocabulary import ContributionKind, CooperativeStage, MemberKind, PledgeState, Purpose, UnitRole
from seed.draft import Deed, Draft
from seed.instants import SETUP_BEGUN
from seed.registers import AreaRegister, Home, TownRegister, VillageRegister
from seed.units import Charge, System, serve

VILLAGE: Final = "五柳村"
NAME: Final = "义乌市五柳柑桔专业合作社"
PRODUCT: Final = "柑桔"
SCOPE: Final = "柑桔的种植、收购、储藏和销售，以及有关的农业生产资料购买和技术服务"
DOMICILE: Final = "浙江省金华市义乌市赤岸镇五柳村"
GROWERS_OF_A_LEAD: Final = 16
GROW: Final = 0.95
"""How many of the households grow citrus."""
LARGE: Final = (15, 30)
SMALL: Final = (2, 12)
"""What growers plant, in mu: level-3 commanders, and others."""
SAID: Final = ((PledgeState.WILLING, 75), (PledgeState.UNDECIDED, 15), (PledgeState.UNWILLING, 10))
"""What growers say, in hundredths."""
PARTS: Final = (500, 1000, 2000, 3000)
"""What those who are willing would bring in, in yuan."""


def set_up_cooperative(draft: Draft, town: TownRegister, rng: Random) -> None:
    """Propose it, give out the roles, and go to half of the growers; bodies and grid workers must be there."""
    area, village = next((area, each) for area in town.areas for each in area.villages if each.plan.name == VILLAGE)
    code = f"{village.plan.code}C001"
    groups = _groups(village)
    proposal = draft.deed(f"proposal {code}", SETUP_BEGUN, f"拟设{NAME}")
    proposal.add("Cooperative", code=code, name=NAME, product=PRODUCT, businessScope=SCOPE, domicile=DOMICILE)
    proposal.tie("Cooperative", code, "IN_VILLAGE", "Village", village.plan.code)
    for lead, *others in groups:
        _grow(proposal, lead, code, rng.randint(*LARGE))
        for home in others:
            _grow(proposal, home, code, rng.randint(*SMALL))
    _raise(draft, town.code, area, village, code, groups)
    draft.reach(code, CooperativeStage.PROPOSED, SETUP_BEGUN)
    draft.reach(code, CooperativeStage.CANVASSING, SETUP_BEGUN + timedelta(microseconds=1))
    for number, homes in enumerate(groups, 1):
        _canvass(draft, code, number, homes[: len(homes) // 2], rng)


def _groups(village: VillageRegister) -> list[Sequence[Home]]:
    """Homes of growers, all but the first ones, by level-3 commander: the commander's own, then those next to it."""
    everyone = list(village.homes)
    growing = everyone[len(everyone) - round(len(everyone) * GROW) :]
    groups: list[Sequence[Home]] = []
    for part in _parts([[home for home in homes if home in growing] for homes in village.grids.values()]):
        lead = next(home for home in part if any(_leads(home, village)))
        groups.append([lead, *(home for home in part if home is not lead)])
    return groups


def _parts(grids: Sequence[Sequence[Home]]) -> Iterator[Sequence[Home]]:
    """Homes in parts of about as many as a commander has, none of two grids."""
    for homes in grids:
        parts = round(len(homes) / GROWERS_OF_A_LEAD)
        for number in range(parts):
            yield homes[len(homes) * number // parts : len(homes) * (number + 1) // parts]


def _leads(home: Home, village: VillageRegister) -> list[int]:
    """Places in a home, from 1, of those who could lead: Party members who are no secretary."""
    return [place for place, each in enumerate(home.residents, 1) if each.party and each is not village.secretary]


def _grow(deed: Deed, home: Home, cooperative: str, area: int) -> None:
    deed.tie("Household", home.code, "GROWS", "Cooperative", cooperative, plantedArea=float(area))


def _canvass(draft: Draft, cooperative: str, number: int, homes: Sequence[Home], rng: Random) -> None:
    """What a commander's growers say who were gone to, in the days after the roles were given out."""
    since = SETUP_BEGUN + timedelta(days=1 + number % 12)
    deed = draft.deed(f"canvass {cooperative} {number}", since, f"{NAME}走访登记")
    for home in homes:
        (state,) = rng.choices([each for each, _ in SAID], [share for _, share in SAID])
        said: dict[str, object] = {"kind": MemberKind.FARMER.value, "state": state.value}
        if state is PledgeState.WILLING:
            part: dict[str, object] = {
                "contribution": float(rng.choice(PARTS)),
                "contributionKind": ContributionKind.CASH.value,
            }
            said |= {"joins": home.residents[0].id, **part}
        deed.tie("Household", home.code, "PLEDGES", "Cooperative", cooperative, **said)


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
        commander = homes[0].residents[_leads(homes[0], village)[0] - 1]
        covers = ("Household", [home.code for home in homes])
        charge = Charge(commander, liaison)
        system.raise_unit(deed, f"{NAME}筹建{number}号三级作战单元", two, covers, charge, told=(code, number))
