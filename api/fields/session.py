"""What a declared function is given: one operation's access to the graph."""

from dataclasses import dataclass
from datetime import datetime

from graph.database.runner import Runner
from graph.restructuring.preview_cache import PreviewCache
from graph.rules.standing import Standing
from graph.snapshot import Reading
from graph.viewer import Viewer
from graph.work.roster_rules import REST
from graph.writing.requests import Request


@dataclass(frozen=True, slots=True)
class Session:
    """One operation's access to the graph: its reads, what runs its writes, what does not hold, and the standards.

    `previews` are those that somebody pages through, `span` is the span of control that is not yet too wide; `expires`
    is when the token ends, `as_of` the instant of which root fields are read that name none; `request` is that of a
    mutation which may be sent again, `rest` the hours that somebody is to rest between the duties of two days.
    """

    reading: Reading
    runner: Runner
    standing: Standing
    previews: PreviewCache
    span: int
    expires: datetime
    as_of: datetime | None = None
    request: Request | None = None
    rest: float = REST

    @property
    def viewer(self) -> Viewer:
        """Who asks."""
        return self.reading.viewer
