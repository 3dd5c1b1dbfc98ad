"""An organiser takes a cooperative from proposal to decision by the console alone; what is refused stays typed."""

from typing import Final

from playwright.async_api import Page, expect

from api.auth import Role
from graph.database.settings import Database
from tests.api.cooperatives.organising import TOWN, WULIU, Case, Organising, Seen, do
from tests.browser.console.conftest import PHONE, Consoles, Look
from tests.serving import asking, token

DOCUMENTS: Final = 9
"""How many are handed in, before the licence of a scope that needs none."""


def free(database: Database) -> int:
    """A number that no cooperative of Wuliu ever had."""
    codes = Seen(database).ask("MATCH (c:Cooperative) WHERE c.code STARTS WITH $village RETURN c.code", village=WULIU)
    return next(number for number in range(500, 1000) if f"{WULIU}C{number:03d}" not in codes)


async def opened(page: Page, name: str) -> None:
    """Open a form by the keyboard."""
    await page.get_by_role("button", name=name, exact=True).focus()
    await page.keyboard.press("Enter")


async def test_filing(database: Database, consoles: Consoles) -> None:
    bearer = token(database, roles=(Role.ORGANISER,), towns=(TOWN,))
    number = free(database)
    commander, homes = Seen(database).led(number % 30)
    async with asking(database, consoles.address, bearer) as frontend:
        case = await Case.of(Organising(frontend), f"{WULIU}C{number}", commander, homes)
        await case.prepare()
        done = await case.do("recordAssembly", input=await case.assembly())
        assert done["moved"], done
        console = await consoles.open(f"/cooperatives/{case.code}", look=Look(PHONE, "en", "dark"))
        page = console.page
        await opened(page, "File for registration")
        form = page.get_by_role("form", name="File for registration")
        await form.get_by_role("checkbox").first.check()
        await form.get_by_role("button", name="Send").click()
        await expect(form.get_by_role("alert")).to_contain_text("cannot be done yet")
        await expect(form.get_by_role("checkbox").first).to_be_checked()
        await page.screenshot(path="/tmp/t/wbscratch/c.png", full_page=True)
        await console.sound()
        for place in range(1, DOCUMENTS):
            await form.get_by_role("checkbox").nth(place).check()
        await form.get_by_role("button", name="Send").click()
        await expect(page.locator(".steps li[aria-current=step]")).to_have_text("filed")
        await opened(page, "Note the acceptance")
        await console.sound()
        form = page.get_by_role("form", name="Note the acceptance")
        await form.get_by_role("button", name="Send").click()
        await expect(page.get_by_text("to be decided by")).to_be_visible()
        await opened(page, "Record the decision")
        form = page.get_by_role("form", name="Record the decision")
        await form.get_by_role("combobox", name="Decision").select_option("refused")
        await form.get_by_label("What the authority says").fill("Not today")
        await console.sound()
        await form.get_by_role("button", name="Send").click()
        await expect(page.get_by_text("Not today").first).to_be_visible()
        await page.screenshot(path="/tmp/t/wbscratch/d.png", full_page=True)
        await console.sound()
        await do(frontend, "withdrawCooperative", cooperative=case.code, reason="试用结束")
