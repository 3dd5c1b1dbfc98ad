"""当前用户."""

from collections.abc import Mapping
from datetime import datetime

import strawberry

from api.fields.arguments import Argument
from api.fields.connections import Connection
from api.fields.declarations import Judged
from api.fields.enums import ViewerRole
from api.fields.factories import carried, column, computed, connection, hop, report
from api.fields.scalars import DateTime
from api.fields.session import Session
from api.nouns.households.types import Household
from api.nouns.people.types import Person
from api.nouns.references import DeliveryLink, ErrandLink, VillageLink
from api.nouns.towns.types import Town
from api.nouns.units.types import Unit
from api.texts.catalogs import Texts
from graph.records import PersonalData, Standing


def exported(kept: PersonalData, _judged: Judged) -> str:
    """All of it as JSON, in Chinese whoever asks: it is kept and handed on."""
    return kept.json(Texts("zh").render)


async def expiry(session: Session, _who: Standing, _cursors: Mapping[str, str]) -> datetime:
    """When the token ends that somebody asks with."""
    return session.expires


@strawberry.type(description="Who is asking, in which roles, over which units. 当前用户")
class Viewer:
    """当前用户."""

    id: strawberry.ID = computed("Opaque and stable; of no node. 标识", "viewer_id")
    person: Person | None = carried("The person; null where the graph does not know them. 本人")
    towns: list[Town] = carried("The towns that the token lets them organise, in code order. 所辖镇", rows=1)
    expires_at: DateTime = report(expiry, "When the token ends. 令牌失效时间", price=1)
    roles: list[ViewerRole] = column("Those that the token gives, and those that the graph gives now. 角色")
    commands: list[Unit] = carried("The units that they command, in code order. 指挥的单元", rows=1)
    scope: list[Unit] = carried("The units that they have a place in, in code order. 所在单元", rows=2)
    household: Household | None = carried("The household where they live. 本户")
    deliveries: Connection[DeliveryLink] = connection(
        "viewer/deliveries",
        "What the viewer has to answer, due first. 我的指令",
        Argument("open", bool | None, "Only what is not done yet, or only what is; null: all. 是否待办", default=True),
    )
    errands: Connection[ErrandLink] = connection(
        "viewer/errands", "What the viewer has claimed and not brought yet, oldest first. 我的代跑"
    )
    runs_for: list[VillageLink] = hop(
        "viewer/runs_for", "Villages of whose errand team the viewer is, in code order. 代跑的村", rows=1
    )
    export_own_data: str = hop(
        "viewer/kept", "All that is kept about the viewer, as JSON. 本人全部数据（JSON）", pick=exported
    )
