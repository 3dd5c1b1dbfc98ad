"""Villages at the root."""

import strawberry

from api.fields.arguments import Argument, code
from api.fields.connections import Connection
from api.fields.declarations import root
from api.fields.paging import PAGING
from api.nouns.villages.types import Village
from api.roots import AS_OF, CODE, listing, lookup


@strawberry.type
class VillageQueries:
    """村（社区）."""

    village: Village | None = root(lookup("villages/village"), "The village of a code. 村", CODE, AS_OF)
    villages: Connection[Village] = root(
        listing("villages/villages", "villages_anywhere", area="villages_of_area"),
        "Villages, of one area or of all, in code order. 各村",
        AS_OF,
        Argument("area", str | None, "Code of the area where they lie. 片区编码", code),
        *PAGING,
    )
