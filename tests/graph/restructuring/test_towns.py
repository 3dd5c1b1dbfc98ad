"""A plan is for the towns of what its steps name."""

from graph.database.settings import Database
from graph.restructuring.drafts import draft
from graph.restructuring.towns import towns_of
from graph.viewer import KEEPER
from tests.api.restructurings.conftest import Facts
from tests.builders.plans import planned
from tests.graph.restructuring.conftest import Town


async def test_a_unit_tells_its_town_by_what_its_code_says_that_it_covers(town: Town) -> None:
    key = town.world.key("T")
    steps = [{"renameUnit": {"unit": f"EC2{key}201-1", "name": "123456789号"}}]
    assert await towns_of(town.runner, planned(steps)) == [key]


async def test_what_has_a_code_without_a_town_is_looked_for(town: Town) -> None:
    assert await towns_of(town.runner, planned([town.step("renameUnit", unit="e3", name="新名")])) == [
        town.world.key("T")
    ]
    assert await towns_of(town.runner, planned([{"renameUnit": {"unit": "nowhere", "name": "新名"}}])) == []


async def test_a_draft_lies_in_its_town_whoever_drafted_it(town: Town, county: Database) -> None:
    id, _ = await draft(town.runner, KEEPER, planned([town.step("renameUnit", unit="e3", name="新名")]))
    found = Facts(county).ask("MATCH (:Restructuring {id: $id})-[:PLANNED_FOR]->(t) RETURN t.code", id=id)
    assert found == [town.world.key("T")]
    assert (await town.kept(id)).id == id
