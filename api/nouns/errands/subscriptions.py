"""Errands as they are asked for and go on."""

import strawberry

from api.fields.factories import live_each
from api.nouns.errands.queries import VILLAGE
from api.nouns.errands.types import Errand


@strawberry.type
class ErrandSubscriptions:
    """红色代跑."""

    errands: Errand = live_each(
        "errands/recent",
        "errands/changed",
        "Each errand of the village that is new or has changed, as far as the viewer may read it, within a second or "
        "two, perhaps twice; after a break ask the board anew. 代跑动态",
        VILLAGE,
        *("viewer", "everything", "errand_homes", "errand_villages"),
    )
