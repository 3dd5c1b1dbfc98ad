"""Posts of a day as a timeline with the hours of nobody, and firms on their way back to work with their curve."""

from datetime import datetime
from typing import Final

import pytest
from playwright.async_api import expect

from graph.database.settings import Database
from graph.days import SHANGHAI
from tests.browser.console.conftest import DESKTOP, PHONE, Consoles, Look
from tests.browser.console.test_pictures import RESIDENT
from tests.serving import asking

POST: Final = "330782101P001"
ROSTER: Final = "mutation ($shift: ShiftInput!) { rosterShifts(shifts: [$shift]) { shifts { id } } }"
WITHDRAW: Final = 'mutation ($id: ID!) { withdrawShift(id: $id, reason: "试用结束") { shift { id } } }'


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


async def test_whoever_is_on_duty_tells_what_was_counted(database: Database, consoles: Consoles) -> None:
    """On a telephone, and puts it right; nobody else is asked for it."""
    today = datetime.now(SHANGHAI).date().isoformat()
    shift = {
        "post": POST,
        "person": RESIDENT,
        "duty": "测温",
        "start": f"{today}T00:00:00+08:00",
        "end": f"{today}T23:00:00+08:00",
    }
    async with asking(database, consoles.address) as frontend:
        (made,) = (await frontend.ask(ROSTER, shift=shift)).data["rosterShifts"]["shifts"]
        organiser = await consoles.open("/work/duty")
        told = organiser.page.locator("section", has_text="金义东线卡口").last
        await expect(told.locator("form")).to_have_count(0)
        console = await consoles.open("/work/duty", RESIDENT, (), (), Look(PHONE))
        own = console.page.locator("section", has_text="金义东线卡口").last
        await expect(own.locator("form")).to_have_count(1)
        for counted in ("312", "315"):
            await own.get_by_label("车辆（辆次）").fill(counted)
            await own.get_by_role("button", name="填报").click()
            await expect(own.locator(".tag", has_text=f"车辆 {counted} 辆次")).to_be_visible()
        await console.sound()
        await organiser.page.reload()
        await expect(told.locator(".tag", has_text="车辆 315 辆次")).to_be_visible()
        assert (await frontend.ask(WITHDRAW, id=made["id"])).data["withdrawShift"]


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
