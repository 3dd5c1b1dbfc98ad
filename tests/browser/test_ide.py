"""The IDE in a browser: its link is opened, what is asked is answered, and the strict policy has nothing to refuse."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any, Final

from playwright.async_api import Browser, Page, expect

from api.auth import Role, Trust, issue, signing_key
from api.ide import PATH
from api.settings import Server
from graph.database.runner import Runner
from graph.database.settings import Database
from graph.statements.catalog import Catalog
from tests.api.live.conftest import UNITS, Writer, listeners
from tests.browser.watching import Watched
from tests.serving import TOWN, WANG_CHAOQUN, Frontend, asking, serving

CHAIN = """{ household(code: "330782101249H0001") { address
  answerChains(purpose: EPIDEMIC_CONTROL) { links { level unit { code } commander { name } } } } }"""
RESULT = "document.querySelector('.result-window .CodeMirror').CodeMirror.getValue()"
INLINE = """() => {
  const script = document.createElement("script");
  script.textContent = "document.title = 'overtaken'";
  document.body.append(script);
}"""
LISTEN: Final = "subscription Listen { changes { node { id summary } } }"
PHONE: Final = (390, 844)
DESK: Final = (1600, 1200)
EDITORS: Final = [
    ".graphiql-query-editor .CodeMirror",
    *(f".graphiql-editor-tool .CodeMirror >> nth={n}" for n in (0, 1)),
]
"""Of the request, its variables and its headers."""
KEPT: Final = "sessionStorage.getItem('graphiql:tabState').includes('Danyuan-As-Of')"
PATIENCE = 60_000
"""Milliseconds: the first plan of a question takes seconds on a busy machine."""


def chain(household: Any) -> list[tuple[int, str, str]]:
    (answers,) = household["answerChains"]
    return [(link["level"], link["unit"]["code"], link["commander"]["name"]) for link in answers["links"]]


class Ide:
    """The page, opened by a link that holds a token."""

    def __init__(self, page: Page, frontend: Frontend, address: str) -> None:
        self.page = page
        self.frontend = frontend
        self.address = address
        self.watched = Watched(page)

    async def write(self, *texts: str) -> None:
        """Write into the editors, as many as texts are given: the request, its variables, its headers."""
        for editor, text in zip(EDITORS, texts, strict=False):
            await self.page.locator(editor).evaluate("(editor, text) => editor.CodeMirror.setValue(text)", text)

    async def written(self) -> list[str]:
        """What stands in the editors."""
        return [await self.page.locator(each).evaluate("(editor) => editor.CodeMirror.getValue()") for each in EDITORS]

    async def run(self) -> None:
        """Press the button that runs, or stops."""
        await self.page.locator(".graphiql-execute-button").click()

    async def shows(self, text: str) -> None:
        """Until the answer holds a text."""
        await expect(self.page.locator(".result-window")).to_contain_text(text, timeout=PATIENCE)


@asynccontextmanager
async def opened(database: Database, browser: Browser, size: tuple[int, int] = DESK) -> AsyncIterator[Ide]:
    """The page as whoever organises the town opens it, in a window of a size."""
    trust = Trust(signing_key(None, database.data))
    token = issue(trust, WANG_CHAOQUN, [Role.ADMIN], [TOWN], timedelta(hours=1))
    async with serving(database, Server(ide=True)) as address, asking(database, address) as frontend:
        page = await browser.new_page(viewport={"width": size[0], "height": size[1]})
        page.set_default_timeout(PATIENCE)
        ide = Ide(page, frontend, address)
        await page.goto(f"{address}{PATH}#token={token}")
        await expect(page.locator(".graphiql-query-editor")).to_contain_text("WhoAnswers", timeout=PATIENCE)
        yield ide


async def test_the_link_opens_the_ide_and_its_first_question_is_answered(database: Database, browser: Browser) -> None:
    async with opened(database, browser) as ide:
        page, watched = ide.page, ide.watched
        assert page.url == f"{ide.address}{PATH}", "the token is gone from the address bar"
        assert await page.evaluate("history.length") <= 2, "and no page of the history holds it"

        await ide.run()
        await ide.shows("answerChains")
        shown = json.loads(await page.evaluate(RESULT))["data"]["household"]
        asked = (await ide.frontend.ask(CHAIN)).data["household"]
        assert shown["address"] == asked["address"] == "五柳村1组1号"
        assert chain(shown) == chain(asked)
        assert [level for level, _, _ in chain(shown)] == [3, 2, 1]

        assert watched.complaints == []
        assert all(url.startswith((f"{ide.address}/", "data:")) and "token" not in url for url in watched.sent)

        await page.reload()
        await expect(page.locator(".graphiql-query-editor")).to_contain_text("WhoAnswers", timeout=PATIENCE)
        assert await page.locator(".notice:visible").count() == 0, "the tab keeps its token"

        assert watched.complaints == []
        await page.evaluate(INLINE)
        assert await page.title() == "单元 danyuan"
        assert ["Content Security Policy" in said for said in watched.complaints] == [True]


async def test_variables_and_headers_outlast_a_reload(database: Database, browser: Browser) -> None:
    async with opened(database, browser) as ide:
        tabs = ide.page.locator(".graphiql-tab")
        untouched = await ide.written()
        await ide.page.reload()
        await expect(tabs).to_have_count(2)
        assert await ide.written() == untouched
        assert json.loads(untouched[1]) == {"code": "330782101249H0001"}

        await tabs.nth(1).click()
        query = CHAIN.replace("{ household(code", "query Then($code: String!) { household(code", 1)
        query = query.replace('"330782101249H0001"', "$code")
        texts = [query, '{"code": "330782101249H0002"}', '{"Danyuan-As-Of": "2020-02-10T00:00:00+08:00"}']
        await ide.write(*texts)
        async with asyncio.timeout(60):
            while not await ide.page.evaluate(KEPT):
                pass
        await ide.page.reload()
        await expect(ide.page.locator(".graphiql-tab-active")).to_contain_text("Then")
        await expect(tabs).to_have_count(2)
        assert await ide.written() == texts
        await ide.run()
        await ide.shows('"answerChains": []')
        await tabs.nth(0).click()
        assert await ide.written() == untouched
        assert ide.watched.complaints == []


async def test_a_subscription_goes_on_until_it_is_stopped(county: Database, catalog: Catalog, browser: Browser) -> None:
    runner = Runner.connect(county, catalog)
    async with opened(county, browser) as ide:
        await ide.write(LISTEN)
        await ide.run()
        await listeners(ide.frontend, 1)
        for _ in range(2):
            (name,) = await Writer(runner).rename(UNITS[0])
            await ide.shows(name)
        await expect(ide.page.get_by_label("Stop query")).to_be_visible()
        await ide.run()
        await listeners(ide.frontend, 0)
        await ide.shows(name)

        await ide.write('subscription { changes(after: "none") { cursor } }')
        await ide.run()
        await ide.shows("BAD_USER_INPUT")
        await expect(ide.page.get_by_label("Execute query")).to_be_visible()
        assert ide.watched.complaints == []
    await runner.close()


async def test_there_is_room_for_everything_on_a_telephone(database: Database, browser: Browser) -> None:
    async with opened(database, browser, PHONE) as ide:
        await ide.run()
        await ide.shows("answerChains")
        await ide.page.get_by_role("button", name="Headers").click()
        await lies_within(ide.page, ".graphiql-query-editor", 300, 150)
        await lies_within(ide.page, ".graphiql-editor-tool", 300, 50)
        await lies_within(ide.page, ".result-window", 300, 250)
        for name in ("Documentation Explorer", "History"):
            await ide.page.get_by_label(f"Show {name}").click()
            await lies_within(ide.page, ".graphiql-plugin", 390, 700)
            await ide.page.get_by_label(f"Hide {name}").click()
            await lies_within(ide.page, ".graphiql-query-editor", 300, 150)
        await ide.page.get_by_label("Add tab").click()
        await ide.write("{ viewer { roles } }")
        await ide.run()
        await ide.shows("ADMIN")


async def lies_within(page: Page, what: str, width: int, height: int) -> None:
    """A part of the page is so large at least, and no part of it is outside of the window."""
    box = await page.locator(what).bounding_box()
    assert box is not None
    assert (box["width"] >= width, box["height"] >= height) == (True, True), (what, box)
    left, top = box["x"], box["y"]
    assert 0 <= left <= left + box["width"] <= PHONE[0], (what, box)
    assert 0 <= top <= top + box["height"] <= PHONE[1], (what, box)


async def test_without_a_token_the_page_says_what_is_missing(database: Database, browser: Browser) -> None:
    async with serving(database, Server(ide=True)) as address:
        page = await browser.new_page()
        await page.goto(f"{address}{PATH}")
        await expect(page.locator("#missing")).to_be_visible()
        await page.goto(f"{address}{PATH}#token=not.a.token")
        await expect(page.locator("#refused")).to_be_visible()
        assert page.url == f"{address}{PATH}"
