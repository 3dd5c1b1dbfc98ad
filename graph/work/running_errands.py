"""Errands as they are run: claimed, bought, brought, given back, returned, cancelled (接单、购买、送达、退单等)."""

from collections.abc import Sequence
from typing import Final

from pydantic import Field

from graph.database.runner import Runner
from graph.errors import Conflict, Forbidden, InvalidInput
from graph.forms.form import form
from graph.forms.values import ErrandId
from graph.records import HeldErrand, Person
from graph.viewer import Viewer
from graph.vocabulary import ErrandAdvance, ErrandState
from graph.work.errand_sayings import MOST, ErrandSaying, Purchase, named, require_state, say_of_errands
from graph.work.figures import in_thousandths
from graph.writing.requests import Request
from graph.writing.structural import Made

PAID_DECIMALS: Final = 2
BECOMES: Final = {
    ErrandAdvance.PURCHASED: ErrandState.PURCHASED,
    ErrandAdvance.DELIVERED: ErrandState.DELIVERED,
    ErrandAdvance.GIVEN_BACK: ErrandState.REQUESTED,
    ErrandAdvance.RETURNED: ErrandState.RETURNED,
}
FROM: Final = {
    ErrandAdvance.PURCHASED: ErrandState.CLAIMED,
    ErrandAdvance.DELIVERED: ErrandState.PURCHASED,
    ErrandAdvance.GIVEN_BACK: ErrandState.CLAIMED,
    ErrandAdvance.RETURNED: ErrandState.PURCHASED,
}
REASONED: Final = frozenset({ErrandAdvance.GIVEN_BACK, ErrandAdvance.RETURNED})
"""What asks for a reason."""


@form("What was paid for an errand, and what of it could not be bought. 代跑购买")
class ErrandBought:
    """代跑购买."""

    errand: ErrandId = Field(description="Id of the errand. 代跑")
    paid: float | None = Field(
        default=None, allow_inf_nan=False, description="What was paid for it, in yuan, to the fen. 代付金额"
    )
    missing: tuple[int, ...] = Field(
        default=(), description="Which items were not to be had, by number, from 0. 缺货物品"
    )

    @property
    def key(self) -> str:
        """The errand's key."""
        return self.errand.partition(":")[2]


async def claim(
    runner: Runner, viewer: Viewer, ids: Sequence[str], who: str | None, request: Request | None = None
) -> Made:
    """Claim errands, all or none, for whoever asks or for somebody else.

    Raises InvalidInput, NotFound, which name the id that is off, or the runner who is not of that village's team;
    Forbidden unless whoever asks is of the errand team of each village, or acts in the place of a runner who is: as
    organiser, commander or liaison officer over the household; Conflict tells who has an errand, or the state of one
    that cannot be claimed; the last two name the id too; Repeated, Unavailable.
    """
    by = who or viewer.person

    def judge(each: HeldErrand, argument: str) -> None:
        may = each.fits if by == viewer.person else each.acts
        if not may:
            raise Forbidden("error.no_runner", argument)
        if not each.fits:
            raise InvalidInput("runner", "input.not_of_team", value=f"{Person.noun}:{by}", errand=named(each.id))
        if each.state in (ErrandState.CLAIMED, ErrandState.PURCHASED):
            said = {"errand": named(each.id), "runner": each.runner_name}
            raise Conflict("error.errand_taken", said | {"argument": argument}, **said)
        require_state(each, argument, ErrandState.REQUESTED)

    return await say_of_errands(runner, viewer, ErrandSaying(ids, ErrandState.CLAIMED, judge, who=by), request)


async def advance(
    runner: Runner,
    viewer: Viewer,
    ids: Sequence[str],
    to: ErrandAdvance,
    bought: Sequence[ErrandBought],
    reason: str | None,
    request: Request | None = None,
) -> Made:
    """Tell that errands were bought, brought, given back or returned, all or none.

    Raises InvalidInput, NotFound, which name what is off; Forbidden unless whoever asks runs each of them, or acts in
    the runner's place; Conflict tells the state of one that cannot come to that; Repeated, Unavailable.
    """
    if to in REASONED and reason is None:
        raise InvalidInput("reason", "input.reason_missing", value=to.value)
    places = _places(ids, to, bought)

    def judge(each: HeldErrand, argument: str) -> None:
        if not each.own and not each.acts:
            raise Forbidden("error.not_runner", argument)
        require_state(each, argument, FROM[to])
        if each.id in places:
            _require_items(each, places[each.id], bought[places[each.id]])

    bills = {id: _bill(place, bought[place]) for id, place in places.items()}
    saying = ErrandSaying(ids, BECOMES[to], judge, bills, reason=reason)
    return await say_of_errands(runner, viewer, saying, request)


async def cancel(runner: Runner, viewer: Viewer, id: str, reason: str | None, request: Request | None = None) -> Made:
    """Cancel an errand.

    Raises NotFound, Forbidden unless it is of the own household, or whoever asks has asked for it or organises the
    town; Conflict tells the state of one that cannot be cancelled; Repeated, Unavailable.
    """

    def judge(each: HeldErrand, argument: str) -> None:
        if not each.wanted:
            raise Forbidden("error.not_asked", argument)
        require_state(each, argument, ErrandState.REQUESTED, ErrandState.CLAIMED)

    saying = ErrandSaying([id], ErrandState.CANCELLED, judge, reason=reason, argument="id")
    return await say_of_errands(runner, viewer, saying, request)


def _places(ids: Sequence[str], to: ErrandAdvance, bought: Sequence[ErrandBought]) -> dict[str, int]:
    """By the errand's key, which of the purchases is told of it; InvalidInput for one that is of none of these."""
    if bought and to is not ErrandAdvance.PURCHASED:
        raise InvalidInput("bought", "input.not_bought", value=to.value)
    if len(bought) > MOST:
        raise InvalidInput("bought", "input.too_many", value=len(bought), limit=MOST)
    found: dict[str, int] = {}
    for place, each in enumerate(bought):
        if each.key not in ids or each.key in found:
            raise InvalidInput(f"bought[{place}].errand", "input.not_among", value=each.errand)
        found[each.key] = place
    return found


def _bill(place: int, purchase: ErrandBought) -> Purchase:
    """What is kept of a purchase; InvalidInput for an amount that is none."""
    argument = f"bought[{place}].paid"
    if purchase.paid is None:
        return Purchase(None, purchase.missing)
    if purchase.paid < 0:
        raise InvalidInput(argument, "input.paid", value=purchase.paid)
    return Purchase(in_thousandths(purchase.paid, argument, PAID_DECIMALS), purchase.missing)


def _require_items(errand: HeldErrand, place: int, purchase: ErrandBought) -> None:
    """InvalidInput for an item that an errand has not, or that is named twice."""
    for number, item in enumerate(purchase.missing):
        if not 0 <= item < errand.items or item in purchase.missing[:number]:
            raise InvalidInput(f"bought[{place}].missing[{number}]", "input.no_item", value=item, items=errand.items)
