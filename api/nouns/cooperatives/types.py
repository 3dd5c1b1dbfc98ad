"""合作社."""

import strawberry

from api.fields.arguments import Argument
from api.fields.connections import Connection
from api.fields.declarations import Judged
from api.fields.enums import CooperativeStage, PledgeState
from api.fields.factories import column, computed, connection, hop
from api.nouns.cooperatives.founding import (
    Assembly,
    Charter,
    CooperativeObligation,
    CooperativeOfficer,
    Filing,
    Milestone,
)
from api.nouns.cooperatives.growers import GROWERS, GrowerConnection, Membership, Pledge
from api.nouns.cooperatives.setup import RuleCheck, SetupRoles
from api.nouns.nodes.types import Coverable, Node, coverage
from api.nouns.references import CoverageLink, PersonLink, VillageLink
from graph.cooperatives import stages
from graph.cooperatives.law.lasting import Obligation, obligations
from graph.days import day_of
from graph.records import Case, CaseDuties, Standard
from graph.records import RuleCheck as Checked


def checklist(case: Case | None, judged: Judged) -> tuple[Checked, ...] | None:
    """The rules of a case's stage, held against it; None where the whole case is not within the viewer's scope."""
    return None if case is None else stages.checklist(case, Standard(day_of(judged.at), judged.large_grower))


def blockers(case: Case | None, judged: Judged) -> tuple[Checked, ...] | None:
    """What of these stands in the way."""
    return None if case is None else stages.blockers(case, Standard(day_of(judged.at), judged.large_grower))


def obliged(duties: CaseDuties | None, judged: Judged) -> tuple[Obligation, ...]:
    """What it has to do by when; nothing where the whole case is not within the viewer's scope."""
    return () if duties is None else obligations(duties, day_of(judged.at))


def yuan(fen: int, _judged: Judged) -> float:
    """An amount in yuan."""
    return fen / 100


@strawberry.type(description="A farmers' specialised cooperative, from its proposal on. 农民专业合作社")
class Cooperative(Coverable, Node):
    """农民专业合作社."""

    name: str = column("Name. 名称")
    product: str = column("What its members grow. 产品")
    product_code: str | None = computed(
        "Code of the product in the table that article 37 is judged by; null where the table does not know it. 产品代码"
    )
    business_scope: str = column("Its scope of business. 业务范围")
    domicile: str | None = hop("cooperatives/domicile", "Its domicile, as the charter has it. 住所")
    credit_code: str | None = hop(
        "cooperatives/filing",
        "Its unified social credit code, once it is registered. 统一社会信用代码",
        pick="credit_code",
    )
    village: VillageLink = hop("cooperatives/village", "The village where it lies. 所在的村")
    stage: CooperativeStage = column("How far its setting-up had come at the instant. 阶段")
    roles: SetupRoles = hop("cooperatives/roles", "The four command roles of its set-up. 筹建的四种角色")
    checklist: list[RuleCheck] | None = hop(
        "cooperatives/case",
        "Every rule of its stage in force on the day, held against it; null for those who may not read the whole "
        "case. 核对清单",
        pick=checklist,
        rows=15,
    )
    blockers: list[RuleCheck] | None = hop(
        "cooperatives/case",
        "What still stands between this stage and the next; empty where nothing does, null for those who may not read "
        "the whole case. 未满足的条件",
        pick=blockers,
        rows=5,
    )
    growers: GrowerConnection = connection(
        "cooperatives/growers", "The households that grow for it, the largest area first. 种植户", GROWERS
    )
    pledges: Connection[Pledge] = connection(
        "cooperatives/pledges",
        "What was last said to joining, by kind of who was asked, then by code or id. 入社意愿",
        Argument("state", PledgeState | None, "Only what was said so. 意愿"),
    )
    members: Connection[Membership] = connection(
        "cooperatives/members",
        "Founders from the assembly on, and who joined later, by kind, then by code or id; none before. 成员",
    )
    contribution_total: float = hop(
        "cooperatives/total",
        "What its members within the viewer's scope bring in, in yuan, added exactly. 成员出资总额（元）",
        pick=yuan,
    )
    officers: list[CooperativeOfficer] = hop(
        "cooperatives/officers",
        "Who has a post of the cooperative itself, the chairperson first; empty for those who are neither of its "
        "set-up nor members or officers. 任职人员",
        rows=5,
    )
    registry_liaison: PersonLink | None = hop(
        "cooperatives/assembly", "Who keeps contact with the office. 登记联络员", pick="liaison"
    )
    charter: Charter | None = hop(
        "cooperatives/charter",
        "The charter as it was last drafted; null for those who are neither of its set-up nor members or officers. "
        "章程",
        label="Drafted",
    )
    adopted_charter: Charter | None = hop(
        "cooperatives/charter", "The charter as it was last adopted, with its day. 通过的章程", label="Adopted"
    )
    assembly: Assembly | None = hop("cooperatives/assembly", "The founding assembly. 设立大会")
    filing: Filing | None = hop("cooperatives/filing", "What was filed last for its registration. 设立登记申请")
    obligations: list[CooperativeObligation] = hop(
        "cooperatives/obligations",
        "What has to be done by when once it is registered: changes to register, members to file, a share of farmers "
        "to cure; empty for those who may not read the whole case. 登记后的义务",
        pick=obliged,
        rows=3,
    )
    milestones: list[Milestone] = hop("cooperatives/milestones", "The stages it reached, oldest first. 里程碑", rows=6)
    coverage: list[CoverageLink] = coverage(
        "The units that cover it: those of its set-up, its village's and its area's, nearest first. 覆盖它的单元"
    )
