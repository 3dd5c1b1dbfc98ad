"""Households at the root."""

import strawberry

from api.fields.arguments import AS_OF, CODE, code, person, sought
from api.fields.connections import Connection
from api.fields.declarations import Start
from api.fields.enums import Purpose
from api.fields.factories import lookup, scoped_listing
from api.fields.filters import condition, filtered
from api.nouns.households.types import Household


@strawberry.input(description="Which households. 户的筛选")
class HouseholdFilter:
    """户的筛选."""

    village: str | None = condition("Code of the village where they lie. 村编码")
    grid: str | None = condition("Code of the grid where they lie. 网格编码")
    unit: str | None = condition("Code of a unit that covers them. 单元编码")
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
        "Households that pass the filter, in code order. 各户",
        AS_OF,
        filtered(HouseholdFilter, village=code, grid=code, unit=code, answered_by=person, text=sought),
        noun="household",
        unasked=("purpose",),
        starts=(
            Start("answered_by", "households_of_person", wide=True),
            Start("unit", "households_of_unit"),
            Start("grid", "households_of_grid"),
            Start("village", "households_of_village"),
        ),
    )
