"""Pages: Relay's four arguments, keyset cursors, and what a page of rows says of itself."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Final

from api.fields.arguments import LARGEST_PAGE, PAGE, Argument
from graph.errors import InvalidInput

FIRST: Final = ""
LAST: Final = "\U0010ffff"
SIGN: Final = b"."

PAGING: Final = (
    Argument(
        "first", int | None, f"How many from the beginning, 1 to {LARGEST_PAGE}; {PAGE} where neither is given. 前几条"
    ),
    Argument("after", str | None, "Only what stands after this cursor. 此游标之后"),
    Argument("last", int | None, f"How many from the end, 1 to {LARGEST_PAGE}. 后几条"),
    Argument("before", str | None, "Only what stands before this cursor. 此游标之前"),
)


@dataclass(frozen=True, slots=True)
class Window:
    """The part of a list that is asked for: its size, its end of the list, and its bounds, both exclusive."""

    NAMES: ClassVar = frozenset(argument.name for argument in PAGING)
    WHOLE: ClassVar = {"after": FIRST, "before": LAST, "limit": 0}

    size: int
    forward: bool
    after: str
    before: str

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> "Window":
        """The window of the four arguments; InvalidInput names the one that is off."""
        first, last = given["first"], given["last"]
        if first is not None and last is not None:
            raise InvalidInput("last", "input.first_and_last")
        return cls(
            page_size("first", first) or page_size("last", last) or PAGE,
            last is None,
            FIRST if given["after"] is None else decode("after", given["after"]),
            LAST if given["before"] is None else decode("before", given["before"]),
        )

    @property
    def choice(self) -> str:
        """The alternative of a paged statement."""
        return "forward" if self.forward else "backward"

    @property
    def parameters(self) -> dict[str, Any]:
        """What a paged statement takes; one row more than the page tells whether there is a next one."""
        return {"after": self.after, "before": self.before, "limit": self.size + 1}


@dataclass(frozen=True, slots=True)
class Edge:
    """A row of a page: its cursor, its node, and what the row says of their tie."""

    row: Any

    @property
    def cursor(self) -> str:
        """Where the row stands in the list."""
        return encode(position(self.row))

    @property
    def node(self) -> Any:
        """The node that the row is of, or carries."""
        return getattr(self.row, "node", self.row)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.row, name)


@dataclass(frozen=True, slots=True)
class PageInfo:
    """Where a page stands in its list."""

    has_next_page: bool
    has_previous_page: bool
    start_cursor: str | None
    end_cursor: str | None


class Page:
    """A connection: its edges where they were asked for, its total where that was."""

    def __init__(self, window: Window) -> None:
        self.fault: Exception | None = None
        self.total_count: int | None = None
        self.edges: list[Edge] = []
        self._window = window
        self._more = False

    @property
    def nodes(self) -> list[Any]:
        """The nodes of the edges."""
        return [edge.node for edge in self.edges]

    @property
    def page_info(self) -> PageInfo:
        """Where the page stands in its list."""
        window, edges = self._window, self.edges
        return PageInfo(
            has_next_page=self._more if window.forward else window.before != LAST,
            has_previous_page=window.after != FIRST if window.forward else self._more,
            start_cursor=edges[0].cursor if edges else None,
            end_cursor=edges[-1].cursor if edges else None,
        )

    def take_rows(self, rows: Any) -> None:
        """Take what a paged statement answered for the window, or the fault that kept it from answering."""
        if isinstance(rows, Exception):
            self.fault = rows
            return
        self._more = len(rows) > self._window.size
        kept = rows[: self._window.size]
        self.edges = [Edge(row) for row in (kept if self._window.forward else kept[::-1])]

    def take_all(self, rows: Sequence[Any]) -> None:
        """Take the window's part of a whole list, which is in the order of its places."""
        window = self._window
        within = [row for row in rows if window.after < position(row) < window.before]
        self.take_rows((within if window.forward else within[::-1])[: window.size + 1])
        self.total_count = len(rows)

    def take_total(self, counted: Any) -> None:
        """Take the total, alone or as the only row of a statement that counts, or the fault."""
        if isinstance(counted, Exception):
            self.fault = counted
            return
        self.total_count = counted if isinstance(counted, int) else counted[0]


def page_size(argument: str, size: int | None) -> int | None:
    """A size that a page may have, or None; InvalidInput for any other."""
    if size is not None and not 1 <= size <= LARGEST_PAGE:
        raise InvalidInput(argument, "input.page_size", value=size, limit=LARGEST_PAGE)
    return size


def position(row: Any) -> str:
    """What a list is ordered by: a row's place, or its key."""
    return str(row.place if hasattr(row, "place") else row.key)


def encode(place: str) -> str:
    """The opaque cursor of a place."""
    return urlsafe_b64encode(SIGN + place.encode()).decode().rstrip("=")


def decode(argument: str, cursor: str) -> str:
    """The place of a cursor; InvalidInput for what is not one."""
    try:
        raw = urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        if not raw.startswith(SIGN) or encode(raw[1:].decode()) != cursor:
            raise InvalidInput(argument, "input.cursor", value=cursor)
        return raw[1:].decode()
    except ValueError as fault:
        raise InvalidInput(argument, "input.cursor", value=cursor) from fault
