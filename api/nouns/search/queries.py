"""Search at the root."""

import strawberry

from api.fields.arguments import AS_OF, Argument, sought
from api.fields.enums import SearchKind
from api.fields.factories import lookup
from api.fields.paging import page_size
from api.nouns.search.types import SearchHit

DEAR = 200
"""What it costs: it goes over more than it shows."""


def phrase(sought: str) -> str:
    """The text as a quoted phrase of the full-text index, in which nothing is an operator."""
    return '"' + sought.replace("\\", "\\\\").replace('"', '\\"') + '"'


def labels(_name: str, kinds: list[SearchKind]) -> list[str]:
    """The labels of kinds."""
    return [kind.capitalize() for kind in kinds]


@strawberry.type
class SearchQueries:
    """检索."""

    search: list[SearchHit] | None = lookup(
        "search/search",
        "Over names, addresses and the beginnings of codes; one character of Chinese is enough. "
        "Whole matches first, then beginnings, then parts; then by kind and code. 检索",
        Argument("text", str, "What to look for, 1 to 100 characters. 文字", sought, ..., derived={"phrase": phrase}),
        Argument(
            "kinds",
            list[SearchKind] | None,
            "Only among these kinds. 类别",
            labels,
            empty=labels("kinds", list(SearchKind)),
        ),
        AS_OF,
        Argument(
            "first", int | None, "How many at the most, 1 to 200. 最多几条", page_size, 20, empty=20, parameter="limit"
        ),
        price=DEAR,
    )
