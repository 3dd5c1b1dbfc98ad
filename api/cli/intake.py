"""Files in, from the terminal: tables of an office are compared with the graph, or loaded into an empty one."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Final

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table as Shown

from api.cli.commands import app, end, out, plainly, tell
from api.cli.differences import differing, end_with
from api.cli.reaching import reached, run
from api.fields import arguments
from api.texts.catalogs import Texts
from graph.database.migrations import migrate
from graph.database.runner import Runner
from graph.database.settings import Database
from graph.days import start_of, today
from graph.errors import InvalidInput, Message
from graph.files import Language
from graph.files.checking import check
from graph.files.importing import REASON, ImportOptions
from graph.files.intake import Intake, files_of, take_in
from graph.files.reasons import REASONS, reason_rows
from graph.files.tables import TABLES, Table
from graph.files.writing import FORMATS
from graph.rules.standing import violations
from graph.snapshot import Reading
from graph.viewer import KEEPER
from graph.vocabulary import Severity
from seed.files import load_files

SHOWN: Final = 50
"""Bad rows that the terminal shows; the workbook has all of them."""


@app.command("import")
def import_(
    path: Annotated[Path, typer.Argument(metavar="DIR|FILE", help="Tables as CSV or XLSX.")],
    do: Annotated[bool, typer.Option("--apply", help="Do what makes the graph as the files say.")] = False,
    dry: Annotated[bool, typer.Option("--dry-run", help="Print the difference, and keep no draft of it.")] = False,
    town: Annotated[str | None, typer.Option(help="The code of the town that the files are of.")] = None,
    complete: Annotated[
        bool, typer.Option("--complete", help="Who and what is missing, in the villages that rows name, is no more.")
    ] = False,
    effective: Annotated[str | None, typer.Option(help="The day from which on it is so; else today.")] = None,
    reasons: Annotated[Path | None, typer.Option(help="Where to write the bad rows, as XLSX.")] = None,
) -> None:
    """Compare tables in files with the graph, make it as they say, or load them into an empty one.

    Without --apply the difference is printed and kept as a draft. Status 1: bad rows, or a rule that does not hold.
    """
    with plainly(), TemporaryDirectory(prefix="danyuan-") as folder:
        if do and dry:
            raise InvalidInput("dry-run", "files.dry_and_apply")
        since, texts = _day(effective), Texts.of_terminal()
        code = None if town is None else arguments.code("town", town)
        intake = _taken(path, Path(folder), texts)
        with reached() as settings:
            if run(settings, _is_empty) and code is None:
                check(intake)
                _tell(intake, texts, reasons)
                if do:
                    _load(settings, intake, since, texts)
            else:
                difference = differing(settings, intake, ImportOptions(since, code, complete))
                _tell(intake, texts, reasons)
                end_with(settings, difference, path.resolve().name, since, texts, keep=not dry, do=do)


async def _is_empty(runner: Runner) -> bool:
    await migrate(runner)
    return not await Reading(runner, KEEPER).many("towns/towns")


def _taken(path: Path, folder: Path, texts: Texts) -> Intake:
    """What is in files, with progress; how much that is is told. InvalidInput where it is nothing."""
    files = files_of(path)
    try:
        with Console(stderr=True).status("") as status:
            intake = take_in(files, folder, lambda file, line: status.update(f"{escape(file)} {line}"))
    except OSError as fault:
        raise InvalidInput("file", "files.unreadable", value=str(path), fault=fault.strerror) from fault
    if not intake.counts and not intake.bad:
        raise InvalidInput("file", "files.no_rows", value=str(path))
    for table in TABLES:
        if intake.counts[table.name]:
            counted = {"table": table.title(texts.language), "rows": intake.counts[table.name]}
            out.print(texts.render(Message("terminal.taken_in", counted)), markup=False)
    return intake


def _load(settings: Database, intake: Intake, since: date, texts: Texts) -> None:
    with Console(stderr=True).status("") as status:

        def progress(table: Table, rows: int) -> None:
            status.update(f"{table.name} {rows}")

        reason = texts.render(REASON)
        nodes = run(settings, lambda runner: load_files(runner, intake, start_of(since), reason, progress))

        def asked(rule: str, number: int, of: int) -> None:
            status.update(f"{rule} ({number}/{of})")

        found = run(settings, lambda runner: violations(Reading(runner, KEEPER), span=settings.span, progress=asked))
    out.print(texts.render(Message("terminal.loaded", {"nodes": nodes, "changes": 1})))
    tell(found, texts)
    if any(each.severity is Severity.ERROR for each in found):
        raise typer.Exit(1)


def _day(given: str | None) -> date:
    day = today() if given is None else arguments.day("effective", given)
    if day > today():
        raise InvalidInput("effective", "input.future", value=day.isoformat())
    return day


def _tell(intake: Intake, texts: Texts, reasons: Path | None) -> None:
    """Tell what there is to tell of files; end with the bad rows, all in a workbook where one is wanted."""
    for note in intake.notes:
        out.print(texts.render(note), markup=False, soft_wrap=True)
    if not intake.bad:
        return
    language = texts.language
    rows = reason_rows(intake.bad, texts.render, language)
    shown = Shown(*REASONS.headings(language), box=None)
    for row in rows[:SHOWN]:
        shown.add_row(*map(escape, row))
    out.print(shown)
    if reasons is not None:
        _write(reasons, rows, language)
    end(texts.render(Message("terminal.bad_rows", {"count": len(intake.bad)})), 1)


def _write(file: Path, rows: Sequence[Sequence[str]], language: Language) -> None:
    """Write the workbook beside, then rename it."""
    try:
        with TemporaryDirectory(prefix=".danyuan-", dir=file.parent) as aside:
            whole = Path(aside) / file.name
            with FORMATS["xlsx"](whole, REASONS, language) as writer:
                writer.write(rows)
            whole.replace(file)
    except OSError as fault:
        raise InvalidInput("reasons", "input.folder", value=str(file), fault=fault.strerror) from fault
