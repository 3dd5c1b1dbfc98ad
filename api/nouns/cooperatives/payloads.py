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
from graph.deeds.nodes import nodes_by_id


@dataclass(frozen=True, slots=True)
class Advance:
    """A cooperative as it is once a deed was to be done on it: what came of that, and the ids of its changes."""

    cooperative: records.Cooperative
    moved: bool
    blockers: tuple[records.RuleCheck, ...] | None
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
    changes: list[ChangeLink] = changes()


async def cooperative(session: Session, made: Advanced) -> Advance | None:
    """A cooperative as it is once a deed was to be done on it."""
    label, _, code = made.about.partition(":")
    (found,), _ = await nodes_by_id(session.reading, [(label, code)])
    if found is None or not isinstance(found.node, records.Cooperative):
        return None
    return Advance(found.node, made.moved, made.blockers, made.changes)
