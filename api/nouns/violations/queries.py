"""Rules that do not hold, at the root."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

import strawberry

from api.fields.arguments import Argument
from api.fields.declarations import root
from api.fields.paging import page_size
from api.nouns.nodes.types import PURPOSE
from api.nouns.violations.types import Violation
from api.roots import AS_OF
from graph.rules.violations import violations

if TYPE_CHECKING:
    from api.loading import Loading
    from api.selection import Selected


async def of_everything(loading: "Loading", selected: "Selected") -> tuple[Any, datetime]:
    """What does not hold, errors first."""
    given = selected.given
    found = await violations(loading.reading, given["as_of"], given["purpose"], given["first"], loading.span)
    return found, given["as_of"] or loading.reading.instant


@strawberry.type
class ViolationQueries:
    """违规."""

    violations: list[Violation] = root(
        of_everything,
        "Every rule of the structure that does not hold at the instant, errors first. 违规",
        PURPOSE,
        AS_OF,
        Argument("first", int | None, "How many at the most, 1 to 200. 最多几条", page_size, 100, empty=100),
    )
