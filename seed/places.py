"""Villages, their grids and households, and who lives in them."""

from random import Random

from seed.blueprint import AreaPlan, TownPlan, VillagePlan
from seed.codes import area_code, grid_code, household_code
from seed.draft import Deed, Draft
from seed.families import family
from seed.instants import REGISTERED
from seed.registers import AreaRegister, Home, TownRegister, VillageRegister
from seed.runs import even_runs

HOMES_OF_A_GRID = 100
HOMES_OF_A_GROUP = 40


def settle_town(draft: Draft, plan: TownPlan, rng: Random) -> TownRegister:
    """The town with its areas and villages, and everyone who lives there."""
    draft.add("Town", code=plan.code, name=plan.name)
    areas = [_settle_area(draft, plan.code, number, area, rng) for number, area in enumerate(plan.areas, 1)]
    return TownRegister(plan, areas)


def _settle_area(draft: Draft, town: str, number: int, plan: AreaPlan, rng: Random) -> AreaRegister:
    code = area_code(town, number)
    deed = draft.deed(f"area {code}", REGISTERED, f"设立{plan.name}")
    deed.add("Area", code=code, name=plan.name)
    deed.tie("Area", code, "IN_TOWN", "Town", town)
    return AreaRegister(code, plan.name, [_settle_village(draft, code, village, rng) for village in plan.villages])


def _settle_village(draft: Draft, area: str, plan: VillagePlan, rng: Random) -> VillageRegister:
    deed = draft.deed(f"places {plan.code}", REGISTERED, f"登记{plan.name}及其网格、住户")
    deed.add_described("Village", code=plan.code, name=plan.name, kind=plan.kind.value)
    deed.tie("Village", plan.code, "IN_AREA", "Area", area)
    people = draft.deed(f"people {plan.code}", REGISTERED, f"登记{plan.name}居民、村组织及任职人员")
    homes = _homes(draft, plan, rng)
    runs = even_runs(homes, max(1, round(len(homes) / HOMES_OF_A_GRID)))
    village = VillageRegister(plan, people, {grid_code(plan.code, number): run for number, run in enumerate(runs, 1)})
    _register_places(deed, village)
    _register_residents(people, village)
    village.shuffle(rng)
    return village


def _homes(draft: Draft, plan: VillagePlan, rng: Random) -> list[Home]:
    """Households until the planned number of residents is reached."""
    homes: list[Home] = []
    residents = 0
    registered: set[tuple[str, int | None]] = set()
    while residents < plan.residents:
        home = Home(household_code(plan.code, len(homes) + 1), family(draft, rng))
        for each in home.residents:
            each.differ(registered)
        homes.append(home)
        residents += len(home.residents)
    return homes


def _register_places(deed: Deed, village: VillageRegister) -> None:
    """Grids, and households with addresses by villagers' group: 五柳村3组12号."""
    plan, house = village.plan, 0
    for number, (grid, homes) in enumerate(village.grids.items(), 1):
        deed.add("Grid", code=grid, name=f"{plan.name}第{number}网格")
        deed.tie("Grid", grid, "IN_VILLAGE", "Village", plan.code)
        for home in homes:
            group, place = divmod(house, HOMES_OF_A_GROUP)
            address = f"{plan.name}{group + 1}组{place + 1}号"
            deed.add_described("Household", code=home.code, address=address, synthetic=True)
            deed.tie("Household", home.code, "IN_VILLAGE", "Village", plan.code)
            deed.tie("Household", home.code, "IN_GRID", "Grid", grid)
            house += 1


def _register_residents(deed: Deed, village: VillageRegister) -> None:
    for home in village.homes:
        for place, resident in enumerate(home.residents):
            deed.tie("Person", resident.id, "LIVES_IN", "Household", home.code, head=place == 0)
