"""Errands: what a household wants to have bought, asked for by itself or on its behalf (红色代跑)."""

import secrets
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Final

from pydantic import Field

from graph.database.runner import Runner
from graph.days import today
from graph.errors import Forbidden, InvalidInput, NotFound
from graph.finding.folding import fold
from graph.forms.form import form
from graph.forms.texts import Text
from graph.forms.values import Day, HouseholdCode, PersonId
from graph.records import AskedHousehold, Errand
from graph.viewer import Viewer
from graph.vocabulary import ErrandChannel
from graph.work.figures import in_thousandths
from graph.writing.facts import Saying, say
from graph.writing.requests import Request
from graph.writing.structural import Made

MOST_ITEMS: Final = 50
"""Items of one errand."""
AHEAD: Final = timedelta(days=30)
"""How far ahead the day may be on which something is wanted."""


@form("Something that a household wants. 代跑物品")
class ErrandItem:
    """代跑物品."""

    name: Text = Field(description="What it is. 名称")
    quantity: float = Field(allow_inf_nan=False, description="How much: more than 0, at most three decimals. 数量")
    measure: Text = Field(description="Of which measure: kg, 袋, 盒 … 计量单位")


@form("An errand. 代跑")
class ErrandDraft:
    """代跑."""

    household: HouseholdCode = Field(description="Code of the household that wants it. 住户")
    contact: PersonId | None = Field(
        default=None,
        description="Id of whom to call, who lives there; absent: whoever asks, where they live there. 联系人",
    )
    items: tuple[ErrandItem, ...] = Field(description="What is wanted, 1 to 50 items. 物品")
    channel: ErrandChannel = Field(description="By which way it was asked for. 渠道")
    on: Day | None = Field(
        default=None, description="The day on which it is wanted, at most 30 days ahead; absent: today. 日期"
    )
    to_the_door: bool = Field(default=False, description="Whether it is brought to the door and left there. 送货上门")


async def request_errand(
    runner: Runner, viewer: Viewer, draft: ErrandDraft, argument: str, request: Request | None = None
) -> Made:
    """Ask for an errand; its id.

    Raises InvalidInput, NotFound, which name the field beneath `argument` that is off; Forbidden unless whoever asks
    lives there, commands a unit over the household or is its liaison officer, is of the committee, works in the grid,
    is of the village's errand team, or organises the town; Repeated, Conflict, Unavailable.
    """
    quantities = _quantities(draft.items, f"{argument}.items")
    on = _day(draft.on, f"{argument}.on")
    at, token = datetime.now(UTC), secrets.token_hex(8)
    id = errand_id(at, token)

    async def work(saying: Saying) -> str:
        asked = await _require(saying, draft, argument)
        given = {
            "id": id,
            "fact": f"{id}-000",
            "by": viewer.person or None,
            "household": draft.household,
            "village": asked.village,
            "contact": draft.contact or (viewer.person if asked.own else None),
            "channel": draft.channel.value,
            "on": on,
            "to_the_door": draft.to_the_door,
            "names": [each.name for each in draft.items],
            "folded": [folded(each.name, each.measure) for each in draft.items],
            "measures": [each.measure for each in draft.items],
            "quantities": quantities,
        }
        await saying.transaction.write(saying.transaction.catalog["errands/ask"], given)
        return f"{Errand.noun}:{id}"

    return await say(runner, viewer, work, request, new=True)


def errand_id(at: datetime, tail: str) -> str:
    """An id in whose order errands come the oldest first: it begins with when they were asked for."""
    return f"{int(at.timestamp() * 1_000_000):016x}{tail}"


def folded(name: str, measure: str) -> str:
    """By what the same thing is told, however it was written."""
    return f"{fold(name)} {fold(measure)}"


def _quantities(items: Sequence[ErrandItem], argument: str) -> list[int]:
    """How much of each in thousandths; InvalidInput for what cannot be bought."""
    if not items:
        raise InvalidInput(argument, "input.none_given")
    if len(items) > MOST_ITEMS:
        raise InvalidInput(argument, "input.too_many", value=len(items), limit=MOST_ITEMS)
    found = []
    for place, each in enumerate(items):
        for name, text in (("name", each.name), ("measure", each.measure)):
            if not fold(text):
                raise InvalidInput(f"{argument}[{place}].{name}", "input.nameless", value=text)
        if each.quantity <= 0:
            raise InvalidInput(f"{argument}[{place}].quantity", "input.quantity", value=each.quantity)
        found.append(in_thousandths(each.quantity, f"{argument}[{place}].quantity"))
    return found


def _day(on: date | None, argument: str) -> date:
    """The day that is meant; InvalidInput for one that is past, or too far ahead."""
    now = today()
    if on is not None and on < now:
        raise InvalidInput(argument, "input.past", value=on.isoformat())
    if on is not None and on > now + AHEAD:
        raise InvalidInput(argument, "input.far_day", value=on.isoformat(), days=AHEAD.days)
    return on or now


async def _require(saying: Saying, draft: ErrandDraft, argument: str) -> AskedHousehold:
    """The household, unless whoever asks may not ask for it."""
    asked: AskedHousehold | None = await saying.reading.one(
        "errands/asked", household=draft.household, contact=draft.contact
    )
    if asked is None:
        raise NotFound(f"{argument}.household", "error.not_found", value=draft.household)
    if not asked.may:
        raise Forbidden("error.no_errand_for", household=draft.household)
    if not asked.known:
        raise NotFound(f"{argument}.contact", "error.not_found", value=f"Person:{draft.contact}")
    return asked
