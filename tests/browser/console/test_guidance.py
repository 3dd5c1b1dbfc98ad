"""Who guides a firm notes a visit, puts it right, files the plan, and reports how the firm comes back to work."""

from typing import Final

import pytest
from playwright.async_api import Locator, expect

from graph.database.settings import Database
from tests.api.restructurings.conftest import TOWN, Facts
from tests.api.resumption.conftest import FIRM, FORGET
from tests.browser.console.conftest import PHONE, Consoles, Look

OFFICER: Final = (
    "MATCH (p:Person)-[t:INSTRUCTS]->(:Enterprise {code: $code}) WHERE t.until > datetime() RETURN 'Person:' + p.id"
)
RESIDENT: Final = """MATCH (:Enterprise {code: $code})-[:IN_VILLAGE]->(village:Village)
MATCH (p:Person)-[l:LIVES_IN]->(:Household)-[:IN_VILLAGE]->(village)
WHERE l.until > datetime() AND NOT EXISTS { (p)-[:HOLDS|COMMANDS|LIAISES_FOR|WORKS_IN|INSTRUCTS]->() }
RETURN 'Person:' + p.id AS id ORDER BY id LIMIT 1"""


@pytest.fixture
def firm(county: Database) -> str:
    """A small firm; nothing was said of it or of any other yet."""
    facts = Facts(county)
    facts.ask(FORGET)
    return str(facts.ask(FIRM, town=TOWN)[0])


async def state(deeds: Locator, chosen: str, reason: str | None = None) -> None:
    """Report a state."""
    await deeds.get_by_role("button", name="上报状态").click()
    await deeds.get_by_label("新状态").select_option(chosen)
    if reason is not None:
        await deeds.get_by_label("为什么退回").fill(reason)
    await deeds.get_by_role("button", name="上报", exact=True).click()


async def test_a_firm_is_guided_back_to_work(county: Database, county_consoles: Consoles, firm: str) -> None:
    (officer,) = Facts(county).ask(OFFICER, code=firm)
    console = await county_consoles.open("/work/firms", officer, roles=(), towns=())
    page = console.page
    await expect(page.locator("h2").first).to_contain_text("我指导的企业")
    row = page.locator("main li", has=page.locator(f"a[href='/firm/{firm}']"))
    deeds = row.locator("firm-deeds")
    await state(deeds, "PREPARING")
    await expect(deeds.get_by_role("status")).to_have_text("已上报状态。")
    await expect(row.locator(".tag")).to_have_text("准备中")
    await expect(deeds.get_by_role("button", name="上报状态")).to_be_focused()

    await deeds.get_by_role("button", name="记录指导").click()
    await deeds.get_by_role("combobox", name="员工健康监测", exact=True).select_option("PASSED")
    await deeds.get_by_role("combobox", name="预防性消毒", exact=True).select_option("FAILED")
    await deeds.get_by_label("预防性消毒：备注").fill("消毒记录不全")
    await console.sound()
    await page.reload()
    await deeds.get_by_role("button", name="记录指导").click()
    await expect(deeds.get_by_label("预防性消毒：备注")).to_have_value("消毒记录不全")
    await deeds.get_by_role("button", name="记录这次指导").click()
    await expect(deeds.get_by_role("status")).to_have_text("已记录这次指导。")
    await state(deeds, "INSPECTED")
    await expect(deeds.get_by_role("alert").get_by_role("listitem")).to_have_count(2)
    await console.sound()

    await row.locator("a").first.click()
    await expect(page.locator("h1")).to_be_visible()
    visit = page.locator(".visit").first
    await expect(visit).to_contain_text("消毒记录不全")
    await visit.get_by_role("button", name="更正").click()
    await visit.get_by_role("combobox", name="预防性消毒", exact=True).select_option("PASSED")
    await visit.get_by_label("预防性消毒：备注").fill("")
    await visit.get_by_role("button", name="更正", exact=True).click()
    await expect(page.locator(".visit .tag.bad")).to_have_count(0)
    card = page.locator("firm-card firm-deeds")
    await card.get_by_role("button", name="预案备案").click()
    await card.get_by_label("备注").fill("自制预案")
    await card.get_by_role("button", name="备案", exact=True).click()
    await expect(card.get_by_role("status")).to_have_text("预案已备案。")
    for chosen, word in (("INSPECTED", "已验收"), ("RESUMED", "已复工")):
        await state(card, chosen)
        await expect(page.locator(".facts .tag").first).to_have_text(word)
    await state(card, "PREPARING", "食堂整改")
    await expect(page.locator(".facts li").first).to_contain_text("食堂整改")
    await console.sound()


async def test_who_may_not_guide_is_not_asked_to(county: Database, county_consoles: Consoles, firm: str) -> None:
    organiser = await county_consoles.open(f"/firm/{firm}", towns=(TOWN,), look=Look(PHONE, "en", "dark"))
    await organiser.page.get_by_role("button", name="Note a visit").click()
    await expect(organiser.page.get_by_role("combobox", name="Disinfection", exact=True)).to_be_visible()
    await organiser.sound()
    (resident,) = Facts(county).ask(RESIDENT, code=firm)
    other = await county_consoles.open(f"/firm/{firm}", resident, roles=(), towns=())
    await other.settled()
    await expect(other.page.locator("h1")).to_be_visible()
    await expect(other.page.locator("firm-deeds")).to_have_count(0)
    await expect(other.page.get_by_role("link", name="工作")).to_have_count(0)
