"""Units at the root."""

import strawberry

from api.fields.arguments import AS_OF, CODE, codes, level, person
from api.fields.connections import Connection
from api.fields.declarations import Start
from api.fields.enums import Purpose
from api.fields.factories import listing, lookup
from api.fields.filters import condition, filtered
from api.fields.ordering import UnitOrder, ordered
from api.nouns.units.types import Unit


@strawberry.input(description="Which units. 单元的筛选")
class UnitFilter:
    """单元的筛选."""

    level: int | None = condition("Their level, 1 to 3. 级")
    purpose: Purpose | None = condition("What they are for. 用途")
    area: list[str] | None = condition("Codes of areas that they, or units above them, cover. 片区编码")
    village: list[str] | None = condition("Codes of villages that they, or units above them, cover. 村编码")
    vacant: bool | None = condition("Whether they are without a commander. 是否缺指挥长")
    commander: strawberry.ID | None = condition("Id of their commander. 指挥长")


@strawberry.type
class UnitQueries:
    """作战单元."""

    unit: Unit | None = lookup(
        "units/unit", "The unit of a code. 单元", CODE, AS_OF, fused={"children": "units/roster"}
    )
    units: Connection[Unit] | None = listing(
        "units/units",
        "Units that pass the filter. 各单元",
        AS_OF,
        filtered(UnitFilter, level=level, area=codes, village=codes, commander=person),
        ordered(UnitOrder, "In which order; absent: by their codes. 排序"),
        everything="units_anywhere",
        starts=(
            Start("commander", "units_of_commander"),
            Start("village", "units_of_village"),
            Start("area", "units_of_area"),
        ),
    )
