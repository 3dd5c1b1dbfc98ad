"""The command `danyuan`."""

from api.cli import papers, restructuring
from api.cli.commands import app

__all__ = ["app", "papers", "restructuring"]
