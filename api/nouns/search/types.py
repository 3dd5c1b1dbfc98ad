"""检索."""

import strawberry

from api.fields.enums import SearchKind, SearchMatch
from api.fields.factories import carried, column, computed
from api.nouns.nodes.types import Node


@strawberry.type(description="A node that the text was found in. 检索结果")
class SearchHit:
    """检索结果."""

    kind: SearchKind = computed("What it is. 类别")
    label: str = column("What people call it. 称呼")
    text: str = column("The text that it was found by: what it is or was called, or its code. 命中文字")
    match: SearchMatch = column("How the text was found in it. 匹配方式")
    node: Node = carried("The node. 节点")
