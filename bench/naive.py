"""A server as the guide of strawberry teaches it: a resolver for each field, a DataLoader for each edge of the graph.

It answers the documents that danyuan answers, and knows nothing of tokens, other instants, scope or disclosures.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from enum import Enum
from typing import Any

import strawberry
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.websockets import WebSocket
from strawberry.asgi import GraphQL

from bench.floor import connected
from bench.loaders import PERSON, UNIT, Found, Loaders

Info = strawberry.Info[Loaders, None]


@strawberry.enum
class Purpose(Enum):
    EPIDEMIC_CONTROL = "EPIDEMIC_CONTROL"
    WORK_RESUMPTION = "WORK_RESUMPTION"
    COOPERATIVE_SETUP = "COOPERATIVE_SETUP"
    GENERAL_SERVICE = "GENERAL_SERVICE"


@strawberry.type
class Person:
    id: strawberry.ID
    name: str
    phone: str | None
    birth_year: int | None


@strawberry.type
class Covered:
    total_count: int


@strawberry.type
class Unit:
    code: str
    name: str
    level: int
    purpose: str

    @strawberry.field
    async def commander(self, info: Info) -> Person | None:
        return next(iter(await _people(info, "commander", self.code)), None)

    @strawberry.field
    async def liaisons(self, info: Info) -> list[Person]:
        return await _people(info, "liaisons", self.code)

    @strawberry.field
    async def children(self, info: Info, first: int) -> "Units":
        return Units(nodes=[_unit(each) for each in (await info.context["children"].load(self.code))[:first]])

    @strawberry.field
    async def covers(self, info: Info) -> Covered:
        return Covered(total_count=len(await info.context["covered"].load(self.code)))


@strawberry.type
class Units:
    nodes: list[Unit]


@strawberry.type
class Link:
    level: int
    unit: Unit

    @strawberry.field
    async def commander(self, info: Info) -> Person | None:
        return next(iter(await _people(info, "commander", self.unit.code)), None)

    @strawberry.field
    async def liaisons(self, info: Info) -> list[Person]:
        return await _people(info, "liaisons", self.unit.code)


@strawberry.type
class Chain:
    links: list[Link]


@strawberry.type
class Household:
    code: str

    @strawberry.field
    async def residents(self, info: Info) -> list[Person]:
        return await _people(info, "residents", self.code)

    @strawberry.field
    async def answer_chains(self, info: Info, purpose: Purpose) -> list[Chain]:
        units = await info.context["units_of_home"].load(self.code)
        chains = []
        for three in [_unit(each) for each in units if each["purpose"] == purpose.value]:
            links, unit = [], three
            while True:
                links.append(Link(level=unit.level, unit=unit))
                above = await info.context["parent"].load(unit.code)
                if not above:
                    break
                unit = _unit(above[0])
            chains.append(Chain(links=links))
        return chains


@strawberry.type
class Households:
    nodes: list[Household]


@strawberry.type
class Village:
    code: str

    @strawberry.field
    async def households(self, info: Info, first: int) -> Households:
        homes = await info.context["homes"].load(self.code)
        return Households(nodes=[Household(**each) for each in homes[:first]])


@strawberry.type
class Place:
    code: str


@strawberry.type
class Coverage:
    level: int
    purpose: str
    reason: str
    unit: Unit
    via: Place
    since: datetime


@strawberry.type
class Enterprise:
    code: str

    @strawberry.field
    async def coverage(self, info: Info) -> list[Coverage]:
        load, found = info.context, []
        for each in await load["units_of_firm"].load(self.code):
            found.append(_coverage("DIRECT", each, self.code))
        for village in await load["village_of_firm"].load(self.code):
            for each in await load["units_of_village"].load(village["code"]):
                found.append(_coverage("VILLAGE", each, village["code"], village["since"]))
            for area in await load["area_of_village"].load(village["code"]):
                for each in await load["units_of_area"].load(area["code"]):
                    found.append(_coverage("AREA", each, area["code"], village["since"], area["since"]))
        order = ["DIRECT", "VILLAGE", "AREA"]
        return sorted(found, key=lambda each: (order.index(each.reason), -each.level, each.unit.code))


@strawberry.input
class PersonFilter:
    text: str


@strawberry.type
class People:
    nodes: list[Person]


@strawberry.type
class Query:
    @strawberry.field
    async def household(self, info: Info, code: str) -> Household | None:
        return next((Household(**each) for each in await _by_code(info, "Household", code)), None)

    @strawberry.field
    async def enterprise(self, info: Info, code: str) -> Enterprise | None:
        return next((Enterprise(**each) for each in await _by_code(info, "Enterprise", code)), None)

    @strawberry.field
    async def village(self, info: Info, code: str) -> Village | None:
        return next((Village(**each) for each in await _by_code(info, "Village", code)), None)

    @strawberry.field
    async def unit(self, info: Info, code: str) -> Unit | None:
        found = await info.context.rows(
            f"MATCH (unit:Unit {{code: $code}}) RETURN {UNIT.split(', since')[0]}}}", code=code
        )
        return next((_unit(each) for each in found), None)

    @strawberry.field
    async def people(self, info: Info, filter: PersonFilter, first: int) -> People:
        found = await info.context.rows(
            f"MATCH (person:Person) WHERE person.name CONTAINS $text RETURN {PERSON} ORDER BY person.id LIMIT $first",
            text=filter.text,
            first=first,
        )
        return People(nodes=[_person(each) for each in found])


async def _by_code(info: Info, label: str, code: str) -> Sequence[Found]:
    return await info.context.rows(f"MATCH (thing:{label} {{code: $code}}) RETURN thing {{.code}}", code=code)


async def _people(info: Info, edge: str, key: str) -> list[Person]:
    return [_person(each) for each in await info.context[edge].load(key)]


def _person(found: Found) -> Person:
    identified = strawberry.ID(f"Person:{found['id']}")
    return Person(id=identified, name=found["name"], phone=found["phone"], birth_year=found["birthYear"])


def _unit(found: Found) -> Unit:
    return Unit(code=found["code"], name=found["name"], level=found["level"], purpose=found["purpose"])


def _coverage(reason: str, unit: Found, via: str, *since: Any) -> Coverage:
    latest = max([unit["since"], *since]).to_native()
    level, purpose = unit["level"], unit["purpose"]
    return Coverage(level=level, purpose=purpose, reason=reason, unit=_unit(unit), via=Place(code=via), since=latest)


class Served(GraphQL[Loaders, None]):
    async def get_context(self, request: Request | WebSocket, response: Response | WebSocket) -> Loaders:
        state = request.app.state
        return Loaders(state.driver, state.database, datetime.now(UTC))


app = Starlette(routes=[Route("/graphql", Served(strawberry.Schema(Query)))], lifespan=connected)
