"""Every page is accessible and fits, at each width, in each language and colour; every picture has its table."""

from typing import Final

import pytest
from playwright.async_api import expect

from tests.browser.console.conftest import LOOKS, Console, Consoles, Look
from tests.browser.console.test_find import FIRM, HOUSEHOLD, UNIT, VILLAGE
from tests.browser.console.test_pictures import DIRECTIVE, HEAD, RESIDENT

PAGES: Final = {
    "/find": "main ul",
    "/find?q=wuliu": "main li",
    f"/household/{HOUSEHOLD}": ".chain",
    f"/household/{HOUSEHOLD}?at=2020-02-10": ".empty",
    "/household/330782101249H9999": ".empty",
    f"/firm/{FIRM}": ".coverage",
    "/person/Person%3A4b8eb50f5de420af": "h1",
    f"/unit/{UNIT}": ".figures",
    f"/village/{VILLAGE}": ".card",
    "/town": ".tree",
    "/town/picture": "canvas",
    "/town/villages": "main section ul",
    "/town/violations": "h1",
    "/work/directives": ".progress",
    f"/work/directives/{DIRECTIVE}": ".figures",
    "/work/duty": "h1",
    "/work/firms": "canvas",
    "/log": ".story",
    "/plans": "h1",
    "/plans/new": "plan-board",
    "/tables": "import-form",
    "/cooperatives": "main h2 a",
    "/cooperatives/330782101249C001": "canvass-column",
}
"""What an organiser looks at, and what is there once it is drawn."""
OWN: Final = {"/work/doors": ".doors", "/work/deliveries": "h1", "/work/errands": ".figures", "/find": "main ul"}
"""What somebody looks at who commands a unit and runs errands."""
BARE: Final = """() => [...document.querySelectorAll("canvas, svg")].filter((each) => {
  const place = each.closest("section, town-picture, lineage-picture");
  return !place || !place.querySelector("table, p.bad");
}).length"""
"""Pictures without a table, or words that there is nothing to show."""


async def looked_at(console: Console, pages: dict[str, str]) -> None:
    """Each page is drawn and sound, and its pictures have tables."""
    for path, drawn in pages.items():
        await console.go(path)
        await expect(console.page.locator(drawn).first).to_be_visible()
        await console.sound()
        assert await console.page.evaluate(BARE) == 0, path


@pytest.mark.parametrize("look", LOOKS, ids=str)
async def test_every_page_is_sound(consoles: Consoles, look: Look) -> None:
    await looked_at(await consoles.open("/find", look=look), PAGES)
    await looked_at(await consoles.open("/find", HEAD, roles=(), towns=(), look=look), OWN)
    home = await consoles.open("/home", RESIDENT, roles=(), towns=(), look=look)
    await looked_at(home, {"/home": ".chain"})
    await home.page.locator("footer button").last.click()
    await expect(home.page.locator("sign-in")).to_be_visible()
    await home.sound()
