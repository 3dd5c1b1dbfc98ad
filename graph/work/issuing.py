"""Directives: what is asked for, who may issue and close them (指令上传下达)."""

import re
import secrets
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any, Final

from pydantic import Field

from graph.database.runner import Runner
from graph.errors import Conflict, Forbidden, InvalidInput, NotFound
from graph.forms.form import form
from graph.forms.texts import Lines, Text
from graph.forms.values import Code, Instant, Level
from graph.records import Closing, Directive, Issuer
from graph.snapshot import Reading
from graph.viewer import Viewer
from graph.vocabulary import OPEN, InPlaceTask, Purpose
from graph.work.figures import DECIMALS, KEY
from graph.writing.facts import Saying, say
from graph.writing.requests import Request
from graph.writing.structural import Made

MOST_MEASURES: Final = 20


@form("Something that is asked for. 指标")
class Measure:
    """指标."""

    key: str | None = Field(
        default=None, description="Its key, [a-z][a-z0-9_]*, 1 to 40 characters; absent: m1, m2 … in order. 键"
    )
    label: Text = Field(description="What it is called. 名称")
    unit: Text | None = Field(default=None, description="What is counted: 人, 户, 件 … 单位")
    decimals: Annotated[int, Field(ge=0, le=DECIMALS)] = Field(
        default=0, description="Decimals of a figure, 0 (whole numbers) to 3. 小数位数"
    )


@form("A directive. 指令")
class DirectiveDraft:
    """指令."""

    from_: Code = Field(
        alias="from", description="Code of the unit, or of the headquarters or leading group, that issues it. 发令者"
    )
    title: Text = Field(description="Its title. 标题")
    body: Lines = Field(min_length=1, max_length=4000, description="What is to be done, 1 to 4000 characters. 内容")
    purpose: Purpose | None = Field(
        default=None, description="Of the units that it goes to; a unit's own, of a body to be named. 用途"
    )
    task: InPlaceTask | None = Field(default=None, description="Which of the five tasks it is about. 到位事项")
    to_level: Level = Field(default=3, description="The lowest level that it goes down to, 1 to 3. 下达至")
    due_at: Instant | None = Field(default=None, description="Until when it is to be answered. 期限")
    measures: tuple[Measure, ...] = Field(
        default=(), max_length=MOST_MEASURES, description="What figures are asked for, at most 20. 指标"
    )


async def issue(
    runner: Runner, viewer: Viewer, draft: DirectiveDraft, argument: str, request: Request | None = None
) -> Made:
    """Issue a directive to every unit that it goes to; its id.

    Raises InvalidInput, which names the field beneath `argument` that is off; NotFound where there is no such unit or
    body; Forbidden unless whoever asks commands the unit or one above, leads the body, or organises the town; Repeated,
    Conflict, Unavailable.
    """
    keys = _keys(draft.measures, argument)
    id = directive_id(datetime.now(UTC), secrets.token_hex(8))

    async def work(saying: Saying) -> str:
        issuer = await _issuer(saying.reading, draft, argument)
        purpose = _purpose(draft, issuer, argument)
        if draft.due_at is not None and draft.due_at <= datetime.now(UTC):
            raise InvalidInput(f"{argument}.dueAt", "input.past", value=draft.due_at.isoformat())
        start = "issued_by_unit" if issuer.level else "issued_by_body"
        statement = saying.transaction.catalog.choose("directives/issue", start=start)
        given: dict[str, Any] = {
            "id": id,
            "by": viewer.person or None,
            "town": issuer.town,
            "issuer": draft.from_,
            "purpose": purpose.value,
            "to_level": draft.to_level,
            "due_at": draft.due_at,
            "given": _texts(draft),
            "keys": keys,
            "labels": [each.label for each in draft.measures],
            "units": [each.unit or "" for each in draft.measures],
            "decimals": [each.decimals for each in draft.measures],
        }
        await saying.transaction.write(statement, given)
        return f"{Directive.noun}:{id}"

    return await say(runner, viewer, work, request, new=True)


def directive_id(at: datetime, tail: str) -> str:
    """An id in whose order directives come the latest first: it begins with how long before the end of time `at` is."""
    return f"{int((OPEN - at) / timedelta(microseconds=1)):016x}{tail}"


async def close(runner: Runner, viewer: Viewer, id: str, reason: str, request: Request | None = None) -> Made:
    """Close a directive: nothing is asked any more, what was said stays.

    Raises NotFound, Forbidden unless whoever asks may issue in the name of the issuer; Conflict where it is closed
    already; Repeated, Unavailable.
    """
    if await Reading(runner, viewer).one("directives/directive", id=id) is None:
        raise NotFound("id", "error.not_found", value=f"{Directive.noun}:{id}")

    closing: Closing

    async def work(saying: Saying) -> str:
        nonlocal closing
        await saying.transaction.write(saying.transaction.catalog["directives/hold"], {"id": id})
        closing = await saying.answer("directives/close", id=id, reason=reason)
        if not closing.may:
            raise Forbidden("error.not_issuer")
        if closing.before:
            raise Conflict("error.directive_closed")
        return f"{Directive.noun}:{id}"

    async def done(saying: Saying) -> bool:
        found: Directive | None = await saying.reading.one("directives/directive", id=id)
        return found is not None and found.closed_at == closing.at

    return await say(runner, viewer, work, request, done=done)


async def _issuer(reading: Reading, draft: DirectiveDraft, argument: str) -> Issuer:
    issuer: Issuer | None = await reading.one("directives/issuer", code=draft.from_)
    if issuer is None:
        raise NotFound(f"{argument}.from", "error.not_found", value=draft.from_)
    if not issuer.lawful:
        raise InvalidInput(f"{argument}.from", "input.no_issuer", value=draft.from_)
    if not issuer.may:
        raise Forbidden("error.not_issuer")
    if issuer.level > draft.to_level:
        raise InvalidInput(f"{argument}.toLevel", "input.above", value=draft.to_level, level=issuer.level)
    return issuer


def _purpose(draft: DirectiveDraft, issuer: Issuer, argument: str) -> Purpose:
    purpose = draft.purpose or issuer.purpose
    if purpose is None or issuer.purpose not in (None, purpose):
        raise InvalidInput(f"{argument}.purpose", "input.purpose", value=draft.purpose or "null")
    return purpose


def _keys(measures: Sequence[Measure], argument: str) -> list[str]:
    """The keys of measures; InvalidInput names one that is off, or there twice."""
    keys = [each.key or f"m{place + 1}" for place, each in enumerate(measures)]
    for place, key in enumerate(keys):
        if not re.match(KEY, key) or key in keys[:place]:
            raise InvalidInput(f"{argument}.measures[{place}].key", "input.measure_key", value=key)
    return keys


def _texts(draft: DirectiveDraft) -> dict[str, str]:
    texts = {"title": draft.title, "body": draft.body}
    return texts if draft.task is None else texts | {"task": draft.task.value}
