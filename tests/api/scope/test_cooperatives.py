"""Who sees which cooperative, and of whom what they said to joining; how a case stands is for those who see all."""

from typing import Any, Final, NamedTuple

import pytest

from api.auth import Role
from tests.api.conftest import Write
from tests.api.scope.conftest import Of
from tests.api.scope.town import GROWERS, JOINING, town
from tests.builders.world import World
from tests.serving import Frontend


class Sees(NamedTuple):
    """Cooperatives within somebody's scope, growers whose pledges are, and whether the whole case is."""

    cooperatives: str = ""
    growers: str = ""
    whole: bool = False


VIEWERS: Final = {
    "one": Sees("C", "H1"),  # commands c3; lives in H1
    "two": Sees("C", "H2"),  # commands c4; lives in H2
    "three": Sees(),  # serves in e3, which covers H1 and is of another purpose
    "secretary": Sees("C", "H1 H2", True),  # commands c2
    "leader": Sees("C"),  # commands e1 over the area, which is of another purpose
    "head": Sees("C", "H1 H2", True),  # commands c1
    "other": Sees(),
    "rH1": Sees("C", "H1"),  # lives in H1
    "rH9": Sees(),
    "stranger": Sees(),
}
BY_TOKEN: Final = {Role.ORGANISER: Sees("C D", "H1 H2", True), Role.ADMIN: Sees("C D", "H1 H2", True)}

QUERY: Final = """query ($c: String!, $d: String!, $v: String!, $text: String!, $ids: [ID!]!) {
  C: cooperative(code: $c) { code checklist { rule } milestones { note }
    growers { totalCount nodes { code } edges { pledge { id } } }
    members { totalCount nodes { id member { id } grower { code } } } contributionTotal obligations { rule }
    pledges { totalCount nodes { id member { id } grower { code } } }
    roles { level3Commanders { households { code } pledged } } }
  D: cooperative(code: $d) { code }
  cooperatives { totalCount nodes { code } }
  village(code: $v) { cooperatives { code } }
  nodes(ids: $ids) { id }
  search(text: $text, kinds: [COOPERATIVE]) { node { ... on Cooperative { code } } } }"""


async def asked(frontend: Frontend, world: World) -> Any:
    """Every way to a cooperative, and to what is said to joining it."""
    ids = [f"Cooperative:{world.key(name)}" for name in ("C", "D")]
    ids += [f"Pledge:{world.key('C')}-Household-{world.key(name)}" for name in GROWERS]
    ids += [f"Membership:{world.key('C')}-Person-{world.key(name)}" for name in JOINING]
    codes: dict[str, Any] = {name.lower(): world.key(name) for name in ("C", "D", "V")}
    return (await frontend.ask(QUERY, **codes, ids=ids, text=world.key("C"))).data


def shown(data: Any, world: World) -> Sees:
    """What was answered, the same by each way."""
    named = {name for name in ("C", "D") if data[name] is not None}
    listed = {world.name(node["code"]) for node in data["cooperatives"]["nodes"]}
    assert data["cooperatives"]["totalCount"] == len(data["cooperatives"]["nodes"])
    found = [each["id"] for each in data["nodes"] if each is not None]
    assert {world.name(id.partition(":")[2]) for id in found if id.startswith("Cooperative")} == named
    assert {world.name(node["code"]) for node in data["village"]["cooperatives"]} == named & {"C"}
    assert {world.name(hit["node"]["code"]) for hit in data["search"]} == named & {"C"}
    assert named <= listed
    if data["C"] is None:
        return Sees(" ".join(sorted(named)))
    pledges = data["C"]["pledges"]
    said = {world.name(each["grower"]["code"]) for each in pledges["nodes"]}
    joins = {world.name(each["member"]["id"].partition(":")[2]) for each in pledges["nodes"]}
    assert joins == {joiner for grower, joiner in zip(GROWERS, JOINING, strict=True) if grower in said}
    assert {each["id"] for each in pledges["nodes"]} == {id for id in found if id.startswith("Pledge")}
    growers = data["C"]["growers"]
    assert {world.name(each["code"]) for each in growers["nodes"]} == said
    assert pledges["totalCount"] == growers["totalCount"] == len(said)
    assert {each["pledge"]["id"] for each in growers["edges"]} == {each["id"] for each in pledges["nodes"]}
    members = data["C"]["members"]
    assert {each["id"] for each in members["nodes"]} == {id for id in found if id.startswith("Membership")}
    known = {world.name(each["grower"]["code"]) for each in members["nodes"]}
    assert (members["totalCount"], data["C"]["contributionTotal"]) == (len(known), 1000.0 * len(known))
    assert known <= said
    assert known == said or data["C"]["checklist"] is None
    noted = {each["note"] for each in data["C"]["milestones"]}
    assert noted == ({None} if data["C"]["checklist"] is None else {"五户联名"})
    leads = data["C"]["roles"]["level3Commanders"]
    assert {world.name(home["code"]) for lead in leads for home in lead["households"]} == said
    assert sum(lead["pledged"] for lead in leads) == len(said)
    return Sees(" ".join(sorted(named)), " ".join(sorted(said)), data["C"]["checklist"] is not None)


@pytest.mark.parametrize("viewer", VIEWERS)
async def test_officers_and_residents_see_what_is_theirs(of: Of, write: Write, viewer: str) -> None:
    world = town()
    await write(world)
    data = await asked(await of(world, viewer), world)
    assert shown(data, world) == VIEWERS[viewer]


@pytest.mark.parametrize("role", BY_TOKEN)
async def test_tokens_open_towns_or_everything(of: Of, write: Write, role: Role) -> None:
    world = town()
    await write(world)
    data = await asked(await of(world, "stranger", [role], [world.key("T")]), world)
    assert shown(data, world) == BY_TOKEN[role]
