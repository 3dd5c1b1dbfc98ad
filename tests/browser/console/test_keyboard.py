"""Everything by keyboard alone, with a focus that is seen: a runner's day, finding, the town, the pages of work."""

import re
from dataclasses import dataclass
from typing import Final
from uuid import uuid4

import pytest
from playwright.async_api import Locator, expect

from graph.database.settings import Database
from tests.api.errands.team import HOMES, RESIDENTS, RUNNERS, asked, read
from tests.api.restructurings.conftest import Facts
from tests.browser.console.conftest import PHONE, QUIET, Console, Consoles, Look
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
    home = facts.ask(HOMES, village=QUIET)[1]
    return People(home, facts.ask(RESIDENTS, code=home)[0], facts.ask(RUNNERS, village=QUIET)[0])


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


async def press(console: Console, target: Locator, key: str = "Tab") -> None:
    """Go to something and press Enter."""
    await console.tab_to(target, key)
    await console.page.keyboard.press("Enter")


async def test_from_finding_to_a_person_s_card(consoles: Consoles) -> None:
    console = await consoles.open("/find")
    page = console.page
    await console.tab_to(page.locator("#search"))
    await page.keyboard.type("五柳村1组1号")
    await expect(page.locator(".hits a").first).to_be_visible()
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(page.locator("h1")).to_have_text("五柳村1组1号")
    await expect(page.locator("main")).to_be_focused()
    await console.tab_to(page.locator(".chain .phone").first)
    await press(console, page.locator(".chain .person a").first, "Shift+Tab")
    await expect(page.locator("h1")).to_contain_text("冯祥海")
    await press(console, page.locator("summary", has_text="变更记录"))
    await expect(page.locator(".story").or_(page.locator("story-list .empty")).first).to_be_visible()
    await console.sound()


async def test_the_town_on_a_past_day(consoles: Consoles) -> None:
    console = await consoles.open("/find")
    page = console.page
    await press(console, page.get_by_role("link", name="全镇"))
    await press(console, page.locator(".tree .twist").first)
    await expect(page.locator(".tree .twist").first).to_be_focused()
    await page.keyboard.press("Enter")
    await press(console, page.get_by_role("link", name="关系图"), "Shift+Tab")
    await expect(page.locator("canvas")).to_be_visible()
    await press(console, page.locator("details summary").first)
    await expect(page.locator("tbody tr").first).to_be_visible()
    await press(console, page.get_by_role("button", name="看过去某一天"), "Shift+Tab")
    await console.tab_to(page.get_by_role("slider"))
    await page.keyboard.press("Home")
    for _ in range(9):
        await page.keyboard.press("ArrowRight")
    await expect(page.locator(".time strong")).to_contain_text("2020年2月10日")
    await expect(page.locator("main")).to_contain_text("这一天还没有单元")
    await press(console, page.get_by_role("button", name="回到现在"))
    await expect(page.locator("canvas")).to_be_visible()
    await expect(page.locator("h1, h2").and_(page.locator(":focus"))).to_have_count(1)
    await press(console, page.get_by_role("link", name="各村"))
    await press(console, page.locator("main section a[href^='/village/']").first)
    await expect(page).to_have_url(re.compile("/village/"))
    await console.sound()


async def test_the_pages_of_work(consoles: Consoles) -> None:
    console = await consoles.open("/find")
    page = console.page
    await press(console, page.get_by_role("link", name="工作"))
    await press(console, page.get_by_role("link", name="指令进度"))
    await press(console, page.get_by_role("button", name="新指令"))
    await console.tab_to(page.get_by_label("标题", exact=True))
    await page.keyboard.type("排查")
    await press(console, page.get_by_role("button", name="放弃草稿"))
    await press(console, page.locator("main section h2 a").first)
    await expect(page.locator(".progress").first).to_be_visible()
    await press(console, page.get_by_role("link", name="岗位值勤"))
    day = page.locator("h1")
    before = await day.inner_text()
    await press(console, page.get_by_role("button", name="后一天"))
    await expect(day).not_to_have_text(before)
    await expect(page.get_by_role("button", name="后一天")).to_be_focused()
    await press(console, page.get_by_role("link", name="复工复产"), "Shift+Tab")
    await console.tab_to(page.get_by_label("列出哪些企业"))
    await page.keyboard.press("ArrowDown")
    noting = page.locator("firm-deeds").first.get_by_role("button", name="记录指导")
    await press(console, noting)
    await console.tab_to(page.get_by_role("combobox", name="员工健康监测", exact=True))
    await page.keyboard.press("ArrowDown")
    await press(console, page.locator("visit-form").get_by_role("button", name="取消"))
    await expect(noting).to_be_focused()
    await console.sound()
