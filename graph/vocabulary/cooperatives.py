"""The enumerations of setting up cooperatives."""

from graph.vocabulary.described import Described


class CooperativeStage(Described):
    """How far the setting-up of a cooperative has come. 筹建阶段"""

    PROPOSED = "PROPOSED", "Proposed, with its growers. 拟设"
    CANVASSING = "CANVASSING", "The four roles are given out; the growers are being talked to. 分头推进"
    PREPARING = "PREPARING", "Every grower was talked to, and enough are willing. 筹备"
    ASSEMBLED = "ASSEMBLED", "The founding assembly adopted the charter and elected officers. 已召开设立大会"
    FILED = "FILED", "Registration has been applied for. 已申请登记"
    REGISTERED = "REGISTERED", "Registered. 已登记"
    REJECTED = "REJECTED", "Registration was refused; it may be applied for again. 不予登记"
    WITHDRAWN = "WITHDRAWN", "Given up. 已终止"


class MemberKind(Described):
    """What a member is, as the law tells members apart. 成员类别"""

    FARMER = "FARMER", "A farmer. 农民"
    CITIZEN = "CITIZEN", "Another citizen. 其他公民"
    ENTERPRISE = "ENTERPRISE", "An enterprise. 企业"
    INSTITUTION = "INSTITUTION", "An institution. 事业单位"
    SOCIAL_ORGANIZATION = "SOCIAL_ORGANIZATION", "A social organization. 社会组织"


class PledgeState(Described):
    """What somebody says to joining. 入社意愿"""

    WILLING = "WILLING", "Willing. 愿意"
    UNDECIDED = "UNDECIDED", "Undecided. 未定"
    UNWILLING = "UNWILLING", "Unwilling. 不愿意"


class ContributionKind(Described):
    """What somebody would bring in; the law does not take all of it (法13). 出资方式"""

    CASH = "CASH", "Money. 货币"
    GOODS = "GOODS", "Goods. 实物"
    INTELLECTUAL_PROPERTY = "INTELLECTUAL_PROPERTY", "Intellectual property. 知识产权"
    LAND_OPERATION_RIGHT = "LAND_OPERATION_RIGHT", "The right to operate land. 土地经营权"
    FOREST_RIGHT = "FOREST_RIGHT", "Rights in forest. 林权"
    OTHER_PROPERTY = (
        "OTHER_PROPERTY",
        "Other property that can be valued in money and transferred. 可以用货币估价并可以依法转让的其他非货币财产",
    )
    OTHER_BY_CHARTER = "OTHER_BY_CHARTER", "Another way that the charter names. 章程规定的其他方式"
    LABOUR = "LABOUR", "Labour: not taken. 劳务"
    CREDIT = "CREDIT", "Credit: not taken. 信用"
    PERSONAL_NAME = "PERSONAL_NAME", "A personal name: not taken. 自然人姓名"
    GOODWILL = "GOODWILL", "Goodwill: not taken. 商誉"
    FRANCHISE = "FRANCHISE", "A franchise: not taken. 特许经营权"
    ENCUMBERED_PROPERTY = "ENCUMBERED_PROPERTY", "Encumbered property: not taken. 设定担保的财产"
    CLAIM = "CLAIM", "A claim on the cooperative or its members: not taken. 对合作社或其成员的债权"


class Valuation(Described):
    """How what is not money was valued. 作价方式"""

    BY_ALL_MEMBERS = "BY_ALL_MEMBERS", "By all members. 全体成员评估作价"
    BY_APPRAISER = "BY_APPRAISER", "By an appraiser. 评估机构评估"
    AS_CHARTER_SAYS = "AS_CHARTER_SAYS", "As the charter says. 章程规定的办法"


class MembershipGround(Described):
    """How somebody became a member. 入社方式"""

    FOUNDER = "FOUNDER", "They founded it. 设立人"
    ADMITTED = "ADMITTED", "They were admitted later (法24). 新入社"


class ResolutionKind(Described):
    """What was resolved, or done with the office, after the registration. 登记后的事项"""

    ADMISSION = "ADMISSION", "A member was admitted. 入社"
    WITHDRAWAL = "WITHDRAWAL", "A member told that they leave. 退社"
    EXPULSION = "EXPULSION", "A member was expelled. 除名"
    ELECTION = "ELECTION", "Officers were elected. 选举"
    AMENDMENT = "AMENDMENT", "The charter was amended. 章程修改"
    ALTERATION = "ALTERATION", "What had changed was registered or filed. 变更登记、备案"


class CooperativePosition(Described):
    """A post of a cooperative itself. 合作社职务"""

    CHAIRPERSON = "CHAIRPERSON", "Chairperson, the legal representative. 理事长"
    DIRECTOR = "DIRECTOR", "Director. 理事"
    EXECUTIVE_SUPERVISOR = "EXECUTIVE_SUPERVISOR", "Executive supervisor. 执行监事"
    SUPERVISOR = "SUPERVISOR", "Supervisor. 监事"
    MANAGER = "MANAGER", "Manager. 经理"
    FINANCE = "FINANCE", "Finance staff. 财务会计人员"


class RegistrationDocument(Described):
    """What is handed in for registration. 申请文件"""

    APPLICATION = "APPLICATION", "The application. 设立登记申请书"
    ASSEMBLY_MINUTES = "ASSEMBLY_MINUTES", "Minutes of the assembly, signed by all founders. 设立大会纪要"
    CHARTER = "CHARTER", "The charter, signed by all founders. 章程"
    OFFICERS_AND_IDENTIFICATION = (
        "OFFICERS_AND_IDENTIFICATION",
        "Posts and identification of the legal representative and the directors. 法定代表人、理事的任职文件及身份证明",
    )
    CONTRIBUTION_LIST = "CONTRIBUTION_LIST", "The list of contributions, signed. 出资清单"
    DOMICILE_PROOF = "DOMICILE_PROOF", "Proof of domicile. 住所使用证明"
    MEMBER_ROSTER = "MEMBER_ROSTER", "The roster of members, with identification. 成员名册及身份证明"
    AGENT_AUTHORITY = "AGENT_AUTHORITY", "Proof of the agent's authority. 委托代理人证明"
    REAL_NAME_CHECK = "REAL_NAME_CHECK", "The check of real names. 实名认证"
    APPROVAL = "APPROVAL", "The licence of a scope that needs one of its own. 经营范围的批准文件"
