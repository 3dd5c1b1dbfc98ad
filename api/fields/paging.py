"""Pages: Relay's four arguments, the part of a list that they ask for, and keyset cursors."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, ClassVar, Final, Self

from api.fields.arguments import LARGEST_PAGE, PAGE, Argument
from api.fields.ordering import BEGINNING, ORDER_BY, goes_down
from graph.errors import InvalidInput
from graph.statements.statement import ORDERED

FIRST: Final = ""
LAST: Final = "\U0010ffff"
OTHER_END: Final = {FIRST: LAST, LAST: FIRST}
NEXT: Final = "hasNextPage"
PREVIOUS: Final = "hasPreviousPage"
SIDES: Final = frozenset({PREVIOUS, NEXT})
"""The fields that tell whether anything stands beyond a page."""
SIGN: Final = b"."
BEFORE_SURROGATES: Final = 0xD7FF
AFTER_SURROGATES: Final = 0xE000

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
    """The part of a list that is asked for: its size, its end of the list, and its bounds, both exclusive.

    `order` is what the places of the list begin with, where an order of its own was asked for.
    """

    NAMES: ClassVar = frozenset(argument.name for argument in PAGING)
    FORWARD: ClassVar = "forward"
    WHOLE: ClassVar = {"after": FIRST, "before": LAST, "limit": 0}

    size: int
    forward: bool
    after: str
    before: str
    order: str = ""

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> "Window":
        """The window of the four arguments; InvalidInput names the one that is off."""
        first, last, order = given["first"], given["last"], given.get(ORDER_BY, "")
        if first is not None and last is not None:
            raise InvalidInput("last", "input.first_and_last")
        return cls(
            page_size("first", first) or page_size("last", last) or PAGE,
            last is None,
            FIRST if given["after"] is None else decode("after", given["after"], order),
            LAST if given["before"] is None else decode("before", given["before"], order),
            order,
        )

    @property
    def choice(self) -> str:
        """The alternative of a paged statement."""
        if self.order:
            return ORDERED
        return self.FORWARD if self.forward else "backward"

    @property
    def down(self) -> bool:
        """Whether rows are wanted from the greatest place on: what comes first in a descending order, or last else."""
        return self.forward == goes_down(self.order)

    @property
    def parameters(self) -> dict[str, Any]:
        """What a paged statement takes; one row more than the page tells whether there is a next one."""
        after, before = self.after, self.before
        if goes_down(self.order):
            after, before = OTHER_END.get(before, before), OTHER_END.get(after, after)
        return {"after": after, "before": before, "limit": self.size + 1}

    def beyond(self, sides: frozenset[str]) -> Iterator[tuple[str, Self]]:
        """Windows of one row beyond the cursors that were given, on those of the sides that are asked for.

        What a cursor is of stands beyond it too, while it is there.
        """
        down = goes_down(self.order)
        if PREVIOUS in sides and self.after != FIRST:
            before = _just_before(self.after) if down else _just_after(self.after)
            yield PREVIOUS, replace(self, size=1, forward=False, after=FIRST, before=before)
        if NEXT in sides and self.before != LAST:
            after = _just_after(self.before) if down else _just_before(self.before)
            yield NEXT, replace(self, size=1, forward=True, after=after, before=LAST)


def _just_after(place: str) -> str:
    """The least text after a place."""
    return f"{place}\0"


def _just_before(place: str) -> str:
    """A text before a place, after which no other place comes first."""
    if not place:
        return FIRST
    last = ord(place[-1])
    if last == 0:
        return place[:-1]
    return place[:-1] + chr(last - 1 if last != AFTER_SURROGATES else BEFORE_SURROGATES) + LAST


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


def decode(argument: str, cursor: str, order: str = "") -> str:
    """The place of a cursor; InvalidInput for what is not one, or is one of another order."""
    try:
        raw = urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        place = raw[1:].decode()
    except ValueError as fault:
        raise InvalidInput(argument, "input.cursor", value=cursor) from fault
    if not raw.startswith(SIGN) or encode(place) != cursor:
        raise InvalidInput(argument, "input.cursor", value=cursor)
    if not place.startswith(order) or (not order and place.startswith(BEGINNING)):
        raise InvalidInput(argument, "input.cursor_of_order")
    return place
