"""Rules that do not hold, at the root."""

import strawberry

from api.fields.arguments import AS_OF, Argument
from api.fields.connections import Connection
from api.fields.declarations import Given
from api.fields.enums import Severity
from api.fields.factories import report_pages
from api.fields.paging import Window
from api.fields.session import Session
from api.nouns.nodes.types import PURPOSE
from api.nouns.violations.types import Violation
from graph import records
from graph.errors import InvalidInput
from graph.rules.breaches import Bounds, Wanted
from graph.rules.violations import NAMES

DEAR = 2_000
"""What it costs: every rule is asked of everything, once for each version of the graph."""


def rule(name: str, value: str) -> str:
    """The name of a rule; InvalidInput for anything else."""
    if value not in NAMES:
        raise InvalidInput(name, "input.rule", value=value, rules=", ".join(NAMES))
    return value


async def of_everything(session: Session, given: Given, window: Window) -> tuple[list[records.Violation], int]:
    """What does not hold: the part that is asked for, and how many there are. Planning it takes none of its time."""
    wanted = Wanted(given["purpose"], given["rule"], given["severity"])
    bounds = Bounds(window.after, window.before, window.size + 1, window.forward)
    await session.runner.planned(session.standing.statements(wanted))
    return await session.standing.shown(session.reading, given["as_of"], wanted, bounds, session.runner.timeout)


@strawberry.type
class ViolationQueries:
    """违规."""

    violations: Connection[Violation] | None = report_pages(
        of_everything,
        "Every rule of the structure that does not hold at the instant, errors first. 违规",
        PURPOSE,
        Argument("rule", str | None, "Only of this rule. 规则", rule),
        Argument("severity", Severity | None, "Only as grave as this. 严重程度"),
        AS_OF,
        price=DEAR,
    )
