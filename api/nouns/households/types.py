"""户、应答链."""

from typing import Annotated

import strawberry

from api.fields.arguments import Argument
from api.fields.connections import Connection
from api.fields.enums import ErrandState, Purpose
from api.fields.factories import carried, column, computed, connection, hop
from api.fields.scalars import DateTime
from api.nouns.nodes.types import PURPOSE, Coverable, Node, coverage, predecessors, since, successors, until
from api.nouns.references import CoverageLink, ErrandLink, GridLink, IsolationLink, PersonLink, UnitLink, VillageLink
from api.nouns.violations.types import Violation


@strawberry.type(description="One level of an answer chain. 应答链的一级")
class AnswerLink:
    """应答链的一级."""

    level: int = column("3, 2 or 1. 级")
    unit: UnitLink | None = carried("The unit of this level, where there is one. 单元")
    commander: PersonLink | None = carried("Who answers: its commander, or the one above who stands in. 指挥长")
    liaisons: list[PersonLink] = carried("The unit's liaison officers. 联络员", rows=2)
    doctors: list[PersonLink] = carried("The unit's doctors. 医生", rows=2)
    inherited: bool = column("Whether the level above stands in for want of a unit or a commander. 由上级代行")


@strawberry.type(description="Who answers for a household, for one purpose: always three links, level 3, 2, 1. 应答链")
class AnswerChain:
    """应答链."""

    purpose: Purpose = column("The purpose that it is for. 用途")
    links: list[AnswerLink] = computed("Level 3, 2, 1. 各级", rows=3)
    complete: bool = computed("Nothing is inherited, and level 1 is commanded. 完整")
    gaps: list[Violation] = computed("What is amiss along it: vacant units and gaps. 缺口", rows=1)


@strawberry.type(description="A household. 户")
class Household(Coverable, Node):
    """户."""

    address: str = column("Address at the instant. 地址")
    village: VillageLink = hop("households/village", "The village where it lies. 所在的村")
    grid: GridLink | None = hop("households/grid", "The grid where it lies, where grids are kept. 所在的网格")
    head: PersonLink | None = hop("households/head", "Head of the household. 户主")
    residents: list[PersonLink] = hop("households/residents", "Those who live there, the head first. 住户", rows=4)
    answer_chains: list[AnswerChain] = hop(
        "households/answer_chains",
        "Who answers for it: one chain for each purpose and cooperative, or those of the one asked for. 应答链",
        PURPOSE,
        rows=2,
    )
    coverage: list[CoverageLink] = coverage()
    isolations: list[IsolationLink] | None = hop(
        "households/isolations",
        "Of those who live there, or lived there last, by since when; null where the viewer may not know of them. 隔离",
        Argument(
            "open",
            bool | None,
            "Only those that go on, or only those ended; null: both. 是否进行中",
            default=True,
        ),
        rows=1,
    )
    errands: Connection[ErrandLink] = connection(
        "errands/of_households",
        "Its errands that the viewer may read, oldest first. 代跑",
        Argument("states", list[ErrandState] | None, "Only those that had come so far. 状态"),
    )
    predecessors: list[Annotated["Household", strawberry.lazy("api.nouns.households.types")]] = predecessors()
    successors: list[Annotated["Household", strawberry.lazy("api.nouns.households.types")]] = successors()
    since: DateTime = since()
    until: DateTime | None = until()
