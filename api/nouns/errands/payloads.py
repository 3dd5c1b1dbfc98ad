"""What mutations of errands answer."""

from collections.abc import Sequence
from dataclasses import dataclass

import strawberry

from api.fields.factories import carried
from api.fields.payloads import RepeatedPayload
from api.fields.session import Session
from api.nouns.errands.types import Errand
from graph import records
from graph.writing.structural import Made


@dataclass(frozen=True, slots=True)
class Requested:
    """An errand that was asked for, as it is now."""

    errand: records.Errand
    repeated: bool


@dataclass(frozen=True, slots=True)
class Told:
    """Errands of which something was said, as they are now."""

    errands: tuple[records.Errand, ...]
    repeated: bool


@strawberry.type
class ErrandPayload(RepeatedPayload):
    """代跑."""

    errand: Errand = carried("The errand as it is now. 代跑")


@strawberry.type(description="What came of claiming, advancing or cancelling errands. 代跑操作的结果")
class ErrandsPayload(RepeatedPayload):
    """代跑操作的结果."""

    errands: list[Errand] = carried(
        "The errands as they are now, in the order in which they were given, as far as the viewer may read them. 代跑",
        rows=10,
    )


async def errand(session: Session, made: Made) -> Requested | None:
    """What is told of an errand that was asked for."""
    found: records.Errand | None = await session.reading.one("errands/errand", id=made.key)
    return None if found is None else Requested(found, made.repeated)


async def errands(session: Session, made: Made) -> Told | None:
    """What is told of errands of which something was said."""
    prefix, _, _ = made.key.rpartition("-")
    found: Sequence[records.Errand] = await session.reading.many("errands/told", saying=f"{prefix}-")
    return Told(tuple(found), made.repeated)
