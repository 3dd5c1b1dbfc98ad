"""A file as a plan: what it differs by from the graph, compared, and written as a restructuring (文件导入)."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from graph.database.runner import Runner
from graph.days import start_of, today
from graph.errors import InvalidInput, Message
from graph.files.comparing import compare
from graph.files.comparing.difference import Difference
from graph.files.intake import Intake, Progress
from graph.files.values import without_citizen_numbers
from graph.restructuring.plans import Import
from graph.snapshot import Reading
from graph.viewer import KEEPER, Viewer
from graph.writing.structural import published

LONGEST_TITLE: Final = 100
REASON: Final = Message("files.reason")
"""Why things change that a file tells of."""


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """How files are compared: of which town they are, from which day on it is so, whether they are complete."""

    day: date
    town: str | None = None
    complete: bool = False


async def compared(
    runner: Runner, viewer: Viewer, intake: Intake, progress: Progress, options: ImportOptions
) -> Difference:
    """What files differ by from the graph as a day begins, or now where it is today; of one town where it is named.

    Of what lies elsewhere, or is not the viewer's to organise, it knows nothing. Raises InvalidInput where there is no
    such town, or as `compare` does; TimedOut and Unavailable.
    """
    now = await published(runner)
    if options.town is not None:
        towns = await Reading(runner, KEEPER, instant=now).many("towns/towns")
        if options.town not in [each.code for each in towns if viewer.organises(each.code)]:
            raise InvalidInput("town", "input.town", value=options.town)
        viewer = replace(viewer, everything=False, towns=(options.town,))
    begins = starts(options.day)
    return await compare(
        Reading(runner, viewer, instant=now), begins or now, intake, complete=options.complete, progress=progress
    )


def planned(difference: Difference, name: str, reason: str, day: date) -> Import:
    """The plan that makes the graph as the files say, under their name."""
    title = without_citizen_numbers(name)[:LONGEST_TITLE]
    return Import(title=title, reason=reason, effective_at=starts(day), steps=difference.steps)


def starts(day: date) -> datetime | None:
    """The instant at which a day begins; None, that of writing, where it is today."""
    return None if day == today() else start_of(day)
