"""The whole way of an errand: asked for, claimed, bought, brought; given back, returned, cancelled."""

from tests.api.errands.team import RICE, Team, advance, asked, claim, read, request

EGGS = {"name": "鸡蛋", "quantity": 2.5, "measure": "盒"}


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
    runner, (zhu, *_) = await team.runner(), team.runners
    id = await asked(await team.resident(home), home, RICE, EGGS)
    claimed = (await claim(runner, id)).data["claimErrands"]["errands"][0]
    assert (claimed["state"], claimed["runner"]["id"]) == ("CLAIMED", zhu)
    bought = [{"errand": id, "paid": 88.5, "missing": [1]}]
    errand = (await advance(runner, "PURCHASED", id, bought=bought)).data["advanceErrands"]["errands"][0]
    assert (errand["state"], errand["paid"], [each["missing"] for each in errand["items"]]) == (
        "PURCHASED",
        88.5,
        [False, True],
    )
    errand = (await advance(runner, "DELIVERED", id)).data["advanceErrands"]["errands"][0]
    assert [each["state"] for each in errand["history"]["nodes"]] == ["REQUESTED", "CLAIMED", "PURCHASED", "DELIVERED"]
    times = [errand[each] for each in ("requestedAt", "claimedAt", "purchasedAt", "deliveredAt")]
    assert times == sorted(times) == [each["at"] for each in errand["history"]["nodes"]]
