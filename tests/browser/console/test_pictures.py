"""What the pages look like: the pictures of the documentation, made anew in the folder that DANYUAN_PICTURES names."""

import os
from pathlib import Path
from typing import Final

from playwright.async_api import expect

from tests.browser.console.conftest import PHONE, Consoles, Look

HEAD: Final = "Person:77b5a523967be64f"
"""冯祥海, who commands a level-3 unit of Wuliu."""
RESIDENT: Final = "Person:4a820a65f52d2304"
DIRECTIVE: Final = "Directive:037ea5528fee8000059c63bc58d1739b"
DESKS: Final = {
    "household": ("/household/330782101249H0001", ".chain"),
    "town": ("/town", ".tree"),
    "past": ("/household/330782101249H0001?at=2020-02-10", ".time strong"),
    "directive": (f"/work/directives/{DIRECTIVE}", ".progress"),
    "cooperative": ("/cooperatives/330782101249C001", "grower-deeds deed-form"),
    "registers": ("/registers", ".deeds"),
}
SMALLEST: Final = 10_000
"""Bytes; a page without anything on it takes fewer."""


async def test_every_page_has_its_picture(consoles: Consoles, tmp_path: Path) -> None:
    folder = Path(os.environ.get("DANYUAN_PICTURES", tmp_path))
    desk = await consoles.open("/find")
    for name, (path, shown) in DESKS.items():
        await desk.go(path)
        await expect(desk.page.locator(shown).first).to_be_visible()
        await desk.settled()
        await desk.page.screenshot(path=folder / f"{name}.png")
    await desk.go("/plans/new")
    await desk.page.get_by_role("button", name="单元", exact=True).click()
    await desk.page.get_by_label("哪个二级单元的下级").select_option("EC2330782101249-1")
    await desk.page.locator(".board .held").first.click()
    await desk.page.locator("plan-board").scroll_into_view_if_needed()
    await desk.settled()
    await desk.page.screenshot(path=folder / "plan.png")
    for name, person, shown in (("doors", HEAD, ".doors"), ("home", RESIDENT, ".chain")):
        phone = await consoles.open("/", person, roles=(), towns=(), look=Look(PHONE))
        await expect(phone.page.locator(shown).first).to_be_visible()
        await phone.settled()
        await phone.page.screenshot(path=folder / f"{name}.png")
    for name in (*DESKS, "plan", "doors", "home"):
        assert (folder / f"{name}.png").stat().st_size > SMALLEST, name
