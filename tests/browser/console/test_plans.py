"""A file is sent in, what it differs by is looked at as a plan, applied with one question, and undone."""

import secrets
from typing import Any

import pytest
from playwright.async_api import FilePayload, expect

from graph.database.settings import Database
from tests.api.files.sending import known, table
from tests.api.restructurings.conftest import TOWN, Facts
from tests.browser.console.conftest import DESKTOP, PHONE, Consoles, Look

RESIDENTS = """MATCH (h:Household)<-[l:LIVES_IN {head: false}]-(p:Person) WHERE h.code STARTS WITH $town
  AND l.until > datetime() AND p.erasedAt IS NULL AND NOT EXISTS { (p)-[:COMMANDS|SERVES_IN|HOLDS]->() }
  RETURN {id: p.id, name: p.name, phone: coalesce(p.phone, ''), household: h.code} ORDER BY h.code LIMIT 3"""


def file(rows: list[dict[str, Any]]) -> FilePayload:
    """A table of people, as somebody chooses it."""
    return {"name": "人员.csv", "mimeType": "text/csv", "buffer": table(rows).encode()}


@pytest.mark.parametrize("look", [DESKTOP, Look(PHONE, "zh", "dark")], ids=str)
async def test_a_file_is_looked_at_applied_and_undone(county: Database, county_consoles: Consoles, look: Look) -> None:
    facts, number = Facts(county), f"137{secrets.randbelow(10**8):08}"
    person, second, third = facts.ask(RESIDENTS, town=TOWN)
    bad = [person | {"household": f"{TOWN}001H9999"}, second | {"phone": "不详"}, third | {"id": "Person:nobody9"}]
    before = known(facts, person["id"])
    console = await county_consoles.open("/tables", towns=(TOWN,), look=look)
    page = console.page
    await page.locator("input[type=file]").set_input_files(file(bad))
    await page.get_by_role("button", name="比对").click()
    await expect(page.locator("import-form tbody tr")).to_have_count(3)
    await expect(page.locator("import-form")).to_contain_text("什么也没有改动")
    await console.sound()
    await page.locator("input[type=file]").set_input_files(file([person | {"phone": number}, second, third]))
    await page.get_by_role("button", name="比对").click()
    await page.get_by_role("link", name="查看变动").click()
    await expect(page.locator(".diff tbody tr")).to_have_count(1)
    await expect(page.locator(".diff tbody tr")).to_contain_text("更正")
    await console.sound()
    await page.get_by_role("button", name="实施").click()
    await expect(page.locator("form.notice")).to_contain_text("1 处变动")
    await page.locator("form.notice").get_by_role("button", name="实施").click()
    await expect(page.locator(".facts .tag").first).to_have_text("已实施")
    assert known(facts, person["id"])["phone"] == number
    await page.get_by_role("button", name="撤销").click()
    await page.get_by_label("撤销原因").fill("误")
    await page.locator("form.notice").get_by_role("button", name="撤销").click()
    await expect(page.locator(".facts .tag").first).to_have_text("已撤销")
    assert known(facts, person["id"]) == before
    await console.sound()


async def test_lists_and_the_report_are_kept(consoles: Consoles) -> None:
    console = await consoles.open("/tables")
    page = console.page
    for button, ending in (("户", "户.xlsx"), ("PDF", ".pdf")):
        async with page.expect_download() as kept:
            await page.get_by_role("button", name=button, exact=True).click()
        assert (await kept.value).suggested_filename.endswith(ending)
    await console.sound()
