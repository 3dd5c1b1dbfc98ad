"""What a declared function is given: one operation's access to the graph."""

from dataclasses import dataclass

from graph.database.runner import Runner
from graph.rules.standing import Standing
from graph.snapshot import Reading
from graph.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Session:
    """One operation's access to the graph: its reads, what runs its writes, what does not hold, and the standards.

    `span` is the span of control that is not yet too wide, `large_grower` the area (mu) from which on growers are large
    ones.
    """

    reading: Reading
    runner: Runner
    standing: Standing
    span: int
    large_grower: float

    @property
    def viewer(self) -> Viewer:
        """Who asks."""
        return self.reading.viewer
