"""The pages of the documentation lead to what exists, and the READMEs are short."""

from typing import Final

import pytest

from tests.docs.pages import PAGES, READMES, ROOT, Page

LONGEST_README: Final = 120


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
    assert lost == []


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
