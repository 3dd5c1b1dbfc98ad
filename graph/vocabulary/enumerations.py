"""The enumerations of the graph: what its properties may hold."""

from graph.vocabulary.described import Described


class Purpose(Described):
    """What a unit is for. 用途"""

    EPIDEMIC_CONTROL = "EPIDEMIC_CONTROL", "Keeping the epidemic out. 疫情防控"
    WORK_RESUMPTION = "WORK_RESUMPTION", "Bringing firms back to work. 复工复产"
    COOPERATIVE_SETUP = "COOPERATIVE_SETUP", "Setting up a cooperative. 筹建合作社"
    GENERAL_SERVICE = "GENERAL_SERVICE", "Everyday service. 日常服务"


class UnitRole(Described):
    """What a person is in a unit. 单元中的角色"""

    COMMANDER = "COMMANDER", "Commands it. 指挥长"
    LIAISON = "LIAISON", "Passes directives down and reports up. 联络员"
    GRID_WORKER = "GRID_WORKER", "Works in a grid. 网格员"
    DOCTOR = "DOCTOR", "The responsible or liaison doctor. 责任医生、联系医生"
    COMMITTEE_MEMBER = "COMMITTEE_MEMBER", "Member of one of the village's two committees. 村两委成员"
    PARTY_MEMBER = "PARTY_MEMBER", "Party member. 党员"
    INSTRUCTOR = "INSTRUCTOR", "Instructs growers. 指导员"
    RESIDENT = "RESIDENT", "Lives in a household that the unit covers. 所联系的村民"


class VillageKind(Described):
    """Village or urban community. 村或社区"""

    VILLAGE = "VILLAGE", "A village. 村"
    COMMUNITY = "COMMUNITY", "An urban community. 社区"


class EnterpriseKind(Described):
    """Kinds of firms, growers and trades. 企业（农户、行业）类别"""

    ABOVE_SCALE = "ABOVE_SCALE", "An enterprise above the designated size. 规上企业"
    AGRICULTURAL = "AGRICULTURAL", "An agricultural enterprise. 农业企业"
    MICRO = "MICRO", "A small or micro enterprise. 小微企业"
    GRAIN_GROWER = "GRAIN_GROWER", "A grain-growing household. 种粮农户"
    SMALL_TRADE = "SMALL_TRADE", "One of the six small trades. 六小行业"


class OrganizationKind(Described):
    """Kinds of bodies. 组织类别"""

    PARTY_BRANCH = "PARTY_BRANCH", "A Party branch. 党支部"
    VILLAGE_COMMITTEE = "VILLAGE_COMMITTEE", "A village committee. 村委会"
    WORKING_GROUP = "WORKING_GROUP", "The working group of an area. 片区工作小组"
    HEADQUARTERS = "HEADQUARTERS", "A headquarters. 指挥部"
    LEADING_GROUP = "LEADING_GROUP", "A leading group. 领导小组"
    OFFICE = "OFFICE", "An office or centre of the town. 办公室（中心）"
    HEALTH_CENTRE = "HEALTH_CENTRE", "The health centre. 卫生院"
    TRADE_UNION = "TRADE_UNION", "The trade union. 工会"
    MILITIA = "MILITIA", "A militia. 民兵"
    ERRAND_TEAM = "ERRAND_TEAM", "The errand team of a village. 党员便民代跑队"
    GUIDANCE_SQUAD = "GUIDANCE_SQUAD", "A squad that guides firms. 驻企健康指导小分队"


class Position(Described):
    """What a person is in an organization. 职务"""

    PARTY_SECRETARY = "PARTY_SECRETARY", "Secretary of the Party branch. 村书记"
    COMMITTEE_MEMBER = "COMMITTEE_MEMBER", "Member of the committee. 委员"
    CONTACT_LEADER = "CONTACT_LEADER", "The town leader who keeps contact with an area. 联系领导"
    HEAD = "HEAD", "Head. 负责人、主任"
    DEPUTY_HEAD = "DEPUTY_HEAD", "Deputy head. 副主任"
    LEADER = "LEADER", "Leader. 队长、班长"
    MEMBER = "MEMBER", "Member. 成员"


class CoverageReason(Described):
    """How a unit comes to cover a thing: the first that applies, one row a unit. 覆盖的缘由"""

    DIRECT = "DIRECT", "It covers the thing itself. 直接"
    GRID = "GRID", "It covers the household's grid. 因网格"
    VILLAGE = "VILLAGE", "It covers the village where the thing lies. 因村"
    AREA = "AREA", "It covers the area where the thing lies. 因片区"
    ANCESTOR = "ANCESTOR", "It stands above a unit that covers the thing. 因上级单元"


class OrderDirection(Described):
    """Which way a list goes. 排序方向"""

    ASCENDING = "ASCENDING", "The least first. 升序"
    DESCENDING = "DESCENDING", "The greatest first. 降序"


class PersonOrderField(Described):
    """What people can be ordered by. 人的排序依据"""

    NAME = "NAME", "The pinyin of their names; then the names, then their ids. 姓名"


class HouseholdOrderField(Described):
    """What households can be ordered by. 户的排序依据"""

    ADDRESS = "ADDRESS", "Their addresses as people read them, 1组2号 before 1组10号; then their codes. 地址"


class UnitOrderField(Described):
    """What units can be ordered by. 单元的排序依据"""

    SIZE = "SIZE", "How many households they and those beneath them cover, as `totals` tells; then their codes. 户数"


class SearchKind(Described):
    """What can be searched for. 检索类别"""

    PERSON = "PERSON", "People. 人"
    HOUSEHOLD = "HOUSEHOLD", "Households. 户"
    VILLAGE = "VILLAGE", "Villages. 村"
    UNIT = "UNIT", "Units. 单元"
    ENTERPRISE = "ENTERPRISE", "Enterprises. 企业"
    COOPERATIVE = "COOPERATIVE", "Cooperatives. 合作社"


class RestructuringStatus(Described):
    """What a restructuring has come to. 重组的状态"""

    DRAFT = "DRAFT", "Drafted, and not applied yet. 草案"
    APPLIED = "APPLIED", "Applied. 已执行"
    UNDONE = "UNDONE", "Applied, and undone since. 已撤销"
    ABANDONED = "ABANDONED", "Given up without having been applied. 已放弃"


class RestructuringSource(Described):
    """Where a restructuring comes from. 重组的来源"""

    PLAN = "PLAN", "Somebody planned it, step by step. 人工方案"
    IMPORT = "IMPORT", "It is what a file differs by from the graph. 文件导入"


class DiffAction(Described):
    """What a line of a preview tells of. 变动"""

    SEAT = "SEAT", "Somebody takes a post. 任职"
    UNSEAT = "UNSEAT", "Somebody leaves a post. 免职"
    CREATE = "CREATE", "There is something anew. 新设"
    DISSOLVE = "DISSOLVE", "Something ends. 撤销"
    APPOINT = "APPOINT", "Somebody takes a place in a unit. 指派"
    RELEASE = "RELEASE", "Somebody leaves a place in a unit. 解除"
    COVER = "COVER", "A unit comes to cover something. 纳入覆盖"
    UNCOVER = "UNCOVER", "A unit ceases to cover something. 取消覆盖"
    MOVE = "MOVE", "Something goes from one to another. 调整"
    MERGE = "MERGE", "Something becomes part of another. 合并"
    SPLIT = "SPLIT", "Something becomes several. 拆分"
    RENAME = "RENAME", "Something is called otherwise. 更名"
    CORRECT = "CORRECT", "What is written down of somebody is put right, from a file. 更正"
    DEPART = "DEPART", "Somebody is a resident no more, by a file. 注销"


class Departure(Described):
    """Why a person is a resident no more. 注销原因"""

    MOVED_AWAY = "MOVED_AWAY", "The person has moved away. 迁出"
    DECEASED = "DECEASED", "The person has died. 死亡"


class ViewerRole(Described):
    """What whoever asks is: by their token, or by their place in the graph. 用户角色"""

    ADMIN = "ADMIN", "Sees everything; by the token. 管理员"
    ORGANISER = "ORGANISER", "Organises the towns that the token names. 组织者"
    AUDITOR = "AUDITOR", "Reads changes and disclosures; by the token. 审计员"
    OFFICER = "OFFICER", "Has a place in a unit now. 单元成员"
    RESIDENT = "RESIDENT", "Lives in a household now. 居民"


class SearchMatch(Described):
    """How a text was found, the better first. 匹配方式"""

    EXACT = "EXACT", "It is the whole. 全同"
    BEGINNING = "BEGINNING", "It is the beginning. 前缀"
    PART = "PART", "It is a part. 包含"
    PINYIN = "PINYIN", "It is how the name, or a part of it, begins in pinyin. 拼音"


class Severity(Described):
    """How grave it is that a rule does not hold. 严重程度"""

    ERROR = "ERROR", "Nothing may be changed so that it comes about. 错误"
    WARNING = "WARNING", "It may be so, but should not. 警告"
