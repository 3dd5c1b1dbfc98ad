"""Invented firms, and the squads that guide them."""

from collections import defaultdict
from collections.abc import Iterator
from random import Random
from typing import Final

from graph.vocabulary import OrganizationKind, Position
from seed.codes import credit_code
from seed.draft import Draft
from seed.families import Resident
from seed.instants import REGISTERED, SQUADS_FORMED
from seed.names import firm_name
from seed.organizations import found, seat
from seed.registers import AreaRegister, Firm, TownRegister
from seed.runs import random_runs

FIRMS_OF_AN_OFFICER: Final = 3


def register_firms(draft: Draft, town: TownRegister, rng: Random) -> None:
    """The firms that are planned, at least one in each village where they suffice."""
    villages = list(town.villages)
    kinds = [kind for kind, number in town.plan.firms.items() for _ in range(number)]
    rng.shuffle(kinds)
    places: dict[str, list[Firm]] = defaultdict(list)
    for number, kind in enumerate(kinds):
        village = villages[number] if number < len(villages) else rng.choice(villages)
        code = credit_code(town.code[:6], draft.serial("firm"))
        places[village.plan.code].append(Firm(code, firm_name(town.plan.name, number, kind), kind))
    for village in villages:
        village.firms = places[village.plan.code]
        deed = draft.deed(f"firms {village.plan.code}", REGISTERED, f"登记{village.plan.name}企业")
        for firm in village.firms:
            deed.add("Enterprise", code=firm.code, name=firm.name, kind=firm.kind.value, synthetic=True)
            deed.tie("Enterprise", firm.code, "IN_VILLAGE", "Village", village.plan.code)


def form_squads(draft: Draft, town: TownRegister, rng: Random) -> None:
    """A guidance squad for each area (驻企健康指导小分队), led by its responsible doctor of the health centre."""
    for area in town.areas:
        name = f"{area.name}驻企健康指导小分队"
        deed = draft.deed(f"squad {area.code}", SQUADS_FORMED, f"组建{name}")
        squad = found(deed, town.code, ("Area", area.code), OrganizationKind.GUIDANCE_SQUAD, name)
        seat(deed, area.doctors[0], squad, Position.LEADER, "队长")
        for officer in _appoint_officers(area, rng):
            seat(deed, officer, squad, Position.MEMBER, "驻企健康指导员")
        for _, firm in area.firms:
            deed.tie("Organization", squad, "SERVES", "Enterprise", firm.code)
            deed.tie("Person", firm.officer.id, "INSTRUCTS", "Enterprise", firm.code)


def _appoint_officers(area: AreaRegister, rng: Random) -> Iterator[Resident]:
    """One Party member for every one to three firms, from the village of the first of them."""
    for run in random_runs(rng, list(area.firms), FIRMS_OF_AN_OFFICER):
        officer = run[0][0].engage(party=True)
        for _, firm in run:
            firm.officer = officer
        yield officer
