"""The town as a tree, as a picture and by villages, with what is amiss; on the day that the slider is dragged to."""

from collections.abc import AsyncIterator
from typing import Final

import pytest
from playwright.async_api import expect

from graph.database.runner import Runner
from tests.browser.console.conftest import LOOKS, PHONE, Consoles, Look
from tests.builders.world import World

OUTBREAK: Final = "2020-02-10"


@pytest.fixture
async def second(runner: Runner) -> AsyncIterator[None]:
    """Another town beside."""
    world = World().add("Town", "T").add("Area", "A", "T").add("Village", "V", "A", kind="VILLAGE")
    await world.write(runner)
    yield
    await world.erase(runner)


@pytest.mark.usefixtures("second")
async def test_an_organiser_looks_at_their_town_where_there_are_several(consoles: Consoles) -> None:
    console = await consoles.open("/town/villages")
    await expect(console.page.locator("main section ul a[href^='/village/']").first).to_be_visible()
    await console.go("/town")
    await expect(console.page.locator("h1")).not_to_have_text("镇")
    await expect(console.page.locator(".figures")).to_be_visible()
    await console.go("/tables")
    await expect(console.page.get_by_role("button", name="PDF", exact=True)).to_be_visible()
    await console.sound()


@pytest.mark.parametrize("look", LOOKS, ids=str)
async def test_the_town_is_looked_at_in_three_ways(consoles: Consoles, look: Look) -> None:
    console = await consoles.open("/town", look=look)
    page = console.page
    await expect(page.locator(".tree > li")).to_have_count(7)
    await expect(page.locator("main")).to_contain_text("五柳村二级作战单元")
    await console.sound()
    await page.locator(".tabs a").nth(1).click()
    await expect(page.locator("canvas")).to_be_visible()
    await page.locator("details summary").click()
    await expect(page.locator("tbody tr")).to_have_count(50)
    await console.sound()
    await page.locator(".tabs a").nth(2).click()
    await expect(page.locator("main section ul a[href^='/village/']")).to_have_count(43)
    await console.sound()


async def test_what_is_amiss_is_told(consoles: Consoles) -> None:
    console = await consoles.open("/town/violations", look=Look(PHONE))
    await expect(console.page.locator("h1")).to_contain_text("问题")
    await console.sound()


async def test_what_is_beneath_is_fetched_when_it_is_opened(consoles: Consoles) -> None:
    console = await consoles.open("/town")
    branch = console.page.locator("unit-branch", has_text="五柳村二级作战单元").last
    await branch.get_by_role("button").focus()
    await console.page.keyboard.press("Enter")
    await expect(branch.get_by_role("link", name="五柳村1号三级作战单元")).to_be_visible()
    await console.sound()


async def test_on_the_tenth_of_february_the_chains_are_gone(consoles: Consoles) -> None:
    console = await consoles.open("/household/330782101249H0001")
    page = console.page
    await expect(page.locator(".chain li")).to_have_count(3)
    await page.get_by_role("button", name="看过去某一天").click()
    slider = page.get_by_role("slider")
    await slider.focus()
    await page.keyboard.press("Home")
    for _ in range(9):
        await page.keyboard.press("ArrowRight")
    await expect(page.locator(".time strong")).to_contain_text("2020年2月10日")
    await expect(page.locator(".chain li")).to_have_count(0)
    await expect(page.locator("main")).to_contain_text("没有单元负责这一户")
    assert page.url.endswith(f"?at={OUTBREAK}")
    await console.sound()

    await page.get_by_role("link", name="全镇").click()
    await expect(page.locator("main")).to_contain_text("这一天还没有单元")
    assert page.url.endswith(f"/town?at={OUTBREAK}"), "the day goes along"
    await console.sound()
    await page.get_by_role("button", name="回到现在").click()
    await expect(page.locator(".tree > li")).to_have_count(7)
