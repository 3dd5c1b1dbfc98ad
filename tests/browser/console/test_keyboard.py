"""Everything by keyboard alone, with a focus that is seen: a runner's day, finding, the town, the pages of work."""

from dataclasses import dataclass
from typing import Final
from uuid import uuid4

import pytest
from playwright.async_api import expect

from graph.database.settings import Database
from tests.api.errands.team import HOMES, RESIDENTS, RUNNERS, asked, read
from tests.api.restructurings.conftest import VILLAGE, Facts
from tests.browser.console.conftest import PHONE, Consoles, Look
from tests.serving import Frontend, asking, token

EGGS: Final = {"name": "鸡蛋", "quantity": 1, "measure": "盒"}


@dataclass(frozen=True)
class People:
    """Somebody of a household, and somebody who runs errands for its village."""

    home: str
    resident: str
    runner: str


@pytest.fixture
def people(county: Database) -> People:
    facts = Facts(county)
    home = facts.ask(HOMES, village=VILLAGE)[1]
    return People(home, facts.ask(RESIDENTS, code=home)[0], facts.ask(RUNNERS, village=VILLAGE)[0])


async def wanted(resident: Frontend, people: People) -> tuple[str, str]:
    """The id of an errand that a resident asks for, and a name that no other errand wants."""
    name = f"面粉 {uuid4().hex[:8]}"
    return await asked(resident, people.home, {"name": name, "quantity": 5, "measure": "kg"}, EGGS), name


async def test_a_runner_s_day(county: Database, county_consoles: Consoles, people: People) -> None:
    async with asking(county, county_consoles.address, token(county, people.resident, roles=())) as resident:
        brought, first = await wanted(resident, people)
        given_back, second = await wanted(resident, people)
        console = await county_consoles.open("/work/errands", people.runner, roles=(), towns=(), look=Look(PHONE))
        page = console.page
        await expect(page.locator("day-list")).to_contain_text("勤务")
        await page.evaluate("window.print = () => { window.printed = true }")
        for name in (first, second):
            await console.tab_to(page.locator(".pick", has_text=name).get_by_role("checkbox"))
            await page.keyboard.press("Space")
        await console.tab_to(page.get_by_role("button", name="接下选中的 2 单"))
        await page.keyboard.press("Enter")
        await expect(page.locator(".mine h2")).to_be_focused()

        bought = page.locator("errand-card[own]", has_text=first)
        await console.tab_to(bought.get_by_label("代付金额（元）"))
        await page.keyboard.type("18.5")
        await console.tab_to(bought.get_by_label("鸡蛋 1 盒"))
        await page.keyboard.press("Space")
        await console.tab_to(bought.get_by_role("button", name="已买好"))
        await page.keyboard.press("Enter")
        await expect(bought.get_by_role("button", name="已送到")).to_be_focused()
        await page.keyboard.press("Enter")
        await expect(bought).to_have_count(0)
        await expect(page.locator(".mine h2")).to_be_focused()

        other = page.locator("errand-card[own]", has_text=second)
        await console.tab_to(page.get_by_role("button", name="打印", exact=True))
        await page.keyboard.press("Enter")
        assert await page.evaluate("window.printed")
        await console.tab_to(other.get_by_role("button", name="退单"))
        await page.keyboard.press("Enter")
        await console.tab_to(other.get_by_label("原因"))
        await page.keyboard.type("店里关门")
        await page.keyboard.press("Enter")
        await expect(other).to_have_count(0)
        await expect(page.locator(".mine h2")).to_be_focused()
        await expect(page.locator(".pick", has_text=second)).to_be_visible()
        await console.sound()

        done = await read(resident, brought)
        assert (done["state"], done["paid"]) == ("DELIVERED", 18.5)
        assert [each["name"] for each in done["items"] if each["missing"]] == ["鸡蛋"]
        back = await read(resident, given_back)
        assert (back["state"], back["history"]["nodes"][-1]["reason"]) == ("REQUESTED", "店里关门")
