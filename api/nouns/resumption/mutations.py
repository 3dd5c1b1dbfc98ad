"""What is done with visits, plans and states of firms."""

from api.fields.arguments import Argument, code, day, note, text
from api.fields.declarations import Given
from api.fields.enums import ResumptionState
from api.fields.factories import deed
from api.fields.inputs import reader
from api.fields.payloads import mutations
from api.fields.scalars import Date
from api.fields.session import Session
from api.nouns.resumption.inputs import GuidanceVisitInput
from api.nouns.resumption.payloads import PlanPayload, ResumptionPayload, VisitPayload, plan, stood, visit
from graph.work import guidance, resuming
from graph.writing.structural import Made

ENTERPRISE = Argument("enterprise", str, "The firm's code. 企业编码", code, ...)
ON = Argument("on", Date, "Since which day; none to come. 日期", day, ...)


async def recorded(session: Session, given: Given) -> Made:
    """A visit, noted."""
    return await guidance.record_visit(session.runner, session.viewer, given["input"], "input", session.request)


async def filed(session: Session, given: Given) -> Made:
    """A plan, put on file."""
    plan = {name: given[name] for name in ("enterprise", "on", "note")}
    return await guidance.file_plan(session.runner, session.viewer, **plan, request=session.request)


async def brought(session: Session, given: Given) -> Made:
    """A firm, brought to a state, or not."""
    draft = resuming.StateDraft(**{name: given[name] for name in ("enterprise", "state", "on", "reason")})
    return await resuming.set_resumption(session.runner, session.viewer, draft, session.request)


@mutations
class ResumptionMutations:
    """复工复产."""

    record_guidance_visit: VisitPayload = deed(
        recorded,
        visit,
        "Notes a visit to a firm. By a resident officer or squad member of the firm, a commander or liaison of "
        "WORK_RESUMPTION over it, or an organiser; likewise the two below. 记录驻企指导",
        Argument("input", GuidanceVisitInput, "The visit. 指导", reader(guidance.VisitDraft), ...),
    )
    file_contingency_plan: PlanPayload = deed(
        filed,
        plan,
        "Puts a firm's own contingency plan on file. 应急预案备案",
        ENTERPRISE,
        ON,
        Argument("note", str | None, "In words, 1 to 1000 characters. 备注", note),
    )
    set_resumption: ResumptionPayload = deed(
        brought,
        stood,
        "Brings a firm to a state. `reason` is required on the way back. Where something stands in the way, `moved` is "
        "false and nothing changed. 变更复工状态",
        ENTERPRISE,
        Argument("state", ResumptionState, "The state. 状态", default=...),
        ON,
        Argument("reason", str | None, "Why it goes back, 1 to 100 characters. 原因", text),
    )
