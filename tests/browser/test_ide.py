"""The IDE in a browser: its link is opened, the first question asked, and the strict policy has nothing to refuse."""

import json
from datetime import timedelta
from typing import Any

from playwright.async_api import Browser, Page, expect

from api.auth import Role, Trust, issue, signing_key
from api.settings import Server
from graph.database.settings import Database
from tests.serving import WANG_CHAOQUN, asking, serving

CHAIN = """{ household(code: "330782101249H0001") { address
  answerChains(purpose: EPIDEMIC_CONTROL) { links { level unit { code } commander { name } } } } }"""
RESULT = "document.querySelector('.result-window .CodeMirror').CodeMirror.getValue()"
INLINE = """() => {
  const script = document.createElement("script");
  script.textContent = "document.title = 'overtaken'";
  document.body.append(script);
}"""
PATIENCE = 60_000
"""Milliseconds: the first plan of a question takes seconds on a busy machine."""


def chain(household: Any) -> list[tuple[int, str, str]]:
    (answers,) = household["answerChains"]
    return [(link["level"], link["unit"]["code"], link["commander"]["name"]) for link in answers["links"]]


class Watched:
    """What a page complains of, and where it sends for things."""

    def __init__(self, page: Page) -> None:
        self.complaints: list[str] = []
        self.sent: list[str] = []
        page.on(
            "console", lambda said: self.complaints.append(said.text) if said.type in ("error", "warning") else None
        )
        page.on("pageerror", lambda fault: self.complaints.append(str(fault)))
        page.on("request", lambda request: self.sent.append(request.url))


async def test_the_link_opens_the_ide_and_its_first_question_is_answered(database: Database, browser: Browser) -> None:
    trust = Trust(signing_key(None, database.data))
    token = issue(trust, WANG_CHAOQUN, [Role.ORGANISER], ["330782101"], timedelta(hours=1))
    async with serving(database, Server(ide=True)) as address, asking(database, address) as frontend:
        page = await browser.new_page(viewport={"width": 1600, "height": 1200})
        page.set_default_timeout(PATIENCE)
        watched = Watched(page)

        await page.goto(f"{address}/#token={token}")
        await expect(page.locator(".graphiql-query-editor")).to_contain_text("WhoAnswers", timeout=PATIENCE)
        assert page.url == f"{address}/", "the token is gone from the address bar"
        assert await page.evaluate("history.length") <= 2, "and no page of the history holds it"

        await page.locator(".graphiql-execute-button").click()
        await expect(page.locator(".result-window")).to_contain_text("answerChains", timeout=PATIENCE)
        shown = json.loads(await page.evaluate(RESULT))["data"]["household"]
        asked = (await frontend.ask(CHAIN)).data["household"]
        assert shown["address"] == asked["address"] == "五柳村1组1号"
        assert chain(shown) == chain(asked)
        assert [level for level, _, _ in chain(shown)] == [3, 2, 1]

        assert watched.complaints == []
        assert all(url.startswith((f"{address}/", "data:")) and "token" not in url for url in watched.sent)

        await page.reload()
        await expect(page.locator(".graphiql-query-editor")).to_contain_text("WhoAnswers", timeout=PATIENCE)
        assert await page.locator(".notice:visible").count() == 0, "the tab keeps its token"

        assert watched.complaints == []
        await page.evaluate(INLINE)
        assert await page.title() == "单元 danyuan"
        assert ["Content Security Policy" in said for said in watched.complaints] == [True]


async def test_without_a_token_the_page_says_what_is_missing(database: Database, browser: Browser) -> None:
    async with serving(database, Server(ide=True)) as address:
        page = await browser.new_page()
        await page.goto(address)
        await expect(page.locator("#missing")).to_be_visible()
        await page.goto(f"{address}/#token=not.a.token")
        await expect(page.locator("#refused")).to_be_visible()
        assert page.url == f"{address}/"
