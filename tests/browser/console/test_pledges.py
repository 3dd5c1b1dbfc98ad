"""A household that grows for a cooperative being set up says at home whether it joins."""

from typing import Final

import pytest
from playwright.async_api import expect

from api.auth import Role
from graph.database.settings import Database
from tests.api.cooperatives.organising import TOWN, Case, Organising, do
from tests.browser.console.conftest import DESKTOP, PHONE, Consoles, Look
from tests.serving import asking, token

RESIDENTS: Final = "query ($code: String!) { household(code: $code) { head { id } } }"
PLEDGES: Final = "pledges(first: 9) { nodes { state contribution member { id } recordedBy { id } } }"
FIRST: Final = {"360-zh-dark": 71, "1280-zh-light": 91}
"""The first of six households of Wuliu, for each look."""


@pytest.mark.parametrize("look", [Look(PHONE, "zh", "dark"), DESKTOP], ids=str)
async def test_a_household_says_whether_it_joins(database: Database, consoles: Consoles, look: Look) -> None:
    bearer = token(database, roles=(Role.ORGANISER,), towns=(TOWN,))
    async with asking(database, consoles.address, bearer) as frontend:
        case = await Case.propose(Organising(frontend), FIRST[str(look)])
        await case.do("assignSetupRoles", input=await case.roles())
        code = case.homes[1].partition(":")[2]
        head = (await frontend.ask(RESIDENTS, code=code)).data["household"]["head"]["id"]
        home = await consoles.open("/home", head, roles=(), towns=(), look=look)
        page = home.page
        card = page.locator("own-pledge", has_text=f"{case.code[-3:]}号果蔬专业合作社")
        await expect(card).to_contain_text("我们家还没有表示过意愿")
        await expect(card.locator(".steps li[aria-current=step]")).to_have_text("征求意愿")
        await expect(card).to_contain_text("3 亩")
        await home.tab_to(card.get_by_role("radio", name="愿意", exact=True))
        await page.keyboard.press("Space")
        await home.tab_to(card.get_by_label("出资额（元）"))
        await page.keyboard.type("1000")
        await home.sound()
        await page.reload()
        await expect(card.get_by_label("出资额（元）")).to_have_value("1000")
        await card.get_by_role("button", name="登记意愿").focus()
        await page.keyboard.press("Enter")
        await expect(card).to_contain_text("出资（货币）1,000 元")
        await expect(card.get_by_role("status")).to_contain_text("已登记")
        await home.sound()
        (said,) = (await case.organising.case(PLEDGES, case.code))["pledges"]["nodes"]
        by = {"id": head}
        assert said == {"state": "WILLING", "contribution": 1000.0, "member": by, "recordedBy": by}

        await card.get_by_role("radio", name="还没想好").check()
        await expect(card.get_by_label("出资额（元）")).to_have_count(0)
        await card.get_by_role("button", name="登记意愿").click()
        await expect(card.locator(".tag").first).to_have_text("未定")
        await do(frontend, "withdrawCooperative", cooperative=case.code, reason="试用结束")
        await page.reload()
        await home.settled()
        await expect(card).to_have_count(0)
        await home.sound()
