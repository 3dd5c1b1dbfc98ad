"""A firm that is shown to somebody who may not read it looks like one of which nothing was said."""

from typing import Final

import pytest

from tests.api.conftest import Write
from tests.api.scope.conftest import Of
from tests.api.scope.day import said_of_firm
from tests.api.scope.town import VIEWERS, town

MEMBERS: Final = """query ($c: String!) { cooperative(code: $c) { pledges { nodes { member { ... on Enterprise {
  code resumption { state since planOnFile blockers { rule } history { totalCount } }
  visits { totalCount } } } } } } }"""


@pytest.mark.parametrize(("viewer", "firm", "state"), [("head", "G", "NOT_STARTED"), ("head", "E", "RESUMED")])
async def test_a_firm_that_joins_a_cooperative(of: Of, write: Write, viewer: str, firm: str, state: str) -> None:
    world = town().tie(firm, "PLEDGES", "C", kind="ENTERPRISE", state="WILLING")
    for place in range(2):
        said_of_firm(world, firm, place, "龘一")
    await write(world)
    assert (firm in VIEWERS[viewer].enterprises) == (state == "RESUMED")
    answer = await (await of(world, viewer)).ask(MEMBERS, c=world.key("C"))
    (found,) = [each["member"] for each in answer.data["cooperative"]["pledges"]["nodes"] if each["member"]]
    resumption, said = found["resumption"], state == "RESUMED"
    assert found["code"] == world.key(firm)
    assert (resumption["state"], resumption["since"]) == (state, "2020-03-01" if said else None)
    assert (resumption["planOnFile"], resumption["blockers"]) == (said, [])
    assert (resumption["history"]["totalCount"], found["visits"]["totalCount"]) == ((1, 2) if said else (0, 0))
