"""The figures of a day as tables: the same in the workbook and on the page."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from graph.days import SHANGHAI
from graph.records import Branch, Counts, DirectiveProgress, ResumptionProgress, TimeSpan
from graph.reports.day import DayReport
from graph.vocabulary import EnterpriseKind, ErrandState

Cell = str | int | float
LEVELS: Final = {1: "一级", 2: "二级", 3: "三级"}
LOWEST: Final = 3
COUNTS: Final = ("单元", "签收", "应反馈", "已反馈", "逾期")
KINDS: Final = {
    EnterpriseKind.ABOVE_SCALE: "规上企业",
    EnterpriseKind.AGRICULTURAL: "农业企业",
    EnterpriseKind.MICRO: "小微企业",
    EnterpriseKind.GRAIN_GROWER: "种粮农户",
    EnterpriseKind.SMALL_TRADE: "六小行业",
}
STATES: Final = {
    ErrandState.REQUESTED: "已下单",
    ErrandState.CLAIMED: "已接单",
    ErrandState.PURCHASED: "已购买",
    ErrandState.DELIVERED: "已送达",
    ErrandState.CANCELLED: "已取消",
    ErrandState.RETURNED: "已退回",
}
SERVICES: Final = ("企业：走访", "群众：代跑送达", "基层：指令签收")
RESUMPTION: Final = ("总数", "未复工", "准备中", "已验收", "已复工")


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name, the heads of its columns, and its rows."""

    name: str
    heads: tuple[str, ...]
    rows: Sequence[Sequence[Cell]]


def directives_by_level(report: DayReport) -> Table:
    """How far each directive has come, by level, the highest first."""
    rows: list[tuple[Cell, ...]] = [
        (each.directive.title, LEVELS[level.level], *_counts(level))
        for each in report.directives
        for level in each.by_level
    ]
    return Table("指令分级", ("指令", "级别", *COUNTS), rows)


def directives_by_unit(report: DayReport) -> Table:
    """How far each directive has come in each unit; those of level 3 are in the unit above, unless that issued it."""
    rows: list[tuple[Cell, ...]] = [
        (each.directive.title, branch.unit.code, branch.unit.name, LEVELS[branch.unit.level], *_branched(branch))
        for each in report.directives
        for branch in _branches(each)
    ]
    return Table("指令分单元", ("指令", "单元编码", "单元名称", "级别", *COUNTS), rows)


def figures(report: DayReport) -> Table:
    """What was reported, a row for each measure of a directive: in all, and in each unit right beneath the issuer."""
    rows: list[tuple[Cell, ...]] = []
    for each in report.directives:
        title, units = each.directive.title, [measure.unit or "" for measure in each.directive.measures]
        sums = [("", "合计", each.totals)]
        sums += [(top.unit.code, top.unit.name, top.totals) for top in each.beneath(None)]
        rows += [
            (title, code, name, total.label, unit, total.value)
            for code, name, totals in sums
            for total, unit in zip(totals, units, strict=True)
        ]
    return Table("反馈汇总", ("指令", "单元编码", "单元名称", "指标", "计量单位", "数值"), rows)


def on_duty(report: DayReport) -> Table:
    """Who was on duty where, by post and by start."""
    rows = [
        (each.post.code, each.post.name, *_clock(shift.span), person.name, person.phone or "", shift.duty)
        for each in report.posts
        for shift, person in each.shifts
    ]
    return Table("值守", ("岗位编码", "岗位", "起", "止", "姓名", "电话", "任务"), rows)


def uncovered(report: DayReport) -> Table:
    """When nobody was on duty, by post."""
    rows = [
        (each.post.code, each.post.name, *_clock(span), round(span.hours, 2))
        for each in report.posts
        for span in each.uncovered
    ]
    return Table("无人值守", ("岗位编码", "岗位", "起", "止", "小时"), rows)


def firms(report: DayReport) -> Table:
    """The town's firms by kind, as they stood; of kinds that it has none of, nothing."""
    rows: list[tuple[Cell, ...]] = [
        (KINDS[each.kind], each.total, each.not_started, each.preparing, each.inspected, each.resumed, _share(each))
        for each in report.firms
        if each.total
    ]
    return Table("企业复工", ("类别", *RESUMPTION, "复工率"), rows)


def errands(report: DayReport) -> Table:
    """How far the errands of the day have come, by state, all villages together."""
    found = Counter(state for each in report.villages for state in each.errands)
    return Table("红色代跑", tuple(STATES.values()), [[found[state] for state in STATES]] if found else [])


def errands_by_village(report: DayReport) -> Table:
    """How far the errands of the day have come, by village that has any."""
    rows: list[tuple[Cell, ...]] = [
        (each.village.code, each.village.name, *(each.errands.count(state) for state in STATES))
        for each in report.villages
        if each.errands
    ]
    return Table("红色代跑分村", ("村编码", "村", *STATES.values()), rows)


def services(report: DayReport) -> Table:
    """三服务: visits to firms, errands that were brought, directives that were acknowledged; villages that have any."""
    acknowledged = Counter[str]()
    for branch in (branch for each in report.directives for branch in each.branches):
        of_village = branch.above or "" if branch.unit.level == LOWEST else branch.unit.code
        acknowledged[of_village] += sum(each.acknowledged for each in branch.tallied)
    rows: list[tuple[Cell, ...]] = [
        (
            *(each.village.code, each.village.name, each.visits, each.errands.count(ErrandState.DELIVERED)),
            sum(acknowledged[unit] for unit in each.units),
        )
        for each in report.villages
    ]
    return Table("三服务", ("村编码", "村", *SERVICES), [row for row in rows if any(row[2:])])


def services_in_all(report: DayReport) -> Table:
    """三服务 as its three columns, all villages together."""
    rows = [row[2:] for row in services(report).rows]
    return Table("三服务", SERVICES, [[sum(map(int, column)) for column in zip(*rows, strict=True)]] if rows else [])


def _share(firms: ResumptionProgress) -> str:
    return f"{firms.resumed / firms.total:.0%}"


def _branches(progress: DirectiveProgress) -> Sequence[Branch]:
    return sorted(progress.branches, key=lambda each: (each.unit.level, each.unit.code))


def _branched(branch: Branch) -> Iterator[int]:
    for name in ("units", "acknowledged", "reporting", "reported", "overdue"):
        yield sum(getattr(each, name) for each in branch.tallied)


def _counts(counts: Counts) -> tuple[int, ...]:
    return (counts.units, counts.acknowledged, counts.reporting, counts.reported, counts.overdue)


def _clock(span: TimeSpan) -> tuple[str, str]:
    start, end = (each.astimezone(SHANGHAI) for each in (span.start, span.end))
    return f"{start:%m-%d %H:%M}", f"{end:%m-%d %H:%M}"
