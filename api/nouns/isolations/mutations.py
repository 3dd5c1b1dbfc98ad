"""What is done with isolations."""

import strawberry

from api.fields.arguments import Argument, instant, key_of
from api.fields.declarations import Given
from api.fields.factories import deed
from api.fields.inputs import reader
from api.fields.payloads import mutations
from api.fields.scalars import DateTime
from api.fields.session import Session
from api.nouns.isolations.inputs import IsolationInput
from api.nouns.isolations.payloads import EndedPayload, IsolationPayload, ended, isolation
from graph.work import isolations
from graph.work.isolations import IsolationDraft
from graph.writing.structural import Made

ID = Argument("id", strawberry.ID, "The isolation's id. 隔离", key_of("Isolation"), ...)


async def started(session: Session, given: Given) -> Made:
    """An isolation, begun."""
    return await isolations.start(session.runner, session.viewer, given["input"], session.request)


async def extended(session: Session, given: Given) -> Made:
    """An isolation that is to last longer."""
    until = given["expected_until"]
    return await isolations.extend(session.runner, session.viewer, given["id"], until, session.request)


async def has_ended(session: Session, given: Given) -> Made:
    """An isolation that has ended, or never was."""
    at, mistaken = given["at"], given["mistaken"]
    return await isolations.end(session.runner, session.viewer, given["id"], at, mistaken, session.request)


@strawberry.type
class IsolationMutations:
    """隔离."""

    start_isolation: IsolationPayload | None = deed(
        started,
        isolation,
        "Isolates somebody. By a commander or doctor of EPIDEMIC_CONTROL above the household, or an organiser of the "
        "town. 隔离",
        Argument("input", IsolationInput, "The isolation. 隔离", reader(IsolationDraft), ...),
        private=True,
    )
    extend_isolation: IsolationPayload | None = deed(
        extended,
        isolation,
        "Lets an isolation last longer. By who may begin one. 延长隔离",
        ID,
        Argument("expected_until", DateTime, "Until when, later than planned so far. 预计止", instant, ...),
        private=True,
    )


@mutations
class EndIsolationMutations:
    """解除隔离."""

    end_isolation: EndedPayload = deed(
        has_ended,
        ended,
        "Ends an isolation, which is kept for 30 days thereafter. By who may begin one. 解除隔离",
        ID,
        Argument("at", DateTime | None, "When it has ended, not to come; absent: now. 解除时间", instant),
        Argument("mistaken", bool, "It never was; the record is deleted. 误登", default=False, empty=False),
        private=True,
    )
