"""What every node has, and what everything that a unit can cover has."""

from typing import Any

import strawberry

from api.fields.arguments import Argument, day, from_day
from api.fields.enums import Purpose
from api.fields.factories import column, computed, hop
from api.fields.scalars import Date
from api.nouns.references import CoverageLink

PURPOSE = Argument("purpose", Purpose | None, "Only of this purpose. 用途")
ON_DAY = Argument("on", Date, "The day (Asia/Shanghai). 日期", from_day, ..., parameter="from_")
BETWEEN = (
    Argument("from_", Date | None, "Only what touches this day or a later one. 起", day),
    Argument("to", Date | None, "Only what touches this day or an earlier one. 止", day),
)


@strawberry.interface(description="Whatever has an id of its own. 节点")
class Node:
    """节点."""

    id: strawberry.ID = computed("Opaque and stable, `Type:key`. 标识", "node_id")


@strawberry.interface(
    description="What a unit can cover: area, village, grid, household, enterprise, cooperative. 单元覆盖的对象"
)
class Coverable(Node):
    """单元覆盖的对象."""

    code: str = column("Given at birth and never to another; says nothing of where the thing lies today. 编码")
    label: str = computed("What people call it: its name, or a household's address. 称呼")
    coverage: list[CoverageLink] = hop(
        "nodes/coverage",
        "The units that cover it, nearest first, each with the way it came to cover it. 覆盖它的单元",
        PURPOSE,
    )


def coverage(about: str = "The units that cover it, nearest first. 覆盖它的单元") -> Any:
    """The units that cover a thing."""
    return hop("nodes/coverage", about, PURPOSE)


def predecessors(about: str = "What it came from. 前身") -> Any:
    """What a thing came from, judged at the instant that is asked for."""
    return hop("nodes/predecessors", about, lineage=True, rows=2)


def successors(about: str = "What became of it. 后继") -> Any:
    """What became of a thing, judged at the instant that is asked for."""
    return hop("nodes/successors", about, lineage=True, rows=2)


def since() -> Any:
    """When the life of a thing began."""
    return hop("nodes/life", "When this life of it began. 起", pick="since")


def until() -> Any:
    """When the life of a thing ended."""
    return hop("nodes/life", "When it ended; null while it goes on. 止", pick="until")


def tallies() -> Any:
    """What a post or a body counted."""
    return hop("tallies/of", "What it counted, as far as it holds, by first day and key. 统计数", *BETWEEN, rows=5)
