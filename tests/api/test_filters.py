"""Filters by several codes: any of them, each thing once."""

import pytest

from tests.api.conftest import Write
from tests.builders.sound import sound
from tests.serving import Frontend

FILTERED = {
    ("households", "village"): ("V", "W"),
    ("households", "grid"): ("Vgrid", "Wgrid"),
    ("households", "unit"): ("e3", "e4", "c3"),
    ("people", "village"): ("V", "W"),
    ("people", "unit"): ("e3", "e4", "c3"),
    ("units", "village"): ("V", "W"),
    ("units", "area"): ("A", "B"),
    ("enterprises", "village"): ("V", "W"),
    ("cooperatives", "village"): ("V", "W"),
}


@pytest.mark.parametrize(("field", "condition"), FILTERED)
async def test_any_of_several_codes(frontend: Frontend, write: Write, field: str, condition: str) -> None:
    world = sound()
    await write(world)

    async def found(*names: str) -> list[str]:
        codes = ", ".join(f'"{world.key(name)}"' for name in names)
        query = f"{{ {field}(filter: {{{condition}: [{codes}]}}, first: 200) {{ totalCount nodes {{ id }} }} }}"
        page = (await frontend.ask(query)).data[field]
        assert page["totalCount"] == len(page["nodes"])
        return [each["id"] for each in page["nodes"]]

    names = FILTERED[field, condition]
    each = [await found(name) for name in names]
    assert await found(*names, *names) == sorted({id for one in each for id in one}) != []
    assert await found() == []


async def test_villages_of_several_areas(frontend: Frontend, write: Write) -> None:
    world = sound()
    await write(world)
    query = "query ($area: [String!]) { villages(area: $area) { totalCount nodes { code } } }"
    page = (await frontend.ask(query, area=[world.key("B"), world.key("A")])).data["villages"]
    assert page == {"totalCount": 2, "nodes": [{"code": world.key(name)} for name in ("V", "W")]}


async def test_one_code_stands_for_a_list_of_one(frontend: Frontend, write: Write) -> None:
    world = sound()
    await write(world)
    query = "query ($filter: HouseholdFilter) { households(filter: $filter) { nodes { code } } }"
    one = await frontend.ask(query, filter={"village": world.key("V")})
    assert one.data == (await frontend.ask(query, filter={"village": [world.key("V")]})).data
    assert one.statements == 1


async def test_cooperatives_by_stage(frontend: Frontend, write: Write) -> None:
    world = sound()
    await write(world)
    query = "query ($filter: CooperativeFilter) { cooperatives(filter: $filter) { totalCount nodes { code stage } } }"
    found = []
    for stage in ("PROPOSED", "REGISTERED"):
        filter = {"village": [world.key("V"), world.key("W")], "stage": stage}
        found.append((await frontend.ask(query, filter=filter)).data["cooperatives"])
    proposed = [{"code": world.key(name), "stage": "PROPOSED"} for name in ("C", "D")]
    assert found == [{"totalCount": 2, "nodes": proposed}, {"totalCount": 0, "nodes": []}]
