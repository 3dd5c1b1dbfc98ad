"""What is done with restructurings."""

from typing import Any

from api.fields.arguments import Argument, text
from api.fields.declarations import Given
from api.fields.factories import deed
from api.fields.payloads import mutations
from api.fields.session import Session
from api.nouns.restructurings.inputs import RestructuringInput
from api.nouns.restructurings.payloads import DraftPayload, EffectPayload, draft, effect
from api.nouns.restructurings.queries import ID
from graph.restructuring import drafts, plans
from graph.restructuring.applying import Applied, apply
from graph.restructuring.undoing import undo
from graph.snapshot import Seen
from graph.vocabulary import RestructuringStatus
from graph.writing.structural import Made


def plan(argument: str, given: Any) -> plans.Plan:
    """The plan of an argument; InvalidInput names the field that is off."""
    return plans.plan(given, argument)


PLAN = Argument("input", RestructuringInput, "What it is to be. 方案", plan, ...)
VERSION = Argument(
    "expected_version", int, "The version that was looked at; CONFLICT tells another one. 版本", default=...
)
REASON = Argument("reason", str, "Why, 1 to 100 characters; told in the log. 原因", text, ...)


async def drafted(session: Session, given: Given) -> Made:
    """A new draft."""
    return _made(*await drafts.draft(session.runner, session.viewer, given["input"], session.request))


async def revised(session: Session, given: Given) -> Made:
    """A draft, revised."""
    id, version = given["id"], given["expected_version"]
    seen = await drafts.revise(session.runner, session.viewer, id, version, given["input"], session.request)
    return _made(id, seen)


async def applied(session: Session, given: Given) -> Applied:
    """What came of applying a draft."""
    id, version = given["id"], given["expected_version"]
    return await apply(session.runner, session.viewer, id, version, session.span, session.request)


async def undone(session: Session, given: Given) -> Applied:
    """What came of undoing a restructuring."""
    return await undo(session.runner, session.viewer, given["id"], given["reason"], session.span, session.request)


async def abandoned(session: Session, given: Given) -> Made:
    """A draft, given up."""
    id = given["id"]
    return _made(id, await drafts.abandon(session.runner, session.viewer, id, session.request))


def _made(id: str, seen: Seen) -> Made:
    return Made(drafts.id_of(id), seen=seen)


@mutations
class RestructuringMutations:
    """重组."""

    draft_restructuring: DraftPayload = deed(
        drafted, draft, "Drafts a restructuring; nothing is changed until it is applied. 起草重组", PLAN
    )
    revise_restructuring: DraftPayload = deed(revised, draft, "Revises a draft. 修改草案", ID, VERSION, PLAN)
    apply_restructuring: EffectPayload = deed(
        applied,
        effect(RestructuringStatus.APPLIED),
        "Does every step of a draft at once, or none: refused, with the violations and nothing changed, where it would "
        "newly break a rule of severity ERROR. 执行重组",
        ID,
        VERSION,
    )
    undo_restructuring: EffectPayload = deed(
        undone,
        effect(RestructuringStatus.UNDONE),
        "Puts back what it changed from now on, and keeps the history; calls it off where it is not in force yet. "
        "Refused where a later change built on it. 撤销重组",
        ID,
        REASON,
    )
    abandon_restructuring: DraftPayload = deed(abandoned, draft, "Gives up a draft. 放弃草案", ID)
