"""Relay connections: a page of a list, forwards or backwards, and its total where that is asked for."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

import strawberry

from api.fields.factories import carried, column, computed

T = TypeVar("T")
C = TypeVar("C", bound=type)


@strawberry.type(description="Where a page stands in its list. 页信息")
class PageInfo:
    """页信息."""

    has_next_page: bool = column("Whether more follows the page. 后面还有")
    has_previous_page: bool = column("Whether something stands before the page. 前面还有")
    start_cursor: str | None = column("The cursor of the first edge. 首游标")
    end_cursor: str | None = column("The cursor of the last edge. 末游标")


def cursor() -> Any:
    """Where an entry stands in its list."""
    return computed("Where it stands in the list; opaque. 游标")


def edges() -> Any:
    """The entries of a page."""
    return carried("The entries of the page, with their cursors. 各条")


def page_info() -> Any:
    """Where a page stands in its list."""
    return carried("Where the page stands in the list. 页信息")


def total_count() -> Any:
    """How many the whole list has."""
    return column("How many the whole list has; counted only when it is selected. 总数")


@strawberry.type(description="An entry of a page. 页中一条")
class Edge(Generic[T]):
    """页中一条."""

    cursor: str = cursor()
    node: T = carried("What stands there. 节点")


@strawberry.type(description="A page of a list. 一页")
class Connection(Generic[T]):
    """一页."""

    edges: list[Edge[T]] = edges()
    nodes: list[T] = carried("The nodes of the entries. 各节点")
    page_info: PageInfo = page_info()
    total_count: int = total_count()


def entry(about: str, of: Any, node: str) -> Callable[[C], C]:
    """Makes a class the entry of a page whose fields say what ties its node, described by `node`, to the list."""

    def make(kind: C) -> C:
        own = {name: kind.__dict__[name] for name in kind.__annotations__}
        kind.__annotations__ = {"cursor": str, "node": of, **kind.__annotations__}
        for name, field in {"cursor": cursor(), "node": carried(node), **own}.items():
            setattr(kind, name, field)
        return strawberry.type(kind, description=about)

    return make


def page(about: str, of: Any, entries: type, nodes: str) -> Callable[[C], C]:
    """Makes a class the page of a list of such entries, whose nodes are described by `nodes`."""

    def make(kind: C) -> C:
        kind.__annotations__ = {"edges": list[entries], "nodes": list[of], "page_info": PageInfo, "total_count": int}  # type: ignore[valid-type]  # known when the schema is built only
        fields = {"edges": edges(), "nodes": carried(nodes), "page_info": page_info(), "total_count": total_count()}
        for name, field in fields.items():
            setattr(kind, name, field)
        return strawberry.type(kind, description=about)

    return make
