"""Who is isolated is told by no way of the schema to whom it is not told: whatever leads to a household is asked."""

import re
from collections import deque
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import pytest
from graphql import (
    GraphQLArgument,
    GraphQLField,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
    is_abstract_type,
    is_object_type,
    is_required_argument,
    parse,
    validate,
)

from api.auth import Role
from api.schema import build
from tests.api.conftest import Write
from tests.api.scope.conftest import Of
from tests.api.scope.town import PERSONAL, resident, town
from tests.builders.world import BEGIN, World
from tests.serving import Frontend

KNOWN: Final = ("one", "secretary", "leader", "three", "rH1", "of H1")
"""Three commanders of EPIDEMIC_CONTROL above H1, the doctor of e3, and who lives there."""
UNKNOWN: Final = ("officer", "two", "head", "other", "rH3", "stranger")
"""The liaison officer of every unit, commanders of other units and purposes, neighbours."""
ORGANISED: Final = ((Role.ORGANISER, True), (Role.ADMIN, True), (Role.AUDITOR, False))
NAMES: Final = {
    **{"Town": "T", "Area": "A", "Village": "V", "Grid": "Vgrid", "Household": "H1", "Person": "one", "Unit": "e3"},
    **{"Enterprise": "E", "Organization": "branch", "Cooperative": "C", "Isolation": "I"},
}
"""A node of each type, by its short name."""
REASON: Final = "ARRIVED_FROM_RISK_AREA"
ASKED: Final = {
    "Household": "... on Household { isolations(open: null) { id reason since person { id } } }",
    "Isolation": "... on Isolation { id reason since person { id } }",
}
"""What is asked of what a field leads to."""
DAY: Final = '"2020-03-01"'
Step = tuple[str, str, str]
"""The type on which a field is asked, the field, its arguments."""


def isolated() -> World:
    """The town, in which rH1 is isolated; somebody else lives in the household too."""
    world = town()
    resident(world, "of H1", "H1", PERSONAL)
    planned = {"plannedAt": [BEGIN], "plannedUntil": [datetime.now(UTC) + timedelta(days=9)]}
    kept = {"retainUntil": datetime.now(UTC) + timedelta(days=39), "reason": REASON}
    return world.fact("Isolation", "I", person="rH1", at=BEGIN, since=BEGIN, **planned, **kept)


def leads_to(schema: GraphQLSchema, field: GraphQLField) -> tuple[GraphQLObjectType, ...]:
    """The types of objects that a field leads to."""
    named: Any = get_named_type(field.type)
    if is_abstract_type(named):
        return tuple(schema.get_possible_types(named))
    return (named,) if is_object_type(named) else ()


def given(world: World, of: str, arguments: Mapping[str, GraphQLArgument]) -> str:
    """The arguments that must be given to a field that leads to something of a type, as they stand in a document."""
    key = world.key(NAMES.get(of, of))
    values = {"code": f'"{key}"', "id": f'"{of}:{key}"', "ids": f'["{of}:{key}"]', "text": f'"{world.prefix}"'}
    needed = [name for name, each in arguments.items() if is_required_argument(each)]
    filled = ", ".join(f"{name}: {values.get(name, DAY)}" for name in needed)
    return f"({filled})" if filled else ""


def ways(world: World) -> Iterator[str]:
    """A document for each field that leads to a household or an isolation, by the shortest way to its type."""
    schema = build()._schema
    query = schema.query_type
    assert query is not None
    reached: dict[str, list[Step]] = {"Query": []}
    queue = deque[GraphQLObjectType]([query])
    while queue:
        kind = queue.popleft()
        for name, field in kind.fields.items():
            beneath = leads_to(schema, field)
            for each in beneath:
                path = [*reached[kind.name], (kind.name, name, given(world, each.name, field.args))]
                if each.name in ASKED:
                    yield document(path, ASKED[each.name])
                if each.name not in reached:
                    reached[each.name] = path
                    queue.append(each)


def document(path: list[Step], text: str) -> str:
    """What asks for something at the end of a path."""
    for place, (kind, name, arguments) in reversed(list(enumerate(path))):
        text = f"{name}{arguments} {{ __typename {text} }}"
        text = text if place == 0 else f"... on {kind} {{ {text} }}"
    return f"{{ {text} }}"


async def told(frontend: Frontend, world: World) -> list[str]:
    """The documents whose answers tell anything of the isolation."""
    found = []
    for each in ways(world):
        body = (await frontend.ask(each)).body
        assert "errors" not in body, (each, body)
        if any(secret in str(body["data"]) for secret in (REASON, f"Isolation:{world.key('I')}")):
            found.append(each)
    return found


@pytest.mark.parametrize("viewer", [*KNOWN, *UNKNOWN])
async def test_by_every_way(of: Of, write: Write, viewer: str) -> None:
    world = isolated()
    await write(world)
    found = await told(await of(world, viewer), world)
    assert bool(found) == (viewer in KNOWN), found


@pytest.mark.parametrize(("role", "known"), ORGANISED)
async def test_by_the_role_of_a_token(of: Of, write: Write, role: Role, *, known: bool) -> None:
    world = isolated()
    await write(world)
    found = await told(await of(world, "stranger", [role], [world.key("T")]), world)
    assert bool(found) == known, found
    if role is Role.ADMIN:
        assert len(found) > 10


def test_the_walk_goes_everywhere() -> None:
    """Every field of what can be asked that leads to a household is among the ways."""
    schema, asked = build()._schema, list(ways(isolated()))
    for each in asked:
        assert validate(schema, parse(each)) == [], each
    beneath_mutations = ("Mutation", "Subscription", "Payload")
    leading = {
        name
        for kind in schema.type_map.values()
        if isinstance(kind, GraphQLObjectType) and not kind.name.endswith(beneath_mutations)
        for name, field in kind.fields.items()
        if ASKED.keys() & {each.name for each in leads_to(schema, field)}
    }
    assert leading == {name for name in leading if any(re.search(rf"\b{name}\b[^{{]*{{", each) for each in asked)}
    assert len(asked) > 30
