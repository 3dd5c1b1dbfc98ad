"""合作社."""

import strawberry

from api.fields.connections import Connection
from api.fields.declarations import Judged
from api.fields.enums import CooperativeStage
from api.fields.factories import column, connection, hop
from api.nouns.cooperatives.founding import Assembly, Charter, CooperativeOfficer, Milestone
from api.nouns.cooperatives.setup import GrowerConnection, Pledge, RuleCheck, SetupRoles
from api.nouns.nodes.types import Coverable, Node, coverage
from api.nouns.references import CoverageLink, VillageLink
from graph.cooperatives import stages
from graph.days import day_of
from graph.records import Case, Standard
from graph.records import RuleCheck as Checked


def checklist(case: Case | None, judged: Judged) -> tuple[Checked, ...]:
    """The rules of a case's stage, held against it; none where the whole case is not within the viewer's scope."""
    return () if case is None else stages.checklist(case, Standard(day_of(judged.at), judged.large_grower))


def blockers(case: Case | None, judged: Judged) -> tuple[Checked, ...]:
    """What of these stands in the way."""
    return () if case is None else stages.blockers(case, Standard(day_of(judged.at), judged.large_grower))


@strawberry.type(description="A farmers' specialised cooperative, from its proposal on. 农民专业合作社")
class Cooperative(Coverable, Node):
    """农民专业合作社."""

    name: str = column("Name. 名称")
    product: str = column("What its members grow. 产品")
    business_scope: str = column("Its scope of business. 业务范围")
    village: VillageLink = hop("cooperatives/village", "The village where it lies. 所在的村")
    stage: CooperativeStage = column("How far its setting-up had come at the instant. 阶段")
    roles: SetupRoles = hop("cooperatives/roles", "The four command roles of its set-up. 筹建的四种角色")
    checklist: list[RuleCheck] = hop(
        "cooperatives/case",
        "Every rule of its stage in force on the day, held against it; empty for those who may not read the whole "
        "case. 核对清单",
        pick=checklist,
        rows=15,
    )
    blockers: list[RuleCheck] = hop(
        "cooperatives/case",
        "What still stands between this stage and the next; empty where nothing does, and for those who may not read "
        "the whole case. 未满足的条件",
        pick=blockers,
        rows=5,
    )
    growers: GrowerConnection = connection(
        "cooperatives/growers", "The households that grow for it, the largest area first. 种植户"
    )
    pledges: Connection[Pledge] = connection(
        "cooperatives/pledges",
        "What was last said to joining, by kind of member, then by code or id. 入社意愿",
        label="Pledge",
    )
    members: Connection[Pledge] = connection(
        "cooperatives/pledges", "Those of the willing, who are its members. 成员", label="Member"
    )
    officers: list[CooperativeOfficer] = hop(
        "cooperatives/officers", "Who has a post of the cooperative itself, the chairperson first. 任职人员", rows=5
    )
    charter: Charter | None = hop("cooperatives/charter", "The charter as it was last drafted. 章程")
    assembly: Assembly | None = hop("cooperatives/assembly", "The founding assembly. 设立大会")
    milestones: list[Milestone] = hop("cooperatives/milestones", "The stages it reached, oldest first. 里程碑", rows=6)
    coverage: list[CoverageLink] = coverage(
        "The units that cover it: those of its set-up, its village's and its area's, nearest first. 覆盖它的单元"
    )
