"""Whoever has to do with a household: who isolates there, who reads the own, and those who may know nothing."""

from collections.abc import Awaitable, Callable
from typing import Any, Final

from api.auth import Role
from tests.api.isolations.ward import SERVING, WORKS, Ward, elsewhere
from tests.api.restructurings.conftest import TOWN, VILLAGE
from tests.serving import Frontend

Whoever = Callable[[Ward], Awaitable[Frontend]]


def tied(level: int, type: str = "COMMANDS") -> Whoever:
    """Whoever commands the unit of a level above the household, or is tied to it otherwise."""

    async def of(ward: Ward) -> Frontend:
        return await ward.asked_by(ward.facts.tied(ward.units[3 - level], type)[0])

    return of


def one(statement: str, **given: Any) -> Whoever:
    """Whoever a statement finds for the household, its units, its people."""

    async def of(ward: Ward) -> Frontend:
        known = {"home": ward.household, "person": ward.person.partition(":")[2], "village": VILLAGE}
        return await ward.asked_by(ward.facts.ask(statement, **known, **given)[0])

    return of


def serving(level: int, role: str) -> Whoever:
    async def of(ward: Ward) -> Frontend:
        return await ward.asked_by(ward.facts.ask(SERVING, unit=ward.units[3 - level], role=role)[0])

    return of


async def organiser(ward: Ward) -> Frontend:
    return ward.organiser


async def administrator(ward: Ward) -> Frontend:
    return await ward.of("Person:admin", Role.ADMIN)


OF_RESUMPTION: Final = """
MATCH (p:Person)-[c:COMMANDS]->(:Unit {purpose: 'WORK_RESUMPTION'})-[:COVERS]->(:Enterprise)-[:IN_VILLAGE]->(v)
WHERE c.until > datetime() AND v.code STARTS WITH $town
  AND NOT EXISTS { (p)-[:COMMANDS]->(:Unit {purpose: 'EPIDEMIC_CONTROL'}) }
  AND NOT EXISTS { (p)-[:SERVES_IN {role: 'DOCTOR'}]->(:Unit) }
RETURN 'Person:' + p.id AS id ORDER BY v.code <> $village, id LIMIT 1"""


async def of_another_village(ward: Ward) -> Frontend:
    return await ward.commander(next(elsewhere(ward.facts)))


async def auditor(ward: Ward) -> Frontend:
    return await ward.of("Person:auditor", Role.AUDITOR)


async def organiser_elsewhere(ward: Ward) -> Frontend:
    return await ward.of("Person:elsewhere", Role.ORGANISER, towns=("330782101",))


async def themself(ward: Ward) -> Frontend:
    return await ward.asked_by(ward.person)


async def of_the_household(ward: Ward) -> Frontend:
    return await ward.asked_by(ward.other)


async def neighbour(ward: Ward) -> Frontend:
    return await ward.asked_by(ward.beside().person)


async def of_nowhere(ward: Ward) -> Frontend:
    return await ward.asked_by("Person:nobody")


NEXT_UNIT: Final = """MATCH (:Unit {code: $above})<-[:PART_OF]-(u:Unit)-[c:COVERS]->(h:Household)
WHERE NOT EXISTS { (u)-[:COVERS]->(:Household {code: $home}) } AND c.until > datetime() RETURN u.code ORDER BY u.code"""


async def commander_beside(ward: Ward) -> Frontend:
    """Of another level-3 unit of the same village."""
    return await ward.commander(unit_beside(ward))


def unit_beside(ward: Ward) -> str:
    """Another level-3 unit of the village, with another commander."""
    units = ward.facts.ask(NEXT_UNIT, above=ward.units[1], home=ward.household)
    own = set(ward.facts.tied(ward.units[0], "COMMANDS"))
    return next(str(each) for each in units if not own & set(ward.facts.tied(each, "COMMANDS")))


ISOLATE: Final[dict[str, Whoever]] = {
    "commander of level 3": tied(3),
    "commander of level 2": tied(2),
    "commander of level 1": tied(1),
    "doctor of level 2": serving(2, "DOCTOR"),
    "doctor of level 1": serving(1, "DOCTOR"),
    "organiser": organiser,
    "administrator": administrator,
}
READ_ONLY: Final[dict[str, Whoever]] = {"themself": themself, "of the household": of_the_household}
KNOW_NOTHING: Final[dict[str, Whoever]] = {
    "liaison of level 2": tied(2, "LIAISES_FOR"),
    "liaison of level 3": tied(3, "LIAISES_FOR"),
    "on the committee": serving(2, "COMMITTEE_MEMBER"),
    "grid worker": one(WORKS),
    "Party member": serving(2, "PARTY_MEMBER"),
    "commander of WORK_RESUMPTION": one(OF_RESUMPTION, town=TOWN),
    "commander of another village": of_another_village,
    "commander of another unit of the village": commander_beside,
    "neighbour": neighbour,
    "of nowhere": of_nowhere,
    "auditor": auditor,
    "organiser of another town": organiser_elsewhere,
}
