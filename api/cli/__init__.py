"""The command `danyuan`."""

import io
import sys

import truststore

from api.cli import (
    backups,
    directives,
    duty,
    fetching,
    files,
    intake,
    papers,
    reports,
    restructuring,
    retention,
    tokens,
)
from api.cli.commands import app

__all__ = [
    "app",
    "backups",
    "directives",
    "duty",
    "fetching",
    "files",
    "intake",
    "main",
    "papers",
    "reports",
    "restructuring",
    "retention",
    "tokens",
]


def main() -> None:
    """Do what the arguments say, trusting whom the system trusts; what the terminal cannot write is replaced."""
    truststore.inject_into_ssl()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    app()
