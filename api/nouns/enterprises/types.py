"""企业."""

import strawberry

from api.fields.connections import Connection
from api.fields.enums import EnterpriseKind
from api.fields.factories import column, connection, hop
from api.nouns.nodes.types import Coverable, Node, coverage
from api.nouns.references import (
    CoverageLink,
    GuidanceVisitLink,
    OrganizationLink,
    PersonLink,
    ResumptionLink,
    VillageLink,
)


@strawberry.type(description="A firm, a grain grower or one of the six small trades. 企业、种粮农户、六小行业")
class Enterprise(Coverable, Node):
    """企业."""

    name: str = column("Name. 名称")
    kind: EnterpriseKind = column("Kind. 类别")
    village: VillageLink = hop("enterprises/village", "The village where it lies. 所在的村")
    coverage: list[CoverageLink] = coverage(
        "Which units cover this firm: its own, its village's and its area's, nearest first. 覆盖它的单元"
    )
    instructors: list[PersonLink] = hop("enterprises/instructors", "Its resident officers, by id. 专员")
    squads: list[OrganizationLink] = hop("enterprises/squads", "The squads that serve it, in code order. 专班")
    resumption: ResumptionLink = hop("resumption/resumption", "How it stands on its way back to work. 复工状态")
    visits: Connection[GuidanceVisitLink] = connection(
        "resumption/visits", "The visits to it that hold, the latest first. 驻企指导"
    )
