"""Households at the root."""

import strawberry

from api.fields.arguments import AS_OF, CODE, codes, person
from api.fields.connections import Connection
from api.fields.declarations import Start
from api.fields.enums import Purpose
from api.fields.factories import lookup, scoped_listing
from api.fields.filters import condition, filtered
from api.fields.ordering import HouseholdOrder, ordered
from api.fields.sought import sought
from api.nouns.households.types import Household


@strawberry.input(description="Which households. 户的筛选")
class HouseholdFilter:
    """户的筛选."""

    village: list[str] | None = condition("Codes of villages where they lie. 村编码")
    grid: list[str] | None = condition("Codes of grids where they lie. 网格编码")
    unit: list[str] | None = condition("Codes of units that cover them. 单元编码")
    answered_by: strawberry.ID | None = condition("Id of a person who answers for them, at whichever level. 负责人")
    uncovered: Purpose | None = condition("A purpose of which no level-3 unit covers them. 未覆盖的用途")
    empty: bool | None = condition("Whether nobody lives there. 是否空户")
    text: str | None = condition("Part of the address, or the beginning of the code. 文字")


@strawberry.type
class HouseholdQueries:
    """户."""

    household: Household | None = lookup(
        "households/household",
        "The household of a code. 户",
        CODE,
        AS_OF,
        fused={"answer_chains": "households/who_answers"},
    )
    households: Connection[Household] | None = scoped_listing(
        "households/households",
        "Households that pass the filter. 各户",
        AS_OF,
        filtered(HouseholdFilter, village=codes, grid=codes, unit=codes, answered_by=person, text=sought),
        ordered(HouseholdOrder, "In which order; absent: by their codes. 排序"),
        noun="household",
        unasked=("purpose",),
        starts=(
            Start("answered_by", "households_of_person", wide=True),
            Start("unit", "households_of_unit"),
            Start("grid", "households_of_grid"),
            Start("village", "households_of_village"),
        ),
    )
