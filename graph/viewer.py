"""Who asks: what a token says of them; what they may see of it is decided in the statements, by the graph."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final


@dataclass(frozen=True)
class Viewer:
    """The key of a person, and what their token makes of them.

    `everything`: an administrator; `towns`: codes of those that they organise; `auditor`: reads every change and
    disclosure; `roles`: all that the token says.
    """

    person: str
    everything: bool = False
    towns: tuple[str, ...] = ()
    auditor: bool = False
    roles: tuple[str, ...] = ()

    @cached_property
    def parameters(self) -> Mapping[str, Any]:
        """What statements take of the token."""
        return {
            "viewer": self.person,
            "towns": list(self.towns),
            "auditor": self.auditor,
            "roles": list(self.roles),
            "everything": self.everything,
        }

    def organises(self, town: str) -> bool:
        """Whether the token lets them organise the town of a code."""
        return self.everything or town in self.towns


KEEPER: Final = Viewer("", everything=True, auditor=True)
"""Whoever keeps the graph, from the terminal: who has its password sees everything anyway."""
NOBODY: Final = Viewer("")
"""Who has not yet said who they are."""
