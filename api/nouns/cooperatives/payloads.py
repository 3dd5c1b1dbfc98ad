"""What mutations of cooperatives answer."""

from dataclasses import dataclass

import strawberry

from api.fields.factories import carried, column
from api.fields.session import Session
from api.nouns.changes.types import changes
from api.nouns.cooperatives.setup import RuleCheck
from api.nouns.cooperatives.types import Cooperative
from api.nouns.references import ChangeLink
from graph import records
from graph.cooperatives.advancing import Advanced
from graph.cooperatives.cases import read_case
from graph.cooperatives.stages import blockers
from graph.days import day_of
from graph.deeds.nodes import nodes_by_id
from graph.writing.structural import Made


@dataclass(frozen=True, slots=True)
class Advance:
    """A cooperative as it is once a deed was to be done on it: what came of that, and the ids of its changes."""

    cooperative: records.Cooperative
    moved: bool
    blockers: tuple[records.RuleCheck, ...] | None
    warnings: tuple[records.RuleCheck, ...]
    changes: tuple[str, ...]


@strawberry.interface(description="What came of a deed on a cooperative. 操作结果")
class CooperativeDeed:
    """操作结果."""

    cooperative: Cooperative = carried("The cooperative as it is now. 合作社")
    moved: bool = column("Whether its stage changed. 阶段是否变更")
    blockers: list[RuleCheck] | None = carried(
        "Why it did not, or what stands in the way of the next; null for those who may not read the whole case. "
        "未满足的条件",
        rows=5,
    )
    warnings: list[RuleCheck] = carried("What the deed itself gave cause to warn of. 提示", rows=2)
    changes: list[ChangeLink] = changes()


async def cooperative(session: Session, made: Made) -> Advance | None:
    """A cooperative as it is once a deed was to be done on it; what stood in the way then is not told once more."""
    label, _, code = made.about.partition(":")
    (found,), _ = await nodes_by_id(session.reading, [(label, code)])
    if found is None or not isinstance(found.node, records.Cooperative):
        return None
    in_the_way = made.blockers if isinstance(made, Advanced) else await _now_in_the_way(session, made, code)
    warnings = made.warnings if isinstance(made, Advanced) else ()
    return Advance(found.node, made.moved, in_the_way, warnings, made.changes)


async def _now_in_the_way(session: Session, made: Made, code: str) -> tuple[records.RuleCheck, ...] | None:
    """What stands in the way of the next stage now, where the case did not move on."""
    at = session.reading.instant
    case = await read_case(session.reading, at, code)
    if case is None:
        return None
    return () if made.moved else blockers(case, records.Standard(day_of(at), session.runner.large_grower))
