"""Lists in an order that is asked for: as people read it, with cursors of that order alone."""

from typing import Any, Final

import pytest

from api.fields.paging import encode
from tests.api.conftest import Write
from tests.builders.sound import sound
from tests.builders.world import BEGIN, MOMENT
from tests.serving import Frontend

ADDRESSES: Final = ("乙村1组", "乙村1组2号", "乙村01组3号", "乙村1组10号", "乙村２组1号", "乙村2组1号3", "乙村10组1号")
NAMES: Final = ("Aygul", "bek", "丁一", "范", "范傲", "范刚", "方安", "方岸", "王长青", "王朝", "翟一")
PEOPLE: Final = """query ($unit: String!, $order: PersonOrder!) {
  people(filter: {unit: [$unit]}, orderBy: $order) { nodes { name } } }"""
HOUSEHOLDS: Final = """query (
  $village: [String!], $order: HouseholdOrder, $first: Int, $after: String, $before: String, $asOf: DateTime
) { households(
  filter: {village: $village}, orderBy: $order, first: $first, after: $after, before: $before, asOf: $asOf
) { edges { cursor node { address } } } }"""


async def test_addresses_are_in_the_order_in_which_people_read_them(frontend: Frontend, write: Write) -> None:
    world = sound().add("Village", "Y", "A", kind="VILLAGE")
    for number, address in enumerate(reversed(ADDRESSES)):
        world.add("Household", f"Y{number}", "Y", address=address)
    world.nodes["Y0"].properties["describedSince"] = BEGIN + MOMENT
    world.add("Description", "earlier", address="乙村1组1号").tie("Y0", "DESCRIBED", "earlier", BEGIN, BEGIN + MOMENT)
    await write(world)

    async def listed(direction: str, **given: Any) -> list[str]:
        given |= {"village": [world.key("Y")], "order": {"field": "ADDRESS", "direction": direction}}
        answer = await frontend.ask(HOUSEHOLDS, **given)
        assert answer.statements == 1
        return [edge["node"]["address"] for edge in answer.data["households"]["edges"]]

    assert await listed("ASCENDING") == list(ADDRESSES)
    assert await listed("DESCENDING") == list(reversed(ADDRESSES))
    then = BEGIN.isoformat()
    assert await listed("ASCENDING", asOf=then) == ["乙村1组", "乙村1组1号", *ADDRESSES[1:-1]]


async def test_names_are_in_the_order_of_their_pinyin(frontend: Frontend, write: Write) -> None:
    world = sound().add("Household", "home", "V", address="home")
    for number, name in enumerate(reversed(NAMES)):
        world.add("Person", f"p{number}", name=name).tie(f"p{number}", "LIVES_IN", "home", head=False)
    world.add("Unit", "block", level=3, purpose="EPIDEMIC_CONTROL").tie("block", "IN_TOWN", "T")
    await write(world.tie("block", "PART_OF", "e2").tie("block", "COVERS", "home"))
    for direction in ("ASCENDING", "DESCENDING"):
        given: dict[str, Any] = {"unit": world.key("block"), "order": {"field": "NAME", "direction": direction}}
        answer = await frontend.ask(PEOPLE, **given)
        names = [each["name"] for each in answer.data["people"]["nodes"]]
        assert names == list(NAMES if direction == "ASCENDING" else reversed(NAMES))
        assert answer.statements == 1


@pytest.mark.parametrize("argument", ["after", "before"])
async def test_a_cursor_is_of_one_order(frontend: Frontend, argument: str) -> None:
    orders = (None, {"field": "ADDRESS"}, {"field": "ADDRESS", "direction": "DESCENDING"})
    for one in orders:
        page = (await frontend.ask(HOUSEHOLDS, order=one, first=1)).data["households"]
        (edge,) = page["edges"]
        for other in orders:
            answer = await frontend.ask(HOUSEHOLDS, order=other, first=1, **{argument: edge["cursor"]})
            if one == other:
                assert answer.data["households"]["edges"] != [edge]
            else:
                (error,) = answer.errors
                assert error["extensions"] == {"code": "BAD_USER_INPUT", "argument": argument}


async def test_cursors_of_an_order_made_by_hand_do_no_harm(frontend: Frontend) -> None:
    for place in ("", "x", "\x00", "'", "\U0010ffff", "9" * 10_000):
        given: dict[str, Any] = {
            "order": {"field": "ADDRESS"},
            "first": 2,
            "after": encode(f" ADDRESS ASCENDING\t{place}"),
        }
        assert "errors" not in (await frontend.ask(HOUSEHOLDS, **given)).body


async def test_what_an_order_is_of_is_told(frontend: Frontend) -> None:
    for order, code in (({"field": "PHONE"}, "BAD_USER_INPUT"), ({}, "BAD_USER_INPUT")):
        (error,) = (await frontend.ask(HOUSEHOLDS, order=order)).errors
        assert error["extensions"]["code"] == code
        assert error["extensions"]["argument"].startswith("order")
