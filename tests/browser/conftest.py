"""A real browser without a screen: Debian's Chromium, which is installed where the machine lets it be."""

import os
import shutil
import subprocess
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, async_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")


def found() -> str | None:
    return next((path for name in NAMES if (path := shutil.which(name))), None)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the browser; without one, the tests are skipped where there is no apt, or nobody who may use it."""
    if (path := found()) is not None:
        return path
    if shutil.which("apt-get") is None:
        pytest.skip("no Chromium, and no apt-get to install it with")
    if os.geteuid() != 0:
        pytest.skip("no Chromium, and only root may install it")
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for words in (("update", "-qq"), ("install", "-y", "-qq", "--no-install-recommends", "chromium")):
        ended = subprocess.run(
            ["apt-get", *words], env=environment, check=False, capture_output=True, text=True, timeout=600
        )
        if ended.returncode != 0:
            pytest.skip(f"no Chromium, and apt-get {words[0]} failed: {ended.stderr.strip()[-200:]}")
    path = found()
    assert path is not None, "apt-get installed Chromium, and it is not there"
    return path


@pytest.fixture
async def browser(chromium: str) -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        # Chromium's own sandbox does not start as root.
        browser = await playwright.chromium.launch(executable_path=chromium, chromium_sandbox=os.geteuid() != 0)
        yield browser
        await browser.close()
