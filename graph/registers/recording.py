"""Keeping the registers: one deed at a time, done or refused by name."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from graph.database.runner import Runner
from graph.days import effective
from graph.snapshot import Reading
from graph.viewer import Viewer
from graph.writing.refusals import refusal
from graph.writing.structural import Deed, Opened, Outcome, Terms, require_organiser, structural

REASONS: Final = {
    "REGISTER_HOUSEHOLD": "登记户",
    "REGISTER_PERSON": "登记人员",
    "CORRECT_PERSON": "更正人员信息",
    "MOVE_PERSON": "迁户",
    "DEPART_PERSON": "注销人员",
    "SEAT": "任职",
    "UNSEAT": "免职",
    "REGISTER_ENTERPRISE": "登记企业",
    "CLOSE_ENTERPRISE": "注销企业",
    "PROPOSE_COOPERATIVE": "拟设合作社",
}
"""What the log gives as the reason of a register's deed, by its kind."""


async def keep(
    runner: Runner,
    viewer: Viewer,
    deed: Deed,
    named: Mapping[str, str],
    span: int,
    *,
    on: date | None = None,
    at: datetime | None = None,
) -> frozenset[str]:
    """Do a deed from an instant on, or as it is dated with a day, else from now on: the bookmarks that see it.

    `named` are the arguments that name things to it, by their labels. Raises Forbidden, NotFound (with the argument),
    Conflict (with the violations, and nothing changed), Unavailable.
    """
    require_organiser(viewer)

    async def work(opened: Opened) -> Outcome:
        begins = at if on is None else effective(on, opened.head.next)
        return await opened.do([deed], Terms(REASONS[deed.kind], begins, None, span))

    outcome, seen = await structural(runner, viewer, work)
    if outcome.refused:
        raise await refusal(Reading(runner, viewer), outcome.violations, named)
    return seen
