"""Orders of lists: how they stand in the schema, and what the places of such a list begin with."""

from collections.abc import Mapping
from typing import Any, Final

import strawberry

from api.fields.arguments import Argument
from api.fields.enums import HouseholdOrderField, OrderDirection, PersonOrderField, UnitOrderField

ORDER_BY: Final = "order_by"
"""The argument, by its name in Python."""
BEGINNING: Final = " "
"""What places of an order that was asked for begin with, and keys do not: so every key stands after them."""


def _by(about: str) -> Any:
    return strawberry.field(description=about)


def _going() -> Any:
    return strawberry.field(default=OrderDirection.ASCENDING, description="Which way. 方向")


@strawberry.input(description="An order of people. 人的排序")
class PersonOrder:
    """人的排序."""

    field: PersonOrderField = _by("By what. 依据")
    direction: OrderDirection = _going()


@strawberry.input(description="An order of households. 户的排序")
class HouseholdOrder:
    """户的排序."""

    field: HouseholdOrderField = _by("By what. 依据")
    direction: OrderDirection = _going()


@strawberry.input(description="An order of units. 单元的排序")
class UnitOrder:
    """单元的排序."""

    field: UnitOrderField = _by("By what. 依据")
    direction: OrderDirection = _going()


def ordered(kind: type, about: str) -> Argument:
    """The argument `orderBy` of a type of order."""

    def read(_argument: str, given: Mapping[str, Any]) -> str:
        return f"{BEGINNING}{given['field'].value} {given['direction'].value}\t"

    return Argument(ORDER_BY, kind | None, about, read, empty="", parameter="order")


def goes_down(order: str) -> bool:
    """Whether an order that was read is a descending one."""
    return order.endswith(f"{OrderDirection.DESCENDING.value}\t")
