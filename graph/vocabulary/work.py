"""The enumerations of the day's work: directives and what became of them, posts, rosters, counts, isolations."""

from graph.vocabulary.described import Described


class InPlaceTask(Described):
    """The five things that have to be in place. 五个到位"""

    PUBLICITY = "PUBLICITY", "Publicity. 宣传到位"
    SCREENING = "SCREENING", "Screening of people. 人员排查到位"
    CONTROL = "CONTROL", "Prevention and control. 防控机制到位"
    SUPPLIES = "SUPPLIES", "Supplies. 物资保障到位"
    INTERNAL_MANAGEMENT = "INTERNAL_MANAGEMENT", "Internal management. 内部管理到位"


class DeliveryState(Described):
    """How far a directive has come at a unit: who is asked for figures is done with a report. 下达件状态"""

    SENT = "SENT", "Nobody has answered yet. 已下达"
    ACKNOWLEDGED = "ACKNOWLEDGED", "Acknowledged. 已签收"
    REPORTED = "REPORTED", "Reported on, by every part of the unit where that was split. 已反馈"
    LAPSED = (
        "LAPSED",
        "The unit has ended without a successor, or the directive was closed before it was answered. 已失效",
    )


class PostKind(Described):
    """Kinds of posts where people are on duty. 岗位类别"""

    CHECKPOINT = "CHECKPOINT", "A checkpoint on a road. 卡口"
    ISOLATION_POINT = "ISOLATION_POINT", "Where people are isolated. 隔离点"
    PLACEMENT_SITE = "PLACEMENT_SITE", "Where people are put up together. 集中安置点"
    ERRAND_RUN = "ERRAND_RUN", "The errands of a village. 代跑"
    PATROL = "PATROL", "A patrol of places that matter. 重点地区巡逻"


class IsolationReason(Described):
    """Why somebody is isolated. 隔离原因"""

    ARRIVED_FROM_RISK_AREA = "ARRIVED_FROM_RISK_AREA", "Came back from an area of risk. 重点地区返回"
    CLOSE_CONTACT = "CLOSE_CONTACT", "Was close to somebody who is ill. 密切接触者"
    OTHER = "OTHER", "Another reason. 其他"


class RosterRule(Described):
    """What is looked at in a roster: the first three refuse it, the others are told. 排班规则"""

    TWO_PLACES = "TWO_PLACES", "One person in two places at once. 同时在两处"
    OUTSIDE_HOURS = "OUTSIDE_HOURS", "Outside the post's hours. 不在岗位开放时间内"
    TOO_LONG = "TOO_LONG", "Longer than 24 hours. 超过24小时"
    LITTLE_REST = "LITTLE_REST", "Little rest between the duties of two days. 休息不足"
    LONG_DAY = "LONG_DAY", "More than 16 hours on one day. 当日超过16小时"


class ErrandState(Described):
    """How far an errand has come. 代跑状态"""

    REQUESTED = "REQUESTED", "Asked for, or given back: nobody has it. 已下单"
    CLAIMED = "CLAIMED", "Somebody has taken it. 已接单"
    PURCHASED = "PURCHASED", "The items have been bought. 已购买"
    DELIVERED = "DELIVERED", "They have been brought. 已送达"
    CANCELLED = "CANCELLED", "It is wanted no more. 已取消"
    RETURNED = "RETURNED", "Nobody took the items, and they were returned. 已退回"


class ErrandChannel(Described):
    """By which way an errand was asked for. 下单渠道"""

    WECHAT = "WECHAT", "In the village's WeChat group. 微信群"
    SIGNUP_POINT = "SIGNUP_POINT", "At a sign-up point. 采购报名点"
    PHONE = "PHONE", "By telephone. 电话"
    ONLINE = "ONLINE", "By the household itself in this system. 线上"


class ErrandAdvance(Described):
    """What becomes of errands that somebody has. 代跑进展"""

    PURCHASED = "PURCHASED", "The items have been bought. 已购买"
    DELIVERED = "DELIVERED", "They have been brought. 已送达"
    GIVEN_BACK = "GIVEN_BACK", "Whoever had it has it no more; it leads to REQUESTED, and asks for a reason. 退单"
    RETURNED = "RETURNED", "Nobody took the items; it asks for a reason. 已退回"


class Qualifier(Described):
    """How exact a number is, by the word beside it; of two (近1700多人次) the first. 数量限定"""

    ABOUT = "ABOUT", "About so many. 约"
    NEARLY = "NEARLY", "Nearly so many. 近"
    OVER = "OVER", "More than so many. 多"
    UPWARDS_OF = "UPWARDS_OF", "So many and upwards. 上"
    EXACT = "EXACT", "Just so many. 无限定"
