"""Begins operations: each with its access to the graph, for whoever was let in, in the language of the request."""

import re
from dataclasses import dataclass
from typing import Final

from starlette.requests import HTTPConnection

from api.auth import identity_of, viewer_of
from api.fields.session import Session
from api.running.operation import Operation
from api.texts.catalogs import Texts
from api.transport.responses import languages
from graph.errors import InvalidInput
from graph.snapshot import Reading

BOOKMARKS: Final = "Danyuan-Bookmarks"
"""Header: what an answer has seen, parted by spaces; sent back, the next answer, of any server, sees that too."""
BOOKMARK: Final = re.compile(r"FB:[A-Za-z0-9+/]{1,300}={0,2}")
MOST_BOOKMARKS: Final = 20


@dataclass(frozen=True, slots=True)
class Operations:
    """Begins operations, which are judged by these standards: the span of control, and the area of large growers."""

    span: int
    large_grower: float

    def begin(self, connection: HTTPConnection, bookmarks: tuple[str, ...] = ()) -> Operation:
        """An operation of whoever was let in, which sees what the bookmarks name."""
        state, texts = connection.app.state, Texts.accepted(languages(connection.headers))
        reading = Reading(state.runner, viewer_of(identity_of(connection)), bookmarks)
        session = Session(reading, state.runner, self.span, self.large_grower)
        return Operation(session, texts, state.disclosures, state.watch)


def bookmarks(header: str) -> tuple[str, ...]:
    """The bookmarks of a header; InvalidInput where they are too many or not of a bookmark's form."""
    found = tuple(header.split())
    if len(found) > MOST_BOOKMARKS or not all(BOOKMARK.fullmatch(each) for each in found):
        raise InvalidInput(BOOKMARKS, "input.bookmarks")
    return found
