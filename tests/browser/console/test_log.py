"""The log: what was changed, as it comes, or of one day; and for auditors who was shown what."""

from typing import Final

import pytest
from playwright.async_api import expect

from api.auth import Role
from graph.database.settings import Database
from tests.browser.console.conftest import DESKTOP, PHONE, QUIET, Console, Consoles, Look
from tests.serving import asking

CHANGES: Final = """mutation ($code: String!, $to: String!) {
  changeAddress(household: $code, address: $to) { household { code } } }"""
HOME: Final = f"{QUIET}H0003"


@pytest.mark.parametrize("look", [DESKTOP, Look(PHONE, "en", "dark")], ids=str)
async def test_what_is_changed_comes_by_itself(county: Database, county_consoles: Consoles, look: Look) -> None:
    console = await county_consoles.open("/log", look=look, towns=("330782101", "990101100"))
    page = console.page
    await expect(page.locator("ol.story li")).to_have_count(20)
    async with asking(county, county_consoles.address) as frontend:
        found = await frontend.ask("query ($code: String!) { household(code: $code) { address } }", code=HOME)
        address = found.data["household"]["address"]
        for to in (f"{address}甲", address):
            await frontend.ask(CHANGES, code=HOME, to=to)
            touched = page.locator("ol.story li").first.locator(f"a[href$='{HOME}']")
            await expect(touched).to_have_text(to)
    await console.sound()
    await page.locator("main input[type=date]").fill("2020-02-15")
    await expect(page.locator(f"a[href$='{HOME}']")).to_have_count(0)
    await console.settled()


async def test_auditors_read_who_was_shown_what(consoles: Consoles) -> None:
    asked = await consoles.open("/household/330782101249H0001")
    await expect(asked.page.locator(".chain li .phone").first).to_be_visible()
    console = await consoles.open("/", "Person:auditor", (Role.AUDITOR,), ())
    await told(console)
    await console.sound()
    await expect(console.page.locator("main nav a")).to_have_count(2)


async def told(console: Console) -> None:
    """The number that was shown is in the log, once that is copied into the graph; all of an hour stand in no order."""
    page = console.page
    await expect(page.locator("main h1")).to_have_text("变更记录")
    async with console.page.expect_response("**/graphql"):
        await page.locator("main nav a").last.click()
    found = page.locator("tbody tr", has_text="HouseholdCard")
    earlier = page.get_by_role("button", name="更早的")
    for _ in range(60):
        while not await found.count() and await earlier.count():
            async with page.expect_response("**/graphql"):
                await earlier.click()
            await console.settled()
        if await found.count():
            break
        await page.wait_for_timeout(1_000)
        await page.reload()
        await console.settled()
    await expect(found.first).to_contain_text("电话")


async def test_a_deed_is_undone_where_it_is_told(county: Database, county_consoles: Consoles) -> None:
    async with asking(county, county_consoles.address) as frontend:
        found = await frontend.ask("query ($code: String!) { household(code: $code) { address } }", code=HOME)
        address = found.data["household"]["address"]
        await frontend.ask(CHANGES, code=HOME, to=f"{address}乙")
        console = await county_consoles.open("/log", towns=("990101100",))
        page = console.page
        entry = page.locator("ol.story > li").first
        await entry.get_by_role("button", name="撤销").click()
        await console.sound()
        await entry.get_by_label("撤销原因").fill("写错了")
        await entry.get_by_role("button", name="提交").click()
        await expect(entry).to_contain_text("写错了")
        again = await frontend.ask("query ($code: String!) { household(code: $code) { address } }", code=HOME)
        assert again.data["household"]["address"] == address
        await console.sound()
