"""The three levels of epidemic control, as the article describes them.

Level 1, an area: the contact leader of its working group commands; all grid workers of the group and the responsible
doctor serve. Level 2, a village: its Party secretary commands; both committees, all its Party members and the liaison
doctor serve. Level 3, 10 to 15 households of one grid: a Party member who lives there commands.
"""

from collections.abc import Sequence
from typing import Final

from graph.vocabulary import Purpose, UnitRole
from seed.draft import Deed, Draft
from seed.families import Resident
from seed.instants import SYSTEM_BUILT
from seed.registers import AreaRegister, Home, TownRegister, VillageRegister, engage
from seed.runs import even_runs
from seed.units import Charge, System, serve

HOMES_OF_A_UNIT: Final = 12.5


def raise_epidemic_control(draft: Draft, town: TownRegister) -> None:
    """Raise the units of every area; bodies of villages and town must have been filled."""
    system = System(town.code, Purpose.EPIDEMIC_CONTROL)
    for area in town.areas:
        deed = draft.deed(f"units {area.code}", SYSTEM_BUILT, f"组建{area.name}一级作战单元")
        charge = Charge(area.contact_leader, area.liaison)
        unit = system.raise_unit(deed, f"{area.name}一级作战单元", None, ("Area", [area.code]), charge)
        serve(deed, area.doctors[0], unit, UnitRole.DOCTOR)
        for worker in (worker for village in area.villages for worker in village.grid_workers):
            serve(deed, worker, unit, UnitRole.GRID_WORKER)
        for number, village in enumerate(area.villages):
            _raise_village(draft, system, unit, village, _liaison_doctor(area, number))


def _liaison_doctor(area: AreaRegister, number: int) -> Resident:
    """The doctor linked with the nth village: those beside the responsible one take turns."""
    linked = area.doctors[1:]
    return linked[number % len(linked)]


def _raise_village(draft: Draft, system: System, parent: str, village: VillageRegister, doctor: Resident) -> None:
    plan = village.plan
    deed = draft.deed(f"units {plan.code}", SYSTEM_BUILT, f"组建{plan.name}二级、三级作战单元")
    charge = Charge(village.secretary, village.committee[-1])
    unit = system.raise_unit(deed, f"{plan.name}二级作战单元", parent, ("Village", [plan.code]), charge)
    serve(deed, doctor, unit, UnitRole.DOCTOR)
    for member in village.committee:
        serve(deed, member, unit, UnitRole.COMMITTEE_MEMBER)
    village.party_roll = (deed, unit)
    for number, homes in enumerate(refined(village), 1):
        _raise_homes(deed, system, unit, f"{plan.name}{number}号三级作战单元", village, homes)


def refined(village: VillageRegister) -> list[Sequence[Home]]:
    """The grids of a village refined into runs of 10 to 15 households, each within one grid (网格细化成单元)."""
    return [
        run for homes in village.grids.values() for run in even_runs(homes, max(1, round(len(homes) / HOMES_OF_A_UNIT)))
    ]


def _raise_homes(
    deed: Deed, system: System, parent: str, name: str, village: VillageRegister, homes: Sequence[Home]
) -> None:
    people = [resident for home in homes for resident in home.residents]
    charge = Charge(engage(people, party=True), engage(people))
    village.commanders.append(charge.commander)
    system.raise_unit(deed, name, parent, ("Household", [home.code for home in homes]), charge)


def enrol_party_members(town: TownRegister) -> None:
    """Every Party member of a village but its commander serves in its level-2 unit; to be done once all are known."""
    for village in town.villages:
        deed, unit = village.party_roll
        for resident in village.residents:
            if resident.party and resident is not village.secretary:
                serve(deed, resident, unit, UnitRole.PARTY_MEMBER)
