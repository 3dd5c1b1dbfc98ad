"""Forgets from the terminal what is kept no longer, where no server runs that does."""

from api.cli.commands import app, out, plainly
from api.cli.reaching import reached, run
from api.monitoring.forgetting import forget as forgotten
from api.texts.catalogs import Texts
from graph.errors import Message


@app.command()
def forget() -> None:
    """Forget isolations 30 days after their end, and requests after seven days, as a server does by itself."""
    with plainly(), reached() as settings:
        run(settings, forgotten)
        out.print(Texts.of_terminal().render(Message("terminal.forgotten")))
