"""Towns at the root."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

import strawberry

from api.fields.arguments import Argument, code
from api.fields.declarations import root
from api.nouns.towns.types import Town
from api.roots import AS_OF, lookup

if TYPE_CHECKING:
    from api.loading import Loading
    from api.selection import Selected


async def every_town(loading: "Loading", selected: "Selected") -> tuple[Any, datetime]:
    """Every town, in code order."""
    statement = loading.reading.catalog["towns/towns"]
    rows, at = await loading.reading.rows(statement, selected.given["as_of"], {})
    return statement.read(rows), at


@strawberry.type
class TownQueries:
    """镇."""

    towns: list[Town] = root(every_town, "Every town, in code order. 各镇", AS_OF, rows=2)
    town: Town | None = root(
        lookup("towns/town"),
        "A town; the code may be left out where the graph holds one town. 镇",
        Argument("code", str | None, "Its code. 编码", code),
        AS_OF,
    )
