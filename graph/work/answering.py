"""What units answer to directives: that they have seen them, and figures (反馈汇总)."""

import secrets
from collections.abc import Mapping, Sequence

from pydantic import Field

from graph.database.runner import Runner
from graph.errors import Conflict, Forbidden, InvalidInput, NotFound
from graph.forms.form import form
from graph.records import Answer, AskedFigures, Delivery, Report
from graph.snapshot import Reading
from graph.viewer import Viewer
from graph.work.figures import in_thousandths
from graph.writing.facts import Saying, say
from graph.writing.requests import Request
from graph.writing.structural import Made


@form("A figure of a measure. 指标值")
class MeasureFigure:
    """指标值."""

    key: str = Field(description="The measure's key. 键")
    value: float = Field(allow_inf_nan=False, description="The figure, with no more decimals than the measure. 数值")


async def acknowledge(runner: Runner, viewer: Viewer, delivery: str, request: Request | None = None) -> Made:
    """Acknowledge a delivery; once more says the same.

    Raises NotFound, Forbidden unless whoever asks commands a unit that answers it, or one above, or is liaison officer
    there, or organises the town; Conflict where the directive is closed or the unit has ended; Repeated, Unavailable.
    """

    async def work(saying: Saying) -> str:
        answer: Answer | None = await saying.answer("directives/acknowledge", id=delivery)
        await _require(runner, viewer, delivery, answer)
        return f"{Delivery.noun}:{delivery}"

    return await say(runner, viewer, work, request)


async def report(
    runner: Runner,
    viewer: Viewer,
    delivery: str,
    figures: Sequence[MeasureFigure],
    note: str | None,
    replaces: str | None,
    request: Request | None = None,
) -> Made:
    """Report on a delivery; its report's id. It replaces what holds for the same part of what was asked.

    Raises as `acknowledge`; InvalidInput names the figure that is off, or `values` where one is missing; Conflict names
    the report that holds where another was to be replaced.
    """
    asked: AskedFigures | None = await Reading(runner, viewer).one("directives/asked", id=delivery)
    if asked is None:
        raise _unknown(delivery)
    values = thousandths(figures, dict(zip(asked.keys, asked.decimals, strict=True)) if asked.asked else {})
    id = secrets.token_hex(16)

    async def work(saying: Saying) -> str:
        said: Answer | None = await saying.answer(
            "directives/report_on", id=delivery, report=id, values=values, note=note, replaces=replaces
        )
        answer = await _require(runner, viewer, delivery, said)
        if not answer.done:
            holding = [f"{Report.noun}:{each}" for each in answer.holding]
            raise Conflict("error.report_replaced", {"reports": holding}, report=f"{Report.noun}:{replaces}")
        return f"{Report.noun}:{id}"

    return await say(runner, viewer, work, request, new=True)


def thousandths(figures: Sequence[MeasureFigure], decimals: Mapping[str, int]) -> list[int]:
    """Figures in whole thousandths, in the order of the measures, whose decimals are given by their keys.

    Raises InvalidInput, which names the first that is unknown, there twice, too large or too exact, or what is missing.
    """
    found: dict[str, int] = {}
    for place, each in enumerate(figures):
        if each.key not in decimals or each.key in found:
            raise InvalidInput(f"values[{place}].key", "input.measure", value=each.key, keys=", ".join(decimals) or "–")
        found[each.key] = in_thousandths(each.value, f"values[{place}].value", decimals[each.key])
    if missing := [key for key in decimals if key not in found]:
        raise InvalidInput("values", "input.measures_missing", keys=", ".join(missing))
    return [found[key] for key in decimals]


async def _require(runner: Runner, viewer: Viewer, delivery: str, answer: Answer | None) -> Answer:
    """The answer, unless whoever asks may not give it, or nothing is asked any more."""
    if answer is None:
        raise _unknown(delivery)
    if not answer.may:
        seen = await Reading(runner, viewer).one("directives/delivery", id=delivery)
        raise _unknown(delivery) if seen is None else Forbidden("error.not_answering")
    if answer.closed:
        raise Conflict("error.directive_closed")
    if answer.ended:
        raise Conflict("error.delivery_lapsed")
    return answer


def _unknown(delivery: str) -> NotFound:
    return NotFound("delivery", "error.not_found", value=f"{Delivery.noun}:{delivery}")
