"""Posts of a day as a timeline with the hours of nobody, and firms on their way back to work with their curve."""

import pytest
from playwright.async_api import expect

from tests.browser.console.conftest import DESKTOP, PHONE, Consoles, Look


@pytest.mark.parametrize("look", [DESKTOP, Look(PHONE, "en", "dark")], ids=str)
async def test_who_is_on_duty_and_when_nobody_is(consoles: Consoles, look: Look) -> None:
    console = await consoles.open("/work/duty", look=look)
    page = console.page
    await page.locator("input[type=date]").fill("2020-02-16")
    post = page.locator("section", has_text="金义东线卡口").last
    await expect(post).to_contain_text("王刚")
    await expect(post.locator("tbody tr")).to_have_count(2)
    await expect(post.locator(".gap.bad")).to_contain_text("00:00–06:00")
    await expect(post.locator("rect.open")).to_have_count(3)
    await console.sound()


@pytest.mark.parametrize("look", [DESKTOP, Look(PHONE, "en", "dark")], ids=str)
async def test_how_firms_come_back_to_work(consoles: Consoles, look: Look) -> None:
    console = await consoles.open("/work/firms", look=look)
    page = console.page
    await expect(page.locator("section").first).to_contain_text("97")
    await expect(page.locator("canvas")).to_be_visible()
    await page.locator("summary").click()
    await expect(page.locator("details tbody tr")).to_have_count(51)
    await page.locator("main select").select_option("all")
    await expect(page.locator("main")).to_contain_text("124")
    await console.sound()
