"""Rules that do not hold, at the root."""

import strawberry

from api.fields.arguments import AS_OF, Argument
from api.fields.declarations import Given
from api.fields.factories import report
from api.fields.paging import page_size
from api.fields.session import Session
from api.nouns.nodes.types import PURPOSE
from api.nouns.violations.types import Violation
from graph import records
from graph.rules.violations import violations


async def of_everything(session: Session, given: Given) -> list[records.Violation]:
    """What does not hold, errors first."""
    return await violations(session.reading, given["as_of"], given["purpose"], given["first"], session.span)


@strawberry.type
class ViolationQueries:
    """违规."""

    violations: list[Violation] = report(
        of_everything,
        "Every rule of the structure that does not hold at the instant, errors first. 违规",
        PURPOSE,
        AS_OF,
        Argument("first", int | None, "How many at the most, 1 to 200. 最多几条", page_size, 100, empty=100),
    )
