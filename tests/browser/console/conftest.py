"""The console in a real browser: on a telephone and a desk, in both languages, light and dark."""

import os
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pylopdf_fonts_zh_cn
import pytest
from playwright.async_api import Browser, BrowserContext, Locator, Page, async_playwright, expect

from api.auth import Role
from api.settings import Server
from graph.database.settings import Database
from tests import node
from tests.browser.watching import Watched
from tests.serving import WANG_CHAOQUN, serving, token

PATIENCE: Final = 60_000
"""Milliseconds: the first plan of a question takes seconds on a busy machine."""
expect.set_options(timeout=PATIENCE)
QUIET: Final = "990101100001"
"""A community of the small town that tests of other things leave as it was."""
CHECKS: Final = Path(__file__).parents[2] / "console"
PHONE: Final = (360, 740)
DESK: Final = (1280, 900)


@dataclass(frozen=True)
class Look:
    """How somebody looks at a page."""

    size: tuple[int, int] = DESK
    language: str = "zh"
    colours: str = "light"

    def __str__(self) -> str:
        return f"{self.size[0]}-{self.language}-{self.colours}"


DESKTOP: Final = Look()
SEEN: Final = """() => {
  const held = document.activeElement;
  if (!held || held === document.body) return null;
  const style = getComputedStyle(held), box = held.getBoundingClientRect();
  const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const within = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0;
  return outlined && within ? null : held.outerHTML.slice(0, 200);
}"""
"""What has the focus without being seen to have it; null where all is well, or where nothing on the page has it."""
MOST_TABS: Final = 300
LOOKS: Final = [
    Look(size, language, colours)
    for size, language, colours in (
        (PHONE, "zh", "light"),
        (PHONE, "en", "dark"),
        (DESK, "zh", "dark"),
        (DESK, "en", "light"),
    )
]
"""Each size, language and colour with each other at least once."""


@dataclass
class Console:
    """A page of somebody, at the address of a server."""

    page: Page
    address: str
    watched: Watched
    axe: str

    async def go(self, path: str) -> None:
        """Another page by its address, with the token that the tab has."""
        await self.page.goto(f"{self.address}{path}")

    async def settled(self) -> None:
        """Until nothing is waited for."""
        await expect(self.page.locator(".waiting")).to_have_count(0, timeout=PATIENCE)
        await expect(self.page.locator("[aria-busy=true]")).to_have_count(0, timeout=PATIENCE)

    async def tab_to(self, target: Locator, key: str = "Tab") -> None:
        """Press Tab until something has the focus, which is seen wherever it is on the way."""
        await expect(target).to_be_visible()
        for _ in range(MOST_TABS):
            await self.page.keyboard.press(key)
            assert await self.page.evaluate(SEEN) is None
            if await target.evaluate("each => each === document.activeElement"):
                return
        raise AssertionError(f"{target} is not to be had by {key}")

    async def sound(self) -> None:
        """Whatever is shown is accessible, within the window, and from here; the policy had nothing to refuse."""
        await self.settled()
        await self.page.evaluate(self.axe)
        found = await self.page.evaluate("axe.run()")
        told = [(each["id"], [one["html"] for one in each["nodes"]][:3]) for each in found["violations"]]
        assert told == []
        width = await self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert width <= 0, "nothing is wider than the window"
        assert self.watched.complaints == []
        assert [url for url in self.watched.sent if not url.startswith((f"{self.address}/", "data:"))] == []
        assert not any("token" in url for url in self.watched.sent)


class Consoles:
    """Pages of people at one server, all closed in the end."""

    def __init__(self, browser: Browser, address: str, database: Database, axe: str) -> None:
        self._browser = browser
        self.address = address
        self._database = database
        self._axe = axe
        self._contexts: list[BrowserContext] = []

    async def close(self) -> None:
        """Close all pages: a server ends when nobody listens."""
        for context in self._contexts:
            await context.close()

    async def open(
        self,
        path: str = "/",
        person: str = WANG_CHAOQUN,
        roles: Iterable[Role] = (Role.ORGANISER,),
        towns: Iterable[str] = ("330782101",),
        look: Look = DESKTOP,
    ) -> Console:
        """A page of a person, opened by a link with their token."""
        console = await self.visit(look)
        await console.page.goto(self.link(path, person, roles, towns))
        await expect(console.page.locator("footer")).to_be_visible(timeout=PATIENCE)
        return console

    async def visit(self, look: Look = DESKTOP) -> Console:
        """An empty page of a browser that nobody has used."""
        width, height = look.size
        context = await self._browser.new_context(
            viewport={"width": width, "height": height},
            locale={"zh": "zh-CN", "en": "en-GB"}[look.language],
            color_scheme="dark" if look.colours == "dark" else "light",
            has_touch=width < 500,
        )
        self._contexts.append(context)
        page = await context.new_page()
        page.set_default_timeout(PATIENCE)
        return Console(page, self.address, Watched(page), self._axe)

    def at(self, address: str) -> "Consoles":
        """The same at another server's address."""
        found = Consoles(self._browser, address, self._database, self._axe)
        found._contexts = self._contexts
        return found

    def link(
        self,
        path: str,
        person: str = WANG_CHAOQUN,
        roles: Iterable[Role] = (Role.ORGANISER,),
        towns: Iterable[str] = ("330782101",),
    ) -> str:
        """A link to a page with somebody's token."""
        return f"{self.address}{path}#token={token(self._database, person, roles, towns)}"


def patient(database: Database) -> Database:
    """The same with more time for a statement: a machine that runs browsers plans slowly."""
    return database.model_copy(update={"statement_timeout": 120.0})


@pytest.fixture(scope="session")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The source of axe, out of the lock of the console's checks."""
    folder = node.workshop(CHECKS, tmp_path_factory.mktemp("axe"))
    return (folder / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")


@pytest.fixture
async def browser(chromium: str, tmp_path: Path) -> AsyncIterator[Browser]:
    """The browser with Chinese type, which a machine without a screen may lack."""
    fonts = tmp_path / "fonts"
    fonts.mkdir()
    for font in Path(pylopdf_fonts_zh_cn.__file__).parent.glob("NotoSansSC*"):
        (fonts / font.name).symlink_to(font)
    environment: dict[str, str | float | bool] = {**os.environ, "XDG_DATA_HOME": str(tmp_path)}
    async with async_playwright() as playwright:
        # Chromium's own sandbox does not start as root.
        browser = await playwright.chromium.launch(
            executable_path=chromium, chromium_sandbox=os.geteuid() != 0, env=environment
        )
        yield browser
        await browser.close()


@pytest.fixture
async def consoles(database: Database, browser: Browser, axe: str) -> AsyncIterator[Consoles]:
    """Pages over the town."""
    async with serving(patient(database), Server(ide=True)) as address:
        found = Consoles(browser, address, database, axe)
        yield found
        await found.close()


@pytest.fixture
async def county_consoles(county: Database, browser: Browser, axe: str) -> AsyncIterator[Consoles]:
    """Pages over the small town that tests may change."""
    async with serving(patient(county), Server(ide=True)) as address:
        found = Consoles(browser, address, county, axe)
        yield found
        await found.close()
