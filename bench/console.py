"""`python -m bench.console`: how long pages of the console take to be drawn in a browser, opened anew and turned to."""

import os
import shutil
import statistics
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated, Final

import typer
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from api.auth import Role, Trust, issue, signing_key
from bench.peers import Peer, served
from bench.town import loaded
from seed.town import chian

BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome")
TOWN: Final = "330782101"
SIZE: Final = ViewportSize(width=1280, height=900)
PATIENCE: Final = 60_000
"""Milliseconds for which a page may take."""
BETWEEN: Final = ("/find", "main ul")
"""From where each page is turned to."""
PAINTED: Final = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
DRAWN: Final = """(drawn) => new Promise((done) => {
  const look = () => document.querySelector(drawn) ? done(performance.now()) : requestAnimationFrame(look);
  look();
})"""
"""When something is on the page, since the page was asked for."""
TURNED: Final = """([path, drawn]) => new Promise((done) => {
  const begun = performance.now();
  const look = () => document.querySelector(drawn) ? done(performance.now() - begun) : requestAnimationFrame(look);
  history.pushState(null, "", path);
  dispatchEvent(new PopStateEvent("popstate"));
  requestAnimationFrame(look);
})"""
"""How long it takes from following a link until something is on the page."""


@dataclass(frozen=True)
class Looked:
    """A page: its address, what is there once it is drawn, and who looks at it; nobody stands for an organiser."""

    name: str
    path: str
    drawn: str
    person: str | None = None


LEADER: Final = "Person:77b5a523967be64f"
RESIDENT: Final = "Person:4a820a65f52d2304"
PAGES: Final = (
    Looked("household", "/household/330782101249H0001", ".chain li"),
    Looked("village", "/village/330782101249", "village-card .card"),
    Looked("town", "/town", ".tree li"),
    Looked("picture", "/town/picture", "canvas"),
    Looked("directives", "/work/directives", ".progress"),
    Looked("firms", "/work/firms", "canvas"),
    Looked("my doors", "/work/doors", ".doors li", LEADER),
    Looked("my home", "/home", ".chain li", RESIDENT),
)


def main(rounds: Annotated[int, typer.Option(min=1, help="How often each page is opened.")] = 5) -> None:
    """Open each page with nothing in the browser's cache, then turn to it from another one; medians in milliseconds."""
    browser = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if browser is None:
        raise SystemExit("no Chromium: apt-get install chromium")
    with loaded(chian()) as (settings, _), served(settings, 1, [TOWN], ahead=False) as danyuan, sync_playwright() as on:
        trust = Trust(signing_key(None, settings.data))
        chromium = on.chromium.launch(executable_path=browser, chromium_sandbox=os.geteuid() != 0)
        print(f"load {os.getloadavg()[0]:.1f}", file=sys.stderr)
        print(f"{'page':<12}{'first paint':>12}{'drawn':>8}{'turned to':>11}")
        for page in PAGES:
            roles = [] if page.person else [Role.ORGANISER]
            token = issue(trust, page.person or "Person:bench", roles, [TOWN], timedelta(hours=1))
            _look(chromium, danyuan, page, token)  # once before it counts: its statements are planned
            looks = [_look(chromium, danyuan, page, token) for _ in range(rounds)]
            painted, drawn, turned = (statistics.median(each) for each in zip(*looks, strict=True))
            print(f"{page.name:<12}{painted:>12.0f}{drawn:>8.0f}{turned:>11.0f}", flush=True)
        chromium.close()


def _look(browser: Browser, danyuan: Peer, looked: Looked, token: str) -> tuple[float, float, float]:
    """Milliseconds until something is painted, until the page is drawn, and until it is when turned to."""
    context = browser.new_context(viewport=SIZE, locale="zh-CN")
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(f"{danyuan.address}{looked.path}#token={token}")
    drawn = float(page.evaluate(DRAWN, looked.drawn))
    painted = float(page.evaluate(PAINTED))
    _turn(page, BETWEEN)
    turned = _turn(page, (looked.path, looked.drawn))
    context.close()
    return painted, drawn, turned


def _turn(page: Page, to: Iterable[str]) -> float:
    return float(page.evaluate(TURNED, list(to)))


if __name__ == "__main__":
    typer.run(main)
