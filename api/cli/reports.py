"""The day of a town from the terminal: its figures as a workbook, and a page for the wall."""

from pathlib import Path
from typing import Annotated

import typer

from api.cli.commands import app, asked, coded, out, plainly
from api.cli.papers import put
from api.fields import arguments
from graph.errors import NotFound
from graph.records import Town
from graph.reports import DayReport, day_report, page, workbook
from graph.snapshot import Reading


@app.command()
def report(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where to; made where it is not there.")],
    on: Annotated[str, typer.Option(help="The day, such as 2020-02-16.")],
    town: Annotated[str | None, typer.Option(help="Code or id of the town, where there are several.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace files that are there.")] = False,
) -> None:
    """Write the day of a town in Chinese: its figures by level and unit (XLSX), and a page for the wall (PDF)."""
    with plainly():
        day, code = arguments.day("on", on), None if town is None else coded("Town", town)

        async def read(reading: Reading) -> DayReport:
            found: Town | None = await reading.one("towns/town", code=code)
            if found is None:
                raise NotFound("town", "error.not_found", value=code or "?")
            return await day_report(reading, found.code, day)

        found = asked(read)
        for file in put([workbook(found), page(found)], folder, force):
            out.print(str(file), markup=False, soft_wrap=True)
