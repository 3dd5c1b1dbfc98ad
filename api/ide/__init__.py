"""An IDE for GraphQL at `/`: GraphiQL, from jars on this machine, with ready examples and without the internet."""

from api.ide.assets import Asset, load
from api.ide.examples import Example, which_units_cover, who_answers
from api.ide.pages import EXAMPLES, routes

__all__ = ["EXAMPLES", "Asset", "Example", "load", "routes", "which_units_cover", "who_answers"]
