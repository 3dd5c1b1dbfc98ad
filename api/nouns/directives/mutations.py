"""What is done with directives."""

from typing import Any

import strawberry

from api.fields.arguments import Argument, key_of, note, text
from api.fields.declarations import Given
from api.fields.factories import deed
from api.fields.inputs import reader
from api.fields.payloads import mutations
from api.fields.session import Session
from api.nouns.directives.inputs import DirectiveInput, MeasureValueInput
from api.nouns.directives.payloads import (
    DeliveryPayload,
    DirectivePayload,
    ReportPayload,
    delivery,
    directive,
    report,
)
from api.nouns.directives.queries import ID, delivery_key
from graph.work import answering, issuing
from graph.writing.structural import Made

DELIVERY = Argument("delivery", strawberry.ID, "The delivery's id. 下达件", delivery_key, ...)


async def issued(session: Session, given: Given) -> Made:
    """A directive, issued."""
    return await issuing.issue(session.runner, session.viewer, given["input"], "input", session.request)


async def closed(session: Session, given: Given) -> Made:
    """A directive, closed."""
    return await issuing.close(session.runner, session.viewer, given["id"], given["reason"], session.request)


async def acknowledged(session: Session, given: Given) -> Made:
    """A delivery, acknowledged."""
    return await answering.acknowledge(session.runner, session.viewer, given["delivery"], session.request)


async def reported(session: Session, given: Given) -> Made:
    """A report on a delivery."""
    said: dict[str, Any] = {name: given[name] for name in ("delivery", "note", "replaces")}
    return await answering.report(
        session.runner, session.viewer, figures=given["values"], request=session.request, **said
    )


@mutations
class DirectiveMutations:
    """指令."""

    issue_directive: DirectivePayload = deed(
        issued,
        directive,
        "Issues a directive: one delivery a unit, at once. By who commands `from` or a unit above, who leads the body, "
        "or an organiser. 下达指令",
        Argument("input", DirectiveInput, "The directive. 指令", reader(issuing.DirectiveDraft), ...),
    )
    close_directive: DirectivePayload = deed(
        closed,
        directive,
        "Nothing is asked any more; open deliveries lapse. 办结指令",
        ID,
        Argument("reason", str, "Why, 1 to 100 characters. 原因", text, ...),
    )
    acknowledge_directive: DeliveryPayload = deed(
        acknowledged,
        delivery,
        "Says that a directive was seen. The first stands; once more says the same. 签收",
        DELIVERY,
    )
    report_on_directive: ReportPayload = deed(
        reported,
        report,
        "Reports on a directive. Every measure is given, 0 too (零报告); `values` is empty where no figures are asked. "
        "It replaces the unit's report that holds; where `replaces` is given and another holds by now, CONFLICT names "
        "that one. 反馈、更正",
        DELIVERY,
        Argument(
            "values",
            list[MeasureValueInput],
            "A figure for each measure. 数值",
            reader(tuple[answering.MeasureFigure, ...]),
            ...,
        ),
        Argument("note", str | None, "In words, 1 to 1000 characters. 备注", note),
        Argument(
            "replaces",
            strawberry.ID | None,
            "The report that is corrected, if it still holds. 所更正的反馈",
            key_of("Report"),
        ),
    )
