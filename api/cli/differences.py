"""What files differ by from a graph in which something is: printed, kept as a draft, applied."""

from datetime import date

import typer
from rich.console import Console

from api.cli.commands import out
from api.cli.reaching import run
from api.cli.restructuring import tree
from api.texts.catalogs import Texts
from graph.database.runner import Runner
from graph.database.settings import Database
from graph.errors import Message
from graph.files.comparing.difference import Difference
from graph.files.importing import REASON, ImportOptions, compared, planned
from graph.files.intake import Intake
from graph.restructuring import drafts
from graph.restructuring.applying import Applied, apply
from graph.restructuring.plans import Import
from graph.restructuring.previews import preview_of
from graph.viewer import KEEPER


def differing(settings: Database, intake: Intake, options: ImportOptions) -> Difference:
    """What files differ by, compared with progress; what does not fit is among the bad rows."""
    with Console(stderr=True).status("") as status:

        def progress(table: str, rows: int) -> None:
            status.update(f"{table} {rows}")

        return run(settings, lambda runner: compared(runner, KEEPER, intake, progress, options))


def end_with(
    settings: Database, difference: Difference, name: str, day: date, texts: Texts, *, keep: bool, do: bool
) -> None:
    """Print a difference; keep it as a draft, and apply it. Status 1: refused."""
    if not difference.steps:
        out.print(texts.render(Message("terminal.no_difference", {"rows": difference.rows})))
        return
    plan = planned(difference, name, texts.render(REASON), day)
    seen = run(settings, lambda runner: preview_of(runner, KEEPER, plan, settings.span))
    out.print(tree(plan, seen, texts))
    if not keep:
        raise typer.Exit(0 if seen.applicable else 1)
    id = run(settings, lambda runner: _draft(runner, plan))
    out.print(texts.render(Message("terminal.drafted", {"id": drafts.id_of(id)})), soft_wrap=True)
    if do:
        done = run(settings, lambda runner: _apply(runner, settings, id))
        out.print(texts.render(Message("terminal.applied" if done.applied else "terminal.refused")))
        raise typer.Exit(0 if done.applied else 1)
    raise typer.Exit(0 if seen.applicable else 1)


async def _draft(runner: Runner, plan: Import) -> str:
    id, _ = await drafts.draft(runner, KEEPER, plan)
    return id


async def _apply(runner: Runner, settings: Database, id: str) -> Applied:
    return await apply(runner, KEEPER, id, 1, settings.span)
