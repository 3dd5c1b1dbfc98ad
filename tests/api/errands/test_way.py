"""The whole way of an errand: asked for, claimed, bought, brought; given back, returned, cancelled; as it was."""

import asyncio
from collections.abc import Awaitable, Callable

from tests.api.errands.team import CANCEL, ERRAND, REQUEST, RICE, Team, advance, asked, claim, codes, read, request
from tests.serving import Answer

EGGS = {"name": "鸡蛋", "quantity": 2.5, "measure": "盒"}
THEN = f"query ($id: ID!) {{ node(id: $id) {{ ... on Errand {ERRAND} }} }}"
HOME = """query ($code: String!, $at: DateTime, $states: [ErrandState!]) { household(code: $code, asOf: $at) {
  errands(states: $states) { totalCount nodes { id state } } } }"""
HISTORY = """query ($id: ID!, $after: String, $before: String, $last: Int, $first: Int) { errand(id: $id) {
  history(first: $first, after: $after, last: $last, before: $before) { totalCount
    pageInfo { hasNextPage endCursor startCursor } nodes { state } } } }"""


async def test_an_errand_is_asked_for_and_read(team: Team) -> None:
    home = team.homes[0]
    resident = await team.resident(home)
    made = (await request(resident, home, RICE, EGGS, channel="ONLINE", toTheDoor=True)).data["requestErrand"]
    errand = made["errand"]
    head = team.residents(home)[0]
    assert (made["repeated"], errand["state"], errand["toTheDoor"]) == (False, "REQUESTED", True)
    assert (errand["household"]["code"], errand["contact"]["id"], errand["requestedBy"]["id"]) == (home, head, head)
    assert errand["items"] == [{**RICE, "missing": False}, {**EGGS, "missing": False}]
    assert [each["state"] for each in errand["history"]["nodes"]] == ["REQUESTED"]
    assert await read(resident, errand["id"]) == errand
    assert (await read(await team.runner(), errand["id"]))["household"] == errand["household"]


async def test_it_is_claimed_bought_and_brought(team: Team) -> None:
    home = team.homes[1]
    runner, (own, *_) = await team.runner(), team.runners
    id = await asked(await team.resident(home), home, RICE, EGGS)
    claimed = (await claim(runner, id)).data["claimErrands"]["errands"][0]
    assert (claimed["state"], claimed["runner"]["id"]) == ("CLAIMED", own)
    bought = [{"errand": id, "paid": 88.5, "missing": [1]}]
    errand = (await advance(runner, "PURCHASED", id, bought=bought)).data["advanceErrands"]["errands"][0]
    assert (errand["state"], errand["paid"]) == ("PURCHASED", 88.5)
    assert [each["missing"] for each in errand["items"]] == [False, True]
    errand = (await advance(runner, "DELIVERED", id)).data["advanceErrands"]["errands"][0]
    assert [each["state"] for each in errand["history"]["nodes"]] == ["REQUESTED", "CLAIMED", "PURCHASED", "DELIVERED"]
    times = [errand[each] for each in ("requestedAt", "claimedAt", "purchasedAt", "deliveredAt")]
    assert times == sorted(times) == [each["at"] for each in errand["history"]["nodes"]]


async def test_a_list_is_bought_and_brought_together_in_the_order_given(team: Team) -> None:
    homes = team.homes[2:6]
    ids = [await asked(await team.resident(home), home) for home in homes][::-1]
    runner = await team.runner()
    for answer, name in (
        (await claim(runner, *ids), "claimErrands"),
        (await advance(runner, "PURCHASED", *ids), "advanceErrands"),
        (await advance(runner, "DELIVERED", *ids), "advanceErrands"),
    ):
        assert [each["id"] for each in answer.data[name]["errands"]] == ids


async def test_it_is_given_back_and_taken_by_another(team: Team) -> None:
    home = team.homes[6]
    one, other = await team.runner(0), await team.runner(1)
    id = await asked(await team.resident(home), home)
    await claim(one, id)
    errand = (await advance(one, "GIVEN_BACK", id, reason="车坏了")).data["advanceErrands"]["errands"][0]
    assert (errand["state"], errand["runner"], errand["claimedAt"]) == ("REQUESTED", None, None)
    assert errand["history"]["nodes"][-1]["reason"] == "车坏了"
    errand = (await claim(other, id)).data["claimErrands"]["errands"][0]
    assert errand["runner"]["id"] == team.runners[1]
    assert codes(await advance(one, "PURCHASED", id)) == ["FORBIDDEN"]


async def test_what_nobody_took_is_returned(team: Team) -> None:
    home = team.homes[7]
    runner = await team.runner()
    id = await asked(await team.resident(home), home)
    await claim(runner, id)
    assert codes(await advance(runner, "RETURNED", id, reason="无人")) == ["CONFLICT"]
    await advance(runner, "PURCHASED", id)
    (fault,) = (await advance(runner, "RETURNED", id)).errors
    assert fault["extensions"] == {"code": "BAD_USER_INPUT", "argument": "reason"}
    errand = (await advance(runner, "RETURNED", id, reason="无人")).data["advanceErrands"]["errands"][0]
    assert (errand["state"], errand["deliveredAt"]) == ("RETURNED", None)


async def test_it_is_cancelled_by_the_household_until_it_was_bought(team: Team) -> None:
    home = team.homes[8]
    runner, resident = await team.runner(), await team.resident(home)
    one, other = await asked(resident, home), await asked(resident, home)
    assert (await resident.ask(CANCEL, id=one)).data["cancelErrand"]["errands"][0]["state"] == "CANCELLED"
    await claim(runner, other)
    await advance(runner, "PURCHASED", other)
    (fault,) = (await resident.ask(CANCEL, id=other, reason="不要了")).errors
    assert fault["extensions"] == {"code": "CONFLICT", "argument": "id", "errand": other, "state": "PURCHASED"}
    (fault,) = (await resident.ask(CANCEL, id=one)).errors
    assert fault["extensions"]["state"] == "CANCELLED"


async def test_it_is_as_it_was(team: Team) -> None:
    """With an instant it is worked out of what was said by then."""
    home = team.homes[9]
    runner, resident = await team.runner(), await team.resident(home)
    id = await asked(resident, home, RICE, EGGS)
    seen = [await read(resident, id)]
    deeds: tuple[Callable[[], Awaitable[Answer]], ...] = (
        lambda: claim(runner, id),
        lambda: advance(runner, "GIVEN_BACK", id, reason="忙"),
        lambda: claim(runner, id),
        lambda: advance(runner, "PURCHASED", id, bought=[{"errand": id, "paid": 5, "missing": [0]}]),
        lambda: advance(runner, "DELIVERED", id),
    )
    for deed in deeds:
        await deed()
        seen.append(await read(resident, id))
    for before in seen:
        at = before["history"]["nodes"][-1]["at"]
        assert (await resident.ask(THEN, {"Danyuan-As-Of": at}, id=id)).data["node"] == before
        own = {"id": id, "state": before["state"]}
        found = (await resident.ask(HOME, code=home, at=at)).data["household"]["errands"]["nodes"]
        assert [each for each in found if each["id"] == id] == [own]
        asked_for = (await resident.ask(HOME, code=home, at=at, states=[own["state"]])).data["household"]["errands"]
        assert own in asked_for["nodes"]
        assert asked_for["totalCount"] == len(asked_for["nodes"])
        assert {each["state"] for each in asked_for["nodes"]} == {own["state"]}
    earlier = await resident.ask(HOME, code=home, at="2020-03-01T00:00:00Z")
    assert earlier.data["household"]["errands"]["totalCount"] == 0


async def test_its_history_comes_in_pages(team: Team) -> None:
    home = team.homes[10]
    runner, resident = await team.runner(), await team.resident(home)
    id = await asked(resident, home)
    await claim(runner, id)
    await advance(runner, "PURCHASED", id)
    page = (await resident.ask(HISTORY, id=id, first=2)).data["errand"]["history"]
    assert ([each["state"] for each in page["nodes"]], page["totalCount"]) == (["REQUESTED", "CLAIMED"], 3)
    assert page["pageInfo"]["hasNextPage"]
    rest = (await resident.ask(HISTORY, id=id, first=2, after=page["pageInfo"]["endCursor"])).data["errand"]["history"]
    assert [each["state"] for each in rest["nodes"]] == ["PURCHASED"]
    back = (await resident.ask(HISTORY, id=id, last=1, before=rest["pageInfo"]["startCursor"])).data["errand"]
    assert [each["state"] for each in back["history"]["nodes"]] == ["CLAIMED"]


async def test_what_is_sent_again_is_done_once(team: Team) -> None:
    home = team.homes[11]
    runner, resident = await team.runner(), await team.resident(home)
    one, again = [(await request(resident, home, key="一次")).data["requestErrand"] for _ in range(2)]
    assert (one["repeated"], again["repeated"], again["errand"]) == (False, True, one["errand"])
    assert codes(await request(resident, home, EGGS, key="一次")) == ["CONFLICT"]
    id = one["errand"]["id"]
    first = (await claim(runner, id, key="接")).data["claimErrands"]
    await advance(runner, "PURCHASED", id)
    told = (await claim(runner, id, key="接")).data["claimErrands"]
    assert (first["repeated"], told["repeated"]) == (False, True)
    assert [each["state"] for each in told["errands"]] == ["PURCHASED"]  # as it is now
    draft = {"household": home, "items": [RICE], "channel": "PHONE"}
    many = await asyncio.gather(*(resident.ask(REQUEST, input=draft, key="多次") for _ in range(6)))
    made = [each.data["requestErrand"] for each in many]
    assert (len({each["errand"]["id"] for each in made}), [each["repeated"] for each in made].count(False)) == (1, 1)
