"""An order is of what the viewer sees: units are as large as their totals tell."""

from typing import Final

import pytest

from tests.api.conftest import Write
from tests.api.scope.conftest import Of
from tests.api.scope.town import town

UNITS: Final = """query ($order: UnitOrder!, $purpose: Purpose) {
  units(filter: {purpose: $purpose}, orderBy: $order, first: 200) { nodes { code totals { households } } } }"""


@pytest.mark.parametrize("viewer", ["one", "two", "secretary", "leader", "head", "stranger"])
async def test_units_are_as_large_as_the_viewer_sees(of: Of, write: Write, viewer: str) -> None:
    world = town()
    await write(world)
    frontend = await of(world, viewer)
    for purpose in ("EPIDEMIC_CONTROL", "COOPERATIVE_SETUP"):
        for direction in ("ASCENDING", "DESCENDING"):
            order = {"field": "SIZE", "direction": direction}
            answer = await frontend.ask(UNITS, order=order, purpose=purpose)
            sizes = [(each["totals"]["households"], each["code"]) for each in answer.data["units"]["nodes"]]
            assert sizes == sorted(sizes, reverse=direction == "DESCENDING")
            assert answer.statements == 2
