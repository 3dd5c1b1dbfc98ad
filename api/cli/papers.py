"""A cooperative's papers from the terminal: written to a folder as files to fill in and sign."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from api.cli.commands import app, asked, coded, out, plainly
from graph.cooperatives.papers import paper_data
from graph.cooperatives.papers import papers as papers_of
from graph.errors import InvalidInput, NotFound
from graph.office import Paper


@app.command()
def papers(
    cooperative: Annotated[str, typer.Argument(help="Code or id of the cooperative.")],
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where to; made where it is not there.")],
    force: Annotated[bool, typer.Option("--force", help="Replace files that are there, with all filled in.")] = False,
) -> None:
    """Write a cooperative's papers in Chinese, as the registration office takes them on the day: DOCX and XLSX.

    What the graph does not know is a blank to fill in. Files that are there already are left alone, and nothing is
    written.
    """
    with plainly():
        code = coded("Cooperative", cooperative)
        try:
            found = asked(lambda reading: paper_data(reading, code))
        except NotFound as fault:
            raise NotFound("cooperative", "terminal.no_cooperative", value=code) from fault
        for file in put(papers_of(found), folder, force):
            out.print(str(file), markup=False, soft_wrap=True)


def put(papers: Sequence[Paper], folder: Path, force: bool) -> list[Path]:
    """The files of papers in a folder, for their owner only, once all are whole; InvalidInput where they cannot be."""
    files = [folder / paper.name for paper in papers]
    try:
        there = [file.name for file in files if file.exists()]
        if there and not force:
            raise InvalidInput("dir", "terminal.papers_there", files=", ".join(there))
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".papers-", dir=folder) as aside:
            for paper in papers:
                (Path(aside) / paper.name).write_bytes(paper.content)
            for file in files:
                (Path(aside) / file.name).chmod(0o600)
                (Path(aside) / file.name).replace(file)
    except OSError as fault:
        raise InvalidInput("dir", "input.folder", value=str(folder), fault=fault.strerror) from fault
    return files
