"""Enterprises at the root."""

import strawberry

from api.fields.arguments import AS_OF, CODE, codes
from api.fields.connections import Connection
from api.fields.declarations import Start
from api.fields.enums import EnterpriseKind, Purpose
from api.fields.factories import lookup, scoped_listing
from api.fields.filters import condition, filtered
from api.fields.sought import sought
from api.nouns.enterprises.types import Enterprise


@strawberry.input(description="Which enterprises. 企业的筛选")
class EnterpriseFilter:
    """企业的筛选."""

    kind: EnterpriseKind | None = condition("Their kind. 类别")
    village: list[str] | None = condition("Codes of villages where they lie. 村编码")
    uncovered: Purpose | None = condition("A purpose of which no level-3 unit covers them. 未覆盖的用途")
    resumed: bool | None = condition("Whether they work again. 是否已复工")
    guided: bool | None = condition("Whether the viewer may note visits, plans and states of them. 本人可指导")
    text: str | None = condition("Part of the name, or the beginning of the code. 文字")


@strawberry.type
class EnterpriseQueries:
    """企业."""

    enterprise: Enterprise | None = lookup(
        "enterprises/enterprise",
        "The enterprise of a code. 企业",
        CODE,
        AS_OF,
        fused={"visits": "enterprises/card", "coverage": "enterprises/who_covers"},
    )
    enterprises: Connection[Enterprise] | None = scoped_listing(
        "enterprises/enterprises",
        "Enterprises that pass the filter, in code order. 各企业",
        AS_OF,
        filtered(EnterpriseFilter, village=codes, text=sought),
        noun="enterprise",
        starts=(Start("village", "enterprises_of_village"),),
    )
