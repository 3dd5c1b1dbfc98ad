"""How far something has come that takes a while: a bar on standard error, where that is a terminal."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeAlias

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

Told: TypeAlias = Callable[[str, int, int | None], None]
"""Is told what is being done, how much has been done of all of it, and how much that is, where it is known."""


@contextmanager
def progress() -> Iterator[Told]:
    """Show how far it has come while the block runs, with the time that is left where that is known."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(
        *columns, TimeRemainingColumn(), console=console, transient=True, disable=not console.is_terminal
    ) as shown:
        task = shown.add_task("", total=None)

        def tell(what: str, done: int, of: int | None) -> None:
            shown.update(task, description=what, completed=done, total=of)

        yield tell


def versions(told: Told) -> Callable[[int, int], None]:
    """Tells of the versions of the schema that a graph is brought to."""
    return lambda version, of: told("schema", version, of)


@contextmanager
def counting(of: int | None = None) -> Iterator[Callable[[str, int], None]]:
    """As `progress`, told of each part how many more it is."""
    with progress() as told:
        done = 0

        def count(what: str, more: int) -> None:
            nonlocal done
            done += more
            told(what, done, of)

        yield count
