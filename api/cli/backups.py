"""Backup and restore from the terminal, of any Neo4j that can be reached."""

from pathlib import Path
from typing import Annotated

import typer

from api.cli.commands import app, out, plainly
from api.cli.progress import counting
from api.cli.reaching import reached, run
from api.texts.catalogs import Texts
from graph.backup import backup as backed_up
from graph.backup import restore as restored
from graph.errors import InvalidInput, Message


@app.command()
def backup(
    file: Annotated[Path, typer.Argument(help="Where to; its folder has to be there.")],
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there.")] = False,
) -> None:
    """Write all that the graph holds to a file, while others read and write; keys and passwords are not in it."""
    with plainly():
        if file.exists() and not (force and file.is_file()):
            raise InvalidInput("file", "backup.there", value=str(file))
        with reached() as settings, counting() as told:
            header, tables = run(settings, lambda runner: backed_up(runner, file, told))
        rows = sum(each.rows for each in tables)
        given = {"file": str(file), "rows": rows, "seq": header.seq, "at": header.made.isoformat(timespec="seconds")}
        out.print(Texts.of_terminal().render(Message("backup.made", given)), markup=False, soft_wrap=True)


@app.command()
def restore(file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="A backup.")]) -> None:
    """Put a backup into an empty graph, and compare what is there then with the digests of the backup."""
    with plainly():
        with reached() as settings, counting() as told:
            header = run(settings, lambda runner: restored(runner, file, told))
        given = {"seq": header.seq, "at": header.made.isoformat(timespec="seconds")}
        out.print(Texts.of_terminal().render(Message("backup.restored", given)), markup=False, soft_wrap=True)
