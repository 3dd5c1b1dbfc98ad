"""What is done with errands."""

import strawberry

from api.fields.arguments import Argument, key_of, person, text
from api.fields.declarations import Given
from api.fields.enums import ErrandAdvance
from api.fields.factories import deed
from api.fields.inputs import reader
from api.fields.payloads import mutations
from api.fields.session import Session
from api.nouns.errands.inputs import ErrandBoughtInput, ErrandInput
from api.nouns.errands.payloads import ErrandPayload, ErrandsPayload, errand, errands
from api.nouns.errands.queries import ID
from graph.work import running_errands
from graph.work.errands import ErrandDraft, request_errand
from graph.work.running_errands import ErrandBought
from graph.writing.structural import Made

_errand_key = key_of("Errand")


def errand_keys(name: str, value: list[str]) -> list[str]:
    """The keys in ids of errands; InvalidInput names the one that is none."""
    return [_errand_key(f"{name}[{place}]", each) for place, each in enumerate(value)]


IDS = Argument("ids", list[strawberry.ID], "Ids of the errands, at most 200. 代跑", errand_keys, ...)


async def requested(session: Session, given: Given) -> Made:
    """An errand, asked for."""
    return await request_errand(session.runner, session.viewer, given["input"], "input", session.request)


async def claimed(session: Session, given: Given) -> Made:
    """Errands, claimed."""
    return await running_errands.claim(session.runner, session.viewer, given["ids"], given["runner"], session.request)


async def advanced(session: Session, given: Given) -> Made:
    """Errands, bought, brought, given back or returned."""
    to = ErrandAdvance(given["to"])
    return await running_errands.advance(
        session.runner, session.viewer, given["ids"], to, given["bought"], given["reason"], session.request
    )


async def cancelled(session: Session, given: Given) -> Made:
    """An errand, cancelled."""
    return await running_errands.cancel(session.runner, session.viewer, given["id"], given["reason"], session.request)


@mutations
class ErrandMutations:
    """红色代跑."""

    request_errand: ErrandPayload = deed(
        requested,
        errand,
        "Asks for an errand: by one of the household; on its behalf by its village's errand team, who commands, is "
        "liaison officer, committee member or grid worker over it, or an organiser. 下单",
        Argument("input", ErrandInput, "The errand. 代跑", reader(ErrandDraft), ...),
    )


@strawberry.type
class RunningMutations:
    """接单、购买、送达."""

    claim_errands: ErrandsPayload | None = deed(
        claimed,
        errands,
        "Claims errands, all or none; one that another has is CONFLICT, told with the runner's name. By the village's "
        "errand team; for somebody of it also by who commands or is liaison officer over the household. 接单",
        IDS,
        Argument("runner", strawberry.ID | None, "Who is to run them; absent: whoever asks. 代跑人", person),
    )
    advance_errands: ErrandsPayload | None = deed(
        advanced,
        errands,
        "Tells that errands were bought, brought, given back or returned, all or none: by their runner, or by who "
        "commands or is liaison officer over the household in the runner's place. 购买、送达、退单、退回",
        IDS,
        Argument("to", ErrandAdvance, "What became of them. 进展", default=...),
        Argument(
            "bought",
            list[ErrandBoughtInput],
            "With PURCHASED: what was paid for each, and what of it was not to be had. 购买情况",
            reader(tuple[ErrandBought, ...]),
            (),
            (),
        ),
        Argument("reason", str | None, "Why, 1 to 100 characters; GIVEN_BACK and RETURNED ask for it. 原因", text),
    )
    cancel_errand: ErrandsPayload | None = deed(
        cancelled,
        errands,
        "Cancels an errand that is REQUESTED or CLAIMED. By the household, who asked for it, or an organiser. 取消",
        ID,
        Argument("reason", str | None, "Why, 1 to 100 characters. 原因", text),
    )
