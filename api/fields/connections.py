"""Relay connections: a page of a list, forwards or backwards, and its total where that is asked for."""

from typing import Generic, TypeVar

import strawberry

from api.fields.factories import carried, column, computed

T = TypeVar("T")


@strawberry.type(description="Where a page stands in its list. 页信息")
class PageInfo:
    """页信息."""

    has_next_page: bool = column("Whether more follows the page. 后面还有")
    has_previous_page: bool = column("Whether something stands before the page. 前面还有")
    start_cursor: str | None = column("The cursor of the first edge. 首游标")
    end_cursor: str | None = column("The cursor of the last edge. 末游标")


@strawberry.type(description="An entry of a page. 页中一条")
class Edge(Generic[T]):
    """页中一条."""

    cursor: str = computed("Where it stands in the list; opaque. 游标")
    node: T = carried("What stands there. 节点")


@strawberry.type(description="A page of a list. 一页")
class Connection(Generic[T]):
    """一页."""

    edges: list[Edge[T]] = carried("The entries of the page, with their cursors. 各条")
    nodes: list[T] = carried("The nodes of the entries. 各节点")
    page_info: PageInfo = carried("Where the page stands in the list. 页信息")
    total_count: int = column("How many the whole list has; counted only when it is selected. 总数")
