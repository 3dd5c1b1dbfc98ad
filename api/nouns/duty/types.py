"""岗位."""

import strawberry

from api.fields.declarations import Judged
from api.fields.enums import PostKind
from api.fields.factories import column, hop
from api.nouns.duty.shifts import Shift, TimeSpan
from api.nouns.duty.tallies import Tally
from api.nouns.nodes.types import ON_DAY, Node, tallies
from api.nouns.references import OrganizationLink, VillageLink
from graph import records
from graph.work.hours import gaps


def uncovered(day: records.PostDay | None, _judged: Judged) -> tuple[records.TimeSpan, ...] | None:
    """What of a post's day no shift takes; None where the roster may not be known."""
    return None if day is None else gaps(day.span, [each.span for each in day.shifts])


@strawberry.type(
    description="Where people are on duty. `opens`, `closes`: local clock HH:MM, `closes` up to 24:00; closes before "
    "or at opens: past midnight; both absent: round the clock, its day is 00:00 to 24:00. 岗位（卡口、隔离点、安置点）"
)
class Post(Node):
    """岗位."""

    code: str = column("Code of its town, P and three digits. 编码")
    name: str = column("Name. 名称")
    kind: PostKind = column("Kind. 类别")
    opens: str | None = column("When it opens. 开放时间")
    closes: str | None = column("When it closes. 关闭时间")
    village: VillageLink | None = hop("posts/village", "Where it lies; absent where it is the town's. 所在的村")
    kept_by: list[OrganizationLink] = hop(
        "posts/keepers",
        "The bodies that keep it (militia, errand team); who leads one may roster and count. 负责队伍",
        rows=1,
    )
    shifts: list[Shift] | None = hop(
        "posts/duty",
        "The shifts that count in the post's day that begins on `on`, by start, those too that began the day before; "
        "null, like `uncovered`, where the viewer may not know the roster. 班次",
        ON_DAY,
        pick="shifts",
        rows=3,
    )
    uncovered: list[TimeSpan] | None = hop(
        "posts/duty", "Hours of that day that nobody is rostered for. 空岗", ON_DAY, pick=uncovered, rows=2
    )
    tallies: list[Tally] = tallies()
