"""What mutations of isolations answer."""

from dataclasses import dataclass

import strawberry

from api.fields.factories import carried
from api.fields.payloads import RepeatedPayload
from api.fields.session import Session
from api.nouns.isolations.types import Isolation
from api.nouns.references import HouseholdLink
from graph import records
from graph.work.isolations import Ended
from graph.writing.structural import Made


@dataclass(frozen=True, slots=True)
class IsolationResult:
    """An isolation as it is once something was done to it."""

    isolation: records.Isolation
    repeated: bool


@dataclass(frozen=True, slots=True)
class EndedResult:
    """The household of whoever was isolated."""

    household: records.Household
    repeated: bool


@strawberry.type(description="What came of beginning or extending an isolation. 隔离的结果")
class IsolationPayload(RepeatedPayload):
    """隔离的结果."""

    isolation: Isolation = carried("The isolation as it is now. 隔离")


@strawberry.type
class EndedPayload(RepeatedPayload):
    """解除隔离."""

    household: HouseholdLink = carried("Where the person lives. 所在的户")


async def isolation(session: Session, made: Made) -> IsolationResult | None:
    """What is told of an isolation; nothing where it is deleted by now, or not to be read any more."""
    found: records.Isolation | None = await session.reading.one("isolations/isolation", id=made.key)
    return None if found is None else IsolationResult(found, made.repeated)


async def ended(session: Session, made: Made) -> EndedResult | None:
    """What is told of an end; nothing where the isolation is deleted by now, or not to be read any more."""
    code = made.household if isinstance(made, Ended) else await _household(session, made.key)
    if code is None:
        return None
    found: records.Household | None = await session.reading.one("households/household", code=code)
    return None if found is None else EndedResult(found, made.repeated)


async def _household(session: Session, id: str) -> str | None:
    state: records.IsolationState | None = await session.reading.one("isolations/held", id=id)
    return None if state is None else state.household
