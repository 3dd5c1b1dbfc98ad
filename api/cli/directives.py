"""Directives from the terminal: issued from a file, and how far they have come."""

from pathlib import Path
from typing import Annotated

import typer
from pydantic import TypeAdapter
from rich.markup import escape
from rich.tree import Tree

from api.cli.commands import app, asked, coded, out, plainly
from api.cli.reaching import reached, run
from api.cli.written import written
from api.fields.arguments import key_of
from api.texts.catalogs import Texts
from graph.errors import Message, NotFound
from graph.forms.form import read
from graph.records import Directive, DirectiveProgress, LevelProgress, MeasureValue, UnitProgress
from graph.viewer import KEEPER
from graph.work.directive_progress import progress_beneath, progress_of
from graph.work.issuing import DirectiveDraft, issue

commands = typer.Typer(help="Directives sent down, and the figures that come back.", no_args_is_help=True)
app.add_typer(commands, name="directive")


@commands.command("issue")
def issue_written(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="The directive, in YAML.")],
) -> None:
    """Issue a directive: from, title, body, measures … as DirectiveInput has them. Tells its id."""
    with plainly(), reached() as settings:
        draft = read(TypeAdapter(DirectiveDraft), dict(written(file)))
        made = run(settings, lambda runner: issue(runner, KEEPER, draft, ""))
        out.print(Texts.of_terminal().render(Message("terminal.issued", {"id": made.about})))


@commands.command()
def progress(
    directive: Annotated[str, typer.Argument(help="Id of the directive, Directive:….")],
    unit: Annotated[str | None, typer.Option(help="Code of a unit: those right beneath it are told.")] = None,
) -> None:
    """How far a directive has come: by level, and by unit."""
    with plainly():
        key, above = key_of("Directive")("directive", directive), None if unit is None else coded("Unit", unit)
        found = asked(lambda reading: progress_of(reading, key))
        if found is None:
            raise NotFound("directive", "error.not_found", value=directive)
        beneath = asked(lambda reading: progress_beneath(reading, found, above))
        out.print(tree(found, beneath, Texts.of_terminal()))


def tree(found: DirectiveProgress, beneath: tuple[UnitProgress, ...], texts: Texts) -> Tree:
    """How far a directive has come: its sums, its levels, and some of its units."""
    root = Tree(f"[bold]{escape(found.directive.title)}[/] {found.directive.node_id}")
    root.add(_figures(found.directive, found.totals))
    for level in found.by_level:
        root.add(_counted(f"[cyan]{level.level}[/]", level, texts))
    units = root.add(texts.render(Message("terminal.units")))
    for each in beneath:
        name = f"{escape(each.unit.name)} {each.unit.code}"
        units.add(f"{_counted(name, each, texts)}  {_figures(found.directive, each.totals)}")
    return root


def _counted(what: str, of: LevelProgress | UnitProgress, texts: Texts) -> str:
    counts = {name: getattr(of, name) for name in ("units", "acknowledged", "reporting", "reported", "overdue")}
    return f"{what}  {texts.render(Message('terminal.progress', counts))}"


def _figures(directive: Directive, totals: tuple[MeasureValue, ...]) -> str:
    units = {each.key: each.unit or "" for each in directive.measures}
    return "  ".join(f"{escape(each.label)} {each.value:g} {escape(units[each.key])}".rstrip() for each in totals)
