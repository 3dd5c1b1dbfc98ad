"""The registers: who and what is written down by forms, with what it changes told before; doubles side by side."""

import secrets
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

import pytest
from playwright.async_api import Locator, expect

from graph.database.settings import Database
from tests.browser.console.conftest import DESKTOP, PHONE, QUIET, Console, Consoles, Look
from tests.browser.console.forms import chosen, opened
from tests.serving import asking

TOWN: Final = "990101100"
VIEWS: Final = {"people": 6, "households": 3, "posts": 2, "firms": 2, "doubles": 1}
REGISTER: Final = """mutation ($input: PersonInput!) { registerPerson(input: $input) { person { id } } }"""
RESIDENTS: Final = """query ($village: [String!]!) { households(filter: { village: $village }, first: 1) { nodes {
  code address residents { id name } } } }"""
DEPART: Final = """mutation ($id: ID!, $on: Date!) { departPerson(id: $id, reason: MOVED_AWAY, on: $on) {
  person { id } } }"""
PERSON: Final = """query ($id: ID!) { person(id: $id) { phone household { code } }
  node(id: $id) { ... on Person { departure } } }"""


async def send(console: Console, form: Locator) -> None:
    label = (
        await form.locator("button[aria-expanded=true]")
        .or_(form.locator("xpath=preceding-sibling::button"))
        .inner_text()
    )
    await form.get_by_role("button", name="提交").click()
    await expect(console.page.locator(".notice.good")).to_contain_text(f"已办：{label}")


@pytest.mark.parametrize("look", [DESKTOP, Look(PHONE, "en", "dark")], ids=str)
async def test_every_deed_of_the_registers_has_a_form(county_consoles: Consoles, look: Look) -> None:
    console = await county_consoles.open("/registers", towns=(TOWN,), look=look)
    page = console.page
    for view, count in VIEWS.items():
        await console.go(f"/registers/{view}")
        buttons = page.locator("deed-form > button")
        await expect(buttons).to_have_count(count)
        for each in await buttons.all():
            await each.click()
        await expect(page.locator("deed-form form")).to_have_count(count)
        await console.sound()


async def test_a_household_and_a_person_from_their_first_day_to_their_last(
    county: Database, county_consoles: Consoles
) -> None:
    console = await county_consoles.open("/registers/households", towns=(TOWN,))
    page = console.page
    number = f"97{secrets.randbelow(100):02}"
    code, address, name = f"{QUIET}H{number}", f"东塘社区试{number}号", f"试甲{secrets.token_hex(2)}"
    form = await opened(console, "登记户")
    await chosen(form, "村", "东塘社区")
    await form.get_by_label("编码").fill(code)
    await form.get_by_label("地址").fill(address)
    await send_refused(console, form)
    await chosen(form, "由哪些三级作战单元覆盖", "东塘社区1号三级")
    await send(console, form)
    await expect(page.locator(".notice.good")).to_contain_text(address)
    await console.go("/registers/people")
    form = await opened(console, "登记人员")
    await form.get_by_label("姓名或名称").fill(name)
    await form.get_by_label("出生年份").fill("1980")
    await chosen(form, "户", address)
    await expect(form.locator("household-now")).to_contain_text("东塘社区1号三级")
    await console.sound()
    await send(console, form)
    id_ = (await page.locator(".notice.good a").get_attribute("href") or "").rpartition("/")[2].replace("%3A", ":")
    form = await opened(console, "更正")
    await chosen(form, "人", name)
    await expect(form.locator("person-now")).to_contain_text(address)
    await form.get_by_label("电话").fill("13700000001")
    await send(console, form)
    form = await opened(console, "迁出、死亡")
    await chosen(form, "人", name)
    await form.get_by_label("去向").select_option("MOVED_AWAY")
    await send(console, form)
    async with asking(county, county_consoles.address) as frontend:
        assert (await frontend.ask(PERSON, id=id_)).data == {"person": None, "node": {"departure": "MOVED_AWAY"}}
    await console.go("/registers/households")
    form = await opened(console, "销户")
    await chosen(form, "户", address)
    await send(console, form)
    await console.sound()


async def test_whoever_moved_away_comes_back(county: Database, county_consoles: Consoles) -> None:
    async with asking(county, county_consoles.address) as frontend:
        (home,) = (await frontend.ask(RESIDENTS, village=[QUIET])).data["households"]["nodes"]
        person = home["residents"][-1]
        gone = {"id": person["id"], "on": datetime.now(ZoneInfo("Asia/Shanghai")).date().isoformat()}
        await frontend.ask(DEPART, **gone)
        console = await county_consoles.open("/registers", towns=(TOWN,))
        form = await opened(console, "迁回")
        await chosen(form, "人", person["name"])
        await chosen(form, "户", home["address"])
        await send(console, form)
        found = (await frontend.ask(PERSON, id=person["id"])).data["person"]
        assert found["household"]["code"] == home["code"]
        await console.sound()


async def send_refused(console: Console, form: Locator) -> None:
    """What is refused is told beside the form, with all that was typed."""
    await form.get_by_role("button", name="提交").click()
    await expect(form.get_by_role("alert")).to_be_visible()
    assert await form.get_by_label("编码").input_value()
    await console.sound()


async def test_doubles_are_looked_at_side_by_side_and_merged(county: Database, county_consoles: Consoles) -> None:
    name = f"试双{secrets.token_hex(2)}"
    given = {"name": name, "birthYear": 1966, "household": f"{QUIET}H0007"}
    async with asking(county, county_consoles.address) as frontend:
        ids = [(await frontend.ask(REGISTER, input=given)).data["registerPerson"]["person"]["id"] for _ in range(2)]
        console = await county_consoles.open("/registers/doubles", towns=(TOWN,))
        page = console.page
        pair = page.locator("double-list li").filter(has_text=name).first
        await pair.get_by_role("button", name="合并成一个人").click()
        await expect(pair.locator("person-now .subject")).to_have_count(2)
        await console.sound()
        await pair.get_by_label("原因").fill("同一个人")
        await send(console, pair)
        await expect(page.locator("double-list li").filter(has_text=name)).to_have_count(0)
        told = [(await frontend.ask(PERSON, id=each)).data["person"] for each in ids]
        assert sum(bool(each and each["household"]) for each in told) == 1
