"""What posts and bodies count, over a day or a longer time (统计数)."""

import secrets
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Final

from pydantic import Field

from graph.database.runner import Runner
from graph.days import start_of, today
from graph.errors import Conflict, Forbidden, InvalidInput, NotFound
from graph.forms.form import form
from graph.forms.texts import Text
from graph.forms.values import Day, TallyId
from graph.records import Counting, Tally
from graph.snapshot import Reading
from graph.viewer import Viewer
from graph.vocabulary import Qualifier
from graph.work.figures import KEY, in_thousandths
from graph.writing.facts import Saying, say
from graph.writing.ledger_entries import Ref
from graph.writing.requests import Request
from graph.writing.structural import Made

MOST: Final = 50
"""Counts that are told at once."""
BACK: Final = timedelta(days=30)
"""How long ago the time of a count may have ended, where no organiser tells it."""


@form("Something that was counted. 统计数")
class TallyDraft:
    """统计数."""

    key: str = Field(pattern=KEY, description="Its key, [a-z][a-z0-9_]*, 1 to 40 characters. 键")
    label: Text = Field(description="What was counted. 名称")
    unit: Text | None = Field(default=None, description="What is counted: 人次, 辆次, 户 … 单位")
    value: float = Field(allow_inf_nan=False, description="The number, with at most three decimals. 数值")
    qualifier: Qualifier = Field(default=Qualifier.EXACT, description="How exact it is. 数量限定")
    printed: Text | None = Field(default=None, description="The words in which it was told, as they stand there. 原文")
    from_: Day = Field(alias="from", description="The first day. 起")
    to: Day | None = Field(default=None, description="The last day; absent: the one day `from`. No day to come. 止")
    replaces: TallyId | None = Field(
        default=None, description="Id of the count that holds for the key and time. 所更正的统计数"
    )

    @property
    def last(self) -> date:
        """The last day."""
        return self.to or self.from_


async def record_tallies(
    runner: Runner, viewer: Viewer, of: Ref, drafts: Sequence[TallyDraft], request: Request | None = None
) -> Made:
    """Tell what a post or a body counted; the id of the first.

    Raises InvalidInput, NotFound, which name the field that is off; Forbidden unless whoever asks may make rosters of
    the post or is on duty there on that day, leads the body, or organises the town; Conflict names the count that holds
    for a key and time where it was not to be replaced; Repeated, Unavailable.
    """
    values = _checked(drafts)
    recording = secrets.token_hex(16)

    async def work(saying: Saying) -> str:
        await _require(saying.reading, of, drafts)
        await saying.transaction.write(saying.transaction.catalog["tallies/hold"], {"of": of.id})
        await _refuse_held(saying.reading, of, drafts)
        rows = [
            [f"{recording}-{place:03}", _properties(each, values[place]), each.from_, each.last, _replaced(each)]
            for place, each in enumerate(drafts)
        ]
        given = {"of": of.id, "by": viewer.person or None, "rows": rows}
        await saying.transaction.write(saying.transaction.catalog["tallies/write"], given)
        return f"{Tally.noun}:{recording}-000"

    return await say(runner, viewer, work, request, new=True)


def _checked(drafts: Sequence[TallyDraft]) -> list[int]:
    """Their numbers in thousandths; InvalidInput for what cannot be told."""
    if not drafts:
        raise InvalidInput("tallies", "input.none_given")
    if len(drafts) > MOST:
        raise InvalidInput("tallies", "input.too_many", value=len(drafts), limit=MOST)
    told: set[tuple[str, date, date]] = set()
    for place, each in enumerate(drafts):
        if each.last > today():
            name = "from" if each.to is None or each.from_ > today() else "to"
            raise InvalidInput(f"tallies[{place}].{name}", "input.future", value=each.last.isoformat())
        if each.last < each.from_:
            raise InvalidInput(f"tallies[{place}].to", "input.ends_before", value=each.last.isoformat())
        slot = (each.key, each.from_, each.last)
        if slot in told:
            raise InvalidInput(f"tallies[{place}].key", "input.told_twice", value=each.key)
        told.add(slot)
    return [in_thousandths(each.value, f"tallies[{place}].value") for place, each in enumerate(drafts)]


async def _require(reading: Reading, of: Ref, drafts: Sequence[TallyDraft]) -> None:
    """NotFound, or Forbidden, unless whoever asks may tell each of these of a post or body."""
    days = [start_of(each.from_) for each in drafts]
    counting: Counting | None = await reading.one("tallies/counting", code=of.key, days=days)
    if counting is None:
        raise NotFound("of", "error.not_found", value=of.id)
    if counting.organises:
        return
    for place, each in enumerate(drafts):
        on_duty = each.from_ == each.last and counting.on_duty != () and counting.on_duty[place]
        if not counting.may and not on_duty:
            raise Forbidden("error.no_count", of=of.key)
        if each.last < today() - BACK:
            raise Forbidden("error.long_past", days=BACK.days)


async def _refuse_held(reading: Reading, of: Ref, drafts: Sequence[TallyDraft]) -> None:
    rows = [[place, each.key, each.from_, each.last, _replaced(each)] for place, each in enumerate(drafts)]
    for held in await reading.many("tallies/holding", of=of.id, rows=rows):
        each = drafts[held.index]
        if not held.known:
            raise NotFound(f"tallies[{held.index}].replaces", "error.not_found", value=each.replaces)
        if held.holding != _replaced(each):
            holding = None if held.holding is None else f"{Tally.noun}:{held.holding}"
            raise Conflict("error.tally_told", {"tally": holding, "index": held.index}, key=each.key)


def _properties(draft: TallyDraft, value: int) -> dict[str, Any]:
    given = {"unit": draft.unit, "printed": draft.printed}
    found = {name: each for name, each in given.items() if each is not None}
    return {"key": draft.key, "label": draft.label, "value": value, "qualifier": draft.qualifier.value, **found}


def _replaced(draft: TallyDraft) -> str | None:
    return None if draft.replaces is None else draft.replaces.partition(":")[2]
