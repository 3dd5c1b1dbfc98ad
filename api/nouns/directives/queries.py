"""Directives at the root."""

import strawberry

from api.fields.arguments import Argument, code, from_day, key_of, to_day
from api.fields.connections import Connection
from api.fields.enums import InPlaceTask, Purpose
from api.fields.factories import lookup, scoped_listing
from api.fields.scalars import Date
from api.nouns.directives.deliveries import Delivery
from api.nouns.directives.types import Directive

delivery_key = key_of("Delivery")
ID = Argument("id", strawberry.ID, "Its id. 标识", key_of("Directive"), ...)


@strawberry.type
class DirectiveQueries:
    """指令."""

    directive: Directive | None = lookup(
        "directives/directive", "The directive of an id. 指令", ID, fused={"progress": "directives/followed"}
    )
    directives: Connection[Directive] | None = scoped_listing(
        "directives/directives",
        "Those that the viewer issued, stands over or has to answer, latest first. 各项指令",
        Argument("from_", str | None, "Only from the unit or body of this code. 发令者", code, parameter="issuer"),
        Argument("purpose", Purpose | None, "Only to units of this purpose. 用途"),
        Argument("task", InPlaceTask | None, "Only about this task. 到位事项"),
        Argument("open", bool | None, "Only those that are not closed and not all answered, or are not so. 是否进行中"),
        Argument("issued_from", Date | None, "Issued on this day or later. 起", from_day, parameter="from_"),
        Argument("issued_to", Date | None, "Issued on this day or earlier. 止", to_day, parameter="to"),
        noun="directive",
    )
    delivery: Delivery | None = lookup(
        "directives/delivery",
        "The delivery of an id. 下达件",
        Argument("id", strawberry.ID, "Its id. 标识", key_of("Delivery"), ...),
    )
