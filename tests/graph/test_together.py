"""Those who ask the same are answered together, each as if alone; nobody hangs, whoever leaves or fails."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import pytest

from graph.database.together import ABREAST, GRACE, LANES, MOST, Together
from graph.database.transaction import Answer
from graph.errors import TimedOut, Unavailable
from graph.statements.catalog import Catalog
from graph.statements.statement import Statement

AT = datetime(2020, 3, 1, tzinfo=UTC)
SOON = 1000.0
SEEING = frozenset[str]()


class Sender:
    """Answers an ask with its code; what is sent waits until it is let go on."""

    def __init__(self) -> None:
        self.go_on = asyncio.Event()
        self.sent: list[list[str]] = []
        self.abreast = self.most = 0
        self.faulty: set[str] = set()
        self.fault: Exception = RuntimeError("broken")

    async def alone(self, _statement: Statement, sent: dict[str, Any], _seeing: frozenset[str], _by: float) -> Answer:
        return (await self._send([sent]))[0]

    async def all(
        self, _statement: Statement, sent: Sequence[dict[str, Any]], _seeing: frozenset[str], _by: float
    ) -> list[Answer]:
        return await self._send(sent)

    async def _send(self, sent: Sequence[dict[str, Any]]) -> list[Answer]:
        codes = [each["p"]["code"] for each in sent]
        self.sent.append(codes)
        self.abreast += 1
        self.most = max(self.most, self.abreast)
        try:
            await self.go_on.wait()
            await asyncio.sleep(0)
        finally:
            self.abreast -= 1
        if self.faulty & set(codes):
            raise self.fault
        return [Answer([code], AT, "1", SEEING) for code in codes]


@pytest.fixture
def sender() -> Sender:
    return Sender()


@pytest.fixture
def together(sender: Sender) -> Together:
    return Together(sender.alone, sender.all, lambda _statement: True)


def asking(together: Together, statement: Statement, *codes: str, by: float = SOON) -> list[asyncio.Task[Answer]]:
    until = asyncio.get_running_loop().time() + by
    return [asyncio.create_task(together.read(statement, {"p": {"code": code}}, SEEING, until)) for code in codes]


async def under_way(sender: Sender, count: int) -> None:
    async with asyncio.timeout(5):
        while len(sender.sent) < count:  # noqa: ASYNC110 - nobody signals it
            await asyncio.sleep(0)


async def lanes(sender: Sender, together: Together, statement: Statement) -> list[asyncio.Task[Answer]]:
    """Two who are asking, each in a lane of their own."""
    asked = asking(together, statement, "a")
    await under_way(sender, 1)
    asked += asking(together, statement, "b")
    await under_way(sender, LANES)
    return asked


async def test_who_comes_while_the_same_is_asked_is_answered_with_the_others(
    sender: Sender, together: Together, catalog: Catalog
) -> None:
    asked = [*await lanes(sender, together, catalog["units/unit"]), *asking(together, catalog["units/unit"], *"cdefg")]
    await asyncio.sleep(0)
    sender.go_on.set()
    assert [(await each).rows for each in asked] == [[code] for code in "abcdefg"]
    assert sender.sent == [["a"], ["b"], list("cdefg")]
    assert (together.asks, together.statements) == (7, 3)


async def test_who_ask_the_very_same_share_one_answer(sender: Sender, together: Together, catalog: Catalog) -> None:
    asked = [*await lanes(sender, together, catalog["units/unit"]), *asking(together, catalog["units/unit"], *"cbcbb")]
    await asyncio.sleep(0)
    sender.go_on.set()
    assert [(await each).rows for each in asked] == [[code] for code in "abcbcbb"]
    assert sender.sent == [["a"], ["b"], ["c", "b"]]
    sender.sent.clear()
    asked = [*await lanes(sender, together, catalog["units/unit"]), *asking(together, catalog["units/unit"], *"ccc")]
    await asyncio.gather(*asked)
    assert sender.sent == [["a"], ["b"], ["c"]]


async def test_one_after_the_other_nothing_changes(sender: Sender, together: Together, catalog: Catalog) -> None:
    sender.go_on.set()
    for code in "abc":
        (asked,) = asking(together, catalog["units/unit"], code)
        assert (await asked).rows == [code]
    assert sender.sent == [["a"], ["b"], ["c"]]


async def test_other_statements_and_other_bookmarks_are_apart(
    sender: Sender, together: Together, catalog: Catalog
) -> None:
    until = asyncio.get_running_loop().time() + SOON
    apart = [(catalog[name], seeing) for name in ("units/unit", "towns/town") for seeing in (SEEING, frozenset({"b"}))]
    asked = [asyncio.create_task(together.read(each, {"p": {"code": "a"}}, seeing, until)) for each, seeing in apart]
    await under_way(sender, len(apart))
    sender.go_on.set()
    await asyncio.gather(*asked)


async def test_there_are_no_more_than_so_many_at_once(sender: Sender, together: Together, catalog: Catalog) -> None:
    await lanes(sender, together, catalog["units/unit"])
    codes = [str(number) for number in range(2 * MOST + 1)]
    asked = asking(together, catalog["units/unit"], *codes)
    await asyncio.sleep(0)
    sender.go_on.set()
    assert [(await each).rows[0] for each in asked] == codes
    assert sorted(map(len, sender.sent), reverse=True) == [MOST, MOST, *[1] * (LANES + 1)]


async def test_whoever_leaves_is_not_waited_for(sender: Sender, together: Together, catalog: Catalog) -> None:
    asked = [*await lanes(sender, together, catalog["units/unit"]), *asking(together, catalog["units/unit"], *"cdef")]
    await asyncio.sleep(0)
    for left in (asked[0], asked[2], asked[5]):
        left.cancel()
    await asyncio.sleep(0)
    sender.go_on.set()
    assert [(await asked[place]).rows for place in (1, 3, 4)] == [["b"], ["d"], ["e"]]
    assert sender.sent == [["a"], ["b"], ["d", "e"]]
    (later,) = asking(together, catalog["units/unit"], "g")
    assert (await later).rows == ["g"]


async def test_a_fault_is_told_to_whose_it_is(sender: Sender, together: Together, catalog: Catalog) -> None:
    sender.faulty = {"d"}
    others = "cdefghijklmnop"
    asked = [*await lanes(sender, together, catalog["units/unit"]), *asking(together, catalog["units/unit"], *others)]
    await asyncio.sleep(0)
    sender.go_on.set()
    answers = await asyncio.gather(*asked, return_exceptions=True)
    assert answers[3] is sender.fault
    assert [each.rows[0] for each in answers if isinstance(each, Answer)] == list("abcefghijklmnop")
    assert sender.most <= ABREAST + LANES
    assert sender.sent[LANES] == list(others)
    assert sender.sent[LANES + 1 :] == [[code] for code in others]


async def test_a_database_that_is_away_is_told_so_to_all(sender: Sender, together: Together, catalog: Catalog) -> None:
    sender.faulty, sender.fault = set("abcd"), Unavailable("error.unavailable")
    sender.go_on.set()
    answers = await asyncio.gather(*asking(together, catalog["units/unit"], *"abcd"), return_exceptions=True)
    assert answers == [sender.fault] * 4


async def test_where_the_one_statement_took_all_the_time_nobody_is_asked_anew(
    sender: Sender, together: Together, catalog: Catalog
) -> None:
    sender.faulty, sender.fault = {"c"}, TimedOut("error.timed_out")
    asked = [*await lanes(sender, together, catalog["units/unit"]), *asking(together, catalog["units/unit"], *"cde")]
    await asyncio.sleep(0)
    sender.go_on.set()
    answers = await asyncio.gather(*asked, return_exceptions=True)
    assert answers[2:] == [sender.fault] * 3
    assert sender.sent == [["a"], ["b"], list("cde")]


async def test_nobody_waits_past_their_time(sender: Sender, together: Together, catalog: Catalog) -> None:
    asked = asking(together, catalog["units/unit"], *"abc", by=0.01 - GRACE)
    for each in asked:
        with pytest.raises(TimedOut):
            await each
    sender.go_on.set()
    (later,) = asking(together, catalog["units/unit"], "d")
    assert (await later).rows == ["d"]


async def test_until_the_one_statement_is_planned_each_is_asked_alone(sender: Sender, catalog: Catalog) -> None:
    together = Together(sender.alone, sender.all, lambda _statement: False)
    sender.go_on.set()
    answers = await asyncio.gather(*asking(together, catalog["units/unit"], *"abcdef"))
    assert [each.rows for each in answers] == [[code] for code in "abcdef"]
    assert sorted(sender.sent) == [[code] for code in "abcdef"]


def test_only_what_answers_little_is_asked_together(catalog: Catalog) -> None:
    names = {each.name for each in catalog if each.together}
    assert names >= {
        "households/who_answers",
        "enterprises/who_covers",
        "units/roster",
        "viewer/access",
        "people/person",
    }
    assert not names & {"people/people", "search/search", "changes/changes", "households/residents", "units/totals"}
