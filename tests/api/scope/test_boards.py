"""What a cooperative's board and case tell beside who joins: names, counts, notes, to whom they are theirs to know."""

from typing import Any, Final

import pytest

from api.auth import Role
from graph.database.runner import Runner
from tests.api.conftest import Write
from tests.api.scope.boards import BOARDS, differing_boards
from tests.api.scope.conftest import Of
from tests.api.scope.town import town
from tests.builders.world import BEGIN, MOMENT, World

NAME: Final = "欧阳忘忧"
NOTE: Final = "上午在家，家有病人"
CASE: Final = """query ($c: String!) { cooperative(code: $c) {
  checklist { rule actual } officers { person { name } } members { nodes { member { ... on Person { name } } } }
  assembly { founders present votes { basic total } } registryLiaison { id } } }"""
AMONG_ITSELF: Final = """query ($c: String!) { cooperative(code: $c) { officers { person { id } }
  charter { complete } adoptedCharter { adoptedOn } } }"""
BOARD: Final = """query ($c: String!) { cooperative(code: $c) {
  growers { edges { nextVisitOn note node { code } } } } }"""


async def reach(runner: Runner, world: World, stage: str, **properties: Any) -> None:
    """The cooperative C has come to a stage."""
    at = BEGIN + MOMENT if stage != "ASSEMBLED" else BEGIN
    row = [
        f"{world.key('C')}-{stage}",
        world.key("C"),
        {"stage": stage, "at": at, "recordedAt": at + MOMENT} | properties,
    ]
    await runner.write([(runner.catalog["cooperatives/reach"], {"rows": [row]}), (runner.catalog["head/renew"], {})])


@pytest.mark.parametrize(("viewer", "known"), [("secretary", False), ("organiser", True)])
async def test_a_case_names_people_out_of_scope_as_they_are_named_elsewhere(
    of: Of, write: Write, runner: Runner, viewer: str, *, known: bool
) -> None:
    """rH9 lives in another village, and is a member and an officer, whom a rule names; the secretary reads the case."""
    world = town().tie("rH9", "OFFICER_OF", "C", position="MANAGER")
    world.tie("rH9", "MEMBER_OF", "C", kind="CITIZEN", ground="ADMITTED")
    world.nodes["rH9"].properties.update(name=NAME, publicServant=True)
    await write(world)
    await reach(runner, world, "PREPARING")
    roles, towns = ([Role.ORGANISER], [world.key("T")]) if viewer == "organiser" else ([], [])
    frontend = await of(world, "stranger" if roles else viewer, roles, towns)
    found = (await frontend.ask(CASE, c=world.key("C"))).data["cooperative"]
    (named,) = (each["actual"] for each in found["checklist"] if each["rule"] == "PUBLIC_DUTY")
    assert (NAME in named, NAME[0] in named) == (known, True)
    assert [each["person"]["name"] == NAME for each in found["officers"]] == [known]
    assert (NAME in [each["member"]["name"] for each in found["members"]["nodes"]]) == known


@pytest.mark.parametrize(("viewer", "known"), [("secretary", True), ("leader", False), ("one", False), ("rH1", False)])
async def test_an_assembly_counts_members_for_those_who_read_the_whole_case(
    of: Of, write: Write, runner: Runner, viewer: str, *, known: bool
) -> None:
    world = town()
    await write(world)
    liaison = world.key("one")
    await reach(runner, world, "ASSEMBLED", on=BEGIN, charterVotes=2, liaison=liaison)
    found = (await (await of(world, viewer)).ask(CASE, c=world.key("C"))).data["cooperative"]
    held = {"founders": 2, "present": 0, "votes": {"basic": 2, "total": 2}}
    assert found["assembly"] == (held if known else None)
    assert found["registryLiaison"] == ({"id": f"Person:{liaison}"} if known else None)


@pytest.mark.parametrize(
    ("viewer", "known"),
    [
        ("secretary", True),
        ("one", True),  # commands a unit of the set-up
        ("rK1", True),  # is an officer, and no member
        ("leader", False),  # commands the area for another purpose
        ("rH1", False),  # of a household that grows for it
    ],
)
async def test_charter_and_officers_are_told_to_the_set_up_and_to_members(
    of: Of, write: Write, runner: Runner, viewer: str, *, known: bool
) -> None:
    """Whoever is an officer has most often joined, which other purposes' units are not to know."""
    world = town().tie("rK1", "OFFICER_OF", "C", position="MANAGER")
    await write(world)
    adopted = {"at": BEGIN, "recordedAt": BEGIN, "adoptedAt": BEGIN, "texts": [""] * 12}
    drafted = runner.catalog["cooperatives/draft"], {"rows": [[world.key("adopted"), world.key("C"), adopted]]}
    await runner.write([drafted, (runner.catalog["head/renew"], {})])
    found = (await (await of(world, viewer)).ask(AMONG_ITSELF, c=world.key("C"))).data["cooperative"]
    officers = [{"person": {"id": f"Person:{world.key('rK1')}"}}]
    told = {"officers": officers, "charter": {"complete": False}, "adoptedCharter": {"adoptedOn": "2020-02-15"}}
    nothing: dict[str, Any] = {"officers": [], "charter": None, "adoptedCharter": None}
    assert found == (told if known else nothing)


@pytest.mark.parametrize(
    ("viewer", "noted"), [("secretary", {"H1": NOTE, "H2": None}), ("one", {"H1": NOTE}), ("rH1", {"H1": None})]
)
async def test_a_note_of_a_visit_is_for_whoever_canvasses(
    of: Of, write: Write, viewer: str, noted: dict[str, str | None]
) -> None:
    """Whoever lives there is told the day."""
    world = town()
    for each in world.tenures:
        if each[:2] == ("H1", "GROWS"):
            each.properties.update(nextVisitOn=BEGIN, note=NOTE)
    await write(world)
    found = (await (await of(world, viewer)).ask(BOARD, c=world.key("C"))).data["cooperative"]["growers"]["edges"]
    assert {world.name(each["node"]["code"]): each["note"] for each in found} == noted
    days = {world.name(each["node"]["code"]): each["nextVisitOn"] for each in found}
    assert days["H1"] == "2020-02-15"


@pytest.mark.parametrize(
    ("viewer", "known"), [("two", True), ("secretary", True), ("one", False), ("stranger", False), ("leader", False)]
)
async def test_that_a_commander_s_household_plants_little_is_told_where_what_it_plants_is(
    of: Of, write: Write, viewer: str, *, known: bool
) -> None:
    """two commands c3 also, of which stranger is the liaison officer, and lives in H2, which c3 does not cover."""
    world = town().tie("two", "COMMANDS", "c3").tie("stranger", "LIAISES_FOR", "c3")
    world.tenures = [each for each in world.tenures if each[:3] != ("one", "COMMANDS", "c3")]
    for each in world.tenures:
        if each[:2] == ("H2", "GROWS"):
            each.properties["plantedArea"] = 9.99
    await write(world)
    query = """query ($at: DateTime!) { violations(asOf: $at, rule: "GROWER_COMMANDER") {
      totalCount nodes { subject { code } } } }"""
    at = "2020-03-02T00:00:00Z"
    found = (await (await of(world, viewer)).ask(query, at=at)).data["violations"]
    codes = {world.name(each["subject"]["code"]) for each in found["nodes"]}
    assert ("c3" in codes, found["totalCount"]) == (known, len(found["nodes"]))


@pytest.mark.parametrize(("viewer", "growers", "members"), [("secretary", 2, 3), ("one", 1, 1), ("other", 0, 0)])
async def test_what_may_differ_is_there(of: Of, write: Write, viewer: str, growers: int, members: int) -> None:
    """What the property of non-interference asks is answered, with the whole of it to who reads the case."""
    world = town()
    differing_boards(world, "stranger", 1, NOTE)
    await write(world)
    member = f"Membership:{world.key('C')}-Person-{world.key('rK1')}"
    data = (await (await of(world, viewer)).ask(BOARDS, member=member)).data
    counts = [(each["growers"]["totalCount"], each["members"]["totalCount"]) for each in data["cooperatives"]["nodes"]]
    assert counts == ([(growers, members)] if growers else [])
    assert (data["node"] is not None) == (viewer == "secretary")
