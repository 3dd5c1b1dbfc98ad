"""Posts are a register: who keeps them, where they lie, when they are open; each deed is in the log."""

from datetime import timedelta
from typing import Any, Final

from graph.days import today
from tests.api.duty.conftest import NUMBERS
from tests.api.duty.station import CLOSE, POST, ROSTER, Station, fault, roster
from tests.api.restructurings.conftest import TOWN, VILLAGE

FOUND: Final = """query ($code: String!) { post(code: $code) {
  id code name kind opens closes village { code } keptBy { code } } }"""
LISTED: Final = """query ($kind: PostKind, $village: String, $after: String) {
  posts(kind: $kind, village: $village, first: 2, after: $after) {
    totalCount nodes { code } pageInfo { hasNextPage endCursor } } }"""
OF_BODY: Final = "query ($code: String!) { organization(code: $code) { posts { code } } }"
UNDO: Final = """mutation ($id: ID!) { undoChange(id: $id, reason: "弄错了") { applied violations { rule } } }"""
LOG: Final = "query ($about: ID!) { changes(about: $about) { nodes { id kind summary touched { totalCount } } } }"


def given(station: Station, **others: Any) -> dict[str, Any]:
    code = f"{TOWN}P{next(NUMBERS):03}"
    return {"code": code, "name": "金义东线卡口", "kind": "CHECKPOINT", "keptBy": [station.militia], **others}


async def test_a_post_as_it_was_registered(station: Station) -> None:
    post = given(station, village=VILLAGE, opens="08:30", closes="24:00", kind="ISOLATION_POINT")
    answer = (await station.organiser.ask(POST, input=post)).data["registerPost"]
    (change,) = answer["changes"]
    assert (change["kind"], post["code"] in change["summary"]) == ("REGISTER_POST", True)
    resident = await station.person(station.resident)
    found = (await resident.ask(FOUND, code=post["code"])).data["post"]
    assert found == {
        "id": f"Post:{post['code']}",
        "code": post["code"],
        "name": "金义东线卡口",
        "kind": "ISOLATION_POINT",
        "opens": "08:30",
        "closes": "24:00",
        "village": {"code": VILLAGE},
        "keptBy": [{"code": station.militia}],
    }
    (kept,) = (await resident.ask(OF_BODY, code=station.militia)).data.values()
    assert {"code": post["code"]} in kept["posts"]
    assert {"code": station.code} in kept["posts"]
    logged = (await station.organiser.ask(LOG, about=found["id"])).data["changes"]["nodes"]
    assert [each["kind"] for each in logged] == ["REGISTER_POST"]


async def test_lists_by_kind_and_village(station: Station) -> None:
    posts = [given(station, kind="PLACEMENT_SITE", village=VILLAGE) for _ in range(3)]
    for post in posts:
        assert "errors" not in (await station.organiser.ask(POST, input=post)).body
    codes = [post["code"] for post in posts]
    first = (await station.organiser.ask(LISTED, kind="PLACEMENT_SITE")).data["posts"]
    assert [each["code"] for each in first["nodes"]] == codes[:2]
    rest = (await station.organiser.ask(LISTED, kind="PLACEMENT_SITE", after=first["pageInfo"]["endCursor"])).data
    assert [each["code"] for each in rest["posts"]["nodes"]] == codes[2:]
    within = (await station.organiser.ask(LISTED, kind="PLACEMENT_SITE", village=VILLAGE)).data["posts"]
    assert within["totalCount"] == 3
    assert (await station.organiser.ask(LISTED, village=f"{TOWN}999")).data["posts"]["totalCount"] == 0


async def test_by_organisers_of_the_town_alone(station: Station) -> None:
    post = given(station)
    for id in (station.squad_leader, station.secretary, station.resident):
        assert fault(await (await station.person(id)).ask(POST, input=post))[0] == "FORBIDDEN"
    foreign = {**post, "code": "990102100P001"}
    assert fault(await station.organiser.ask(POST, input=foreign)) == ("NOT_FOUND", "input.code")
    leader = await station.person(station.squad_leader)
    assert fault(await leader.ask(CLOSE, code=station.code, on=today().isoformat()))[0] == "FORBIDDEN"


async def test_bad_input_names_the_field(station: Station) -> None:
    post = given(station)
    for change, told in (
        ({"opens": "08:30"}, "input.closes"),
        ({"closes": "08:30"}, "input.closes"),
        ({"opens": "24:00", "closes": "06:00"}, "input.opens"),
        ({"opens": "8:30", "closes": "13:00"}, "input.opens"),
        ({"opens": "08:30", "closes": "24:01"}, "input.closes"),
        ({"code": "P001"}, "input.code"),
        ({"name": ""}, "input.name"),
    ):
        assert fault(await station.organiser.ask(POST, input=post | change)) == ("BAD_USER_INPUT", told), change
    unknown: tuple[tuple[dict[str, Any], str], ...] = (
        ({"village": f"{TOWN}999"}, "input.village"),
        ({"keptBy": [f"{TOWN}O999"]}, "input.keptBy[0]"),
    )
    for change, told in unknown:
        code, argument = fault(await station.organiser.ask(POST, input=post | change))
        assert (code, argument and told.startswith(argument)) == ("NOT_FOUND", True), change
    taken = await station.organiser.ask(POST, input=post | {"code": station.code})
    assert taken.errors[0]["extensions"]["violations"][0]["rule"] == "TAKEN"
    assert (await station.organiser.ask(FOUND, code=post["code"])).data["post"] is None


async def test_the_same_request_once(station: Station) -> None:
    post = given(station)
    first = (await station.organiser.ask(POST, input=post, key="post")).data["registerPost"]
    again = (await station.organiser.ask(POST, input=post, key="post")).data["registerPost"]
    assert again == first


async def test_a_closed_post_takes_no_more_shifts_and_keeps_those_it_had(station: Station) -> None:
    organiser, (one, *_) = station.organiser, station.squad
    now = station.shift(one, today(), "00:00", "00:30")
    made = await roster(organiser, now)
    closed = (await organiser.ask(CLOSE, code=station.code, on=today().isoformat())).data["closePost"]
    assert (closed["post"]["code"], [each["kind"] for each in closed["changes"]]) == (station.code, ["CLOSE_POST"])
    assert (await organiser.ask(FOUND, code=station.code)).data["post"] is None
    later = station.shift(one, today() + timedelta(days=1), "08:00", "09:00")
    assert fault(await organiser.ask(ROSTER, shifts=[later])) == ("BAD_USER_INPUT", "shifts[0].post")
    answer = await organiser.ask(CLOSE, code=station.code, on=today().isoformat())
    assert answer.errors[0]["extensions"]["violations"][0]["rule"] == "ENDED"
    query = "query ($id: ID!, $on: Date!) { node(id: $id) { ... on Post { name shifts(on: $on) { id } } } }"
    found = (await organiser.ask(query, id=f"Post:{station.code}", on=today().isoformat())).data["node"]
    assert {"id": made["shifts"][0]["id"]} in found["shifts"]


async def test_both_deeds_can_be_undone(station: Station) -> None:
    post = given(station)
    made = (await station.organiser.ask(POST, input=post)).data["registerPost"]
    logged = (await station.organiser.ask(LOG, about=made["post"]["id"])).data["changes"]["nodes"]
    await station.organiser.ask(CLOSE, code=post["code"], on=today().isoformat())
    closing = (await station.organiser.ask(LOG, about=made["post"]["id"])).data["changes"]["nodes"][-1]
    for change, there in ((closing["id"], True), (logged[0]["id"], False)):
        undone = (await station.organiser.ask(UNDO, id=change)).data["undoChange"]
        assert undone == {"applied": True, "violations": []}
        assert ((await station.organiser.ask(FOUND, code=post["code"])).data["post"] is not None) is there
