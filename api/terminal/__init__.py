"""The command `danyuan`."""

from api.terminal import papers, restructuring
from api.terminal.commands import app

__all__ = ["app", "papers", "restructuring"]
