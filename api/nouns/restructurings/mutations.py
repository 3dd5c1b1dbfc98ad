"""What is done with restructurings."""

from dataclasses import dataclass
from typing import Any

import strawberry

from api.fields.arguments import Argument, text
from api.fields.declarations import Given
from api.fields.factories import deed
from api.fields.session import Session
from api.nouns.restructurings.inputs import RestructuringInput
from api.nouns.restructurings.queries import ID
from api.nouns.restructurings.types import ApplyRestructuringPayload, Restructuring
from graph.records import Hindrance, Violation
from graph.records import Restructuring as Kept
from graph.restructuring import drafts, plans
from graph.restructuring.applying import Applied, apply
from graph.restructuring.undoing import undo
from graph.snapshot import Seen


@dataclass(frozen=True, slots=True)
class Done:
    """What came of applying or undoing."""

    restructuring: Kept
    applied: bool
    violations: tuple[Violation | Hindrance, ...]


def plan(argument: str, given: Any) -> plans.Plan:
    """The plan of an argument; InvalidInput names the field that is off."""
    return plans.plan(given, argument)


PLAN = Argument("input", RestructuringInput, "What it is to be. 方案", plan, ...)
VERSION = Argument(
    "expected_version", int, "The version that was looked at; CONFLICT tells another one. 版本", default=...
)
KEY = Argument(
    "idempotency_key",
    str | None,
    "The same whenever the request is sent again, which then does nothing and tells what is so now. 幂等键",
    text,
)
REASON = Argument("reason", str, "Why, 1 to 100 characters; told in the log. 原因", text, ...)


async def again(session: Session, id: str, seen: Seen) -> Kept:
    """The restructuring as it is once that was done."""
    session.reading.renew(seen)
    return await drafts.read(session.reading, id)


async def drafted(session: Session, given: Given) -> Kept:
    """A new draft."""
    id, seen = await drafts.draft(session.runner, session.viewer, given["input"])
    return await again(session, id, seen)


async def revised(session: Session, given: Given) -> Kept:
    """A draft, revised."""
    id, version = given["id"], given["expected_version"]
    return await again(session, id, await drafts.revise(session.runner, session.viewer, id, version, given["input"]))


async def applied(session: Session, given: Given) -> Done:
    """What came of applying a draft."""
    id, version, key = given["id"], given["expected_version"], given["idempotency_key"]
    return await _payload(session, id, await apply(session.runner, session.viewer, id, version, key, session.span))


async def undone(session: Session, given: Given) -> Done:
    """What came of undoing a restructuring."""
    id = given["id"]
    return await _payload(session, id, await undo(session.runner, session.viewer, id, given["reason"], session.span))


async def abandoned(session: Session, given: Given) -> Kept:
    """A draft, given up."""
    id = given["id"]
    return await again(session, id, await drafts.abandon(session.runner, session.viewer, id))


async def _payload(session: Session, id: str, done: Applied) -> Done:
    return Done(await again(session, id, done.seen), done.applied, done.violations)


@strawberry.type
class RestructuringMutations:
    """重组."""

    draft_restructuring: Restructuring = deed(
        drafted, "Drafts a restructuring; nothing is changed until it is applied. 起草重组", PLAN
    )
    revise_restructuring: Restructuring = deed(revised, "Revises a draft. 修改草案", ID, VERSION, PLAN)
    apply_restructuring: ApplyRestructuringPayload = deed(
        applied,
        "Does every step of a draft at once, or none: refused, with the violations and nothing changed, where it would "
        "newly break a rule of severity ERROR. 执行重组",
        ID,
        VERSION,
        KEY,
    )
    undo_restructuring: ApplyRestructuringPayload = deed(
        undone,
        "Puts back what it changed from now on, and keeps the history; calls it off where it is not in force yet. "
        "Refused where a later change built on it. 撤销重组",
        ID,
        REASON,
    )
    abandon_restructuring: Restructuring = deed(abandoned, "Gives up a draft. 放弃草案", ID)
