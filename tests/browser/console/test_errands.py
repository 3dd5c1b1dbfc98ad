"""A resident asks for an errand; a runner claims, buys and brings it; the resident reads what became of it."""

from dataclasses import dataclass
from typing import Final
from uuid import uuid4

import pytest
from playwright.async_api import expect

from graph.database.settings import Database
from tests.api.errands.team import HOMES, RESIDENTS, RUNNERS
from tests.api.restructurings.conftest import VILLAGE, Facts
from tests.browser.console.conftest import PHONE, Consoles, Look

TELEPHONE: Final = Look(PHONE, "zh", "dark")


@dataclass(frozen=True)
class People:
    """Somebody of a household, and somebody who runs errands for its village."""

    resident: str
    runner: str


@pytest.fixture
def people(county: Database) -> People:
    facts = Facts(county)
    home = facts.ask(HOMES, village=VILLAGE)[0]
    return People(facts.ask(RESIDENTS, code=home)[0], facts.ask(RUNNERS, village=VILLAGE)[0])


async def test_an_errand_from_asking_to_what_became_of_it(county_consoles: Consoles, people: People) -> None:
    home = await county_consoles.open("/", people.resident, roles=(), towns=(), look=TELEPHONE)
    page = home.page
    await expect(page).to_have_url(f"{home.address}/home")
    await expect(page.locator(".chain li .phone").first).to_be_visible()
    await page.get_by_label("名称").fill("大米")
    await page.get_by_label("数量").fill("2.5")
    await page.get_by_label("单位").fill("kg")
    await page.get_by_role("button", name="再加一样").click()
    await page.get_by_label("名称").nth(1).fill("鸡蛋")
    await page.get_by_label("单位").nth(1).fill("盒")
    await home.sound()
    await page.reload()
    await expect(page.get_by_label("名称").nth(1)).to_have_value("鸡蛋")
    await page.get_by_role("button", name="下单", exact=True).click()
    errand = page.locator("own-errand").first
    await expect(errand).to_contain_text("大米 2.5 kg，鸡蛋 1 盒")
    await expect(errand).to_contain_text("已下单")

    desk = await county_consoles.open("/work/errands", people.runner, roles=(), towns=())
    waiting = desk.page.locator(".pick", has_text="大米 2.5 kg").last
    await waiting.get_by_role("checkbox").check()
    await desk.sound()
    await desk.page.get_by_role("button", name="接下选中的 1 单").click()
    card = desk.page.locator("errand-card[own]", has_text="大米 2.5 kg").last
    await expect(card.get_by_role("button", name="已买好")).to_be_visible()
    await expect(card.locator(".phone").or_(card.locator(".masked")).first).to_be_visible()
    await expect(desk.page.locator("tbody")).to_contain_text("大米")
    await desk.sound()

    await card.get_by_label("代付金额（元）").fill("18.5")
    await card.get_by_label("鸡蛋 1 盒").check()
    await card.get_by_role("button", name="已买好").click()
    await card.get_by_role("button", name="已送到").click()
    await expect(card).to_have_count(0)
    await desk.sound()

    await page.reload()
    errand = page.locator("own-errand").first
    await expect(errand).to_contain_text("请付 18.5 元")
    await expect(errand).to_contain_text("已送达")
    await expect(errand.locator("s")).to_have_text("鸡蛋 1 盒")
    await home.sound()


async def test_what_waits_is_shown_to_the_team_without_a_reload(county_consoles: Consoles, people: People) -> None:
    wanted = f"酱油 {uuid4().hex[:8]}"
    desk = await county_consoles.open("/work/errands", people.runner, roles=(), towns=())
    await desk.settled()
    home = await county_consoles.open("/home", people.resident, roles=(), towns=(), look=Look(PHONE, "en"))
    await home.page.get_by_label("What", exact=True).fill(wanted)
    await home.page.get_by_label("Unit", exact=True).fill("瓶")
    await home.page.get_by_role("button", name="Ask", exact=True).focus()
    await home.page.keyboard.press("Enter")
    await expect(desk.page.locator(".pick", has_text=wanted)).to_be_visible()
    await home.page.locator("own-errand", has_text=wanted).get_by_role("button").click()
    await expect(home.page.locator("own-errand", has_text=wanted)).to_contain_text("Cancelled")
    await expect(desk.page.locator(".pick", has_text=wanted)).to_have_count(0)
    await home.sound()
