"""What mutations of visits, plans and states of firms answer."""

from dataclasses import dataclass

import strawberry

from api.fields.factories import carried, column
from api.fields.payloads import RepeatedPayload
from api.fields.session import Session
from api.nouns.cooperatives.setup import RuleCheck
from api.nouns.enterprises.types import Enterprise
from api.nouns.resumption.visits import ContingencyPlan, GuidanceVisit
from graph import records
from graph.work.resuming import Resumed
from graph.writing.structural import Made


@dataclass(frozen=True, slots=True)
class Recorded:
    """A visit as it was noted."""

    visit: records.GuidanceVisit
    repeated: bool


@dataclass(frozen=True, slots=True)
class Filed:
    """A plan as it was put on file."""

    plan: records.ContingencyPlan
    repeated: bool


@dataclass(frozen=True, slots=True)
class Stood:
    """A firm as it is once it was to come to another state, and what stood in the way."""

    enterprise: records.Enterprise
    moved: bool
    blockers: tuple[records.RuleCheck, ...]
    repeated: bool


@strawberry.type
class VisitPayload(RepeatedPayload):
    """驻企健康指导."""

    visit: GuidanceVisit = carried("The visit. 指导")


@strawberry.type
class PlanPayload(RepeatedPayload):
    """个性化应急预案."""

    plan: ContingencyPlan = carried("The plan. 预案")


@strawberry.type
class ResumptionPayload(RepeatedPayload):
    """复工状态."""

    enterprise: Enterprise = carried("The firm as it is now. 企业")
    moved: bool = column("Whether its state changed. 状态是否变更")
    blockers: list[RuleCheck] = carried("What stood in the way; then nothing was written. 未满足的条件", rows=2)


async def visit(session: Session, made: Made) -> Recorded | None:
    """What is told of a visit."""
    found: records.GuidanceVisit | None = await session.reading.one("resumption/visit", id=made.key)
    return None if found is None else Recorded(found, made.repeated)


async def plan(session: Session, made: Made) -> Filed | None:
    """What is told of a plan."""
    found: records.ContingencyPlan | None = await session.reading.one("resumption/plan", id=made.key)
    return None if found is None else Filed(found, made.repeated)


async def stood(session: Session, made: Made) -> Stood | None:
    """What is told of a firm; of a request that is sent again, that it had moved."""
    blockers = made.blockers if isinstance(made, Resumed) else ()
    found: records.Enterprise | None = (
        await session.reading.one("enterprises/enterprise", code=made.key)
        if blockers
        else await session.reading.one("resumption/said", id=made.key)
    )
    return None if found is None else Stood(found, not blockers, blockers, made.repeated)
