"""People come, are put right, move, take posts and go; what was stays as it was."""

from datetime import UTC, datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

import pytest

from api.auth import Role
from tests.api.registers.town import NEXT, VILLAGE, Town, told
from tests.serving import Answer, Asked, Frontend

PERSON: Final = (
    "id name phone birthYear partyMember household { code } offices { organization { code } position title }"
)
REGISTER: Final = f"mutation ($input: PersonInput!) {{ registerPerson(input: $input) {{ person {{ {PERSON} }} }} }}"
CORRECT: Final = (
    f"mutation ($id: ID!, $input: PersonPatch!) {{ correctPerson(id: $id, input: $input) {{ person {{ {PERSON} }} }} }}"
)
MOVE: Final = f"""mutation ($id: ID!, $to: String!, $head: Boolean! = false, $at: DateTime) {{
  movePerson(id: $id, household: $to, head: $head, effectiveAt: $at) {{ person {{ {PERSON} }} }} }}"""
DEPART: Final = f"""mutation ($id: ID!, $why: Departure! = MOVED_AWAY, $on: Date!) {{
  departPerson(id: $id, reason: $why, on: $on) {{ person {{ {PERSON} }} }} }}"""
SEAT: Final = f"""mutation ($id: ID!, $of: String!, $position: Position!, $title: String) {{
  seatPerson(person: $id, organization: $of, position: $position, title: $title) {{ person {{ {PERSON} }} }} }}"""
UNSEAT: Final = f"""mutation ($id: ID!, $of: String!, $position: Position!) {{
  unseatPerson(person: $id, organization: $of, position: $position) {{ person {{ {PERSON} }} }} }}"""
HOME: Final = """query ($code: String!, $at: DateTime) {
  household(code: $code, asOf: $at) { head { id } residents { id } } }"""
CHANGES: Final = "query ($about: ID!) { changes(about: $about) { nodes { kind reason summary } } }"
SHANGHAI: Final = ZoneInfo("Asia/Shanghai")


def today(days: int = 0) -> str:
    """A day from today on, as people reckon where the towns lie."""
    return (datetime.now(SHANGHAI) + timedelta(days=days)).date().isoformat()


async def home(frontend: Frontend, code: str, at: str | None = None) -> tuple[str | None, set[str]]:
    """The head of a household, and those who live there."""
    found = (await frontend.ask(HOME, code=code, at=at)).data["household"]
    return found["head"] and found["head"]["id"], {each["id"] for each in found["residents"]}


async def kinds(frontend: Frontend, about: str) -> list[str]:
    """The kinds of changes that touched a thing, after that which seeded it."""
    found = (await frontend.ask(CHANGES, about=about)).data["changes"]["nodes"]
    return [each["kind"] for each in found if each["kind"] != "SEED"]


async def register(frontend: Frontend, **given: Any) -> dict[str, Any]:
    """Somebody new."""
    found: dict[str, Any] = (await frontend.ask(REGISTER, input={"name": "测试甲", **given})).data["registerPerson"][
        "person"
    ]
    return found


async def test_somebody_new_lives_where_they_are_registered(organiser: Frontend, town: Town) -> None:
    house = town.household(place=3)
    before = await home(organiser, house)
    given = {"phone": "13800000000", "birthYear": 1990, "partyMember": True, "household": house}
    person = await register(organiser, **given)
    assert {name: person[name] for name in given} == {**given, "household": {"code": house}}
    assert person["id"].startswith("Person:")
    assert await home(organiser, house) == (before[0], before[1] | {person["id"]})
    assert await home(organiser, house, "2020-03-01T00:00:00Z") == before
    assert await kinds(organiser, f"Household:{house}") == ["REGISTER_PERSON"]
    assert await kinds(organiser, person["id"]) == ["REGISTER_PERSON"]


async def test_a_new_head_takes_the_place_of_the_sitting_one(organiser: Frontend, town: Town) -> None:
    house = town.household(place=4)
    head, residents = await home(organiser, house)
    person = await register(organiser, household=house, head=True)
    assert await home(organiser, house) == (person["id"], residents | {person["id"]})
    assert head in residents


async def test_only_administrators_register_somebody_without_a_home(organiser: Frontend, of: Asked) -> None:
    answer = await organiser.ask(REGISTER, input={"name": "测试乙"})
    assert told(answer) == ("BAD_USER_INPUT", "input.household")
    admin = await of("Person:admin", Role.ADMIN)
    assert (await register(admin))["household"] is None


@pytest.mark.parametrize(
    ("amiss", "field"),
    [
        ({"name": " "}, "name"),
        ({"birthYear": 1000}, "birthYear"),
        ({"birthYear": datetime.now(SHANGHAI).year + 1}, "birthYear"),
        ({"name": "五\u200b柳"}, "name"),
        ({"phone": "00000"}, "phone"),
        ({"phone": "none"}, "phone"),
        ({"household": "$"}, "household"),
    ],
)
async def test_what_is_amiss_is_named(organiser: Frontend, amiss: dict[str, Any], field: str) -> None:
    answer = await organiser.ask(REGISTER, input={"name": "测试丙", **amiss})
    assert told(answer) == ("BAD_USER_INPUT", f"input.{field}")


async def test_nobody_is_registered_in_a_household_that_is_not(organiser: Frontend) -> None:
    count = "{ people(first: 1) { totalCount } }"
    before = (await organiser.ask(count)).data
    answer = await organiser.ask(REGISTER, input={"name": "测试丁", "household": f"{VILLAGE}H9999"})
    assert told(answer) == ("NOT_FOUND", "input.household")
    assert (await organiser.ask(count)).data == before


async def test_what_is_put_right_and_what_stays(organiser: Frontend, town: Town) -> None:
    house = town.household(place=5)
    given = {"phone": "13800000000", "birthYear": 1990, "household": house}
    person = await register(organiser, **given)
    answer = await organiser.ask(CORRECT, id=person["id"], input={"phone": None, "name": "测试戊"})
    assert answer.data["correctPerson"]["person"] == {**person, "phone": None, "name": "测试戊"}
    changes = (await organiser.ask(CHANGES, about=person["id"])).data["changes"]["nodes"]
    assert [each["kind"] for each in changes] == ["REGISTER_PERSON", "CORRECT_PERSON"]
    assert "测试" not in str(changes)


async def test_a_correction_is_refused(organiser: Frontend, town: Town) -> None:
    commander = town.commander(town.unit())
    for id, patch, expected in (
        (commander, {"partyMember": False}, ("CONFLICT", ("PARTY_COMMANDER",))),
        (commander, {}, ("CONFLICT", ("UNCHANGED",))),
        (commander, {"name": None}, ("BAD_USER_INPUT", "input.name")),
        (commander, {"partyMember": None}, ("BAD_USER_INPUT", "input.partyMember")),
        (commander, {"phone": ""}, ("BAD_USER_INPUT", "input.phone")),
        ("Person:none", {"phone": None}, ("NOT_FOUND", "id")),
        ("Village:x", {"phone": None}, ("BAD_USER_INPUT", "id")),
    ):
        assert told(await organiser.ask(CORRECT, id=id, input=patch)) == expected, patch
    person = (await organiser.ask(f"query ($id: ID!) {{ person(id: $id) {{ {PERSON} }} }}", id=commander)).data
    assert person["person"]["partyMember"] is True


async def test_who_moves_lives_there_from_then_on(organiser: Frontend, town: Town) -> None:
    old, new = town.household(place=6), town.household(NEXT, 6)
    person = await register(organiser, household=old)
    before, there = await home(organiser, old), await home(organiser, new)
    at = datetime.now(UTC).isoformat()
    answer = await organiser.ask(MOVE, id=person["id"], to=new)
    assert answer.data["movePerson"]["person"]["household"] == {"code": new}
    assert await home(organiser, old) == (before[0], before[1] - {person["id"]})
    assert await home(organiser, new) == (there[0], there[1] | {person["id"]})
    assert await home(organiser, old, at) == before
    for about in (f"Household:{old}", person["id"]):
        assert await kinds(organiser, about) == ["REGISTER_PERSON", "MOVE_PERSON"]
    assert await kinds(organiser, f"Household:{new}") == ["MOVE_PERSON"]


async def test_a_move_in_the_past_and_one_to_come(organiser: Frontend, town: Town) -> None:
    person, new = town.plain(), town.household(NEXT, 7)
    await organiser.ask(MOVE, id=person, to=new, at="2020-04-01T00:00:00+08:00")
    assert person in (await home(organiser, new, "2020-04-02T00:00:00Z"))[1]
    assert person not in (await home(organiser, new, "2020-03-02T00:00:00Z"))[1]
    later = (datetime.now(UTC) + timedelta(days=30)).isoformat()
    answer = await organiser.ask(MOVE, id=person, to=town.household(NEXT, 8), at=later)
    assert answer.data["movePerson"]["person"]["household"] == {"code": new}
    assert person in (await home(organiser, town.household(NEXT, 8), later))[1]
    answer = await organiser.ask(MOVE, id=person, to=town.household(NEXT, 9))
    assert told(answer) == ("CONFLICT", ("LATER",))


async def test_a_move_is_refused(organiser: Frontend, town: Town) -> None:
    head, *_ = town.residents(town.household(place=9))
    for id, to, expected in (
        (head, town.household(place=9), ("CONFLICT", ("UNCHANGED",))),
        (head, f"{VILLAGE}H9999", ("NOT_FOUND", "household")),
        ("Person:none", town.household(), ("NOT_FOUND", "id")),
        (head, "$", ("BAD_USER_INPUT", "household")),
    ):
        assert told(await organiser.ask(MOVE, id=id, to=to)) == expected
    answer = await organiser.ask(MOVE, id=head, to=town.household(), at="2020-04-01")
    assert told(answer) == ("BAD_USER_INPUT", "effectiveAt")


async def test_who_departs_today_has_no_tenure_from_now_on(organiser: Frontend, town: Town) -> None:
    house = town.household(place=10)
    person = await register(organiser, household=house)
    await organiser.ask(SEAT, id=person["id"], of=town.committee(), position="COMMITTEE_MEMBER")
    at = datetime.now(UTC).isoformat()
    left = (await organiser.ask(DEPART, id=person["id"], on=today())).data["departPerson"]["person"]
    assert left["household"] == {"code": house}, "as it was at the last instant"
    assert person["id"] not in (await home(organiser, house))[1]
    assert person["id"] in (await home(organiser, house, at))[1]
    query = "query ($id: ID!, $at: DateTime) { person(id: $id, asOf: $at) { id } }"
    assert (await organiser.ask(query, id=person["id"])).data == {"person": None}
    assert (await organiser.ask(query, id=person["id"], at=at)).data == {"person": {"id": person["id"]}}
    assert (await kinds(organiser, f"Household:{house}"))[-1] == "DEPART_PERSON"
    assert told(await organiser.ask(DEPART, id=person["id"], on=today())) == ("CONFLICT", ("DEPARTED",))
    answer = await organiser.ask(MOVE, id=person["id"], to=house)
    assert told(answer) == ("CONFLICT", ("DEPARTED",))


async def test_a_day_ends_where_the_town_lies(organiser: Frontend, town: Town) -> None:
    person = town.plain()
    (house,) = [
        link.target for link in town.facts.links("Person", "LIVES_IN", "Household") if person[7:] == link.source
    ]
    await organiser.ask(DEPART, id=person, on="2020-05-01", why="DECEASED")
    assert person in (await home(organiser, house, "2020-05-01T15:59:59Z"))[1]
    assert person not in (await home(organiser, house, "2020-05-01T16:00:00Z"))[1]


async def test_who_is_to_depart_lives_here_until_then(organiser: Frontend, town: Town) -> None:
    house = town.household(place=11)
    person = await register(organiser, household=house)
    await organiser.ask(DEPART, id=person["id"], on=today(40))
    assert person["id"] in (await home(organiser, house))[1]
    assert person["id"] not in (await home(organiser, house, f"{today(41)}T00:00:00+08:00"))[1]
    answer = await organiser.ask(SEAT, id=person["id"], of=town.committee(), position="COMMITTEE_MEMBER")
    assert told(answer) == ("CONFLICT", ("WITHIN_LIFE",))


async def test_a_commander_has_to_be_replaced_first(organiser: Frontend, town: Town) -> None:
    commander = town.commander(town.unit())
    answer = await organiser.ask(DEPART, id=commander, on=today())
    assert told(answer) == ("CONFLICT", ("COMMANDS",))
    assert town.unit() in answer.errors[0]["message"]


async def test_nobody_dies_in_the_future(organiser: Frontend, town: Town) -> None:
    person = (await register(organiser, household=town.household()))["id"]
    answer = await organiser.ask(DEPART, id=person, on=today(30), why="DECEASED")
    assert told(answer) == ("BAD_USER_INPUT", "on")
    assert (await organiser.ask(DEPART, id=person, on=today(30), why="MOVED_AWAY")).data["departPerson"]["person"][
        "id"
    ] == person


@pytest.mark.parametrize("day", ["", "2020-02-30", "2020-2-3", "2020-02-15T00:00:00Z", "9999-12-31", "２０２０-02-15"])
async def test_what_is_no_day_is_named(organiser: Frontend, day: str) -> None:
    assert told(await organiser.ask(DEPART, id="Person:none", on=day)) == ("BAD_USER_INPUT", "on")


async def test_a_post_is_taken_and_left(organiser: Frontend, town: Town) -> None:
    person = (await register(organiser, household=town.household(place=12)))["id"]
    post = {"id": person, "of": town.committee(), "position": "COMMITTEE_MEMBER"}
    seated: Answer = await organiser.ask(SEAT, **post, title="妇女主任")
    assert seated.data["seatPerson"]["person"]["offices"] == [
        {"organization": {"code": town.committee()}, "position": "COMMITTEE_MEMBER", "title": "妇女主任"}
    ]
    assert told(await organiser.ask(SEAT, **post)) == ("CONFLICT", ("UNCHANGED",))
    assert (await organiser.ask(UNSEAT, **post)).data["unseatPerson"]["person"]["offices"] == []
    assert told(await organiser.ask(UNSEAT, **post)) == ("CONFLICT", ("UNHELD",))
    assert told(await organiser.ask(SEAT, **{**post, "of": "none"})) == ("NOT_FOUND", "organization")
    assert told(await organiser.ask(SEAT, **{**post, "id": "Person:none"})) == ("NOT_FOUND", "person")
    assert await kinds(organiser, f"Organization:{town.committee()}") != []
    assert await kinds(organiser, person) == ["REGISTER_PERSON", "SEAT", "UNSEAT"]


async def test_a_secretary_who_commands_keeps_the_post(organiser: Frontend, town: Town) -> None:
    holds = town.facts.pairs("Person", "HOLDS", "Organization", position="PARTY_SECRETARY")
    secretary = town.commander(f"EC2{VILLAGE}-1")
    (branch,) = [organization for person, organization in holds if f"Person:{person}" == secretary]
    answer = await organiser.ask(UNSEAT, id=secretary, of=branch, position="PARTY_SECRETARY")
    assert told(answer)[0] == "CONFLICT"
    assert set(told(answer)[1]) == {"SECRETARY_COMMANDER"}


GONE: Final = """query ($id: ID!, $ids: [ID!]!, $at: DateTime) {
  node(id: $id) { ... on Person { departedAt departure } }
  nodes(ids: $ids, asOf: $at) { ... on Person { departedAt departure } } }"""


async def gone(frontend: Frontend, person: str, at: str | None = None) -> tuple[Any, Any]:
    """Since when and why somebody is gone, as it is now, and at an instant."""
    found = (await frontend.ask(GONE, id=person, ids=[person], at=at)).data
    return found["node"], found["nodes"][0]


async def test_since_when_and_why_somebody_is_gone(organiser: Frontend, of: Asked, town: Town) -> None:
    here: dict[str, Any] = {"departedAt": None, "departure": None}
    person = (await register(organiser, household=town.household(place=9)))["id"]
    at = datetime.now(UTC).isoformat()
    assert await gone(organiser, person) == (here, here)
    await organiser.ask(DEPART, id=person, on=today(), why="DECEASED")
    now, then = await gone(organiser, person, at)
    assert (now["departure"], then) == ("DECEASED", here)
    assert datetime.fromisoformat(now["departedAt"]) > datetime.fromisoformat(at)
    assert await gone(await of("Person:stranger"), person) == (None, None)


async def test_who_is_to_depart_is_here_until_then(organiser: Frontend, town: Town) -> None:
    person = (await register(organiser, household=town.household(place=9)))["id"]
    await organiser.ask(DEPART, id=person, on=today(20))
    later = f"{today(22)}T00:00:00+08:00"
    now, then = await gone(organiser, person, later)
    assert (now["departure"], then["departure"]) == (None, "MOVED_AWAY")


async def test_who_has_lost_the_last_tie_is_answered_masked(organiser: Frontend, of: Asked, town: Town) -> None:
    admin = await of("Person:admin", Role.ADMIN)
    person = (await register(admin, phone="13800000000"))["id"]
    post = {"id": person, "of": town.committee(), "position": "COMMITTEE_MEMBER"}
    assert (await organiser.ask(SEAT, **post)).data["seatPerson"]["person"]["phone"] == "13800000000"
    left = (await organiser.ask(UNSEAT, **post)).data["unseatPerson"]["person"]
    assert (left["name"], left["phone"]) == ("测**", None)


async def test_who_is_likely_registered_already_is_told(organiser: Frontend, of: Asked, town: Town) -> None:
    home, next_door, elsewhere = town.household(place=9), town.household(place=10), town.household(NEXT, 9)
    asked = (
        "mutation ($input: PersonInput!) { registerPerson(input: $input) { person { id } likelyDoubles { id name } } }"
    )

    async def registered(frontend: Frontend, **given: Any) -> tuple[str, list[str]]:
        found = (await frontend.ask(asked, input=given)).data["registerPerson"]
        return found["person"]["id"], [each["id"] for each in found["likelyDoubles"]]

    first, none = await registered(organiser, name="卡米力·艾麤", birthYear=1980, household=home)
    assert none == []
    second, doubles = await registered(organiser, name="卡米力 艾麤", birthYear=1980, household=next_door)
    assert doubles == [first]
    for apart in ({"birthYear": 1981}, {}, {"birthYear": 1980, "household": elsewhere}):
        _, none = await registered(organiser, **{"name": "卡米力艾麤", "household": next_door, **apart})
        assert none == []
    called, _ = await registered(organiser, name="卡米力·艾龘", phone="13800001234/0579-85551234转8", household=home)
    phoned = {called}
    for phone in ("+86 138-0000-1234", "(0579) 8555 1234", "8555-1234"):
        again, doubles = await registered(organiser, name="卡米力艾龘", phone=phone, household=next_door)
        assert called in doubles, phone
        phoned.add(again)
    _, doubles = await registered(organiser, name="卡米力艾龘", phone="13800001235", household=next_door)
    assert doubles == []
    told = """{ violations(rule: "LIKELY_DOUBLE") { nodes { severity message subject { node { id } } } } }"""
    nodes = (await organiser.ask(told)).data["violations"]["nodes"]
    assert {each["subject"]["node"]["id"] for each in nodes} == {first, second} | phoned
    assert {each["severity"] for each in nodes} == {"WARNING"}
    stranger = await of("Person:stranger")
    assert (await stranger.ask(told)).data["violations"]["nodes"] == []
    _, doubles = await registered(organiser, name="卡米力艾麤", birthYear=1980, household=home)
    assert doubles == sorted([first, second]), "in one household too"
    then = datetime.now(UTC).isoformat()
    renamed = 'mutation ($id: ID!) { changePerson(id: $id, input: { name: "改名" }) { person { name } } }'
    await organiser.ask(renamed, id=first)
    past = told.replace('LIKELY_DOUBLE"', f'LIKELY_DOUBLE", asOf: "{then}"')
    for query, seen in ((told, False), (past, True)):
        nodes = (await organiser.ask(query)).data["violations"]["nodes"]
        assert (first in {each["subject"]["node"]["id"] for each in nodes}) is seen
