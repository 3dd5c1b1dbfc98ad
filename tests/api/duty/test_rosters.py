"""Who is on duty at a post: rostered, with what stands in the way, swapped and withdrawn."""

from datetime import timedelta

from graph.days import today
from tests.api.duty.station import ROSTER, WITHDRAW, Station, clock, fault, local, roster, rules
from tests.api.restructurings.conftest import TOWN, UNIT

SEAT = """mutation ($person: ID!, $organization: String!, $position: Position!) {
  seatPerson(person: $person, organization: $organization, position: $position) { person { id } } }"""
UNSEAT = SEAT.replace("seatPerson(", "unseatPerson(")


async def test_who_is_on_duty(station: Station) -> None:
    leader = await station.person(station.squad_leader)
    one, other, *_ = station.squad
    made = await roster(
        leader,
        station.shift(one, station.on, "06:00", "14:00"),
        station.shift(other, station.on, "14:00", "22:00", duty="测温"),
    )
    assert (made["written"], made["conflicts"], made["warnings"], made["repeated"]) == (True, [], [], False)
    assert [each["person"]["id"] for each in made["shifts"]] == [one, other]
    assert {each["rosteredBy"]["id"] for each in made["shifts"]} == {station.squad_leader}
    assert all(each["person"]["phone"] for each in made["shifts"])
    found = await station.day(leader, station.on)
    assert [(each["person"]["id"], each["duty"], clock(each["start"])[3:]) for each in found["shifts"]] == [
        (one, "值勤", "06:00"),
        (other, "测温", "14:00"),
    ]
    assert [(clock(each["start"])[3:], clock(each["end"])[3:]) for each in found["uncovered"]] == [
        ("00:00", "06:00"),
        ("22:00", "00:00"),
    ]


async def test_what_stands_in_the_way_is_named_and_nothing_is_written(station: Station, other_post: Station) -> None:
    organiser, (one, two, *_) = station.organiser, station.squad
    there = await roster(organiser, station.shift(one, station.on, "08:00", "12:00"))
    refused = await roster(
        organiser,
        other_post.shift(one, station.on, "11:00", "13:00"),
        other_post.shift(two, station.on, "08:00", "10:00"),
        station.shift(two, station.on, "09:00", "11:00"),
        {**station.shift(two, station.next, "00:00"), "end": local(station.next, "24:01")},
    )
    assert (refused["written"], refused["shifts"], refused["withdrawn"]) == (False, [], [])
    assert [(each["rule"], each["index"], each["otherIndex"], each["other"]) for each in refused["conflicts"]] == [
        ("TWO_PLACES", 0, None, {"id": there["shifts"][0]["id"]}),
        ("TWO_PLACES", 1, 2, None),
        ("TOO_LONG", 3, None, None),
    ]
    assert all(each["message"] for each in refused["conflicts"])
    assert (await other_post.day(organiser, station.on))["shifts"] == []
    assert len((await station.day(organiser, station.on))["shifts"]) == 1
    touching = await roster(organiser, other_post.shift(one, station.on, "12:00", "13:00"))
    assert touching["written"] is True


async def test_outside_the_hours_of_the_post(night_post: Station) -> None:
    organiser, (one, two, three, *_) = night_post.organiser, night_post.squad
    refused = await roster(
        organiser,
        night_post.shift(one, night_post.on, "17:00", "19:00"),
        night_post.shift(two, night_post.on, "23:00", "30:01"),
        night_post.shift(three, night_post.on, "06:00"),
    )
    assert rules(refused["conflicts"]) == [("OUTSIDE_HOURS", 0), ("OUTSIDE_HOURS", 1), ("OUTSIDE_HOURS", 2)]
    kept = await roster(
        organiser,
        night_post.shift(one, night_post.on, "18:00", "24:00"),
        night_post.shift(two, night_post.next, "00:00"),
    )
    assert kept["written"] is True
    assert [clock(each["until"])[3:] for each in kept["shifts"]] == ["00:00", "06:00"]
    found = await night_post.day(organiser, night_post.on)
    assert [each["person"]["id"] for each in found["shifts"]] == [one, two]
    assert found["uncovered"] == []


async def test_without_an_end_until_the_next_one(station: Station, other_post: Station) -> None:
    """朱艳婷's day: the second has no printed end."""
    organiser, (one, *_) = station.organiser, station.squad
    made = await roster(
        organiser,
        other_post.shift(one, station.on, "08:30", "13:00", duty="代跑"),
        station.shift(one, station.on, "15:00", duty="卡口值勤（机动组）"),
        other_post.shift(one, station.on, "18:00", "24:00", duty="隔离点值班"),
    )
    assert [each["end"] is None for each in made["shifts"]] == [False, True, False]
    assert [clock(each["until"])[3:] for each in made["shifts"]] == ["13:00", "18:00", "00:00"]
    last = made["shifts"][2]["id"]
    await organiser.ask(WITHDRAW, id=last, reason="另有安排")
    found = await station.day(organiser, station.on)
    assert [clock(each["until"]) for each in found["shifts"]] == [f"{station.next:%d} 00:00"]


async def test_warnings_refuse_nothing(station: Station, other_post: Station) -> None:
    organiser, (one, two, *_) = station.organiser, station.squad
    made = await roster(
        organiser,
        station.shift(one, station.on, "08:00", "16:00"),
        other_post.shift(one, station.on, "16:00", "24:00"),
        station.shift(two, station.on, "07:00", "24:00"),
        station.shift(one, station.next, "07:59", "08:30"),
    )
    assert made["written"] is True
    assert rules(made["warnings"]) == [("LITTLE_REST", 1), ("LONG_DAY", 2)]
    assert made["warnings"][0]["otherIndex"] == 3
    late = await roster(organiser, station.shift(two, station.next, "05:00", "06:00"))
    assert rules(late["warnings"]) == [("LITTLE_REST", 0)]
    assert late["warnings"][0]["other"] == {"id": made["shifts"][2]["id"]}


async def test_swapping_takes_the_place_of_others(station: Station) -> None:
    leader = await station.person(station.squad_leader)
    one, two, *_ = station.squad
    first = await roster(
        leader, station.shift(one, station.on, "08:00", "12:00"), station.shift(two, station.on, "12:00", "16:00")
    )
    old = [each["id"] for each in first["shifts"]]
    swapped = await roster(
        leader,
        station.shift(two, station.on, "08:00", "12:00"),
        station.shift(one, station.on, "12:00", "16:00"),
        withdraws=old,
        reason="换班",
        key="swap",
    )
    assert (swapped["written"], [each["id"] for each in swapped["withdrawn"]]) == (True, old)
    assert {each["withdrawnReason"] for each in swapped["withdrawn"]} == {"换班"}
    found = await station.day(leader, station.on)
    assert [each["person"]["id"] for each in found["shifts"]] == [two, one]
    again = await roster(
        leader,
        station.shift(two, station.on, "08:00", "12:00"),
        station.shift(one, station.on, "12:00", "16:00"),
        withdraws=old,
        reason="换班",
        key="swap",
    )
    assert (again["repeated"], again["shifts"], again["withdrawn"]) == (True, swapped["shifts"], swapped["withdrawn"])
    third = station.shift(two, station.on, "18:00", "19:00")
    assert fault(await leader.ask(ROSTER, shifts=[third], withdraws=old))[0] == "CONFLICT"
    assert fault(await leader.ask(ROSTER, shifts=[third], withdraws=[], key="swap"))[0] == "CONFLICT"


async def test_a_withdrawn_shift_counts_no_more(station: Station) -> None:
    leader = await station.person(station.squad_leader)
    one, *_ = station.squad
    (shift,) = (await roster(leader, station.shift(one, station.on, "08:00", "12:00")))["shifts"]
    mine = await station.person(one)
    refused = await mine.ask(WITHDRAW, id=shift["id"], reason="生病")
    assert fault(refused)[0] == "FORBIDDEN"
    stranger = await station.person(station.resident)
    assert fault(await stranger.ask(WITHDRAW, id=shift["id"], reason="生病")) == ("NOT_FOUND", "id")
    done = (await leader.ask(WITHDRAW, id=shift["id"], reason="生病", key="ill")).data["withdrawShift"]
    assert (done["repeated"], done["shift"]["withdrawnReason"]) == (False, "生病")
    assert done["shift"]["withdrawnAt"] is not None
    again = (await leader.ask(WITHDRAW, id=shift["id"], reason="生病", key="ill")).data["withdrawShift"]
    assert again == {**done, "repeated": True}
    assert fault(await leader.ask(WITHDRAW, id=shift["id"], reason="生病"))[0] == "CONFLICT"
    assert (await station.day(leader, station.on))["shifts"] == []
    assert (await roster(leader, station.shift(one, station.on, "08:00", "12:00")))["written"] is True


async def test_bad_input_names_the_argument(station: Station) -> None:
    organiser, (one, *_) = station.organiser, station.squad
    good = station.shift(one, station.on, "08:00", "12:00")
    for change, told in (
        ({"end": good["start"]}, ("BAD_USER_INPUT", "shifts[1].end")),
        ({"end": local(station.on, "07:00")}, ("BAD_USER_INPUT", "shifts[1].end")),
        ({"start": "2020-02-16"}, ("BAD_USER_INPUT", "shifts[1].start")),
        ({"duty": " "}, ("BAD_USER_INPUT", "shifts[1].duty")),
        ({"person": "Unit:1"}, ("BAD_USER_INPUT", "shifts[1].person")),
        ({"post": "1"}, ("BAD_USER_INPUT", "shifts[1].post")),
        ({"person": "Person:nobody"}, ("NOT_FOUND", "shifts[1].person")),
        ({"post": station.code[:9] + "P999"}, ("NOT_FOUND", "shifts[1].post")),
    ):
        assert fault(await organiser.ask(ROSTER, shifts=[good, good | change])) == told, change
    assert fault(await organiser.ask(ROSTER, shifts=[])) == ("BAD_USER_INPUT", "shifts")
    assert fault(await organiser.ask(ROSTER, shifts=[good], withdraws=["Shift:none"])) == ("NOT_FOUND", "withdraws[0]")
    assert fault(await organiser.ask(ROSTER, shifts=[good], withdraws=["none"])) == ("BAD_USER_INPUT", "withdraws[0]")
    assert (await station.day(organiser, station.on))["shifts"] == []


async def test_on_the_last_day_that_there_is(station: Station) -> None:
    last = {**station.shift(station.squad[0], station.on, "08:00"), "start": "9999-12-30T23:00:00+08:00"}
    assert (await roster(station.organiser, last))["written"] is True
    after = last | {"start": "9999-12-31T00:00:00+08:00"}
    assert fault(await station.organiser.ask(ROSTER, shifts=[after])) == ("BAD_USER_INPUT", "shifts[0].start")


async def test_long_past_by_organisers_only(station: Station) -> None:
    leader, (one, *_) = await station.person(station.squad_leader), station.squad
    past = today() - timedelta(days=32)
    shift = station.shift(one, past, "08:00", "12:00")
    assert fault(await leader.ask(ROSTER, shifts=[shift]))[0] == "FORBIDDEN"
    recent = station.shift(one, today() - timedelta(days=20), "08:00", "12:00")
    assert (await roster(leader, recent))["written"] is True
    assert (await roster(station.organiser, shift))["written"] is True


async def test_who_may_make_rosters(station: Station, village_post: Station) -> None:
    one, *_ = station.squad
    at_station, at_village = (
        station.shift(one, station.on, "08:00", "12:00"),
        village_post.shift(one, station.on, "13:00", "14:00"),
    )
    for id in (one, station.resident, station.secretary):
        assert fault(await (await station.person(id)).ask(ROSTER, shifts=[at_station]))[0] == "FORBIDDEN"
    leader = await station.person(station.squad_leader)
    assert fault(await leader.ask(ROSTER, shifts=[at_village]))[0] == "FORBIDDEN"
    secretary = await station.person(station.secretary)
    assert (await roster(leader, at_station))["written"] is True
    own = village_post.shift(station.secretary, station.on, "13:00", "14:00")
    assert (await roster(secretary, own))["written"] is True
    elsewhere = village_post.shift(station.resident, station.on, "13:00", "14:00")
    assert fault(await secretary.ask(ROSTER, shifts=[elsewhere])) == ("NOT_FOUND", "shifts[0].person")
    beyond = station.shift(station.resident, station.on, "13:00", "14:00")
    assert fault(await leader.ask(ROSTER, shifts=[beyond])) == ("NOT_FOUND", "shifts[0].person")
    assert (await roster(station.organiser, beyond))["written"] is True
    later = station.shift(station.resident, station.on, "15:00", "16:00")
    assert (await roster(leader, later))["written"] is True


async def test_commanders_above_and_who_leads_the_headquarters(station: Station, village_post: Station) -> None:
    one, *_, deputy = station.squad
    (above,) = station.facts.ask(
        "MATCH (:Unit {code: $unit})-[p:PART_OF]->(u:Unit) WHERE p.until > datetime() RETURN u.code", unit=UNIT
    )
    (leader,) = station.facts.tied(above, "COMMANDS")
    at_village = village_post.shift(leader, station.on, "08:00", "09:00")
    assert (await roster(await station.person(leader), at_village))["written"] is True
    assert fault(await (await station.person(leader)).ask(ROSTER, shifts=[station.shift(leader, station.on, "10:00")]))[
        0
    ] == ("FORBIDDEN")
    (headquarters,) = station.facts.ask(
        "MATCH (o:Organization {kind: 'HEADQUARTERS'}) WHERE o.code STARTS WITH $town RETURN o.code", town=TOWN
    )
    post = {"person": deputy, "organization": headquarters, "position": "DEPUTY_HEAD"}
    assert (await station.organiser.ask(SEAT, **post)).data["seatPerson"]
    commanding = await station.person(deputy)
    assert (await roster(commanding, station.shift(one, station.on, "08:00", "09:00")))["written"] is True
    assert (await roster(commanding, village_post.shift(one, station.on, "10:00", "11:00")))["written"] is True
    stranger = station.shift(station.neighbour, station.on, "08:00", "09:00")
    assert fault(await commanding.ask(ROSTER, shifts=[stranger])) == ("NOT_FOUND", "shifts[0].person")
    assert len((await village_post.day(commanding, station.on))["shifts"]) == 2
    assert (await station.organiser.ask(UNSEAT, **post)).data["unseatPerson"]
    again = village_post.shift(one, station.on, "12:00", "13:00")
    assert fault(await commanding.ask(ROSTER, shifts=[again]))[0] == "FORBIDDEN"
    assert (await village_post.day(commanding, station.on))["shifts"] is None
