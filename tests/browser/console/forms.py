"""Forms behind buttons: opened, filled in by searching, and sent."""

from playwright.async_api import Locator, expect

from tests.browser.console.conftest import Console


async def opened(console: Console, name: str) -> Locator:
    """A form, opened by its button."""
    page = console.page
    await page.get_by_role("button", name=name, exact=True).focus()
    await page.keyboard.press("Enter")
    return page.get_by_role("form", name=name)


async def chosen(form: Locator, label: str, text: str, beside: str = "") -> None:
    """Something chosen by its name, and by what tells it from others of that name."""
    field = form.get_by_label(label, exact=True)
    await field.fill(text)
    await form.locator(".hits [role=option]", has_text=text).filter(has_text=beside).first.click()
    await expect(form.locator(".chosen li", has_text=text).last).to_be_visible()


async def sent(form: Locator) -> None:
    """What was typed is sent, and nothing refuses it."""
    await form.locator("button.main").click()
    await expect(form).to_have_count(0)
