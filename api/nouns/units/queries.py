"""Units at the root."""

import strawberry

from api.fields.arguments import code, level, person
from api.fields.connections import Connection
from api.fields.declarations import root
from api.fields.enums import Purpose
from api.fields.filters import condition, filtered
from api.fields.paging import PAGING
from api.nouns.units.types import Unit
from api.roots import AS_OF, CODE, listing, lookup


@strawberry.input(description="Which units. 单元的筛选")
class UnitFilter:
    """单元的筛选."""

    level: int | None = condition("Their level, 1 to 3. 级")
    purpose: Purpose | None = condition("What they are for. 用途")
    area: str | None = condition("Code of the area that they, or units above them, cover. 片区编码")
    village: str | None = condition("Code of the village that they, or units above them, cover. 村编码")
    vacant: bool | None = condition("Whether they are without a commander. 是否缺指挥长")
    commander: strawberry.ID | None = condition("Id of their commander. 指挥长")


@strawberry.type
class UnitQueries:
    """作战单元."""

    unit: Unit | None = root(
        lookup("units/unit", {"children": "units/roster"}), "The unit of a code. 单元", CODE, AS_OF
    )
    units: Connection[Unit] = root(
        listing(
            "units/units",
            "units_anywhere",
            commander="units_of_commander",
            village="units_of_village",
            area="units_of_area",
        ),
        "Units that pass the filter, in code order. 各单元",
        AS_OF,
        filtered(UnitFilter, level=level, area=code, village=code, commander=person),
        *PAGING,
    )
