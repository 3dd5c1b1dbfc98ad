"""Cooperatives being set up: how far each has come, what is missing, the canvass in two taps, the papers."""

from typing import Final

import pytest
from playwright.async_api import expect

from api.auth import Role
from graph.database.settings import Database
from tests.api.cooperatives.organising import TOWN, Case, Organising, do
from tests.browser.console.conftest import DESKTOP, PHONE, Consoles, Look
from tests.serving import asking, token

FIRST: Final = {"360-zh-dark": 211, "1280-en-light": 221}
"""The first of six households of Wuliu, for each look."""
SAYS: Final = {"zh": ("登记", "愿意"), "en": ("Record", "Willing")}


@pytest.mark.parametrize("look", [Look(PHONE, "zh", "dark"), Look(DESKTOP.size, "en")], ids=str)
async def test_a_commander_canvasses_in_two_taps(database: Database, consoles: Consoles, look: Look) -> None:
    bearer = token(database, roles=(Role.ORGANISER,), towns=(TOWN,))
    async with asking(database, consoles.address, bearer) as frontend:
        case = await Case.propose(Organising(frontend), FIRST[str(look)])
        await case.do("assignSetupRoles", input=await case.roles())
        console = await consoles.open(f"/cooperatives/{case.code}", case.commander, roles=(), towns=(), look=look)
        page = console.page
        await expect(page.locator(".steps li.done")).to_have_count(2)
        await page.locator("canvass-column summary").click()
        await expect(page.locator("grower-card")).to_have_count(6)
        home = page.locator("grower-card").last
        record, willing = SAYS[look.language]
        await home.get_by_role("button", name=record).click()
        await home.get_by_role("button", name=willing, exact=True).click()
        await expect(home.locator(".tag")).to_have_text(willing)
        await expect(page.locator("canvass-column summary")).to_contain_text("1")
        await expect(page.locator("paper-list")).to_have_count(0)
        await console.sound()
        told = await case.organising.case("pledges { nodes { state recordedBy { id } } }", case.code)
        assert told["pledges"]["nodes"] == [{"state": "WILLING", "recordedBy": {"id": case.commander}}]
        await do(frontend, "withdrawCooperative", cooperative=case.code, reason="试用结束")


@pytest.mark.parametrize("look", [DESKTOP, Look(PHONE, "en", "dark")], ids=str)
async def test_the_organiser_sees_what_is_missing_and_keeps_the_papers(consoles: Consoles, look: Look) -> None:
    console = await consoles.open("/cooperatives", look=look)
    page = console.page
    await page.locator("main h2 a", has_text="五柳").first.click()
    await expect(page.locator(".steps li[aria-current=step]")).to_be_visible()
    await expect(page.locator("canvass-column")).to_have_count(15)
    await page.locator("summary", has_text="核对清单" if look.language == "zh" else "Checklist").click()
    await expect(page.locator("tbody tr").first).to_be_visible()
    async with page.expect_download() as kept:
        await page.locator("paper-list button").first.click()
    assert (await kept.value).suggested_filename.endswith(".docx")
    await console.sound()
