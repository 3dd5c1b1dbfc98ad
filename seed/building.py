"""The order in which a town is made, the same for every town."""

from random import Random

from seed.blueprint import TownPlan
from seed.draft import Draft
from seed.enterprises import form_squads, register_firms
from seed.epidemic_control import enrol_party_members, raise_epidemic_control
from seed.instants import REGISTERED
from seed.places import settle_town
from seed.registers import TownRegister
from seed.town_bodies import seat_town
from seed.village_bodies import form_errand_team, seat_village
from seed.work_resumption import raise_work_resumption


def build_town(draft: Draft, plan: TownPlan, rng: Random) -> TownRegister:
    """Draw up a town but for its people's own properties, which may still be changed until it is closed."""
    town = settle_town(draft, plan, rng)
    register_firms(draft, town, rng)
    for village in town.villages:
        seat_village(town.code, village, rng)
    seat_town(draft, town, rng)
    raise_epidemic_control(draft, town)
    for village in town.villages:
        form_errand_team(draft, town.code, village)
    form_squads(draft, town, rng)
    raise_work_resumption(draft, town, rng)
    return town


def close_town(draft: Draft, town: TownRegister) -> None:
    """Draw up what depends on everyone's properties: the Party members' places in units, and the people themselves."""
    enrol_party_members(town)
    for village in town.villages:
        for resident in village.residents:
            draft.add("Person", **resident.properties(), describedSince=REGISTERED)
