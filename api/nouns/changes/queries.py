"""The log of changes at the root."""

from typing import Final

import strawberry

from api.fields.arguments import Argument, identified, instant, label_of_id
from api.fields.connections import Connection
from api.fields.declarations import Start
from api.fields.factories import listing
from api.fields.scalars import DateTime
from api.nouns.changes.types import Change
from graph.vocabulary import labels

TOUCHED: Final = labels("touched")
ABOUT: Final = Argument(
    "about",
    strawberry.ID | None,
    "Only what touched this node. 所涉节点",
    identified(*TOUCHED),
    derived={"label": label_of_id},
)
STARTS: Final = (Start("about", "changes_of_node"),)


@strawberry.type
class ChangeQueries:
    """变更."""

    changes: Connection[Change] | None = listing(
        "changes/changes",
        "The log of changes, oldest first. 变更记录",
        ABOUT,
        Argument("from_", DateTime | None, "Written at this time or later. 起", instant),
        Argument("to", DateTime | None, "Written before this time. 止", instant),
        everything="changes_of_all",
        starts=STARTS,
    )
