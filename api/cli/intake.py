"""Files in, from the terminal: tables of an office are looked at, and loaded into an empty graph."""

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
from api.cli.reaching import reached, run
from api.fields import arguments
from api.texts.catalogs import Texts
from graph.database.migrations import migrate
from graph.database.runner import Runner
from graph.days import start_of, today
from graph.errors import InvalidInput, Message
from graph.files import Language
from graph.files.checking import check
from graph.files.columns import Column
from graph.files.intake import BadRow, Intake, files_of, take_in
from graph.files.tables import TABLES, Sheet
from graph.files.writing import FORMATS
from graph.rules.standing import violations
from graph.snapshot import Reading
from graph.viewer import KEEPER
from graph.vocabulary import Severity
from seed.files import load_files

SHOWN: Final = 50
"""Bad rows that the terminal shows; the workbook has all of them."""
REASONS: Final = Sheet(
    *("bad rows", "问题行", "bad rows"),
    (
        Column("file", "文件", "file"),
        Column("sheet", "工作表", "sheet"),
        Column("line", "行", "line"),
        Column("column", "列", "column"),
        Column("value", "值", "value"),
        Column("reason", "原因", "reason"),
    ),
)


@app.command("import")
def import_(
    path: Annotated[Path, typer.Argument(metavar="DIR|FILE", help="Tables as CSV or XLSX.")],
    do: Annotated[bool, typer.Option("--apply", help="Load them; else they are looked at.")] = False,
    effective: Annotated[str | None, typer.Option(help="The day from which on it is so; else today.")] = None,
    reasons: Annotated[Path | None, typer.Option(help="Where to write the bad rows, as XLSX.")] = None,
) -> None:
    """Look at tables in files, or load them into an empty graph. Status 1: bad rows, or a rule that does not hold."""
    with plainly(), TemporaryDirectory(prefix="danyuan-") as folder:
        since = _day(effective)
        texts = Texts.of_terminal()
        language: Language = "zh" if texts.language == "zh" else "en"
        intake = _taken(path, Path(folder))
        for note in intake.notes:
            out.print(texts.render(note), markup=False, soft_wrap=True)
        for table in TABLES:
            if intake.counts[table.name]:
                counted = {"table": table.title(language), "rows": intake.counts[table.name]}
                out.print(texts.render(Message("terminal.taken_in", counted)), markup=False)
        if intake.bad:
            _tell(intake.bad, texts, language, reasons)
        elif do:
            _load(intake, since, texts)


def _taken(path: Path, folder: Path) -> Intake:
    """What is in files, checked, with progress; InvalidInput where that is nothing, or cannot be read."""
    files = files_of(path)
    try:
        with Console(stderr=True).status("") as status:
            intake = take_in(files, folder, lambda file, line: status.update(f"{escape(file)} {line}"))
            check(intake)
    except OSError as fault:
        raise InvalidInput("file", "files.unreadable", value=str(path), fault=fault.strerror) from fault
    if not intake.counts and not intake.bad:
        raise InvalidInput("file", "files.no_rows", value=str(path))
    return intake


def _load(intake: Intake, since: date, texts: Texts) -> None:
    with reached() as settings, Console(stderr=True).status("") as status:

        async def work(runner: Runner) -> int:
            await migrate(runner)
            if await Reading(runner, KEEPER).many("towns/towns"):
                raise InvalidInput("graph", "files.not_empty")
            reason = texts.render(Message("files.reason"))
            return await load_files(
                runner, intake, start_of(since), reason, lambda table, rows: status.update(f"{table.name} {rows}")
            )

        nodes = run(settings, work)

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


def _tell(bad: Sequence[BadRow], texts: Texts, language: Language, reasons: Path | None) -> None:
    """Tell the bad rows: the first on the terminal, all of them in a workbook where one is wanted."""
    rows = [
        (
            *(each.where.file, each.where.sheet, str(each.where.line)),
            each.column.heading(language) if isinstance(each.column, Column) else str(each.column),
            *(each.value, texts.render(each.reason)),
        )
        for each in bad
    ]
    shown = Shown(*REASONS.headings(language), box=None)
    for row in rows[:SHOWN]:
        shown.add_row(*map(escape, row))
    out.print(shown)
    if reasons is not None:
        _write(reasons, rows, language)
    end(texts.render(Message("terminal.bad_rows", {"count": len(bad)})), 1)


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
