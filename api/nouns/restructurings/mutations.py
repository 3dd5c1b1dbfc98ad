"""What is done with restructurings."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

import strawberry

from api.fields.arguments import Argument, text
from api.fields.declarations import root
from api.nouns.restructurings.inputs import RestructuringInput
from api.nouns.restructurings.queries import ID
from api.nouns.restructurings.types import ApplyRestructuringPayload, Restructuring
from graph.records import Hindrance, Violation
from graph.records import Restructuring as Kept
from graph.restructuring import drafts, plans
from graph.restructuring.applying import Applied, apply
from graph.restructuring.undoing import undo

if TYPE_CHECKING:
    from api.loading import Loading
    from api.selection import Selected


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
    "The same whenever the request is sent again, which is answered as the first was then. 幂等键",
    text,
)
REASON = Argument("reason", str, "Why, 1 to 100 characters; told in the log. 原因", text, ...)


async def again(loading: "Loading", id: str, seen: Iterable[str]) -> tuple[Kept, datetime]:
    """The restructuring as it is once that was done, and the instant that this is of."""
    loading.reading.renew(seen)
    kept = await drafts.read(loading.reading, id)
    return kept, loading.reading.instant


async def drafted(loading: "Loading", selected: "Selected") -> tuple[Any, datetime]:
    """A new draft."""
    id, seen = await drafts.draft(loading.runner, loading.reading.viewer, selected.given["input"])
    return await again(loading, id, seen)


async def revised(loading: "Loading", selected: "Selected") -> tuple[Any, datetime]:
    """A draft, revised."""
    given, viewer = selected.given, loading.reading.viewer
    seen = await drafts.revise(loading.runner, viewer, given["id"], given["expected_version"], given["input"])
    return await again(loading, given["id"], seen)


async def applied(loading: "Loading", selected: "Selected") -> tuple[Any, datetime]:
    """What came of applying a draft."""
    given, viewer = selected.given, loading.reading.viewer
    version, key = given["expected_version"], given["idempotency_key"]
    done = await apply(loading.runner, viewer, given["id"], version, key, loading.span)
    return await _payload(loading, given["id"], done)


async def undone(loading: "Loading", selected: "Selected") -> tuple[Any, datetime]:
    """What came of undoing a restructuring."""
    id, viewer = selected.given["id"], loading.reading.viewer
    return await _payload(loading, id, await undo(loading.runner, viewer, id, selected.given["reason"], loading.span))


async def abandoned(loading: "Loading", selected: "Selected") -> tuple[Any, datetime]:
    """A draft, given up."""
    id = selected.given["id"]
    return await again(loading, id, await drafts.abandon(loading.runner, loading.reading.viewer, id))


async def _payload(loading: "Loading", id: str, done: Applied) -> tuple[Done, datetime]:
    kept, at = await again(loading, id, done.seen)
    return Done(kept, done.applied, done.violations), at


@strawberry.type
class RestructuringMutations:
    """重组."""

    draft_restructuring: Restructuring = root(
        drafted, "Drafts a restructuring; nothing is changed until it is applied. 起草重组", PLAN
    )
    revise_restructuring: Restructuring = root(revised, "Revises a draft. 修改草案", ID, VERSION, PLAN)
    apply_restructuring: ApplyRestructuringPayload = root(
        applied,
        "Does every step of a draft at once, or none: refused, with the violations and nothing changed, where it would "
        "newly break a rule of severity ERROR. 执行重组",
        ID,
        VERSION,
        KEY,
    )
    undo_restructuring: ApplyRestructuringPayload = root(
        undone,
        "Puts back what it changed from now on, and keeps the history; calls it off where it is not in force yet. "
        "Refused where a later change built on it. 撤销重组",
        ID,
        REASON,
    )
    abandon_restructuring: Restructuring = root(abandoned, "Gives up a draft. 放弃草案", ID)
