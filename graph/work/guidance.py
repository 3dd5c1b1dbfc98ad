"""Visits to firms (驻企健康指导), and the firms' contingency plans (个性化应急预案)."""

import secrets
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Final

from pydantic import Field

from graph.database.runner import Runner
from graph.days import start_of, today
from graph.errors import Conflict, Forbidden, InvalidInput, NotFound
from graph.forms.form import form
from graph.forms.texts import Note
from graph.forms.values import EnterpriseCode, GuidanceVisitId, Instant
from graph.records import ContingencyPlan, GuidanceVisit, Guiding
from graph.viewer import Viewer
from graph.vocabulary import FindingResult, GuidanceMode, GuidanceTopic
from graph.work.issuing import directive_id
from graph.work.resumption_rules import FIRMS
from graph.writing.facts import Saying, say
from graph.writing.requests import Request
from graph.writing.structural import Made

BACK: Final = timedelta(days=30)
"""How long ago that may have been which is noted, where no organiser notes it."""


@form("What was found about a topic; each topic at most once. 指导结果")
class GuidanceFinding:
    """指导结果."""

    topic: GuidanceTopic = Field(description="What was looked at. 指导事项")
    result: FindingResult = Field(description="What was found. 结果")
    note: Note | None = Field(default=None, description="In words, 1 to 1000 characters. 备注")


@form("A visit to a firm. 驻企健康指导")
class VisitDraft:
    """驻企健康指导."""

    enterprise: EnterpriseCode = Field(description="Code of the firm. 企业编码")
    mode: GuidanceMode = Field(default=GuidanceMode.ON_SITE, description="On site, or online. 指导方式")
    held_at: Instant = Field(description="When it took place; not to come. 指导时间")
    findings: tuple[GuidanceFinding, ...] = Field(
        description="What was found: of firms about one topic at least, of growers and small trades nothing. 指导结果"
    )
    replaces: GuidanceVisitId | None = Field(
        default=None, description="Id of the visit that this puts right; it has to hold. 所更正的指导"
    )


async def record_visit(
    runner: Runner, viewer: Viewer, draft: VisitDraft, argument: str, request: Request | None = None
) -> Made:
    """Note a visit to a firm; its id.

    Raises InvalidInput, NotFound, which name the field beneath `argument` that is off; Forbidden unless whoever asks is
    resident officer of the firm, of a body that serves it, commander or liaison officer of work resumption over it, or
    organises the town; Conflict names the visit that holds in place of the one to be put right; Repeated, Unavailable.
    """
    _check(draft, argument)
    id = visit_id(draft.held_at, secrets.token_hex(8))
    replaces = draft.replaces and draft.replaces.partition(":")[2]

    async def work(saying: Saying) -> str:
        firm = await require(saying, draft.enterprise, f"{argument}.enterprise")
        refuse_past(firm, draft.held_at, f"{argument}.heldAt", draft.held_at.isoformat())
        _check_topics(firm, draft, f"{argument}.findings")
        await hold(saying, draft.enterprise)
        if replaces is not None:
            await _require_holding(saying, draft.enterprise, replaces, f"{argument}.replaces")
        given = {
            "enterprise": draft.enterprise,
            "id": id,
            "by": viewer.person or None,
            "mode": draft.mode.value,
            "held_at": draft.held_at,
            "topics": [each.topic.value for each in draft.findings],
            "results": [each.result.value for each in draft.findings],
            "notes": [each.note or "" for each in draft.findings],
            "replaces": replaces,
        }
        await saying.transaction.write(saying.transaction.catalog["resumption/record_visit"], given)
        return f"{GuidanceVisit.noun}:{id}"

    return await say(runner, viewer, work, request, new=True)


async def file_plan(
    runner: Runner, viewer: Viewer, enterprise: str, on: date, note: str | None, request: Request | None = None
) -> Made:
    """Put a firm's contingency plan on file; its id. Raises as `record_visit`; InvalidInput for firms without plans."""
    refuse_future(on, "on")
    id = secrets.token_hex(16)

    async def work(saying: Saying) -> str:
        firm = await require(saying, enterprise, "enterprise")
        refuse_past(firm, start_of(on + timedelta(days=1)), "on", on.isoformat())
        if firm.kind not in FIRMS:
            raise InvalidInput("enterprise", "input.no_plan", value=enterprise)
        await hold(saying, enterprise)
        given = {"enterprise": enterprise, "id": id, "by": viewer.person or None, "on": on, "note": note}
        await saying.transaction.write(saying.transaction.catalog["resumption/file_plan"], given)
        return f"{ContingencyPlan.noun}:{id}"

    return await say(runner, viewer, work, request, new=True)


def visit_id(held_at: datetime, tail: str) -> str:
    """An id in whose order visits come the latest first."""
    return directive_id(held_at, tail)


async def require(saying: Saying, enterprise: str, argument: str) -> Guiding:
    """A firm in being of which whoever asks may note something.

    Raises NotFound, which names the argument, where there is none within what they may read; Forbidden.
    """
    firm: Guiding | None = await saying.reading.one("resumption/guiding", enterprise=enterprise)
    if firm is None:
        raise NotFound(argument, "error.not_found", value=f"Enterprise:{enterprise}")
    if not firm.may:
        raise Forbidden("error.no_guidance", enterprise=enterprise)
    return firm


async def hold(saying: Saying, enterprise: str) -> None:
    """Lock what is said of a firm: whoever says something of it meanwhile waits."""
    await saying.transaction.write(saying.transaction.catalog["resumption/hold"], {"enterprise": enterprise})


def refuse_future(on: date, argument: str) -> None:
    """InvalidInput, which names the argument, for a day to come."""
    if on > today():
        raise InvalidInput(argument, "input.future", value=on.isoformat())


def refuse_past(firm: Guiding, until: datetime, argument: str, value: str) -> None:
    """InvalidInput, which names the argument, where what is noted ended long ago, and no organiser notes it."""
    if not firm.organises and until < datetime.now(UTC) - BACK:
        raise InvalidInput(argument, "input.long_past", value=value, days=BACK.days)


def _check(draft: VisitDraft, argument: str) -> None:
    if draft.held_at > datetime.now(UTC):
        raise InvalidInput(f"{argument}.heldAt", "input.future", value=draft.held_at.isoformat())
    topics: Sequence[GuidanceTopic] = [each.topic for each in draft.findings]
    for place, topic in enumerate(topics):
        if topic in topics[:place]:
            raise InvalidInput(f"{argument}.findings[{place}].topic", "input.topic_twice", value=topic)


def _check_topics(firm: Guiding, draft: VisitDraft, argument: str) -> None:
    """Firms are looked at by topics, growers and small trades by none."""
    if firm.kind in FIRMS and not draft.findings:
        raise InvalidInput(argument, "input.none_given")
    if firm.kind not in FIRMS and draft.findings:
        raise InvalidInput(argument, "input.no_topics", value=draft.enterprise)


async def _require_holding(saying: Saying, enterprise: str, id: str, argument: str) -> None:
    holding: str | None = await saying.reading.one("resumption/replacing", enterprise=enterprise, id=id)
    if holding is None:
        raise NotFound(argument, "error.not_found", value=f"{GuidanceVisit.noun}:{id}")
    if holding != id:
        visit = f"{GuidanceVisit.noun}:{holding}"
        raise Conflict(
            "error.visit_replaced", {"argument": argument, "visit": visit}, visit=f"{GuidanceVisit.noun}:{id}"
        )
