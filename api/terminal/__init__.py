"""The command `danyuan`."""

from api.terminal.commands import app

__all__ = ["app"]
