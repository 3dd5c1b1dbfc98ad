"""Who pages through a preview goes on in the one that was looked at first."""

from typing import Any, Final

from api.auth import Role
from graph.database.settings import Database
from tests.api.restructurings.conftest import TOWN, Facts, Organiser
from tests.serving import asking, serving, token

PAGE: Final = """query ($id: ID!, $after: String) { restructuring(id: $id) { preview { at
  diff(first: 2, after: $after) { totalCount edges { cursor node { summary subject { code } } } } } } }"""


async def test_its_lines_stay_as_they_were_when_first_asked_for(
    organiser: Organiser, facts: Facts, three: list[str]
) -> None:
    id = await organiser.draft({"dissolveUnit": {"unit": three[0], "coverageTo": three[1]}})
    first = await seen(organiser, id)
    moved = facts.covered(three[0])[-1]
    changed = await organiser.apply({"moveCoverage": {"targets": [moved], "from": three[0], "to": three[1]}})
    assert changed["applied"], changed["violations"]
    after = first["diff"]["edges"][-1]["cursor"]
    second = await seen(organiser, id, after)
    assert (second["at"], second["diff"]["totalCount"]) == (first["at"], first["diff"]["totalCount"])
    anew = await seen(organiser, id)
    assert anew["at"] > first["at"]
    assert anew["diff"]["totalCount"] == first["diff"]["totalCount"] - 1


async def test_a_cursor_of_what_is_kept_no_more_is_good_while_nothing_has_changed(
    county: Database, organiser: Organiser, three: list[str]
) -> None:
    id = await organiser.draft({"dissolveUnit": {"unit": three[0], "coverageTo": three[1]}})
    first = await seen(organiser, id)
    after = first["diff"]["edges"][-1]["cursor"]
    async with (
        serving(county) as address,  # which has looked at nothing yet
        asking(county, address, token(county, roles=(Role.ORGANISER,), towns=(TOWN,))) as frontend,
    ):
        elsewhere = Organiser(frontend)
        assert await seen(elsewhere, id, after) == await seen(organiser, id, after)
        assert (await organiser.apply({"dissolveUnit": {"unit": three[2], "coverageTo": three[1]}}))["applied"]
        async with (
            serving(county) as third,
            asking(county, third, token(county, roles=(Role.ORGANISER,), towns=(TOWN,))) as late,
        ):
            await refused(Organiser(late), id, after)


async def test_a_cursor_of_another_plan_or_viewer_is_refused(
    county: Database, organiser: Organiser, three: list[str]
) -> None:
    step = {"dissolveUnit": {"unit": three[0], "coverageTo": three[1]}}
    id, other = await organiser.draft(step), await organiser.draft(step)
    after = (await seen(organiser, id))["diff"]["edges"][0]["cursor"]
    await refused(organiser, other, after)
    somebody = token(county, person="Person:0000000000000001", roles=(Role.ORGANISER,), towns=(TOWN,))
    async with serving(county) as address, asking(county, address, somebody) as frontend:
        await refused(Organiser(frontend), id, after)


async def seen(organiser: Organiser, id: str, after: str | None = None) -> dict[str, Any]:
    """A page of a preview."""
    answer = await organiser.frontend.ask(PAGE, id=id, after=after)
    found: dict[str, Any] = answer.data["restructuring"]["preview"]
    return found


async def refused(organiser: Organiser, id: str, after: str) -> None:
    """That a cursor is refused."""
    (error,) = (await organiser.frontend.ask(PAGE, id=id, after=after)).errors
    assert (error["extensions"]["code"], error["extensions"]["argument"]) == ("BAD_USER_INPUT", "after")
