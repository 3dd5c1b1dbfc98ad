"""The whole day of a town, told by its people with their own tokens, and every figure of it on paper in the evening."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import Any, Final

from openpyxl import load_workbook

from graph.days import today
from tests.api.directives.staff import ACKNOWLEDGE, Staff, delivery, issue, progress, report
from tests.api.errands.team import BOARD, SHOPPING, Team, advance, asked, claim, read
from tests.api.restructurings.conftest import TOWN, VILLAGE
from tests.api.resumption.premises import Premises, findings, held
from tests.serving import Frontend

UNIT: Final = f"EC2{VILLAGE}-1"
POST: Final = """mutation ($input: PostInput!) { registerPost(input: $input) { post { code } } }"""
SEAT: Final = """mutation ($person: ID!, $body: String!) {
  seatPerson(person: $person, organization: $body, position: LEADER) { person { id } } }"""
ROSTER: Final = """mutation ($shifts: [ShiftInput!]!) { rosterShifts(shifts: $shifts) {
  written conflicts { rule } warnings { rule } } }"""
DUTIES: Final = """query ($id: ID!, $on: Date!) { person(id: $id) {
  duties(on: $on) { duty until post { code } } } }"""
UNCOVERED: Final = "query ($code: String!, $on: Date!) { post(code: $code) { uncovered(on: $on) { start end } } }"
ISOLATE: Final = """mutation ($person: ID!, $since: DateTime!) {
  startIsolation(input: { person: $person, since: $since }) { isolation { id } } }"""
SHARES: Final = "{ resumption { total resumed } }"
TEAM: Final = "MATCH (o:Organization {kind: 'ERRAND_TEAM'})-[:SEATED_IN]->(:Village {code: $v}) RETURN o.code AS c"
ERRANDS: Final = 11


@dataclass(frozen=True)
class Paper:
    """The day on paper: its rows by sheet, without their heads."""

    sheets: dict[str, list[tuple[Any, ...]]]

    @classmethod
    async def of_today(cls, organiser: Frontend) -> "Paper":
        answer = await organiser.http.get(f"/files/report/{TOWN}/{today().isoformat()}.xlsx")
        assert answer.status_code == 200, answer.text
        book = load_workbook(BytesIO(answer.content))
        return cls({each.title: list(each.iter_rows(min_row=2, values_only=True)) for each in book})


async def test_from_eight_to_midnight(staff: Staff, team: Team, firm: Premises, organiser: Frontend) -> None:
    morning = await Paper.of_today(organiser)
    sent = await _directive(staff)  # eight o'clock
    runner = team.runners[0]
    posts = await _roster(staff, team, organiser, runner)  # half past eight
    ids = await _errands(team)
    await _firm(firm, organiser)  # the afternoon
    evening = await Paper.of_today(organiser)
    _figures(morning, evening, sent, posts)
    assert len(ids) == ERRANDS


async def _directive(staff: Staff) -> dict[str, Any]:
    """A directive goes down, and is answered by all beneath."""
    secretary, beneath = await staff.commander(UNIT), staff.facts.beneath(UNIT)
    sent = await issue(secretary, UNIT, title="全天排查")
    await secretary.ask(ACKNOWLEDGE, delivery=delivery(sent, UNIT))
    for number, unit in enumerate(beneath, 1):
        await report(await staff.commander(unit), delivery(sent, unit), number, 0.125)
    found = await progress(secretary, sent["id"])
    count = len(beneath)
    assert (found["units"], found["acknowledged"], found["reported"]) == (count + 1, count + 1, count)
    assert [each["value"] for each in found["totals"]] == [count * (count + 1) / 2, round(0.125 * count, 3)]
    return sent


async def _roster(staff: Staff, team: Team, organiser: Frontend, runner: str) -> list[str]:
    """As Zhu Yanting's day: errands till one, the checkpoint from three, the isolation point from six till midnight."""
    (body,) = staff.facts.ask(TEAM, v=VILLAGE)
    leader = team.runners[-1]
    posts = [f"{TOWN}P95{number}" for number in range(3)]
    for code, kind in zip(posts, ("ERRAND_RUN", "CHECKPOINT", "ISOLATION_POINT"), strict=True):
        post = {"code": code, "name": "全天", "kind": kind, "village": VILLAGE, "keptBy": [body]}
        assert (await organiser.ask(POST, input=post)).data
    assert (await organiser.ask(SEAT, person=leader, body=body)).data
    day = today().isoformat()
    times = (("08:30", "13:00"), ("15:00", None), ("18:00", "24:00"))
    shifts = [
        {"post": post, "person": runner, "duty": "全天", "start": f"{day}T{start}:00+08:00"}
        | ({} if end is None else {"end": _clock(end)})
        for post, (start, end) in zip(posts, times, strict=True)
    ]
    done = (await (await team.person(leader)).ask(ROSTER, shifts=shifts)).data["rosterShifts"]
    assert (done["written"], done["conflicts"]) == (True, [])
    duties = (await (await team.person(runner)).ask(DUTIES, id=runner, on=day)).data["person"]["duties"]
    ends = [(each["post"]["code"], datetime.fromisoformat(each["until"])) for each in duties if each["duty"] == "全天"]
    until = [datetime.fromisoformat(_clock(end)) for end in ("13:00", "18:00", "24:00")]
    assert ends == list(zip(posts, until, strict=True))
    gaps = (await (await team.person(leader)).ask(UNCOVERED, code=posts[2], on=day)).data["post"]["uncovered"]
    assert [datetime.fromisoformat(each["end"]) for each in gaps] == [datetime.fromisoformat(_clock("18:00"))]
    return posts


async def _errands(team: Team) -> list[str]:
    """Eleven errands are asked for, bought as one list by three, and brought; one household is isolated."""
    homes, day = team.homes[:ERRANDS], today().isoformat()
    board = (await (await team.runner()).ask(BOARD, village=VILLAGE)).data["errandBoard"]
    ids = []
    for number, home in enumerate(homes):
        if number % 2:
            ids.append(await asked(await team.worker(home), home, _rice(number), channel="PHONE"))
        else:
            ids.append(await asked(await team.resident(home), home, _rice(number), channel="ONLINE"))
    (ill, *_) = team.residents(homes[0])
    commander, since = await team.commander(homes[0]), (datetime.now(UTC) - timedelta(hours=1)).isoformat()
    assert (await commander.ask(ISOLATE, person=ill, since=since)).data["startIsolation"]["isolation"]
    runners = [await team.runner(number) for number in range(3)]
    lists = [ids[place::3] for place in range(3)]
    for runner, of_list in zip(runners, lists, strict=True):
        await claim(runner, *of_list)
    assert (await read(runners[0], ids[0]))["toTheDoor"] is True
    bought = (await runners[0].ask(SHOPPING, village=VILLAGE, on=day, runner=team.runners[0])).data["shoppingList"]
    (line,) = (each for each in bought if each["name"] == "全天的米")
    wanted = [number + 1 for number in range(ERRANDS)][::3]
    assert (line["quantity"], line["errands"], line["measure"]) == (sum(wanted), len(wanted), "kg")
    for runner, of_list in zip(runners, lists, strict=True):
        await advance(runner, "PURCHASED", *of_list)
        await advance(runner, "DELIVERED", *of_list)
    after = (await runners[0].ask(BOARD, village=VILLAGE)).data["errandBoard"]
    assert after["deliveredToday"] - board["deliveredToday"] == ERRANDS
    for name in ("requested", "claimed", "purchased"):
        assert after[name] == board[name]
    return ids


async def _firm(firm: Premises, organiser: Frontend) -> None:
    """Two visits, and one firm works again."""
    officer, before = await firm.officer(), (await organiser.ask(SHARES)).data["resumption"]
    await firm.stands(officer, "PREPARING", today())
    blocked = (await firm.set(officer, "RESUMED", today())).data["setResumption"]
    assert (blocked["moved"], bool(blocked["blockers"])) == (False, True)
    await firm.recorded(officer, mode="ONLINE", findings=findings(), heldAt=held())
    await firm.recorded(officer, heldAt=held())
    assert "errors" not in (await firm.file(officer, today())).body
    await firm.stands(officer, "INSPECTED", today())
    await firm.stands(officer, "RESUMED", today())
    after = (await organiser.ask(SHARES)).data["resumption"]
    assert sum(each["resumed"] for each in after) - sum(each["resumed"] for each in before) == 1
    assert [each["total"] for each in after] == [each["total"] for each in before]


def _figures(morning: Paper, evening: Paper, sent: dict[str, Any], posts: list[str]) -> None:
    """What the paper of the evening has more than that of the morning."""
    levels = {row[1]: row[2:] for row in evening.sheets["指令分级"] if row[0] == sent["title"]}
    beneath = sent["deliveries"]["totalCount"] - 1
    assert levels == {"二级": (1, 1, 0, 0, 0), "三级": (beneath, beneath, beneath, beneath, 0)}
    assert sum(row[5] for row in evening.sheets["企业复工"]) - sum(row[5] for row in morning.sheets["企业复工"]) == 1
    on_duty = {row[0]: row[2:4] for row in evening.sheets["值守"] if row[0] in posts}
    day = f"{today():%m-%d}"
    assert on_duty[posts[1]] == (f"{day} 15:00", f"{day} 18:00")
    assert {row[0] for row in evening.sheets["无人值守"]} >= set(posts)
    assert _of_village(evening, "红色代跑分村", 5) - _of_village(morning, "红色代跑分村", 5) == ERRANDS
    assert _of_village(evening, "三服务", 3) - _of_village(morning, "三服务", 3) == ERRANDS
    assert _all(evening, 2) - _all(morning, 2) == 2
    assert _of_village(evening, "三服务", 4) - _of_village(morning, "三服务", 4) == beneath + 1


def _of_village(paper: Paper, sheet: str, column: int) -> int:
    return sum(row[column] for row in paper.sheets[sheet] if row[0] == VILLAGE)


def _all(paper: Paper, column: int) -> int:
    return sum(row[column] for row in paper.sheets["三服务"])


def _rice(number: int) -> dict[str, Any]:
    return {"name": "全天的米", "quantity": number + 1, "measure": "kg"}


def _clock(time: str) -> str:
    """An instant of today by the local clock; 24:00 is its end."""
    hours, minutes = map(int, time.split(":"))
    at = datetime.fromisoformat(f"{today().isoformat()}T00:00:00+08:00")
    return (at + timedelta(hours=hours, minutes=minutes)).isoformat()
