"""Whoever asks sees what the graph says is theirs, as if there were nothing else."""

from datetime import UTC, datetime, timedelta
from typing import Any, Final

import pytest

from api.auth import Role
from api.transport.bookmarks import BOOKMARKS, Signing
from graph.database.runner import Runner
from tests.api.conftest import Write
from tests.api.scope.conftest import Of
from tests.api.scope.town import ENTERPRISES, HOUSEHOLDS, VIEWERS, Sees, town
from tests.builders.world import UNSEEDED, World
from tests.serving import Frontend

EVERYTHING: Final = Sees(frozenset(HOUSEHOLDS), frozenset(ENTERPRISES))
BY_TOKEN: Final = {"ORGANISER": (Role.ORGANISER, EVERYTHING), "ADMIN": (Role.ADMIN, EVERYTHING)}

HOUSEHOLD: Final = """query ($code: String!, $id: ID!) {
  household(code: $code) { code answerChains { purpose } coverage { reason } }  node(id: $id) { id } }"""
ENTERPRISE: Final = (
    """query ($code: String!, $id: ID!) { enterprise(code: $code) { code coverage { level } }  node(id: $id) { id } }"""
)
LISTS: Final = """query ($prefix: String!, $v: String!, $e2: String!, $e3: String!, $leader: ID!, $w3: String!) {
  all: households(filter: {text: $prefix}, first: 200) { totalCount nodes { code } }
  ofVillage: households(filter: {village: [$v]}) { totalCount nodes { code } }
  ofUnit: households(filter: {unit: [$e3]}) { totalCount nodes { code } }
  answered: households(filter: {answeredBy: $leader}) { totalCount nodes { code } }
  village(code: $v) { households { totalCount nodes { code } } }
  unit(code: $e3) { covers { totalCount nodes { code } } }
  person(id: $leader) { answersFor { totalCount nodes { code } } }
  enterprises(filter: {text: $prefix}, first: 200) { totalCount nodes { code } }
  w3: unit(code: $w3) { covers { totalCount nodes { code } } }
  search(text: $prefix, kinds: [HOUSEHOLD, ENTERPRISE], first: 200) {
    node { ... on Household { code } ... on Enterprise { code } } }
  totals: unit(code: $e2) { totals { households residents enterprises } } }"""


def variables(world: World) -> dict[str, Any]:
    codes = {name.lower(): world.key(name) for name in ("V", "e2", "e3", "w3")}
    return {**codes, "prefix": world.prefix, "leader": f"Person:{world.key('leader')}"}


def names(world: World, connection: dict[str, Any] | None) -> set[str]:
    """The short names of a page, as many as it counts."""
    found = [world.name(node["code"]) for node in connection["nodes"]] if connection else []
    assert len(found) == (connection["totalCount"] if connection else 0)
    assert len(set(found)) == len(found)
    return set(found)


async def sight(frontend: Frontend, world: World) -> Sees:
    """What is answered one by one, by its code and by its id alike."""
    found = []
    for query, label, among in ((HOUSEHOLD, "Household", HOUSEHOLDS), (ENTERPRISE, "Enterprise", ENTERPRISES)):
        seen = set()
        for name in among:
            code = world.key(name)
            data = (await frontend.ask(query, code=code, id=f"{label}:{code}")).data
            assert (data[label.lower()] is None) == (data["node"] is None)
            if data["node"] is not None:
                seen.add(name)
        found.append(frozenset(seen))
    return Sees(*found)


async def lists(frontend: Frontend, world: World, scope: Sees) -> None:
    """Every list and count shows what is in scope, and of that what it asks for."""
    data = (await frontend.ask(LISTS, **variables(world))).data
    households, village = set(scope.households), set(scope.households) & {"H1", "H2", "H3"}
    assert names(world, data["all"]) == households
    assert names(world, data["ofVillage"]) == names(world, data["village"]["households"]) == village
    assert names(world, data["ofUnit"]) == village & {"H1", "H3"}
    assert names(world, data["answered"]) == households & {"H1", "H2", "H3", "K1", "K2"}
    if data["person"]:
        assert names(world, data["person"]["answersFor"]) == names(world, data["answered"])
    assert names(world, data["unit"]["covers"]) - {"Vgrid"} == village & {"H1", "H3"}
    assert names(world, data["w3"]["covers"]) == set(scope.enterprises) & {"E"}
    assert names(world, data["enterprises"]) == set(scope.enterprises)
    found = {world.name(hit["node"]["code"]) for hit in data["search"]}
    assert found == households | set(scope.enterprises)


@pytest.mark.parametrize("viewer", VIEWERS)
async def test_officers_and_residents_see_what_is_theirs(of: Of, write: Write, viewer: str) -> None:
    world = town()
    await write(world)
    frontend = await of(world, viewer)
    assert await sight(frontend, world) == VIEWERS[viewer]
    await lists(frontend, world, VIEWERS[viewer])


@pytest.mark.parametrize("token", BY_TOKEN)
async def test_tokens_open_towns_or_everything(of: Of, write: Write, token: str) -> None:
    world = town()
    await write(world)
    role, scope = BY_TOKEN[token]
    frontend = await of(world, "stranger", [role], [world.key("T")])
    assert await sight(frontend, world) == scope
    await lists(frontend, world, scope)


@pytest.mark.parametrize("roles", [[Role.AUDITOR], []])
async def test_towns_without_the_role_open_nothing(of: Of, write: Write, roles: list[Role]) -> None:
    world = town()
    await write(world)
    frontend = await of(world, "stranger", roles, [world.key("T")])
    assert await sight(frontend, world) == VIEWERS["stranger"]
    await lists(frontend, world, VIEWERS["stranger"])


async def test_another_town_is_closed_to_an_organiser(of: Of, write: Write) -> None:
    world, elsewhere = town(), town()
    await write(world)
    await write(elsewhere)
    frontend = await of(world, "stranger", [Role.ORGANISER], [elsewhere.key("T")])
    assert await sight(frontend, world) == VIEWERS["stranger"]
    assert await sight(frontend, elsewhere) == EVERYTHING


async def test_structure_is_open(of: Of, write: Write) -> None:
    world = town()
    await write(world)
    frontend = await of(world, "stranger")
    data = (
        await frontend.ask(
            """query ($v: String!, $e2: String!) {
              village(code: $v) { name area { villages { totalCount } } }
              unit(code: $e2) { name level children { totalCount }
                totals { units households residents } } }""",
            v=world.key("V"),
            e2=world.key("e2"),
        )
    ).data
    assert data["village"] == {"name": "V", "area": {"villages": {"totalCount": 2}}}
    assert data["unit"]["children"] == {"totalCount": 2}
    assert data["unit"]["totals"] == {"units": 3, "households": 0, "residents": 0}


async def test_who_is_released_is_cut_off_by_that_transaction(of: Of, write: Write, runner: Runner) -> None:
    world = town()
    await write(world)
    one = await of(world, "one")
    query = "query ($code: String!, $at: DateTime) { household(code: $code, asOf: $at) { code } }"
    asked: dict[str, Any] = {"code": world.key("H3")}
    assert (await one.ask(query, **asked)).data["household"]
    moves: dict[str, Any] = {"moves": [[world.key(name) for name in ("one", "e3", "e4")]]}
    seen = await runner.write([(UNSEEDED["appointments"], moves)])
    bookmarks = {BOOKMARKS: await Signing(runner).header(seen)}
    assert (await one.ask(query, bookmarks, **asked)).data["household"] is None
    assert (await one.ask(query, bookmarks, **asked, at="2020-03-01T00:00:00Z")).data["household"] is None


async def test_viewers_learn_who_they_are(of: Of, write: Write) -> None:
    world = town()
    await write(world)
    query = "{ viewer { person { name phone } roles commands { name } scope { name } household { code } } }"
    assert (await (await of(world, "two")).ask(query)).data["viewer"] == {
        "person": {"name": "two", "phone": None},
        "roles": ["OFFICER", "RESIDENT"],
        "commands": [{"name": "c4"}, {"name": "e4"}],
        "scope": [{"name": "c4"}, {"name": "e4"}],
        "household": {"code": world.key("H2")},
    }
    frontend = await of(World(), "nobody", [Role.AUDITOR])
    nobody = {"person": None, "roles": ["AUDITOR"], "commands": [], "scope": [], "household": None}
    assert (await frontend.ask(query)).data["viewer"] == nobody
    organiser = await of(world, "stranger", [Role.ORGANISER], [world.key("T")])
    found = (await organiser.ask("{ viewer { id towns { code } expiresAt } }")).data["viewer"]
    assert (found["id"], found["towns"]) == (f"Viewer:{world.key('stranger')}", [{"code": world.key("T")}])
    assert timedelta() < datetime.fromisoformat(found["expiresAt"]) - datetime.now(UTC) <= timedelta(days=1)
