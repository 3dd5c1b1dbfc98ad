"""Directives as they are answered."""

import strawberry

from api.fields.factories import live
from api.nouns.directives.progress import DirectiveProgress
from api.nouns.directives.queries import ID


@strawberry.type
class DirectiveSubscriptions:
    """指令."""

    directive_progress: DirectiveProgress = live(
        "directives/progress",
        "directives/changed",
        "How far a directive has come: at once, then whenever that has changed, at most once a second. After a break "
        "simply subscribe anew. 指令进度",
        ID,
        *("everything", "towns", "answers_for", "leads"),
    )
