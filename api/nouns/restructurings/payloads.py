"""What mutations of restructurings answer."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import strawberry

from api.fields.factories import carried, column
from api.fields.session import Session
from api.nouns.changes.types import changes
from api.nouns.references import ChangeLink
from api.nouns.restructurings.types import Restructuring
from api.nouns.violations.types import Violation
from graph import records
from graph.restructuring.applying import Applied
from graph.vocabulary import RestructuringStatus
from graph.writing.structural import Made


@dataclass(frozen=True, slots=True)
class Drafted:
    """A restructuring as it is once something was done with its plan."""

    restructuring: records.Restructuring


@dataclass(frozen=True, slots=True)
class Effect:
    """A restructuring as it is once it was to be applied or undone: whether that is so, why not, ids of its changes."""

    restructuring: records.Restructuring
    applied: bool
    violations: tuple[records.Violation | records.Hindrance, ...]
    changes: tuple[str, ...]


@strawberry.type
class DraftPayload:
    """草案."""

    restructuring: Restructuring = carried("As it is now. 重组")


@strawberry.type
class EffectPayload(DraftPayload):
    """执行结果."""

    applied: bool = column("Whether it was done; else nothing is changed. 是否执行")
    violations: list[Violation] = carried("Why it was refused. 违规")
    changes: list[ChangeLink] = changes(rows=10)


async def draft(session: Session, made: Made) -> Drafted | None:
    """What is told of a plan."""
    restructuring = await _read(session, made)
    return None if restructuring is None else Drafted(restructuring)


def effect(status: RestructuringStatus) -> Callable[[Session, Made], Awaitable[Effect | None]]:
    """What is told of a restructuring that was to come to a status: whether it has that now, unless it was refused."""

    async def tell(session: Session, made: Made) -> Effect | None:
        restructuring = await _read(session, made)
        if restructuring is None:
            return None
        violations = made.violations if isinstance(made, Applied) else ()
        applied = restructuring.status is status and not violations
        return Effect(restructuring, applied, violations, made.changes)

    return tell


async def _read(session: Session, made: Made) -> records.Restructuring | None:
    found: records.Restructuring | None = await session.reading.one("restructurings/restructuring", id=made.key)
    return found
