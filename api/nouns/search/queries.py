"""Search at the root."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

import strawberry

from api.fields.arguments import Argument, text
from api.fields.declarations import root
from api.fields.enums import SearchKind
from api.fields.paging import page_size
from api.nouns.search.types import SearchHit
from api.roots import AS_OF

if TYPE_CHECKING:
    from api.loading import Loading
    from api.selection import Selected


def phrase(sought: str) -> str:
    """The text as a quoted phrase of the full-text index, in which nothing is an operator."""
    return '"' + sought.replace("\\", "\\\\").replace('"', '\\"') + '"'


async def everywhere(loading: "Loading", selected: "Selected") -> tuple[Any, datetime]:
    """Hits, the better first, then by kind and key."""
    given = selected.given
    kinds = SearchKind if given["kinds"] is None else [SearchKind(kind) for kind in given["kinds"]]
    statement = loading.reading.catalog["search/search"]
    rows, at = await loading.reading.rows(
        statement,
        given["as_of"],
        {
            "text": given["text"],
            "phrase": phrase(given["text"]),
            "kinds": [kind.capitalize() for kind in kinds],
            "limit": given["first"],
        },
    )
    return statement.read(rows), at


@strawberry.type
class SearchQueries:
    """检索."""

    search: list[SearchHit] = root(
        everywhere,
        "Over names, addresses and the beginnings of codes; one character of Chinese is enough. "
        "Whole matches first, then beginnings, then parts; then by kind and code. 检索",
        Argument("text", str, "What to look for, 1 to 100 characters. 文字", text, ...),
        Argument("kinds", list[SearchKind] | None, "Only among these kinds. 类别"),
        AS_OF,
        Argument("first", int | None, "How many at the most, 1 to 200. 最多几条", page_size, 20, empty=20),
    )
