"""Restructurings at the root."""

import strawberry

from api.fields.arguments import Argument, key_of
from api.fields.connections import Connection
from api.fields.declarations import Start
from api.fields.enums import RestructuringStatus
from api.fields.factories import listing, lookup
from api.nouns.restructurings.types import Restructuring

ID = Argument("id", strawberry.ID, "Its id. 标识", key_of("Restructuring"), ...)


@strawberry.type
class RestructuringQueries:
    """重组."""

    restructuring: Restructuring | None = lookup("restructurings/restructuring", "The restructuring of an id. 重组", ID)
    restructurings: Connection[Restructuring] | None = listing(
        "restructurings/restructurings",
        "Restructurings in the order in which they were drafted. 各次重组",
        Argument("status", RestructuringStatus | None, "Only those that have come to this. 状态"),
        everything="restructurings_of_all",
        starts=(Start("status", "restructurings_of_status"),),
    )
