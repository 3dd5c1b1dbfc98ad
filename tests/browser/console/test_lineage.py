"""Where a merged village came from, as a picture with a table behind it, which leads to the former villages."""

from random import randrange
from typing import Final

import pytest
from playwright.async_api import expect

from api.auth import Role
from graph.database.settings import Database
from tests.api.restructurings.conftest import TOWN, VILLAGE, Facts, Organiser
from tests.browser.console.conftest import DESKTOP, PHONE, Console, Consoles, Look
from tests.serving import asking, token

OTHER: Final = f"{TOWN}202"
SECRETARY: Final = """MATCH (p:Person)-[h:HOLDS {position: 'PARTY_SECRETARY'}]->(:Organization)-[s:SEATED_IN]->
(:Village {code: $village}) WHERE h.until > datetime() AND s.until > datetime() RETURN 'Person:' + p.id"""
UNDO: Final = 'mutation ($id: ID!) { undoRestructuring(id: $id, reason: "误") { applied } }'


async def drawn(console: Console, name: str) -> None:
    """The picture of a merged village stands, and all is sound."""
    page = console.page
    await expect(page.locator("h1")).to_have_text(name)
    await expect(page.locator("lineage-picture canvas")).to_be_visible()
    await page.locator("lineage-picture summary").click()
    await expect(page.locator("lineage-picture tbody tr")).to_have_count(3)
    await console.sound()


@pytest.mark.parametrize("look", [DESKTOP, Look(PHONE, "en", "dark")], ids=str)
async def test_what_a_merged_village_came_from(county: Database, county_consoles: Consoles, look: Look) -> None:
    (secretary,) = Facts(county).ask(SECRETARY, village=VILLAGE)
    code = f"{TOWN}{randrange(300, 900)}"  # one that was undone is not given again
    into = {"code": code, "name": "合村", "kind": "VILLAGE"}
    step = {"mergeVillages": {"villages": [VILLAGE, OTHER], "into": into, "secretary": secretary}}
    bearer = token(county, roles=(Role.ORGANISER,), towns=(TOWN,))
    async with asking(county, county_consoles.address, bearer) as frontend:
        organiser = Organiser(frontend)
        applied = await organiser.apply(step)
        assert applied["applied"], applied
        try:
            console = await county_consoles.open(f"/village/{code}", towns=(TOWN,), look=look)
            await drawn(console, "合村")
            await console.page.locator("lineage-picture tbody a").first.click()
            await expect(console.page.locator("h1")).not_to_have_text("合村")
        finally:
            undone = await frontend.ask(UNDO, id=applied["restructuring"]["id"])
        assert undone.data["undoRestructuring"]["applied"]
