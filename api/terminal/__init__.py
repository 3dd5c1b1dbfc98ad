"""The command `danyuan`."""

from api.terminal import restructuring
from api.terminal.commands import app

__all__ = ["app", "restructuring"]
