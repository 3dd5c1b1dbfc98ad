"""The enumerations of the resumption of work: how firms stand, and what is looked at on a visit."""

from graph.vocabulary.described import Described


class ResumptionState(Described):
    """How a firm stands on its way back to work, each state before the next. 复工状态"""

    NOT_STARTED = "NOT_STARTED", "Nothing is under way yet. 未复工"
    PREPARING = "PREPARING", "It gets ready. 准备中"
    INSPECTED = "INSPECTED", "What is asked of it was found in order; of firms alone. 已验收"
    RESUMED = "RESUMED", "It works again. 已复工"


class GuidanceTopic(Described):
    """What is looked at when a firm is visited. 指导事项"""

    STAFF_HEALTH = "STAFF_HEALTH", "How the health of its people is watched. 员工健康监测"
    DISINFECTION = "DISINFECTION", "Preventive disinfection. 预防性消毒"
    CANTEEN_AND_DORMITORY = "CANTEEN_AND_DORMITORY", "How canteen and dormitories are kept. 食堂宿舍卫生管理"
    HEALTH_EDUCATION = "HEALTH_EDUCATION", "Health education. 健康宣教"


class FindingResult(Described):
    """What was found about a topic. 指导结果"""

    PASSED = "PASSED", "It is in order. 合格"
    FAILED = "FAILED", "It is not. 不合格"
    NOT_APPLICABLE = "NOT_APPLICABLE", "The firm has none: no canteen, no dormitory. 不适用"


class GuidanceMode(Described):
    """How a firm was visited. 指导方式"""

    ON_SITE = "ON_SITE", "On site. 上门"
    ONLINE = "ONLINE", "In the group of a messenger. 企业微信群线上指导"
