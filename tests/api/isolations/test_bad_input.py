"""What cannot be: typed, named, and nothing written."""

from collections.abc import Callable
from typing import Any, Final

import pytest

from graph.database.runner import Runner
from tests.api.isolations.conftest import registered
from tests.api.isolations.ward import END, EXTEND, Ward, fault, soon
from tests.api.restructurings.conftest import TOWN
from tests.builders.coded import coded

Given = Callable[[Ward], dict[str, Any]]
DRAFTS: Final[dict[str, tuple[Given, str]]] = {
    "before it starts": (lambda _: {"expectedUntil": soon(-2)}, "input.expectedUntil"),
    "as it starts": (
        lambda _: {"since": "2026-01-01T00:00:00Z", "expectedUntil": "2026-01-01T08:00:00+08:00"},
        "input.expectedUntil",
    ),
    "to come": (lambda _: {"since": soon(0.1)}, "input.since"),
    "years off": (lambda _: {"expectedUntil": soon(400)}, "input.expectedUntil"),
    "at the end of time": (lambda _: {"expectedUntil": "9998-12-31T00:00:00Z"}, "input.expectedUntil"),
    "not a time": (lambda _: {"since": "yesterday"}, "input.since"),
    "kept no longer": (lambda _: {"since": soon(-50)}, "input.since"),
    "kept no longer, as planned": (
        lambda _: {"since": soon(-50), "expectedUntil": soon(-40)},
        "input.expectedUntil",
    ),
    "not an id": (lambda ward: {"person": ward.household}, "input.person"),
    "not a code of a post": (lambda ward: {"post": ward.household}, "input.post"),
}


@pytest.mark.parametrize("draft", DRAFTS)
async def test_what_cannot_be_begun(ward: Ward, draft: str) -> None:
    given, argument = DRAFTS[draft]
    answer = await ward.begin(ward.organiser, key=f"bad {draft}", **given(ward))
    assert fault(answer) == ("BAD_USER_INPUT", argument)
    assert nothing(ward, f"bad {draft}")


def nothing(ward: Ward, key: str) -> bool:
    """Whether nothing was written of the person, and no request is kept."""
    isolations = ward.facts.ask("MATCH (i:Isolation {person: $id}) RETURN i.id", id=ward.person[7:])
    return isolations == ward.facts.ask("MATCH (r:Request {key: $key}) RETURN r.key", key=key) == []


@pytest.mark.parametrize("kind", ["CHECKPOINT", "PLACEMENT_SITE"])
async def test_a_post_of_another_kind(ward: Ward, kind: str) -> None:
    post = await registered(ward, kind)
    assert fault(await ward.begin(ward.organiser, post=post, key=f"kind {kind}")) == ("BAD_USER_INPUT", "input.post")
    assert nothing(ward, f"kind {kind}")


async def test_a_post_that_there_is_not(ward: Ward) -> None:
    assert fault(await ward.begin(ward.organiser, post=f"{TOWN}P000", key="no post")) == ("NOT_FOUND", "input.post")
    assert nothing(ward, "no post")


async def test_a_post_of_another_town(ward: Ward, runner_of_county: Runner) -> None:
    world = coded()
    code = f"{world.key('T')}P001"
    await world.write(runner_of_county)
    ward.facts.ask(
        "MATCH (town:Town {code: $town}), (head:Head) CREATE (:Post {code: $code, name: '点', kind: 'ISOLATION_POINT'})"
        "-[:IN_TOWN {since: head.at, until: datetime('9999-12-31T00:00:00Z')}]->(town)",
        town=world.key("T"),
        code=code,
    )
    assert fault(await ward.begin(ward.organiser, post=code)) == ("BAD_USER_INPUT", "input.post")


async def test_a_post_that_was_closed(ward: Ward, point: str) -> None:
    ward.facts.ask(
        "MATCH (p:Post {code: $code})-[in:IN_TOWN]->() SET in.until = datetime() - duration('PT1S') RETURN p.code",
        code=point,
    )
    assert fault(await ward.begin(ward.organiser, post=point)) == ("BAD_USER_INPUT", "input.post")


GONE: Final = (
    """MATCH (p:Person {id: $id})-[lives:LIVES_IN]->() SET lives.until = datetime() - duration('PT1S') RETURN p.id"""
)


async def test_who_there_is_not(ward: Ward) -> None:
    """Nobody of the id, and somebody who lives nowhere: in the same words."""
    nobody = "Person:" + "0" * 16
    answer = await ward.begin(ward.organiser, person=nobody)
    assert fault(answer) == ("NOT_FOUND", "input.person")
    assert ward.facts.ask(GONE, id=ward.person[7:])
    homeless = await ward.begin(ward.organiser)
    assert str(homeless.body).replace(ward.person, nobody) == str(answer.body)


async def test_more_than_thirty_days_back(ward: Ward) -> None:
    commander = await ward.commander(ward.units[0])
    given = {"since": soon(-31), "expectedUntil": soon(5)}
    assert fault(await ward.begin(commander, key="long ago", **given)) == ("FORBIDDEN", None)
    assert nothing(ward, "long ago")
    told = (await ward.start(ward.organiser, **given))["isolation"]
    assert fault(await commander.ask(END, id=told["id"], at=soon(-30.5))) == ("FORBIDDEN", None)
    assert ward.kept(told["id"])[0].get("endedAt") is None
    assert (await ward.organiser.ask(END, id=told["id"], at=soon(-30.5))).data["endIsolation"]
    assert await ward.read(ward.organiser, open=None) == []  # it was to be kept until half a day ago


async def test_ends_that_cannot_be(ward: Ward) -> None:
    commander = await ward.commander(ward.units[0])
    told = (await ward.start(commander, since=soon(-2)))["isolation"]
    before = ward.kept(told["id"])
    for given, argument in (
        ({"at": soon(-3)}, "at"),
        ({"at": told["since"]}, "at"),
        ({"at": soon(0.1)}, "at"),
        ({"at": soon(-1), "mistaken": True}, "at"),
        ({"at": "tomorrow"}, "at"),
    ):
        assert fault(await commander.ask(END, id=told["id"], **given)) == ("BAD_USER_INPUT", argument)
    for until in (soon(-1), told["expectedUntil"], soon(400), "9998-12-31T00:00:00Z"):
        assert fault(await commander.ask(EXTEND, id=told["id"], until=until)) == ("BAD_USER_INPUT", "expectedUntil")
    assert fault(await commander.ask(END, id=ward.person)) == ("BAD_USER_INPUT", "id")
    assert ward.kept(told["id"]) == before


async def test_already(ward: Ward) -> None:
    """Whoever says it, and wherever: it says neither who nor why."""
    told = (await ward.start(reason="CLOSE_CONTACT"))["isolation"]
    for frontend in (ward.organiser, await ward.doctor()):
        answer = await ward.begin(frontend, key="already", reason="OTHER")
        assert fault(answer) == ("CONFLICT", "input.person")
        (error,) = answer.errors
        words = str(error)
        assert not any(each in words for each in (told["id"], ward.person, "CLOSE_CONTACT", ward.household))
    assert ward.facts.ask("MATCH (r:Request {key: 'already'}) RETURN r.viewer") == []


async def test_two_in_one_document(ward: Ward) -> None:
    """One after the other: the second meets the first."""
    document = """mutation ($input: IsolationInput!) { a: startIsolation(input: $input) { isolation { id } }
      b: startIsolation(input: $input) { isolation { id } } }"""
    answer = await ward.organiser.ask(document, input={"person": ward.person, "since": soon(-1)})
    assert answer.body["data"]["a"]["isolation"]
    assert answer.body["data"]["b"] is None
    assert fault(answer) == ("CONFLICT", "input.person")
