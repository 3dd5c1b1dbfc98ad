"""Towns at the root."""

import strawberry

from api.fields.arguments import AS_OF, Argument, code
from api.fields.factories import lookup
from api.nouns.towns.types import Town


@strawberry.type
class TownQueries:
    """镇."""

    towns: list[Town] | None = lookup("towns/towns", "Every town, in code order. 各镇", AS_OF, rows=2)
    town: Town | None = lookup(
        "towns/town",
        "A town; the code may be left out where the graph holds one town. 镇",
        Argument("code", str | None, "Its code. 编码", code),
        AS_OF,
    )
