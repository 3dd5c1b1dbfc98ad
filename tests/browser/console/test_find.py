"""Finding somebody who answers: hits as one types, cards of everything, their stories, the query behind them."""

import re
from typing import Final

import pytest
from playwright.async_api import expect

from tests.browser.console.conftest import DESKTOP, LOOKS, Console, Consoles, Look

HOUSEHOLD: Final = "330782101249H0001"
FIRM: Final = "X1330782000000270Y"
VILLAGE: Final = "330782101249"
UNIT: Final = "EC2330782101249-1"
CARDS: Final = {
    f"/firm/{FIRM}": ["赤岸庚寅印刷加工厂", "叶松", "张东伟", "刘明燕"],
    f"/unit/{UNIT}": ["五柳村二级作战单元", "丁静秀", "楼静娥"],
    f"/village/{VILLAGE}": ["五柳村", "五柳村二级作战单元"],
    "/person/Person%3A4b8eb50f5de420af": ["王超群"],
    "/find?q=wuliu": ["五柳村"],
}
WHO: Final = ["冯祥海", "丁静秀", "楼静娥"]


async def commanders(console: Console) -> list[str]:
    """The names on the chain, from level 3 to level 1."""
    found = console.page.locator(".chain li > div > .person > a:first-child")
    await expect(found).to_have_count(3)
    return await found.all_inner_texts()


@pytest.mark.parametrize("look", LOOKS, ids=str)
async def test_who_answers_for_a_household_in_three_clicks(consoles: Consoles, look: Look) -> None:
    console = await consoles.open(look=look)
    page = console.page
    field = page.locator("#search")
    await field.click()
    await field.press_sequentially("五柳村1组1号")
    await page.locator(".hits a", has_text="五柳村1组1号").first.click()
    await expect(page.locator("h1")).to_have_text("五柳村1组1号")
    await expect(page).to_have_title(re.compile("^五柳村1组1号 · "))
    assert await commanders(console) == WHO
    called = page.locator(".chain li > div > .person > .phone")
    assert [await each.get_attribute("href") for each in await called.all()] == [
        "tel:15429400852",
        "tel:15443689068",
        "tel:15410523078",
    ]
    assert page.url == f"{console.address}/household/{HOUSEHOLD}", "its address, and no token in it"
    await console.sound()
    await page.go_back()
    await expect(page.locator("h1")).not_to_have_text("五柳村1组1号")
    await page.reload()
    await expect(page.locator("footer")).to_be_visible()


async def test_the_same_by_keyboard_alone(consoles: Consoles) -> None:
    console = await consoles.open()
    page = console.page
    await console.tab_to(page.locator("#search"))
    await page.keyboard.type("wuliu")
    await page.keyboard.press("Control+A")
    await page.keyboard.type("五柳村1组1号")
    await expect(page.locator(".hits a").first).to_be_visible()
    await page.keyboard.press("ArrowDown")
    await expect(page.locator("[aria-selected=true]")).to_have_count(1)
    await page.keyboard.press("Enter")
    assert await commanders(console) == WHO


@pytest.mark.parametrize("look", LOOKS, ids=str)
async def test_every_card_has_an_address(consoles: Consoles, look: Look) -> None:
    console = await consoles.open("/find", look=look)
    await console.sound()
    for path, shown in CARDS.items():
        await console.go(path)
        for text in shown:
            await expect(console.page.locator("main")).to_contain_text(text)
        await console.sound()


async def test_a_thing_s_story_is_told(consoles: Consoles) -> None:
    console = await consoles.open(f"/village/{VILLAGE}")
    await console.page.get_by_text("变更记录").click()
    await expect(console.page.locator(".story li").first).to_be_visible()
    await console.sound()


async def test_the_query_behind_the_page_is_one_click_away(consoles: Consoles) -> None:
    console = await consoles.open(f"/household/{HOUSEHOLD}?at=2020-03-01")
    page = console.page
    await commanders(console)
    await page.get_by_role("button", name="查看本页的查询").click()
    await expect(page.locator(".graphiql-query-editor")).to_contain_text("HouseholdCard")
    await page.locator(".graphiql-execute-button").click()
    await expect(page.locator(".result-window")).to_contain_text("毛燕惠")


async def test_what_is_not_there_says_what_to_do(consoles: Consoles) -> None:
    console = await consoles.open("/household/330782101249H9999")
    await expect(console.page.locator(".empty")).to_contain_text("没有找到")
    console = await consoles.open(f"/household/{HOUSEHOLD}?at=2010-01-01")
    await expect(console.page.locator(".empty")).to_contain_text("这一天还没有")
    await console.sound()


async def test_languages_and_colours_are_chosen_and_kept(consoles: Consoles) -> None:
    console = await consoles.open(f"/household/{HOUSEHOLD}", look=DESKTOP)
    page = console.page
    await page.get_by_role("button", name="English").click()
    await expect(page.locator("main")).to_contain_text("Who answers for this household")
    await page.get_by_role("button", name="Colours: system").click()
    await page.get_by_role("button", name="Colours: light").click()
    await page.reload()
    await expect(page.locator("main")).to_contain_text("Who answers for this household")
    assert await page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(21, 24, 29)"
    await console.sound()


async def test_a_token_is_pasted_and_told_where_it_counts_no_more(consoles: Consoles) -> None:
    console = await consoles.open()
    page = console.page
    await page.get_by_role("button", name="退出").click()
    field = page.get_by_label("链接或令牌")
    await expect(field).to_be_visible()
    await console.sound()
    await field.fill("nothing")
    await page.get_by_role("button", name="进入").click()
    await expect(page.locator("#amiss")).to_be_visible()
    await field.fill("not.a.token")
    await page.get_by_role("button", name="进入").click()
    await expect(page.locator(".notice.bad")).to_contain_text("令牌")
    bearer = consoles.link("/find")
    await field.fill(bearer)
    await page.get_by_role("button", name="进入").click()
    await expect(page.locator("footer")).to_contain_text("王超群")
