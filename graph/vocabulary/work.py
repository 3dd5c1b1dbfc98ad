"""The enumerations of the day's work: directives, and what became of them."""

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
