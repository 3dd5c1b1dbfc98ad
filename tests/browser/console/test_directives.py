"""A directive goes down, is acknowledged and reported on by telephone, and its issuer sees the numbers rise."""

import re
from dataclasses import dataclass
from typing import Final
from uuid import uuid4

import pytest
from playwright.async_api import expect

from graph.database.settings import Database
from graph.embedded.bolt import free_port
from tests.api.commanded import served
from tests.browser.console.conftest import PHONE, QUIET, Console, Consoles, Look
from tests.serving import asking

UNIT: Final = f"EC2{QUIET}-1"
STAFF: Final = """query ($code: String!) { unit(code: $code) { commander { id }
  children(first: 3) { nodes { name commander { id name } } } } }"""
TELEPHONE: Final = Look(PHONE)


@dataclass(frozen=True)
class Staff:
    """Who commands a village's unit, and the units beneath."""

    head: str
    beneath: list[str]


@pytest.fixture
async def staff(county: Database, county_consoles: Consoles) -> Staff:
    async with asking(county, county_consoles.address) as frontend:
        unit = (await frontend.ask(STAFF, code=UNIT)).data["unit"]
    return Staff(unit["commander"]["id"], [each["commander"]["id"] for each in unit["children"]["nodes"]])


async def issued(consoles: Consoles, head: str, title: str, measures: str) -> Console:
    """The page on which the issuer watches a directive that was typed and sent."""
    console = await consoles.open("/work/directives", head, roles=(), towns=())
    page = console.page
    await page.get_by_role("button", name="新指令").click()
    await page.get_by_label("发令者").select_option(UNIT)
    await page.get_by_label("标题", exact=True).fill(title)
    await page.get_by_label("内容", exact=True).fill("逐户排查，今天报数。")
    await page.get_by_label("要反馈的数字").fill(measures)
    await console.sound()
    await page.get_by_role("button", name="下达", exact=True).click()
    await expect(page.locator("h1")).to_have_text(title)
    return console


async def test_the_issuer_sees_the_numbers_rise_without_a_reload(county_consoles: Consoles, staff: Staff) -> None:
    title = f"排查返乡人员 {uuid4().hex}"
    issuer = await issued(county_consoles, staff.head, title, "排查户数 户\n排查人数 人")
    await issuer.sound()
    all_units = issuer.page.locator(".progress .small").first
    before = await all_units.inner_text()
    assert re.match("签收 0/", before)

    phone = await county_consoles.open("/", staff.beneath[0], roles=(), towns=(), look=TELEPHONE)
    await expect(phone.page.locator(".doors li").first).to_be_visible()
    await phone.sound()
    await phone.page.get_by_role("link", name=re.compile("待办")).click()
    card = phone.page.locator("delivery-card", has_text=title)
    await card.get_by_role("button", name="签收").click()
    await expect(card).to_contain_text("已签收")
    await expect(all_units).to_contain_text("签收 1/")
    await expect(all_units).to_contain_text("反馈 0/")

    await card.get_by_label("排查户数（户）").fill("12")
    await card.get_by_label("排查人数（人）").fill("31")
    await phone.sound()
    await card.get_by_role("button", name="提交反馈").click()
    await expect(all_units).to_contain_text("反馈 1/")
    await expect(issuer.page.locator(".figures dd").first).to_have_text("12")
    await phone.page.get_by_role("button", name="全部", exact=True).click()
    await expect(card).to_contain_text("已反馈")
    await phone.sound()

    other = await county_consoles.open("/work/deliveries", staff.beneath[1], roles=(), towns=(), look=TELEPHONE)
    nought = other.page.locator("delivery-card", has_text=title).get_by_role("button", name="零报告")
    await nought.focus()
    await other.page.keyboard.press("Enter")
    await expect(all_units).to_contain_text("反馈 2/")
    await expect(issuer.page.locator(".figures dd").first).to_have_text("12")
    await issuer.sound()

    await issuer.page.get_by_role("button", name="复制为新指令").click()
    await expect(issuer.page.get_by_label("标题", exact=True)).to_have_value(title)
    await expect(issuer.page.get_by_label("要反馈的数字")).to_have_value("排查户数 户\n排查人数 人")


async def test_a_restart_in_the_middle_loses_nothing_typed(
    county: Database, county_consoles: Consoles, staff: Staff
) -> None:
    title = f"消毒 {uuid4().hex}"
    await issued(county_consoles, staff.head, title, "消毒次数 次")
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    consoles = county_consoles.at(address)
    with served(county, address) as process:
        phone = await consoles.open("/work/deliveries", staff.beneath[0], roles=(), towns=(), look=TELEPHONE)
        card = phone.page.locator("delivery-card", has_text=title)
        await card.get_by_label("消毒次数（次）").fill("7")
        await card.get_by_label("说明").fill("祠堂两次")
        process.terminate()
        process.wait(60)
        await card.get_by_role("button", name="提交反馈").click()
        await expect(phone.page.locator(".retrying")).to_be_visible()
    with served(county, address):
        await expect(phone.page.locator(".retrying")).to_have_count(0)
        await phone.page.get_by_role("button", name="全部", exact=True).click()
        await expect(card).to_contain_text("消毒次数 7 次 祠堂两次")

        card = phone.page.locator("delivery-card", has_text=title)
        await card.get_by_role("button", name="更正反馈").click()
        await card.get_by_label("消毒次数（次）").fill("9")
        await phone.page.reload()
        await phone.page.get_by_role("button", name="全部", exact=True).click()
        await card.get_by_role("button", name="更正反馈").click()
        await expect(card.get_by_label("消毒次数（次）")).to_have_value("9")
