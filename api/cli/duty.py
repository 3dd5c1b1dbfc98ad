"""Who is on duty at a post, from the terminal."""

from typing import Annotated

import typer
from rich.markup import escape
from rich.tree import Tree

from api.cli.commands import app, asked, coded, end, out, plainly
from api.cli.trees import named
from api.fields import arguments
from api.texts.catalogs import Texts
from graph.days import SHANGHAI
from graph.errors import Message
from graph.records import TimeSpan
from graph.work.on_duty import OnDuty, on_duty


@app.command()
def duty(
    post: Annotated[str, typer.Argument(help="Code or id of the post.")],
    on: Annotated[str, typer.Option(help="The day, such as 2020-02-16.")],
) -> None:
    """Who is on duty at a post on a day, and when nobody is."""
    with plainly():
        code, day = coded("Post", post), arguments.day("on", on)
        found = asked(lambda reading: on_duty(reading, code, day))
        texts = Texts.of_terminal()
        if found is None:
            end(texts.render(Message("terminal.no_post", {"code": code})))
        else:
            out.print(tree(found, texts))


def tree(found: OnDuty, texts: Texts) -> Tree:
    """Who is on duty at a post on a day: a line for each shift by the local clock, then the hours without anybody."""
    post = found.post
    drawn = Tree(f"[bold]{escape(post.name)}[/] {post.code}  {_span(found.day)}")
    for shift, person in found.shifts:
        drawn.add(f"{_span(shift.span)}  [bold]{named([person])}[/]  {escape(shift.duty)}")
    if not found.shifts:
        drawn.add(texts.render(Message("terminal.nobody_on_duty")))
    spans = ", ".join(map(_span, found.uncovered))
    colour, said = ("red", "terminal.uncovered") if spans else ("green", "terminal.covered")
    drawn.add(f"[{colour}]{texts.render(Message(said, {'spans': spans}))}[/]")
    return drawn


def _span(span: TimeSpan) -> str:
    start, end = (each.astimezone(SHANGHAI) for each in (span.start, span.end))
    return f"{start:%m-%d %H:%M} – {end:%m-%d %H:%M}"
