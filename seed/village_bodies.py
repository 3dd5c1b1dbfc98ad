"""What each village has: Party branch, committee, grid workers, errand team (红色代跑)."""

from random import Random

from graph.vocabulary import OrganizationKind, Position, VillageKind
from seed.draft import Draft
from seed.instants import SYSTEM_BUILT
from seed.organizations import found, seat
from seed.registers import VillageRegister

BRANCH_MEMBERS = 4
COMMITTEE_MEMBERS = 3


def seat_village(town: str, village: VillageRegister, rng: Random) -> None:
    """Fill the Party branch and the committee of a village (村两委), and give each grid one or two workers."""
    place = ("Village", village.plan.code)
    _seat_branch(town, place, village)
    _seat_committee(town, place, village)
    for grid in village.grids:
        for _ in range(rng.randint(1, 2)):
            worker = village.engage()
            village.grid_workers.append(worker)
            village.deed.tie("Person", worker.id, "WORKS_IN", "Grid", grid)


def _seat_branch(town: str, place: tuple[str, str], village: VillageRegister) -> None:
    deed = village.deed
    branch = found(deed, town, place, OrganizationKind.PARTY_BRANCH, f"{village.plan.name}党支部")
    village.secretary = village.engage(party=True)
    seat(deed, village.secretary, branch, Position.PARTY_SECRETARY, "书记")
    for _ in range(BRANCH_MEMBERS):
        member = village.engage(party=True)
        village.committee.append(member)
        seat(deed, member, branch, Position.COMMITTEE_MEMBER, "委员")


def _seat_committee(town: str, place: tuple[str, str], village: VillageRegister) -> None:
    deed, plan = village.deed, village.plan
    name = plan.name + ("村民委员会" if plan.kind is VillageKind.VILLAGE else "居民委员会")
    committee = found(deed, town, place, OrganizationKind.VILLAGE_COMMITTEE, name)
    for number in range(COMMITTEE_MEMBERS + 1):
        member = village.engage()
        village.committee.append(member)
        position, title = (Position.COMMITTEE_MEMBER, "委员") if number else (Position.HEAD, "主任")
        seat(deed, member, committee, position, title)


def form_errand_team(draft: Draft, town: str, village: VillageRegister) -> None:
    """Three Party members who run errands for the village; the first of them commands one of its level-3 units."""
    plan = village.plan
    deed = draft.deed(f"errand team {plan.code}", SYSTEM_BUILT, f"组建{plan.name}党员便民代跑队")
    team = found(deed, town, ("Village", plan.code), OrganizationKind.ERRAND_TEAM, f"{plan.name}党员便民代跑队")
    village.runners = [village.commanders[0], village.engage(party=True), village.engage(party=True)]
    for runner in village.runners:
        seat(deed, runner, team, Position.MEMBER)
