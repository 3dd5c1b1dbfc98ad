"""How far the resumption of work has come, at the root."""

import strawberry

from api.fields.arguments import AS_OF, Argument, code, day
from api.fields.declarations import Given
from api.fields.factories import report
from api.fields.scalars import Date
from api.fields.session import Session
from api.nouns.resumption.types import ResumptionDay, ResumptionProgress
from graph import records
from graph.work import resumption_counts

VILLAGE = Argument("village", str | None, "Only firms that lie in the village of this code then. 村", code)


async def counted(session: Session, given: Given) -> tuple[records.ResumptionProgress, ...]:
    """Firms by kind and state at an instant."""
    return await resumption_counts.progress(session.reading, given["as_of"], given["village"])


async def day_by_day(session: Session, given: Given) -> tuple[records.ResumptionDay, ...]:
    """Firms by kind and state, day after day."""
    return await resumption_counts.curve(session.reading, given["from_"], given["to"], given["village"])


@strawberry.type
class ResumptionQueries:
    """复工复产."""

    resumption: list[ResumptionProgress] | None = report(
        counted,
        "Of the firms that the viewer may read, how many are in which state, a row for each kind; who leads the "
        "headquarters or a leading group counts all of the town. By the day that each state is of, as put right since; "
        "absent: today. 复工率",
        AS_OF,
        VILLAGE,
        price=50,
        rows=5,
    )
    resumption_curve: list[ResumptionDay] | None = report(
        day_by_day,
        "A row for each day, at most 366, of the firms in being at its end. 复工曲线",
        Argument("from_", Date, "The first day. 起", day, ...),
        Argument("to", Date, "The last day; none to come. 止", day, ...),
        VILLAGE,
        price=50,
        rows=90,
    )
