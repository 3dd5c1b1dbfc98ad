"""Plans are made by dragging and by forms, kept from the first step on, by several at once, and by keyboard alone."""

from dataclasses import dataclass
from typing import Final

import pytest
from playwright.async_api import Locator, Page, expect

from graph.database.settings import Database
from tests.browser.console.conftest import DESKTOP, PHONE, Console, Consoles, Look
from tests.serving import asking

TOWN: Final = "990101100"
UNIT: Final = "EC2990101100204-1"
KINDS: Final = 17
THERE: Final = """{ town(code: "990101100") { areas { code name villages(first: 60) { nodes { code name } } } }
  units(filter: { purpose: EPIDEMIC_CONTROL, level: 3 }, last: 1) { nodes { name } } }"""
RENAMED: Final = """mutation ($id: ID!, $version: Int!, $steps: [RestructuringStepInput!]!) {
  reviseRestructuring(id: $id, expectedVersion: $version, input: {title: "并村", reason: "规模太小", steps: $steps}) {
    restructuring { version } } }"""


@dataclass(frozen=True)
class There:
    """Two villages of one area, by name, another area, and a unit: other tests merge and move some."""

    one: str
    code: str
    other: str
    elsewhere: dict[str, str]
    unit: str


@pytest.fixture
async def there(county: Database, county_consoles: Consoles) -> There:
    async with asking(county, county_consoles.address) as frontend:
        found = (await frontend.ask(THERE)).data
    areas = sorted(found["town"]["areas"], key=lambda area: len(area["villages"]["nodes"]))
    *_, one, other = areas[-1]["villages"]["nodes"]
    return There(one["name"], one["code"], other["name"], areas[0], found["units"]["nodes"][0]["name"])


async def begin(consoles: Consoles, look: Look = DESKTOP) -> Console:
    """A plan with a title and a reason, and no step yet."""
    console = await consoles.open("/plans/new", towns=(TOWN,), look=look)
    await console.page.locator("[name=title]").fill("并村")
    await console.page.locator("[name=reason]").fill("规模太小")
    return console


def laid(page: Page, label: str) -> Locator:
    """Where things can be laid on something, by its name."""
    return page.locator(".laid").filter(has=page.get_by_role("button", name=label, exact=True)).last


async def drag(page: Page, what: str, onto: str) -> None:
    held = page.get_by_role("button", name=what, exact=True)
    await held.drag_to(laid(page, onto).get_by_role("button", name=onto, exact=True))


async def status(page: Page, text: str) -> None:
    await expect(page.locator(".facts .tag").first).to_have_text(text)


async def test_two_villages_become_one_by_dragging(county_consoles: Consoles, there: There) -> None:
    console = await begin(county_consoles)
    page = console.page
    await page.get_by_role("button", name="村", exact=True).click()
    await drag(page, there.one, there.other)
    await expect(page.locator(".made li")).to_have_count(1)
    await expect(page.locator(".diff tbody")).to_contain_text(there.one)
    await expect(laid(page, there.one)).to_contain_text(f"→ {there.other}")
    await console.sound()
    await page.get_by_role("button", name="实施").click()
    await expect(page.locator("form.notice")).to_contain_text("户变动")
    await page.locator("form.notice").get_by_role("button", name="实施").click()
    await status(page, "已实施")
    await expect(page.locator("plan-editor")).to_have_count(0)
    await page.get_by_role("button", name="撤销").click()
    await page.get_by_label("撤销原因").fill("试过了")
    await page.locator("form.notice").get_by_role("button", name="撤销").click()
    await status(page, "已撤销")


async def test_homes_units_and_commanders_are_laid_where_they_are_to_be(county_consoles: Consoles) -> None:
    console = await begin(county_consoles)
    page = console.page
    await page.get_by_role("button", name="单元", exact=True).click()
    await page.get_by_label("哪个二级单元的下级").select_option(UNIT)
    units = page.locator(".board > .laid")
    await expect(units).not_to_have_count(0)
    names = await page.locator(".board h3 button").all_inner_texts()
    await units.first.locator("li button").first.drag_to(units.nth(1).locator("h3 button"))
    await expect(page.locator(".made li")).to_have_count(1)
    await units.first.locator("li button").nth(1).drag_to(units.nth(1).locator("h3 button"))
    await expect(page.locator(".made li")).to_contain_text("2个对象")
    await units.nth(3).locator("h3 button").drag_to(units.nth(4).locator("h3 button"))
    await expect(page.locator(".made li")).to_have_count(2)
    await units.nth(5).locator("p button").first.drag_to(units.nth(6).locator("h3 button"))
    await expect(page.locator(".made li")).to_have_count(3)
    await expect(page.locator(".diff tbody")).to_contain_text(names[4])
    await console.sound()
    for left in (2, 1):
        await page.get_by_role("button", name="去掉").last.click()
        await expect(page.locator(".made li")).to_have_count(left)
    await page.get_by_role("button", name="放弃").click()
    await page.locator("form.notice").get_by_role("button", name="放弃").click()
    await status(page, "已放弃")


@pytest.mark.parametrize("look", [DESKTOP, Look(PHONE, "zh", "dark")], ids=str)
async def test_each_kind_of_step_has_a_form(county_consoles: Consoles, look: Look) -> None:
    console = await begin(county_consoles, look)
    page = console.page
    kind = page.get_by_label("加一步")
    kinds = [each for each in await kind.locator("option").evaluate_all("all => all.map((each) => each.value)") if each]
    assert len(kinds) == KINDS
    for each in kinds:
        await kind.select_option(each)
        await expect(page.locator("step-form .field, step-form fieldset").first).to_be_visible()
        await console.settled()
        await expect(page.locator("step-form [role=alert]")).to_have_count(0)
        assert "step." not in await page.locator("step-form").inner_text(), each
        if each in {"splitVillage", "moveCoverage", "seat"}:
            await console.sound()


async def test_a_step_is_filled_in_mended_and_moved_by_keyboard_alone(county_consoles: Consoles, there: There) -> None:
    console = await begin(county_consoles)
    page = console.page
    await page.get_by_label("加一步").focus()
    for _ in range(7):
        await page.keyboard.press("ArrowDown")
    await expect(page.locator("step-form")).to_be_visible()
    await console.tab_to(page.locator("step-form input").first)
    await page.keyboard.type(there.unit)
    await expect(page.locator("step-form [role=option]").first).to_be_visible()
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(page.locator("step-form .tag")).to_have_count(1)
    await console.tab_to(page.get_by_label("名称"))
    await page.keyboard.type("一号单元")
    await page.reload()
    await expect(page.get_by_label("名称")).to_have_value("一号单元")
    await page.get_by_label("名称").press("Enter")
    await expect(page.locator(".made li")).to_have_count(1)
    await console.tab_to(page.get_by_role("button", name="修改 1"))
    await page.keyboard.press("Enter")
    await expect(page.get_by_label("名称")).to_have_value("一号单元")
    await page.get_by_label("名称").fill("第一单元")
    await page.get_by_label("名称").press("Enter")
    await expect(page.locator(".made li")).to_contain_text("第一单元")
    await page.get_by_role("button", name="村", exact=True).press("Enter")
    await page.get_by_role("button", name=there.one, exact=True).press("Enter")
    await expect(page.locator(".holding")).to_contain_text(there.one)
    await page.get_by_role("button", name=f"放到 {there.elsewhere['name']}").press("Enter")
    await expect(page.locator(".made li")).to_have_count(2)
    await page.get_by_role("button", name="提前 2").press("Enter")
    await expect(page.locator(".made li").last).to_contain_text("第一单元")
    await console.sound()


async def test_what_somebody_else_changed_meanwhile_is_told_and_one_goes_on(
    county: Database, county_consoles: Consoles, there: There
) -> None:
    console = await begin(county_consoles)
    page = console.page
    await page.get_by_role("button", name="村", exact=True).click()
    await drag(page, there.one, there.other)
    await expect(page.locator(".made li")).to_have_count(1)
    id_ = page.url.rpartition("/")[2].replace("%3A", ":")
    step = {"moveVillage": {"village": there.code, "area": there.elsewhere["code"]}}
    async with asking(county, county_consoles.address) as other:
        assert "errors" not in (await other.ask(RENAMED, id=id_, version=1, steps=[step])).body
    await page.get_by_label("加一步").select_option("renameUnit")
    await page.locator("step-form input").first.fill(there.unit)
    await page.locator("step-form [role=option]").first.click()
    await page.get_by_label("名称").fill("一号单元")
    await page.get_by_label("名称").press("Enter")
    await expect(page.locator(".notice")).to_contain_text("刚才有人改过")
    await expect(page.locator(".made li")).to_have_count(1)
    await expect(page.locator(".made li")).to_contain_text(there.code)
    await expect(page.get_by_label("名称")).to_have_value("一号单元")
    await console.sound()
    await page.get_by_label("名称").press("Enter")
    await expect(page.locator(".made li")).to_have_count(2)
    await expect(page.locator(".notice")).to_have_count(0)
