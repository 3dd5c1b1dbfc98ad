"""Errands at the root."""

import strawberry

from api.fields.arguments import Argument, code, day, key_of, person
from api.fields.connections import Connection
from api.fields.declarations import Start
from api.fields.enums import ErrandState
from api.fields.factories import lookup, scoped_listing
from api.fields.scalars import Date
from api.nouns.errands.types import Errand, ErrandBoard, ShoppingLine

ID = Argument("id", strawberry.ID, "Its id. 标识", key_of("Errand"), ...)
VILLAGE = Argument("village", str, "Code of the village. 村", code, ...)
STATES = Argument("states", list[ErrandState] | None, "Only those that have come so far. 状态")


@strawberry.type
class ErrandQueries:
    """红色代跑."""

    errand: Errand | None = lookup("errands/errand", "The errand of an id. 代跑", ID)
    errands: Connection[Errand] | None = scoped_listing(
        "errands/errands",
        "Oldest first; without a village those of every village of which the viewer sees any. 各代跑",
        Argument("village", str | None, "Only of households that lie in the village of this code. 村", code),
        STATES,
        Argument("on", Date | None, "Only those that are wanted on this day. 日期", day),
        Argument("runner", strawberry.ID | None, "Only those that this person runs. 代跑人", person),
        Argument("household", str | None, "Only those of the household of this code. 住户", code),
        noun="errand",
        starts=(
            Start("household", "errands_of_household"),
            Start("runner", "errands_of_runner"),
            Start("village", "errands_of_village"),
        ),
    )
    errand_board: ErrandBoard | None = lookup(
        "errands/board",
        "A village's errands at a glance, for whoever may know its open ones, or of households there over which they "
        "command or are liaison officer. 代跑看板",
        VILLAGE,
    )
    shopping_list: list[ShoppingLine] | None = lookup(
        "errands/shopping",
        "What the CLAIMED errands of a village and day want, added up by item; of one runner, or of all. 采购清单",
        VILLAGE,
        Argument("on", Date, "The day on which they are wanted. 日期", day, ...),
        Argument("runner", strawberry.ID | None, "Only of the errands that this person runs. 代跑人", person),
        rows=20,
    )
