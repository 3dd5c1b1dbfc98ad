"""A page of a list as its rows make it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from api.fields.paging import FIRST, LAST, NEXT, PREVIOUS, Window, encode, position


@dataclass(frozen=True, slots=True)
class PageInfo:
    """Where a page stands in its list."""

    has_next_page: bool
    has_previous_page: bool
    start_cursor: str | None
    end_cursor: str | None


def cursor_of(row: Any) -> str:
    """Where a row stands in its list."""
    return encode(position(row))


def node_of(row: Any) -> Any:
    """The node that a row is of, or is."""
    return getattr(row, "node", row)


class Page:
    """A connection: its edges, which are rows, where they were asked for; its total where that was."""

    __slots__ = ("_beyond", "_more", "_window", "edges", "fault", "total_count")

    def __init__(self, window: Window) -> None:
        self.fault: Exception | None = None
        self.total_count: int | None = None
        self.edges: Sequence[Any] = ()
        self._window = window
        self._more = False
        self._beyond = {PREVIOUS: window.after != FIRST, NEXT: window.before != LAST}

    @property
    def nodes(self) -> list[Any]:
        """The nodes of the edges."""
        return [node_of(row) for row in self.edges]

    @property
    def page_info(self) -> PageInfo:
        """Where the page stands in its list."""
        window, edges = self._window, self.edges
        return PageInfo(
            has_next_page=self._beyond[NEXT] or (window.forward and self._more),
            has_previous_page=self._beyond[PREVIOUS] or (not window.forward and self._more),
            start_cursor=cursor_of(edges[0]) if edges else None,
            end_cursor=cursor_of(edges[-1]) if edges else None,
        )

    def take_rows(self, rows: Any) -> None:
        """Take what a paged statement answered for the window, or the fault that kept it from answering."""
        if isinstance(rows, Exception):
            self.fault = rows
            return
        self._more = len(rows) > self._window.size
        kept = rows[: self._window.size]
        self.edges = kept if self._window.forward else kept[::-1]

    def take_beyond(self, side: str, rows: Any) -> None:
        """Take what stands beyond a cursor, if only to know whether anything does, or the fault."""
        if isinstance(rows, Exception):
            self.fault = rows
            return
        self._beyond[side] = bool(rows)

    def take_all(self, rows: Sequence[Any]) -> None:
        """Take the window's part of a whole list, which is in the order of its places."""
        window = self._window
        within = [row for row in rows if window.after < position(row) < window.before]
        self.take_rows((within if window.forward else within[::-1])[: window.size + 1])
        self._beyond[PREVIOUS] = any(position(row) <= window.after for row in rows)
        self._beyond[NEXT] = any(position(row) >= window.before for row in rows)
        self.total_count = len(rows)

    def take_total(self, counted: Any) -> None:
        """Take the total, alone or as the only row of a statement that counts, or the fault."""
        if isinstance(counted, Exception):
            self.fault = counted
            return
        self.total_count = counted if isinstance(counted, int) else counted[0]
