"""Logging in at the house's own issuer: there and back, when a token ends, as somebody else, and what may go wrong."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.async_api import Browser, Page, expect

from api.auth.tokens import SKEW
from graph.database.settings import Database
from tests.browser.console.conftest import LOOKS, QUIET, Console, Consoles, patient
from tests.house import challenge, house, with_login
from tests.serving import asking, serving

STAFF: Final = f"""{{ unit(code: "EC2{QUIET}-1") {{ commander {{ id name }}
  children(first: 1) {{ nodes {{ commander {{ id name }} }} }} }} }}"""
LASTING: Final = 20
"""Seconds that the issuer's tokens last."""
TYPED: Final = ("排查返乡人员", "逐户排查，今天")
DRAFTS: Final = 'Object.keys(sessionStorage).filter((each) => each.startsWith("danyuan.draft:")).length'


@dataclass(frozen=True)
class House:
    """Pages of a server whose people log in at an issuer: the commander of a village and one beneath."""

    consoles: Consoles
    issuer: str
    commander: str
    beneath: str


@pytest.fixture
async def at_house(county: Database, browser: Browser, axe: str) -> AsyncIterator[House]:
    async with serving(patient(county)) as address, asking(county, address) as frontend:
        unit = (await frontend.ask(STAFF)).data["unit"]
    commander, beneath = unit["commander"], unit["children"]["nodes"][0]["commander"]
    accounts = [{"sub": "commander", "person": commander["id"]}, {"sub": "beneath", "person": beneath["id"]}]
    async with (
        house(*accounts, {"sub": "nobody", "person": "Person:0000000000000000"}, lasting=LASTING) as issuer,
        serving(patient(county), with_login(issuer, oidc_claim="person")) as address,
    ):
        consoles = Consoles(browser, address, county, axe)
        yield House(consoles, issuer, commander["name"], beneath["name"])
        await consoles.close()


async def depart(page: Page, issuer: str) -> dict[str, list[str]]:
    """Go to the issuer, and tell what it is asked."""
    await page.get_by_role("button", name="登录", exact=True).click()
    await page.wait_for_url(f"{issuer}/oauth2/authorize*")
    return parse_qs(urlsplit(page.url).query)


async def log_in(console: Console, issuer: str, account: str) -> None:
    await depart(console.page, issuer)
    await console.page.get_by_role("button", name=account, exact=True).click()
    await expect(console.page.locator("footer")).to_be_visible()
    assert not urlsplit(console.page.url).query
    forget(console)


def forget(console: Console) -> None:
    """What the issuer's page asks for, and what was refused, is not the page's fault."""
    console.watched.sent.clear()
    console.watched.complaints.clear()


async def test_nothing_typed_is_lost_when_a_token_ends(at_house: House) -> None:
    console = await at_house.consoles.visit()
    page = console.page
    await console.go("/work/directives")
    await log_in(console, at_house.issuer, "commander")
    began = asyncio.get_running_loop().time()
    assert page.url.endswith("/work/directives")
    await expect(page.locator("footer")).to_contain_text(at_house.commander)
    await console.sound()
    await page.get_by_role("button", name="新指令").click()
    await page.get_by_label("标题", exact=True).fill(TYPED[0])
    await page.get_by_label("内容", exact=True).fill(TYPED[1])

    await asyncio.sleep(max(0.0, began + LASTING + SKEW.total_seconds() + 2 - asyncio.get_running_loop().time()))
    await page.get_by_role("link", name="查找").click()
    await expect(page.locator("sign-in [role=alert]")).to_have_text("访问令牌已过期。")
    await console.go("/work/directives")
    await log_in(console, at_house.issuer, "commander")
    assert page.url.endswith("/work/directives")
    await expect(page.get_by_label("标题", exact=True)).to_have_value(TYPED[0])
    await expect(page.get_by_label("内容", exact=True)).to_have_value(TYPED[1])
    await page.get_by_role("button", name="退出").click()
    await expect(page.locator("sign-in")).to_be_visible()
    assert await page.evaluate(DRAFTS) == 0


async def test_what_one_typed_is_not_shown_to_another(at_house: House) -> None:
    console = await at_house.consoles.visit()
    page = console.page
    await console.go("/work/directives")
    await log_in(console, at_house.issuer, "commander")
    await page.get_by_role("button", name="新指令").click()
    await page.get_by_label("标题", exact=True).fill(TYPED[0])
    assert await page.evaluate(DRAFTS) == 1
    await page.evaluate('sessionStorage.setItem("danyuan.token", "a.b.c")')
    await console.go("/work/directives")
    await expect(page.locator("sign-in [role=alert]")).to_be_visible()
    assert await page.evaluate(DRAFTS) == 1
    await log_in(console, at_house.issuer, "beneath")
    await expect(page.locator("footer")).to_contain_text(at_house.beneath)
    assert await page.evaluate(DRAFTS) == 0


async def test_the_verifier_stays_here_and_a_return_counts_once(at_house: House) -> None:
    console = await at_house.consoles.visit()
    page, address = console.page, at_house.consoles.address
    await console.go("/find")
    asked = await depart(page, at_house.issuer)
    assert asked["redirect_uri"] == [f"{address}/"]
    assert asked["code_challenge_method"] == ["S256"]
    async with page.expect_request("**/auth/token") as sent:
        await page.get_by_role("button", name="commander", exact=True).click()
    given = json.loads((await sent.value).post_data or "")
    assert challenge(given["verifier"]) == asked["code_challenge"][0]
    assert [given["nonce"]] == asked["nonce"]
    assert given["verifier"] not in "".join(console.watched.sent)
    await expect(page.locator("footer")).to_be_visible()
    assert page.url == f"{address}/find"

    again = f"/?code={given['code']}&state={asked['state'][0]}"
    await console.go(again)  # a link that somebody else made logs nobody out
    await expect(page.locator("footer")).to_be_visible()
    assert "code" not in page.url
    await page.get_by_role("button", name="退出").click()
    await console.go(again)
    await expect(page.locator("sign-in [role=alert]")).to_contain_text("不是在这个标签页开始的")
    assert page.url == f"{address}/"


async def test_what_may_go_wrong_is_told(at_house: House) -> None:
    console = await at_house.consoles.visit()
    page, address = console.page, at_house.consoles.address
    told = page.locator("sign-in [role=alert]")
    await console.go("/town")
    await depart(page, at_house.issuer)
    await page.get_by_role("button", name="nobody", exact=True).click()
    await expect(told).to_contain_text("没有与您的账号对应的人")
    assert page.url == f"{address}/"

    for error, sentence in (("access_denied", "没有让您进来"), ("server_error&error_description=x", "没有完成")):
        state = (await depart(page, at_house.issuer))["state"][0]
        await console.go(f"/?error={error}&state={state}")
        await expect(told).to_contain_text(sentence)
        assert page.url == f"{address}/"
    await depart(page, at_house.issuer)
    await console.go("/?code=c&state=another")
    await expect(told).to_contain_text("不是在这个标签页开始的")

    state = (await depart(page, at_house.issuer))["state"][0]
    await console.go("/find")
    begun = 'JSON.stringify({ ...JSON.parse(sessionStorage.getItem("danyuan.login")), address: "//evil.example/" })'
    await page.evaluate(f'sessionStorage.setItem("danyuan.login", {begun})')
    await page.goto(f"{at_house.issuer}/oauth2/authorize?{await code_for(page, address, state)}")
    await page.get_by_role("button", name="commander", exact=True).click()
    await expect(page.locator("footer")).to_be_visible()
    assert page.url.startswith(f"{address}/")


async def code_for(page: Page, address: str, state: str) -> str:
    """The query of a login that was begun in this tab."""
    nonce = await page.evaluate('JSON.parse(sessionStorage.getItem("danyuan.login")).nonce')
    return (
        f"response_type=code&client_id=danyuan-console&scope=openid&redirect_uri={address}/&state={state}&nonce={nonce}"
    )


async def test_an_issuer_that_is_away_is_told_of_and_the_page_is_sound(
    county: Database, browser: Browser, axe: str
) -> None:
    async with serving(patient(county), with_login("http://127.0.0.1:1")) as address:
        consoles = Consoles(browser, address, county, axe)
        for look in LOOKS:
            console = await consoles.visit(look)
            await console.go("/town")
            button = console.page.locator("sign-in button.main")
            await console.tab_to(button)
            await console.page.keyboard.press("Enter")
            await expect(console.page.locator("sign-in [role=alert]")).to_be_visible()
            forget(console)
            await console.sound()
        await consoles.close()
