"""Whoever asks, at the root."""

import strawberry

from api.fields.factories import lookup
from api.nouns.viewer.types import Viewer


@strawberry.type
class ViewerQueries:
    """当前用户."""

    viewer: Viewer = lookup("viewer/viewer", "Who is asking, in which roles, over which units. 当前用户")
