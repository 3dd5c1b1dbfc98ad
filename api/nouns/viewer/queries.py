"""Whoever asks, at the root."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

import strawberry

from api.fields.declarations import root
from api.nouns.viewer.types import Viewer

if TYPE_CHECKING:
    from api.loading import Loading
    from api.selection import Selected


async def standing(loading: "Loading", _selected: "Selected") -> tuple[Any, datetime]:
    """Who asks, at the graph's own instant."""
    statement = loading.reading.catalog["viewer/viewer"]
    rows, at = await loading.reading.rows(statement, None, {"roles": list(loading.reading.viewer.roles)})
    return statement.read(rows), at


@strawberry.type
class ViewerQueries:
    """当前用户."""

    viewer: Viewer = root(standing, "Who is asking, in which roles, over which units. 当前用户")
