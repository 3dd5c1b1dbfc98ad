"""The log of changes as it goes on."""

import re
from dataclasses import replace
from typing import Final

import strawberry

from api.fields.arguments import Argument
from api.fields.connections import Edge
from api.fields.declarations import Listing
from api.fields.factories import stream
from api.fields.paging import decode
from api.nouns.changes.queries import ABOUT, STARTS
from api.nouns.changes.types import Change
from graph.errors import InvalidInput

NUMBER: Final = re.compile(r"\d{1,18}")


def number(name: str, cursor: str) -> int:
    """The number of the change that a cursor of the log is of; InvalidInput for any other cursor."""
    found = decode(name, cursor)
    if not NUMBER.fullmatch(found):
        raise InvalidInput(name, "input.cursor", value=cursor)
    return int(found)


AFTER: Final = Argument(
    "after",
    str | None,
    "Those after this cursor, of this or of the query's changes, none missed; absent: from now on. 此游标之后",
    number,
)


@strawberry.type
class ChangeSubscriptions:
    """变更."""

    changes: Edge[Change] = stream(
        Listing("changes/changes", (ABOUT,), "changes_of_all", "changes_of_all", STARTS, ("from_", "to")),
        "Each change to the structure as soon as it is written, in the order of the log. 变更",
        AFTER,
        replace(ABOUT, about="Only what touches this node. 所涉节点"),
    )
