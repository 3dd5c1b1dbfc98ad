"""A day at a post and in somebody's life, across midnight, and who may know of it."""

from datetime import UTC, datetime
from typing import Any, Final

from api.auth import Role
from tests.api.duty.station import DUTIES, SHIFT, Station, clock, roster
from tests.api.restructurings.conftest import TOWN

ONE: Final = f"query ($id: ID!) {{ node(id: $id) {{ ... on Shift {SHIFT} }} }}"
MASKED: Final = "query ($id: ID!) { node(id: $id) { ... on Shift { person { phone } } } }"
DISCLOSED: Final = "query ($about: ID) { disclosures(about: $about, first: 200) { nodes { viewer { id } fields } } }"


def people(found: dict[str, Any]) -> list[str]:
    return [each["person"]["id"] for each in found["shifts"]]


async def test_a_night_counts_on_both_days(station: Station) -> None:
    organiser, (one, two, *_) = station.organiser, station.squad
    await roster(
        organiser,
        station.shift(one, station.before, "20:00", "28:00"),
        station.shift(two, station.on, "10:00", "24:00"),
    )
    assert people(await station.day(organiser, station.before)) == [one]
    found = await station.day(organiser, station.on)
    assert people(found) == [one, two]
    assert [(clock(each["start"])[3:], clock(each["end"])[3:]) for each in found["uncovered"]] == [("04:00", "10:00")]
    assert people(await station.day(organiser, station.next)) == []
    for person, day, count in (
        (one, station.before, 1),
        (one, station.on, 1),
        (one, station.next, 0),
        (two, station.on, 1),
        (two, station.next, 0),
    ):
        answer = await organiser.ask(DUTIES, id=person, on=day.isoformat())
        assert len(answer.data["node"]["duties"]) == count


async def test_a_day_of_a_night_post_ends_on_the_next(night_post: Station) -> None:
    organiser, (one, two, *_) = night_post.organiser, night_post.squad
    await roster(
        organiser,
        night_post.shift(one, night_post.on, "20:00", "23:00"),
        night_post.shift(two, night_post.next, "02:00"),
    )
    found = await night_post.day(organiser, night_post.on)
    assert people(found) == [one, two]
    assert [(clock(each["start"]), clock(each["end"])) for each in found["uncovered"]] == [
        (f"{night_post.on:%d} 18:00", f"{night_post.on:%d} 20:00"),
        (f"{night_post.on:%d} 23:00", f"{night_post.next:%d} 02:00"),
    ]
    assert people(await night_post.day(organiser, night_post.next)) == []


async def test_who_may_know_a_roster(station: Station, village_post: Station) -> None:
    one, two, *_ = station.squad
    leader = await station.person(station.squad_leader)
    made = await roster(
        station.organiser,
        station.shift(station.resident, station.on, "08:00", "12:00"),
        station.shift(one, station.on, "12:00", "16:00"),
        station.shift(one, station.next, "12:00", "16:00"),
    )
    first, second, third = (each["id"] for each in made["shifts"])
    volunteer = await station.person(station.resident)
    assert people(await station.day(volunteer, station.on)) == [station.resident, one]
    seen = (await volunteer.ask(ONE, id=second)).data["node"]
    assert seen["person"]["phone"] == (await leader.ask(ONE, id=second)).data["node"]["person"]["phone"]
    assert await station.day(volunteer, station.next) == {"shifts": None, "uncovered": None}
    assert (await volunteer.ask(ONE, id=third)).data["node"] is None
    assert (await volunteer.ask(DUTIES, id=one, on=station.next.isoformat())).data["node"] is None
    secretary = await station.person(station.secretary)
    for stranger in (secretary, await station.of("Person:auditor", Role.AUDITOR)):
        assert await station.day(stranger, station.on) == {"shifts": None, "uncovered": None}
        assert (await stranger.ask(ONE, id=first)).data["node"] is None
    for knowing in (leader, await station.person(two), station.organiser):
        assert people(await station.day(knowing, station.on)) == [station.resident, one]
    own = (await volunteer.ask(DUTIES, id=station.resident, on=station.on.isoformat())).data["node"]["duties"]
    assert [each["id"] for each in own] == [first]
    assert (await volunteer.ask(DUTIES, id=station.resident, on=station.next.isoformat())).data["node"]["duties"] == []
    assert (await village_post.day(secretary, station.on))["shifts"] == []


async def test_duties_of_somebody_known_are_told_as_far_as_their_roster_is(
    station: Station, village_post: Station
) -> None:
    secretary = await station.person(station.secretary)
    neighbour = station.neighbour
    asked: dict[str, Any] = {"id": neighbour, "on": station.on.isoformat()}
    assert (await secretary.ask(DUTIES, **asked)).data["node"] == {"duties": None}
    await roster(station.organiser, station.shift(neighbour, station.on, "08:00", "12:00"))
    assert (await secretary.ask(DUTIES, **asked)).data["node"] == {"duties": None}
    made = await roster(secretary, village_post.shift(neighbour, station.on, "13:00", "14:00"))
    (told,) = (await secretary.ask(DUTIES, **asked)).data["node"]["duties"]
    assert told["id"] == made["shifts"][0]["id"]


async def test_a_shift_elsewhere_that_cannot_be_read_is_not_told(station: Station, village_post: Station) -> None:
    secretary = await station.person(station.secretary)
    neighbour = station.neighbour
    await roster(station.organiser, station.shift(neighbour, station.on, "08:00", "12:00"))
    refused = await roster(secretary, village_post.shift(neighbour, station.on, "11:00", "13:00"))
    (conflict,) = refused["conflicts"]
    assert (conflict["rule"], conflict["otherIndex"], conflict["other"]) == ("TWO_PLACES", None, None)
    assert "08:00" not in conflict["message"]


async def test_numbers_are_disclosed(station: Station) -> None:
    one, *_ = station.squad
    leader = await station.person(station.squad_leader)
    made = await roster(leader, station.shift(one, station.on, "17:00", "18:00"))
    assert (await leader.ask(MASKED, id=made["shifts"][0]["id"])).data["node"]["person"]["phone"]
    auditor = await station.of("Person:auditor", Role.AUDITOR)
    for _ in range(100):
        found = (await auditor.ask(DISCLOSED, about=one)).data["disclosures"]["nodes"]
        if any(each["viewer"] and each["viewer"]["id"] == station.squad_leader for each in found):
            break
    assert any("phone" in each["fields"] for each in found)


async def test_as_of_an_earlier_instant(station: Station) -> None:
    organiser, (one, *_) = station.organiser, station.squad
    before = datetime.now(UTC)
    made = await roster(organiser, station.shift(one, station.on, "08:00", "12:00"))
    between = datetime.now(UTC)
    await organiser.ask(
        'mutation ($id: ID!) { withdrawShift(id: $id, reason: "改期") { shift { id } } }', id=made["shifts"][0]["id"]
    )
    query = f"query ($code: String!, $on: Date!) {{ post(code: $code) {{ shifts(on: $on) {SHIFT} }} }}"
    told = []
    for at in (before, between, datetime.now(UTC)):
        headers = {"Danyuan-As-Of": at.isoformat()}
        answer = await organiser.ask(query, headers, code=station.code, on=station.on.isoformat())
        told.append([(each["id"], each["withdrawnAt"]) for each in answer.data["post"]["shifts"]])
    assert told == [[], [(made["shifts"][0]["id"], None)], []]


async def test_towns_organised_elsewhere_give_nothing(station: Station) -> None:
    await roster(station.organiser, station.shift(station.squad[0], station.on, "08:00", "09:00"))
    elsewhere = await station.of("Person:elsewhere", Role.ORGANISER, towns=(TOWN[:-1] + "9",))
    assert await station.day(elsewhere, station.on) == {"shifts": None, "uncovered": None}
