"""The people whom the article names, put in the places of invented ones; nothing is said of them that it does not say.

They keep the opaque ids of those whom they replace. A birth year or a telephone number is printed for none of them.
"""

from graph.vocabulary import Position
from seed.draft import Draft
from seed.families import Resident
from seed.registers import TownRegister
from seed.town_bodies import ECONOMY_OFFICE, PUBLIC_ORDER_OFFICE

ERRAND_VILLAGE = "山盆村"
SOLDIERS = ("陈俊涛", "陈俊峰")
SOLDIERS_BORN = range(1978, 1993)


def cast(draft: Draft, town: TownRegister) -> None:
    """Put each of them where the article has them."""
    runners = next(village.runners for village in town.villages if village.plan.name == ERRAND_VILLAGE)
    _name(runners[0], "朱艳婷", party=True)
    _name(_holder(draft, town, PUBLIC_ORDER_OFFICE, Position.DEPUTY_HEAD), "王超群", servant=True)
    _name(_holder(draft, town, ECONOMY_OFFICE, Position.HEAD), "丁紫军", servant=True)
    _name(_holder(draft, town, "民兵应急突击小分队", Position.LEADER), "王刚")
    _name(_busiest_officer(town), "金赛", party=True)
    _bring_home_soldiers(town)


def _name(person: Resident, name: str, *, party: bool | None = None, servant: bool | None = None) -> None:
    """Let a person be the one of that name, of whom no more is said than is given."""
    person.name, person.born, person.phone = name, None, None
    person.party, person.servant, person.synthetic = party, servant, False


def _holder(draft: Draft, town: TownRegister, organization: str, position: Position) -> Resident:
    """Who holds a position in the body whose name ends so."""
    codes = {node["code"] for node in draft.nodes["Organization"] if node["name"].endswith(organization)}
    (holder,) = (
        link.source
        for link in draft.links["Person", "HOLDS", "Organization"]
        if link.target in codes and link.properties["position"] == position
    )
    return next(person for village in town.villages for person in village.residents if person.id == holder)


def _busiest_officer(town: TownRegister) -> Resident:
    """The resident officer of the most firms, the first of several."""
    officers = [firm.officer for village in town.villages for firm in village.firms]
    return max(officers, key=lambda officer: sum(officer is other for other in officers))


def _bring_home_soldiers(town: TownRegister) -> None:
    """The two soldiers are at home with their families in town: grown children of households of their own surname."""
    homes = (home.residents[2:] for village in town.villages for home in village.homes)
    sons = (people[0] for people in homes if people and _could_be_soldier(people[0]))
    for name, person in zip(SOLDIERS, sons, strict=False):
        _name(person, name)


def _could_be_soldier(person: Resident) -> bool:
    return person.available and person.born in SOLDIERS_BORN and person.name.startswith(SOLDIERS[0][0])
