"""Posts of a day as a timeline with the hours of nobody, and firms on their way back to work with their curve."""

from collections.abc import AsyncIterator
from urllib.parse import unquote

import pytest
from neo4j import AsyncGraphDatabase
from playwright.async_api import expect

from graph.database.settings import Database
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


@pytest.fixture
async def uncounted(database: Database) -> AsyncIterator[None]:
    """What the test counts at the checkpoint is taken away after it."""
    yield
    uri, auth = database.uri or "", (database.username, database.password.get_secret_value())
    async with AsyncGraphDatabase.driver(uri, auth=auth) as driver:
        await driver.execute_query("MATCH (tally:Tally {of: 'Post:330782101P001'}) DETACH DELETE tally")


@pytest.mark.usefixtures("uncounted")
async def test_whoever_is_on_duty_tells_what_was_counted(consoles: Consoles) -> None:
    """On a telephone, and puts it right; nobody else is asked for it."""
    organiser = await consoles.open("/work/duty")
    await organiser.page.locator("input[type=date]").fill("2020-02-16")
    post = organiser.page.locator("section", has_text="金义东线卡口").last
    await expect(post.locator("form")).to_have_count(0)
    on_duty = await post.get_by_role("link", name="王刚").get_attribute("href")
    assert on_duty is not None
    console = await consoles.open("/work/duty", unquote(on_duty.rpartition("/")[2]), (), (), Look(PHONE))
    page = console.page
    await page.locator("main input[type=date]").fill("2020-02-16")
    post = page.locator("section", has_text="金义东线卡口").last
    for counted in ("312", "315"):
        await post.get_by_label("车辆（辆次）").fill(counted)
        await post.get_by_role("button", name="填报").click()
        await expect(post.locator(".tag", has_text=f"车辆 {counted} 辆次")).to_be_visible()
    await console.sound()
    await expect(page.locator("form")).to_have_count(1)
    await organiser.page.reload()
    await organiser.page.locator("input[type=date]").fill("2020-02-16")
    await expect(organiser.page.locator(".tag", has_text="车辆 315 辆次")).to_be_visible()


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
