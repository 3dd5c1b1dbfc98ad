"""Restructurings at the root."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

import strawberry

from api.fields.arguments import Argument, identified
from api.fields.connections import Connection
from api.fields.declarations import root
from api.fields.enums import RestructuringStatus
from api.fields.paging import PAGING
from api.nouns.restructurings.types import Restructuring
from api.roots import paged, parameters

if TYPE_CHECKING:
    from api.loading import Loading
    from api.selection import Selected


def restructuring_id(name: str, value: str) -> str:
    """The key in a restructuring's id; InvalidInput for anything else."""
    return identified("Restructuring")(name, value)[1]


ID = Argument("id", strawberry.ID, "Its id. 标识", restructuring_id, ...)


async def of_id(loading: "Loading", selected: "Selected") -> tuple[Any, datetime]:
    """The restructuring of an id, None where there is none within the viewer's scope."""
    statement = loading.reading.catalog["restructurings/restructuring"]
    rows, at = await loading.reading.rows(statement, None, {"id": selected.given["id"]})
    return statement.read(rows), at


async def of_all(loading: "Loading", selected: "Selected") -> tuple[Any, datetime]:
    """A page of restructurings."""
    given = parameters(selected.given)
    start = "restructurings_of_all" if given["status"] is None else "restructurings_of_status"
    return await paged(loading, selected, "restructurings/restructurings", start, given)


@strawberry.type
class RestructuringQueries:
    """重组."""

    restructuring: Restructuring | None = root(of_id, "The restructuring of an id. 重组", ID)
    restructurings: Connection[Restructuring] = root(
        of_all,
        "Restructurings in the order in which they were drafted. 各次重组",
        Argument("status", RestructuringStatus | None, "Only those that have come to this. 状态"),
        *PAGING,
    )
