"""Has all jars ready from the terminal: in the user's cache, or in a folder that is carried to another machine."""

from pathlib import Path
from typing import Annotated

import typer

from api.cli.commands import app, out, plainly
from api.texts.catalogs import Texts
from graph.embedded import IDE_LOCK, NEO4J_LOCK, cache_folder
from graph.embedded import fetch as fetched
from graph.errors import Message


@app.command()
def fetch(
    to: Annotated[Path | None, typer.Option(help="A folder to carry to another machine; made where it is not.")] = None,
    carried: Annotated[Path | None, typer.Option("--from", help="Such a folder, instead of a network.")] = None,
) -> None:
    """Have the jars of the private Neo4j and of the IDE ready, each checked against the lock."""
    with plainly():
        for lock in (NEO4J_LOCK, IDE_LOCK):
            fetched(lock, carried=carried)
            if to is not None:
                fetched(lock, to, carried=cache_folder())
        out.print(
            Texts.of_terminal().render(Message("terminal.fetched", {"folder": to or cache_folder()})), markup=False
        )
