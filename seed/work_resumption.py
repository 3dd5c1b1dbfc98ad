"""The three levels of work resumption: area, village, and one to three firms of a village.

The article has them built by the nature of each firm and does not say who serves in them, so they have a commander and
a liaison officer only: levels 1 and 2 those of epidemic control, level 3 a Party member of the village and the resident
officer of the first firm. A firm above scale has a unit of its own.
"""

from collections.abc import Sequence
from random import Random

from graph.vocabulary import EnterpriseKind, Purpose
from seed.draft import Draft
from seed.instants import SQUADS_FORMED
from seed.registers import Firm, TownRegister, VillageRegister
from seed.runs import random_runs
from seed.units import Charge, System

FIRMS_OF_A_UNIT = 3


def raise_work_resumption(draft: Draft, town: TownRegister, rng: Random) -> None:
    """Raise the units of every area; firms must have their resident officers."""
    system = System(town.code, Purpose.WORK_RESUMPTION)
    for area in town.areas:
        deed = draft.deed(f"resumption {area.code}", SQUADS_FORMED, f"组建{area.name}复工复产一级作战单元")
        charge = Charge(area.contact_leader, area.liaison)
        unit = system.raise_unit(deed, f"{area.name}复工复产一级作战单元", None, ("Area", [area.code]), charge)
        for village in area.villages:
            _raise_village(draft, system, unit, village, rng)


def _raise_village(draft: Draft, system: System, parent: str, village: VillageRegister, rng: Random) -> None:
    code, name = village.plan.code, f"{village.plan.name}复工复产"
    deed = draft.deed(f"resumption {code}", SQUADS_FORMED, f"组建{name}二级、三级作战单元")
    charge = Charge(village.secretary, village.committee[-1])
    unit = system.raise_unit(deed, f"{name}二级作战单元", parent, ("Village", [code]), charge)
    for number, firms in enumerate(_grouped(village.firms, rng), 1):
        covers = ("Enterprise", [firm.code for firm in firms])
        charge = Charge(village.engage(party=True), firms[0].officer)
        system.raise_unit(deed, f"{name}{number}号三级作战单元", unit, covers, charge)


def _grouped(firms: Sequence[Firm], rng: Random) -> list[Sequence[Firm]]:
    """Firms by the unit that covers them, those above scale each by itself."""
    large = [firm for firm in firms if firm.kind is EnterpriseKind.ABOVE_SCALE]
    small = [firm for firm in firms if firm.kind is not EnterpriseKind.ABOVE_SCALE]
    return [*([firm] for firm in large), *random_runs(rng, small, FIRMS_OF_A_UNIT)]
