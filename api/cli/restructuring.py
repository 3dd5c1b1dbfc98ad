"""A restructuring from the terminal: a plan in YAML, looked at or applied."""

from pathlib import Path
from typing import Annotated, Final

import typer
from rich.markup import escape
from rich.tree import Tree

from api.cli.commands import app, out, plainly
from api.cli.reaching import reached, run
from api.cli.written import written
from api.texts.catalogs import Texts
from graph.database.runner import Runner
from graph.database.settings import Database
from graph.errors import Message
from graph.forms.fields import fields_of
from graph.records import DiffLine, Hindrance, Preview, Violation
from graph.restructuring import drafts
from graph.restructuring.applying import Applied, apply
from graph.restructuring.plans import Import, Plan, plan
from graph.restructuring.previews import preview_of
from graph.viewer import KEEPER
from graph.vocabulary import DiffAction, Severity

COLOURS: Final = {
    DiffAction.CREATE: "green",
    DiffAction.APPOINT: "green",
    DiffAction.SEAT: "green",
    DiffAction.COVER: "green",
    DiffAction.DISSOLVE: "red",
    DiffAction.RELEASE: "red",
    DiffAction.UNSEAT: "red",
    DiffAction.UNCOVER: "red",
}
"""What begins is green, what ends is red, what goes on otherwise is yellow."""


@app.command()
def restructure(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="The plan, in YAML.")],
    do: Annotated[bool, typer.Option("--apply", help="Apply it; else it is looked at.")] = False,
) -> None:
    """Look at a restructuring, or apply it: title, reason, effectiveAt, steps as in GraphQL. Status 1: refused."""
    with plainly(), reached() as settings:
        planned, texts = plan_of(file), Texts.of_terminal()
        seen = run(settings, lambda runner: preview_of(runner, KEEPER, planned, settings.span))
        out.print(tree(planned, seen, texts))
        if not do:
            raise typer.Exit(0 if seen.applicable else 1)
        done = run(settings, lambda runner: _apply(runner, settings, planned))
        out.print(texts.render(Message("terminal.applied" if done.applied else "terminal.refused")))
        raise typer.Exit(0 if done.applied else 1)


def plan_of(file: Path) -> Plan:
    """The plan in a file; InvalidInput names what is amiss."""
    return plan(dict.fromkeys(field.name for field in fields_of(Plan)) | dict(written(file)))


def tree(planned: Plan | Import, seen: Preview, texts: Texts) -> Tree:
    """What a plan would do: its lines, how much that is, and what refuses it."""
    root = Tree(f"[bold]{escape(planned.title)}[/]")
    for line in seen.diff:
        root.add(_line(line, texts))
    counted = {
        "households": seen.households_moved,
        "people": seen.people_affected,
        "enterprises": seen.enterprises_affected,
        "created": seen.units_created,
        "dissolved": seen.units_dissolved,
    }
    root.add(texts.render(Message("terminal.counts", counted)))
    for violation in seen.violations:
        root.add(_violation(violation, texts))
    return root


def _line(line: DiffLine, texts: Texts) -> str:
    return f"[{COLOURS.get(line.action, 'yellow')}]{line.action}[/] {escape(texts.render(line.summary))}"


def _violation(violation: Violation | Hindrance, texts: Texts) -> str:
    colour = "red" if violation.severity is Severity.ERROR else "yellow"
    return f"[{colour}]{violation.severity} {violation.rule}[/] {escape(texts.render(violation.message))}"


async def _apply(runner: Runner, settings: Database, planned: Plan) -> Applied:
    id, _ = await drafts.draft(runner, KEEPER, planned)
    return await apply(runner, KEEPER, id, 1, settings.span)
