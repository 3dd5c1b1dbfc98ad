"""Begins operations: each with its access to the graph, for whoever was let in, in the language of the request."""

from dataclasses import dataclass

from starlette.requests import HTTPConnection

from api.auth import identity_of, viewer_of
from api.fields.session import Session
from api.running.operation import Operation
from api.texts.catalogs import Texts
from api.transport.responses import languages
from graph.database.timing import Timed
from graph.snapshot import Reading


@dataclass(frozen=True, slots=True)
class Operations:
    """Begins operations, which are judged by these standards: span of control, hours of rest."""

    span: int
    rest: float

    def begin(self, connection: HTTPConnection, bookmarks: tuple[str, ...] = ()) -> Operation:
        """An operation of whoever was let in, which sees what the bookmarks name."""
        state, texts = connection.app.state, Texts.accepted(languages(connection.headers))
        identity = identity_of(connection)
        reading = Reading(Timed(state.runner), viewer_of(identity), bookmarks)
        kept = state.standing, state.previews
        session = Session(reading, state.runner, *kept, self.span, identity.expires, rest=self.rest)
        return Operation(session, texts, state.disclosures, state.watch, state.lookouts)
