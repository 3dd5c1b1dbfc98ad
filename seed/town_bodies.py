"""What the town has: its areas' working groups, offices, health centre, union, headquarters and militia."""

from random import Random

from graph.vocabulary import OrganizationKind, Position
from seed.draft import Deed, Draft
from seed.instants import REGISTERED, SQUADS_FORMED, SYSTEM_BUILT
from seed.organizations import found, seat
from seed.registers import AreaRegister, TownRegister

DOCTORS_OF_AN_AREA = 3
MILITIA_MEMBERS = 9
SERVING_OFFICES = ("经济发展中心", "综合监管中心")
PUBLIC_ORDER_OFFICE = "社会治安综合治理办公室"
ECONOMY_OFFICE = "经济发展办公室"


def seat_town(draft: Draft, town: TownRegister, rng: Random) -> None:
    """Fill every body of the town and its areas; villages must have been seated and firms registered."""
    for area in town.areas:
        _seat_working_group(draft, town, area, rng)
    deed = draft.deed(f"bodies {town.code}", REGISTERED, f"登记{town.plan.name}各办公室（中心）、卫生院和工会")
    _seat_offices(deed, town, rng)
    _seat_health_centre(deed, town, rng)
    _form_headquarters(draft, town, rng)
    _form_leading_group(draft, town)


def _seat_working_group(draft: Draft, town: TownRegister, area: AreaRegister, rng: Random) -> None:
    """Contact leader and head are two posts; the grid workers of the area belong to its group."""
    area.contact_leader = town.engage_official(rng, party=True)
    area.head = town.engage_official(rng, party=True)
    area.liaison = town.engage_official(rng)
    name = f"{area.name}工作小组"
    deed = draft.deed(f"working group {area.code}", REGISTERED, f"设立{name}")
    group = found(deed, town.code, ("Area", area.code), OrganizationKind.WORKING_GROUP, name)
    seat(deed, area.contact_leader, group, Position.CONTACT_LEADER, "联系领导")
    seat(deed, area.head, group, Position.HEAD, "负责人")
    seat(deed, area.liaison, group, Position.MEMBER, "联络员")
    for village in area.villages:
        for worker in village.grid_workers:
            seat(deed, worker, group, Position.MEMBER, "网格员")


def _seat_offices(deed: Deed, town: TownRegister, rng: Random) -> None:
    """Offices with a head and a deputy head, the centres beside them, and the union."""
    place = ("Town", town.code)
    for name in (PUBLIC_ORDER_OFFICE, ECONOMY_OFFICE, *SERVING_OFFICES):
        office = found(deed, town.code, place, OrganizationKind.OFFICE, f"{town.plan.name}{name}")
        if name in SERVING_OFFICES:
            town.serving.append(office)
        seat(deed, town.engage_official(rng), office, Position.HEAD, "主任")
        seat(deed, town.engage_official(rng), office, Position.DEPUTY_HEAD, "副主任")
    union = found(deed, town.code, place, OrganizationKind.TRADE_UNION, f"{town.plan.name}工会")
    town.serving.append(union)
    seat(deed, town.engage_official(rng), union, Position.HEAD, "主席")


def _seat_health_centre(deed: Deed, town: TownRegister, rng: Random) -> None:
    """A head, and for each area a responsible doctor and two who are linked with its villages."""
    name = f"{town.plan.name}卫生院"
    centre = found(deed, town.code, ("Town", town.code), OrganizationKind.HEALTH_CENTRE, name)
    seat(deed, town.engage_official(rng, servant=False), centre, Position.HEAD, "院长")
    for area in town.areas:
        area.doctors = [town.engage_official(rng, servant=False) for _ in range(DOCTORS_OF_AN_AREA)]
        for doctor in area.doctors:
            seat(deed, doctor, centre, Position.MEMBER, "医生")


def _form_headquarters(draft: Draft, town: TownRegister, rng: Random) -> None:
    """The headquarters, whose members are the contact leaders, and the militia squad that it calls on."""
    place, name = ("Town", town.code), town.plan.name
    deed = draft.deed(f"headquarters {town.code}", SYSTEM_BUILT, f"成立{name}防疫指挥部和民兵应急突击小分队")
    headquarters = found(deed, town.code, place, OrganizationKind.HEADQUARTERS, f"{name}防疫指挥部")
    for area in town.areas:
        seat(deed, area.contact_leader, headquarters, Position.MEMBER)
    militia = found(deed, town.code, place, OrganizationKind.MILITIA, f"{name}基干民兵应急突击小分队")
    seat(deed, town.engage_official(rng, servant=False), militia, Position.LEADER, "应急排应急班班长")
    for _ in range(MILITIA_MEMBERS):
        seat(deed, town.engage_official(rng, servant=False), militia, Position.MEMBER, "民兵")


def _form_leading_group(draft: Draft, town: TownRegister) -> None:
    """The leading group for the resumption of work, whose members are the heads of the working groups.

    The centres and the union call on the firms together (组团上门), so each of them serves every firm.
    """
    name = f"{town.plan.name}企业复工复产工作领导小组"
    deed = draft.deed(f"leading group {town.code}", SQUADS_FORMED, f"成立{name}")
    group = found(deed, town.code, ("Town", town.code), OrganizationKind.LEADING_GROUP, name)
    for area in town.areas:
        seat(deed, area.head, group, Position.MEMBER)
    for organization in town.serving:
        for village in town.villages:
            for firm in village.firms:
                deed.tie("Organization", organization, "SERVES", "Enterprise", firm.code)
