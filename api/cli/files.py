"""Files from the terminal: the state of the graph as tables."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from api.cli.commands import AsOf, app, instant, out, plainly
from api.cli.reaching import reached, run
from api.texts.catalogs import Texts
from graph.database.migrations import migrate
from graph.database.runner import Runner
from graph.errors import Message
from graph.files import Format, Table
from graph.files import export as exported
from graph.snapshot import Reading
from graph.viewer import KEEPER


@app.command()
def export(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where to: empty, or not there yet.")],
    form: Annotated[Format, typer.Option("--format", help="Of the files.")] = "csv",
    as_of: AsOf = None,
) -> None:
    """Write the state at an instant as tables, one file each; headings are in the language of the terminal."""
    with plainly(), reached() as settings:
        at, texts = instant(as_of), Texts.of_terminal()
        with Console(stderr=True).status("") as status:

            def progress(table: Table, rows: int) -> None:
                status.update(f"{table.title(texts.language)} {rows}")

            async def work(runner: Runner) -> list[tuple[Table, int]]:
                await migrate(runner)
                return await exported(Reading(runner, KEEPER), at, folder, form, texts.language, progress)

            written = run(settings, work)
        for table, rows in written:
            file = str(folder / f"{table.name}.{form}")
            out.print(
                texts.render(Message("terminal.written", {"file": file, "rows": rows})), markup=False, soft_wrap=True
            )
