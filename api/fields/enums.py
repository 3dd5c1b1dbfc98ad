"""The enumerations of the schema, each value with its Chinese term."""

from enum import Enum
from typing import Any

import strawberry

from graph.vocabulary import (
    ContributionKind,
    CooperativePosition,
    CooperativeStage,
    CoverageReason,
    Departure,
    DiffAction,
    EnterpriseKind,
    MemberKind,
    OrganizationKind,
    PledgeState,
    Position,
    Purpose,
    RegistrationDocument,
    RestructuringStatus,
    SearchKind,
    SearchMatch,
    Severity,
    UnitRole,
    ViewerRole,
    VillageKind,
)

__all__ = [
    "ContributionKind",
    "CooperativePosition",
    "CooperativeStage",
    "CoverageReason",
    "Departure",
    "DiffAction",
    "EnterpriseKind",
    "MemberKind",
    "OrganizationKind",
    "PledgeState",
    "Position",
    "Purpose",
    "RegistrationDocument",
    "RestructuringStatus",
    "SearchKind",
    "SearchMatch",
    "Severity",
    "UnitRole",
    "ViewerRole",
    "VillageKind",
]


def described(of: type[Enum], about: str, **values: str) -> None:
    """Register an enumeration in the schema, with a description for each of its values."""
    registered: Any = strawberry.enum(of, description=about)
    for value in registered.__strawberry_definition__.values:
        value.description = values[value.name]


described(
    Purpose,
    "What a unit is for. 用途",
    EPIDEMIC_CONTROL="Keeping the epidemic out. 疫情防控",
    WORK_RESUMPTION="Bringing firms back to work. 复工复产",
    COOPERATIVE_SETUP="Setting up a cooperative. 筹建合作社",
    GENERAL_SERVICE="Everyday service. 日常服务",
)
described(
    UnitRole,
    "What a person is in a unit. 单元中的角色",
    COMMANDER="Commands it. 指挥长",
    LIAISON="Passes directives down and reports up. 联络员",
    GRID_WORKER="Works in a grid. 网格员",
    DOCTOR="The responsible or liaison doctor. 责任医生、联系医生",
    COMMITTEE_MEMBER="Member of one of the village's two committees. 村两委成员",
    PARTY_MEMBER="Party member. 党员",
    INSTRUCTOR="Instructs growers. 指导员",
    RESIDENT="Lives in a household that the unit covers. 所联系的村民",
)
described(
    VillageKind,
    "Village or urban community. 村或社区",
    VILLAGE="A village. 村",
    COMMUNITY="An urban community. 社区",
)
described(
    EnterpriseKind,
    "Kinds of firms, growers and trades. 企业（农户、行业）类别",
    ABOVE_SCALE="An enterprise above the designated size. 规上企业",
    AGRICULTURAL="An agricultural enterprise. 农业企业",
    MICRO="A small or micro enterprise. 小微企业",
    GRAIN_GROWER="A grain-growing household. 种粮农户",
    SMALL_TRADE="One of the six small trades. 六小行业",
)
described(
    OrganizationKind,
    "Kinds of bodies. 组织类别",
    PARTY_BRANCH="A Party branch. 党支部",
    VILLAGE_COMMITTEE="A village committee. 村委会",
    WORKING_GROUP="The working group of an area. 片区工作小组",
    HEADQUARTERS="A headquarters. 指挥部",
    LEADING_GROUP="A leading group. 领导小组",
    OFFICE="An office or centre of the town. 办公室（中心）",
    HEALTH_CENTRE="The health centre. 卫生院",
    TRADE_UNION="The trade union. 工会",
    MILITIA="A militia. 民兵",
    ERRAND_TEAM="The errand team of a village. 党员便民代跑队",
    GUIDANCE_SQUAD="A squad that guides firms. 驻企健康指导小分队",
)
described(
    Position,
    "What a person is in an organization. 职务",
    PARTY_SECRETARY="Secretary of the Party branch. 村书记",
    COMMITTEE_MEMBER="Member of the committee. 委员",
    CONTACT_LEADER="The town leader who keeps contact with an area. 联系领导",
    HEAD="Head. 负责人、主任",
    DEPUTY_HEAD="Deputy head. 副主任",
    LEADER="Leader. 队长、班长",
    MEMBER="Member. 成员",
)
described(
    CoverageReason,
    "How a unit comes to cover a thing: the first that applies, one row a unit. 覆盖的缘由",
    DIRECT="It covers the thing itself. 直接",
    GRID="It covers the household's grid. 因网格",
    VILLAGE="It covers the village where the thing lies. 因村",
    AREA="It covers the area where the thing lies. 因片区",
    ANCESTOR="It stands above a unit that covers the thing. 因上级单元",
)
described(
    SearchKind,
    "What can be searched for. 检索类别",
    PERSON="People. 人",
    HOUSEHOLD="Households. 户",
    VILLAGE="Villages. 村",
    UNIT="Units. 单元",
    ENTERPRISE="Enterprises. 企业",
    COOPERATIVE="Cooperatives. 合作社",
)
described(
    SearchMatch,
    "How a text was found, the better first. 匹配方式",
    EXACT="It is the whole. 全同",
    BEGINNING="It is the beginning. 前缀",
    PART="It is a part. 包含",
)
described(
    Severity,
    "How grave it is that a rule does not hold. 严重程度",
    ERROR="Nothing may be changed so that it comes about. 错误",
    WARNING="It may be so, but should not. 警告",
)
described(
    ViewerRole,
    "What whoever asks is: by their token, or by their place in the graph. 用户角色",
    ADMIN="Sees everything; by the token. 管理员",
    ORGANISER="Organises the towns that the token names. 组织者",
    AUDITOR="Reads changes and disclosures; by the token. 审计员",
    OFFICER="Has a place in a unit now. 单元成员",
    RESIDENT="Lives in a household now. 居民",
)
described(
    RestructuringStatus,
    "What a restructuring has come to. 重组的状态",
    DRAFT="Drafted, and not applied yet. 草案",
    APPLIED="Applied. 已执行",
    UNDONE="Applied, and undone since. 已撤销",
    ABANDONED="Given up without having been applied. 已放弃",
)
described(
    DiffAction,
    "What a line of a preview tells of. 变动",
    SEAT="Somebody takes a post. 任职",
    UNSEAT="Somebody leaves a post. 免职",
    CREATE="There is something anew. 新设",
    DISSOLVE="Something ends. 撤销",
    APPOINT="Somebody takes a place in a unit. 指派",
    RELEASE="Somebody leaves a place in a unit. 解除",
    COVER="A unit comes to cover something. 纳入覆盖",
    UNCOVER="A unit ceases to cover something. 取消覆盖",
    MOVE="Something goes from one to another. 调整",
    MERGE="Something becomes part of another. 合并",
    SPLIT="Something becomes several. 拆分",
    RENAME="Something is called otherwise. 更名",
)
described(
    Departure,
    "Why a person is a resident no more. 注销原因",
    MOVED_AWAY="The person has moved away. 迁出",
    DECEASED="The person has died. 死亡",
)
described(
    CooperativeStage,
    "How far the setting-up of a cooperative has come. 筹建阶段",
    PROPOSED="Proposed, with its growers. 拟设",
    CANVASSING="The four roles are given out; the growers are being talked to. 分头推进",
    PREPARING="Every grower was talked to, and enough are willing. 筹备",
    ASSEMBLED="The founding assembly adopted the charter and elected officers. 已召开设立大会",
    FILED="Registration has been applied for. 已申请登记",
    REGISTERED="Registered. 已登记",
    REJECTED="Registration was refused; it may be applied for again. 不予登记",
    WITHDRAWN="Given up. 已终止",
)
described(
    MemberKind,
    "What a member is, as the law tells members apart. 成员类别",
    FARMER="A farmer. 农民",
    CITIZEN="Another citizen. 其他公民",
    ENTERPRISE="An enterprise. 企业",
    INSTITUTION="An institution. 事业单位",
    SOCIAL_ORGANIZATION="A social organization. 社会组织",
)
described(
    PledgeState,
    "What somebody says to joining. 入社意愿",
    WILLING="Willing. 愿意",
    UNDECIDED="Undecided. 未定",
    UNWILLING="Unwilling. 不愿意",
)
described(
    ContributionKind,
    "What somebody would bring in; the law does not take all of it (法13). 出资方式",
    CASH="Money. 货币",
    GOODS="Goods. 实物",
    INTELLECTUAL_PROPERTY="Intellectual property. 知识产权",
    LAND_OPERATION_RIGHT="The right to operate land. 土地经营权",
    FOREST_RIGHT="Rights in forest. 林权",
    LABOUR="Labour: not taken. 劳务",
    CREDIT="Credit: not taken. 信用",
    PERSONAL_NAME="A personal name: not taken. 自然人姓名",
    GOODWILL="Goodwill: not taken. 商誉",
    FRANCHISE="A franchise: not taken. 特许经营权",
    ENCUMBERED_PROPERTY="Encumbered property: not taken. 设定担保的财产",
    CLAIM="A claim on the cooperative or its members: not taken. 对合作社或其成员的债权",
)
described(
    CooperativePosition,
    "A post of a cooperative itself. 合作社职务",
    CHAIRPERSON="Chairperson, the legal representative. 理事长",
    DIRECTOR="Director. 理事",
    EXECUTIVE_SUPERVISOR="Executive supervisor. 执行监事",
    SUPERVISOR="Supervisor. 监事",
    MANAGER="Manager. 经理",
    FINANCE="Finance staff. 财务会计人员",
)
described(
    RegistrationDocument,
    "What is handed in for registration. 申请文件",
    APPLICATION="The application. 设立登记申请书",
    ASSEMBLY_MINUTES="Minutes of the assembly, signed by all founders. 设立大会纪要",
    CHARTER="The charter, signed by all founders. 章程",
    OFFICERS_AND_IDENTIFICATION="Posts and identification of the legal representative and the directors. "
    "法定代表人、理事的任职文件及身份证明",
    CONTRIBUTION_LIST="The list of contributions, signed. 出资清单",
    DOMICILE_PROOF="Proof of domicile. 住所使用证明",
    MEMBER_ROSTER="The roster of members, with identification. 成员名册及身份证明",
    AGENT_AUTHORITY="Proof of the agent's authority. 委托代理人证明",
    REAL_NAME_CHECK="The check of real names. 实名认证",
)
