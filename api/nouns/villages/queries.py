"""Villages at the root."""

import strawberry

from api.fields.arguments import AS_OF, CODE, Argument, codes
from api.fields.connections import Connection
from api.fields.declarations import Start
from api.fields.factories import listing, lookup
from api.nouns.villages.types import Grid, Village


@strawberry.type
class VillageQueries:
    """村（社区）."""

    grid: Grid | None = lookup("grids/grid", "The grid of a code. 网格", CODE, AS_OF)
    village: Village | None = lookup("villages/village", "The village of a code. 村", CODE, AS_OF)
    villages: Connection[Village] | None = listing(
        "villages/villages",
        "Villages, of some areas or of all, in code order. 各村",
        AS_OF,
        Argument("area", list[str] | None, "Codes of areas where they lie. 片区编码", codes),
        everything="villages_anywhere",
        starts=(Start("area", "villages_of_area"),),
    )
