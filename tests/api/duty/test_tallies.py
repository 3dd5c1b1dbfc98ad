"""What posts and bodies counted, told once for a time, and put right by name alone."""

from datetime import date, timedelta
from typing import Any, Final

from graph.days import today
from tests.api.duty.station import TALLIES, TALLY, TOLD, Station, fault, roster
from tests.serving import Frontend

OF_BODY: Final = f"query ($code: String!) {{ organization(code: $code) {{ tallies {TALLY} }} }}"
NODE: Final = f"query ($id: ID!) {{ node(id: $id) {{ ... on Tally {TALLY} }} }}"
DAY: Final = today()


def count(key: str = "vehicles", value: float = 12, **others: Any) -> dict[str, Any]:
    return {"key": key, "label": "检查车辆", "unit": "辆次", "value": value, "from": DAY.isoformat(), **others}


async def told(frontend: Frontend, of: str, *tallies: dict[str, Any], **given: Any) -> dict[str, Any]:
    answer = await frontend.ask(TALLIES, of=of, tallies=list(tallies), **given)
    found: dict[str, Any] = answer.data["recordTallies"]
    return found


async def test_counts_of_a_post_are_open_to_everybody(station: Station) -> None:
    leader = await station.person(station.squad_leader)
    of = f"Post:{station.code}"
    printed = count("people", 30000, qualifier="NEARLY", printed="近3万人次", to=DAY.isoformat())
    printed["from"] = (DAY - timedelta(days=20)).isoformat()
    made = await told(leader, of, printed, count(value=0.125), key="counts")
    assert (made["repeated"], [each["value"] for each in made["tallies"]]) == (False, [30000, 0.125])
    assert await told(leader, of, printed, count(value=0.125), key="counts") == {**made, "repeated": True}
    resident = await station.person(station.resident)
    found = (await resident.ask(TOLD, code=station.code)).data["post"]["tallies"]
    assert [(each["key"], each["qualifier"], each["printed"]) for each in found] == [
        ("people", "NEARLY", "近3万人次"),
        ("vehicles", "EXACT", None),
    ]
    assert [(each["from"], each["to"]) for each in found] == [
        (printed["from"], DAY.isoformat()),
        (DAY.isoformat(), DAY.isoformat()),
    ]
    assert {each["of"]["id"] for each in found} == {of}
    early = (DAY - timedelta(days=1)).isoformat()
    bounds: tuple[tuple[dict[str, Any], list[str]], ...] = (
        ({"to": early}, ["people"]),
        ({"from": DAY.isoformat()}, ["people", "vehicles"]),
    )
    for between, keys in bounds:
        answer = await resident.ask(TOLD, code=station.code, **between)
        assert [each["key"] for each in answer.data["post"]["tallies"]] == keys
    assert (await resident.ask(NODE, id=found[0]["id"])).data["node"] == found[0]


async def test_a_key_is_replaced_by_name_alone(station: Station) -> None:
    leader, of = await station.person(station.squad_leader), f"Organization:{station.militia}"
    key = f"people_{station.on:%Y%m%d}"
    (first,) = (await told(leader, of, count(key, 10)))["tallies"]
    refused = await leader.ask(TALLIES, of=of, tallies=[count(key, 11)])
    assert (fault(refused)[0], refused.errors[0]["extensions"]["tally"]) == ("CONFLICT", first["id"])
    (second,) = (await told(leader, of, count(key, 11, replaces=first["id"])))["tallies"]
    assert second["replaces"] == {"id": first["id"], "replaced": True}
    stale = await leader.ask(TALLIES, of=of, tallies=[count(key, 12, replaces=first["id"])])
    assert stale.errors[0]["extensions"]["tally"] == second["id"]
    unknown = await leader.ask(TALLIES, of=of, tallies=[count(key, 12, replaces="Tally:none")])
    assert fault(unknown) == ("NOT_FOUND", "tallies[0].replaces")
    found = (await leader.ask(OF_BODY, code=station.militia)).data["organization"]["tallies"]
    assert [each["value"] for each in found if each["key"] == key] == [11]


async def test_bad_input_names_the_argument(station: Station) -> None:
    leader, of = await station.person(station.squad_leader), f"Post:{station.code}"
    tomorrow = (DAY + timedelta(days=1)).isoformat()
    for change, name in (
        ({"from": tomorrow}, "from"),
        ({"to": tomorrow}, "to"),
        ({"to": (DAY - timedelta(days=1)).isoformat()}, "to"),
        ({"value": 0.0001}, "value"),
        ({"value": 1e9 + 1}, "value"),
        ({"key": "Vehicles"}, "key"),
        ({"label": ""}, "label"),
        ({"replaces": "Post:1"}, "replaces"),
        ({"unit": None}, "key"),
    ):
        tallies = [count(), count("others") | change] if "unit" not in change else [count(), count()]
        assert fault(await leader.ask(TALLIES, of=of, tallies=tallies)) == ("BAD_USER_INPUT", f"tallies[1].{name}")
    assert fault(await leader.ask(TALLIES, of=of, tallies=[])) == ("BAD_USER_INPUT", "tallies")
    assert fault(await leader.ask(TALLIES, of="Unit:1", tallies=[count()])) == ("BAD_USER_INPUT", "of")
    assert fault(await leader.ask(TALLIES, of="Post:none", tallies=[count()])) == ("NOT_FOUND", "of")
    assert (await leader.ask(TOLD, code=station.code)).data["post"]["tallies"] == []


async def test_who_may_count(station: Station) -> None:
    one, two, *_ = station.squad
    of, yesterday = f"Post:{station.code}", DAY - timedelta(days=1)
    await roster(station.organiser, station.shift(one, yesterday, "20:00", "24:00"))
    mine = await station.person(one)

    def on(day: date, key: str = "people") -> dict[str, Any]:
        return count(key) | {"from": day.isoformat()}

    assert (await told(mine, of, on(yesterday)))["tallies"]
    for tallies in ([on(DAY)], [on(yesterday, "others"), on(DAY)]):
        assert fault(await mine.ask(TALLIES, of=of, tallies=tallies))[0] == "FORBIDDEN"
    body = f"Organization:{station.militia}"
    for frontend in (mine, await station.person(two), await station.person(station.secretary)):
        assert fault(await frontend.ask(TALLIES, of=body, tallies=[count("by_others")]))[0] == "FORBIDDEN"
    leader = await station.person(station.squad_leader)
    past = DAY - timedelta(days=31)
    assert fault(await leader.ask(TALLIES, of=of, tallies=[on(past)]))[0] == "FORBIDDEN"
    assert (await told(station.organiser, of, on(past)))["tallies"]
