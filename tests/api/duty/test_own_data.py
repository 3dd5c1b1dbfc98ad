"""What is kept of somebody's duty, as they may have it themself, and as an erasure leaves it."""

import json

from graph.database.runner import Runner
from graph.deeds.erasure import erase
from tests.api.duty.station import DUTIES, TALLIES, WITHDRAW, Station, roster
from tests.api.duty.test_tallies import count

EXPORT = "{ viewer { exportOwnData } }"


async def test_what_one_did_and_said_is_exported(station: Station) -> None:
    leader, (one, *_) = await station.person(station.squad_leader), station.squad
    made = await roster(leader, station.shift(one, station.on, "08:00", "12:00", duty="测温"))
    (shift,) = made["shifts"]
    key = f"people_{station.on:%Y%m%d}"
    told = (await leader.ask(TALLIES, of=f"Post:{station.code}", tallies=[count(key, 3)])).data["recordTallies"]
    kept = json.loads((await (await station.person(one)).ask(EXPORT)).data["viewer"]["exportOwnData"])
    own = next(each for each in kept["shifts"] if each["id"] == shift["id"])
    assert (own["person"], own["post"], own["duty"], own["made"]) == (one, f"Post:{station.code}", "测温", False)
    said = json.loads((await leader.ask(EXPORT)).data["viewer"]["exportOwnData"])
    assert next(each for each in said["shifts"] if each["id"] == shift["id"])["made"] is True
    tally = next(each for each in said["tallies"] if each["counts"] == key)
    assert (tally["id"], tally["of"], tally["value"]) == (told["tallies"][0]["id"], f"Post:{station.code}", 3)


async def test_an_erasure_takes_the_words_and_leaves_the_shift(station: Station, runner_of_county: Runner) -> None:
    neighbour = station.neighbour
    made = await roster(
        station.organiser,
        station.shift(neighbour, station.on, "08:00", "12:00", duty="照看某某"),
        station.shift(neighbour, station.on, "13:00", "14:00", duty="照看某某"),
    )
    await station.organiser.ask(WITHDRAW, id=made["shifts"][1]["id"], reason="家里有事")
    await erase(runner_of_county, neighbour.partition(":")[2])
    asked = await station.organiser.ask(DUTIES, id=neighbour, on=station.on.isoformat())
    (left,) = asked.data["node"]["duties"]
    assert (left["duty"], left["person"]["name"], left["start"]) == ("已删除", "已删除", made["shifts"][0]["start"])
    told = "query ($id: ID!) { node(id: $id) { ... on Shift { duty withdrawnAt withdrawnReason } } }"
    withdrawn = (await station.organiser.ask(told, id=made["shifts"][1]["id"])).data["node"]
    assert (withdrawn["duty"], withdrawn["withdrawnReason"]) == ("已删除", None)
    assert withdrawn["withdrawnAt"] is not None
