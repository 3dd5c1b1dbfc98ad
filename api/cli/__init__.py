"""The command `danyuan`."""

import io
import sys

from api.cli import directives, duty, papers, reports, restructuring, retention, tokens
from api.cli.commands import app

__all__ = ["app", "directives", "duty", "main", "papers", "reports", "restructuring", "retention", "tokens"]


def main() -> None:
    """Do what the arguments say; what the terminal cannot write is replaced."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    app()
