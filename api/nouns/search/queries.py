"""Search at the root."""

import strawberry

from api.fields.arguments import AS_OF, Argument
from api.fields.enums import SearchKind
from api.fields.factories import lookup
from api.fields.paging import page_size
from api.fields.sought import sought_in_every_way
from api.nouns.search.types import SearchHit
from graph.finding import asking

DEAR = 200
"""What it costs: it goes over more than it shows."""


def labels(_name: str, kinds: list[SearchKind]) -> list[str]:
    """The labels of kinds."""
    return [kind.capitalize() for kind in kinds]


@strawberry.type
class SearchQueries:
    """检索."""

    search: list[SearchHit] | None = lookup(
        "search/search",
        "Over names and addresses, former ones too, and the beginnings of codes; one character of Chinese is enough. "
        "Width, case, spaces and middle dots do not count; names are found by their pinyin and its initials too. "
        "Whole matches first, then beginnings, then parts, then pinyin; then by kind and code. 检索",
        Argument(
            "text",
            str,
            "What to look for, 1 to 100 characters. 文字",
            sought_in_every_way,
            ...,
            parameter="forms",
            derived={"phrases": asking.phrases, "code": asking.code},
        ),
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
        everything="searched_everywhere",
        within="searched_within",
    )
