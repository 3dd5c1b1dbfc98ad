"""The pages of the documentation lead to what exists, and the READMEs are short."""

from typing import Final

import pytest

from tests.docs.pages import PAGES, READMES, ROOT, Page

LONGEST_README: Final = 120
AWAITED: Final = {"docs/adding.md", "docs/architecture.md"}
"""Pages that are led to and are still to be written."""


@pytest.mark.parametrize("name", PAGES)
def test_links_lead_somewhere(name: str) -> None:
    page, lost = Page(name), []
    for link in page.links:
        path, _, anchor = link.partition("#")
        if "://" in path:
            continue
        file = (page.path.parent / path).resolve() if path else page.path
        target = file.relative_to(ROOT).as_posix()
        if not file.exists():
            lost.append(target)
        elif anchor and anchor not in Page(target).anchors:
            lost.append(link)
    assert set(lost) <= AWAITED


def test_only_what_is_awaited_is_missing() -> None:
    assert {each for each in AWAITED if (ROOT / each).exists()} == set()


def test_every_page_is_led_to_from_the_readme() -> None:
    led = {link.partition("#")[0] for link in Page("README.md").links}
    assert set(PAGES) - set(READMES) <= led
    assert {link for link in Page("README.md").links if link.startswith("docs/")} == {
        link for link in Page("README.zh.md").links if link.startswith("docs/")
    }


@pytest.mark.parametrize("name", READMES)
def test_readmes_are_short(name: str) -> None:
    assert len(Page(name).text.splitlines()) <= LONGEST_README


@pytest.mark.parametrize("name", PAGES)
def test_headings_are_told_apart(name: str) -> None:
    """Two headings of one text would have one anchor here, and two on GitHub."""
    page = Page(name)
    assert len(page.anchors) == sum(token.type == "heading_open" for token in page.tokens)
