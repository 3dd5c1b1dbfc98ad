"""The log of changes at the root."""

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

import strawberry

from api.fields.arguments import Argument, identified, instant
from api.fields.connections import Connection
from api.fields.declarations import root
from api.fields.paging import PAGING
from api.fields.scalars import DateTime
from api.nouns.changes.types import Change
from api.roots import paged, parameters
from graph.vocabulary import labels

if TYPE_CHECKING:
    from api.loading import Loading
    from api.selection import Selected


TOUCHED: Final = labels("touched")


async def of_the_log(loading: "Loading", selected: "Selected") -> tuple[Any, datetime]:
    """A page of the log, or of what it says of one node."""
    given = parameters(selected.given)
    label, given["about"] = given["about"] or ("all", None)
    return await paged(loading, selected, "changes/changes", f"changes_of_{label.lower()}", given)


@strawberry.type
class ChangeQueries:
    """变更."""

    changes: Connection[Change] = root(
        of_the_log,
        "The log of changes, oldest first. 变更记录",
        Argument("about", strawberry.ID | None, "Only what touched this node. 所涉节点", identified(*TOUCHED)),
        Argument("from_", DateTime | None, "Written at this time or later. 起", instant),
        Argument("to", DateTime | None, "Written before this time. 止", instant),
        *PAGING,
    )
