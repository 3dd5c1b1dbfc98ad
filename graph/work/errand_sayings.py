"""Saying something of several errands at once: they are locked in the order of their ids, then judged, then written."""

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from graph.database.runner import Runner
from graph.errors import Conflict, InvalidInput, NotFound
from graph.records import Errand, ErrandFact, HeldErrand
from graph.viewer import Viewer
from graph.vocabulary import ErrandState
from graph.writing.facts import Saying, say
from graph.writing.requests import Request
from graph.writing.structural import Made

MOST: Final = 200
"""Errands of which something is said at once."""


@dataclass(frozen=True, slots=True)
class Purchase:
    """What was paid for an errand, in thousandths of a yuan, and the numbers of the items that were not to be had."""

    paid: int | None = None
    missing: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ErrandSaying:
    """What is said of errands: what becomes of them, by whom they are run then, what was paid for each, and why.

    `judge` raises what stands in the way of one, named as it was given; `argument` names the ids, or the only one.
    """

    ids: Sequence[str]
    state: ErrandState
    judge: Callable[[HeldErrand, str], None]
    purchases: Mapping[str, Purchase] = field(default_factory=dict)
    who: str | None = None
    reason: str | None = None
    argument: str = "ids"

    def named(self, place: int) -> str:
        """How an id was given."""
        return self.argument if self.argument == "id" else f"{self.argument}[{place}]"


async def say_of_errands(runner: Runner, viewer: Viewer, said: ErrandSaying, request: Request | None) -> Made:
    """Say it of all of them, or of none; the id of the first of what was said.

    Raises InvalidInput where none is given, one twice, or too many; NotFound, which names the id; what the judging
    raises, first before the errands are locked and then by what they are once they are; Repeated, Unavailable.
    """
    if not said.ids:
        raise InvalidInput(said.argument, "input.none_given")
    if len(said.ids) > MOST:
        raise InvalidInput(said.argument, "input.too_many", value=len(said.ids), limit=MOST)
    ids, saying_id = said.ids, secrets.token_hex(16)
    for place, id in enumerate(ids):
        if id in ids[:place]:
            raise InvalidInput(said.named(place), "input.twice", value=named(id))

    async def work(saying: Saying) -> str:
        await _judge(saying, said)
        await saying.transaction.write(saying.transaction.catalog["errands/hold"], {"ids": sorted(ids)})
        await _judge(saying, said)
        rows = [[id, f"{saying_id}-{place:03}", *_columns(said.purchases.get(id))] for place, id in enumerate(ids)]
        given = {"rows": rows, "by": viewer.person or None, "state": said.state.value}
        given |= {"runner": said.who, "reason": said.reason}
        await saying.transaction.write(saying.transaction.catalog["errands/write"], given)
        return f"{ErrandFact.noun}:{saying_id}-000"

    return await say(runner, viewer, work, request, new=True)


def require_state(errand: HeldErrand, argument: str, *states: ErrandState) -> None:
    """Conflict, which tells the state, unless it is one of these."""
    if errand.state not in states:
        said = {"errand": named(errand.id), "state": errand.state.value}
        raise Conflict("error.errand_state", said | {"argument": argument}, **said)


def named(id: str) -> str:
    """The id of an errand outside the graph."""
    return f"{Errand.noun}:{id}"


async def _judge(saying: Saying, said: ErrandSaying) -> None:
    read: Sequence[HeldErrand] = await saying.reading.many("errands/held", ids=list(said.ids), runner=said.who)
    found = {each.id: each for each in read}
    for place, id in enumerate(said.ids):
        if id not in found:
            raise NotFound(said.named(place), "error.not_found", value=named(id))
    for place, id in enumerate(said.ids):
        said.judge(found[id], said.named(place))


def _columns(purchase: Purchase | None) -> tuple[int | None, list[int] | None]:
    return (None, None) if purchase is None else (purchase.paid, list(purchase.missing))
