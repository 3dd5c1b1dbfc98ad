"""Households at the root."""

import strawberry

from api.fields.arguments import code, person, text
from api.fields.connections import Connection
from api.fields.declarations import root
from api.fields.enums import Purpose
from api.fields.filters import condition, filtered
from api.fields.paging import PAGING
from api.nouns.households.types import Household
from api.roots import AS_OF, CODE, lookup, reached


@strawberry.input(description="Which households. 户的筛选")
class HouseholdFilter:
    """户的筛选."""

    village: str | None = condition("Code of the village where they lie. 村编码")
    unit: str | None = condition("Code of a unit that covers them. 单元编码")
    answered_by: strawberry.ID | None = condition("Id of a person who answers for them, at whichever level. 负责人")
    uncovered: Purpose | None = condition("A purpose of which no level-3 unit covers them. 未覆盖的用途")
    text: str | None = condition("Part of the address, or the beginning of the code. 文字")


@strawberry.type
class HouseholdQueries:
    """户."""

    household: Household | None = root(
        lookup("households/household", {"answer_chains": "households/who_answers"}),
        "The household of a code. 户",
        CODE,
        AS_OF,
    )
    households: Connection[Household] = root(
        reached(
            "households/households",
            "household",
            {"answered_by": "households_of_person"},
            unit="households_of_unit",
            village="households_of_village",
        ),
        "Households that pass the filter, in code order. 各户",
        AS_OF,
        filtered(HouseholdFilter, village=code, unit=code, answered_by=person, text=text),
        *PAGING,
    )
