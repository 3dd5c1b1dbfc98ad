"""GraphiQL at `/graphiql`, from jars on this machine, with ready examples and without the internet."""

from api.ide.assets import load
from api.ide.examples import Example, which_units_cover, who_answers
from api.ide.pages import EXAMPLES, PATH, routes

__all__ = ["EXAMPLES", "PATH", "Example", "load", "routes", "which_units_cover", "who_answers"]
