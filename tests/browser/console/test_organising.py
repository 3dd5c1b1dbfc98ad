"""An organiser takes a cooperative from its proposal on by the console alone; what is refused stays typed."""

from playwright.async_api import expect

from api.auth import Role
from graph.database.settings import Database
from tests.api.cooperatives.organising import TOWN, WULIU, Case, Organising, Seen
from tests.browser.console.conftest import PHONE, Console, Consoles, Look
from tests.browser.console.forms import chosen, opened, sent
from tests.browser.console.organising import DOCUMENTS, Walk, free, minute, somebody, stage
from tests.serving import asking, token


async def test_assembly_and_filing_on_a_telephone(database: Database, consoles: Consoles) -> None:
    bearer = token(database, roles=(Role.ORGANISER,), towns=(TOWN,))
    number = free(database)
    commander, homes = Seen(database).led(number % 30)
    async with asking(database, consoles.address, bearer) as frontend:
        case = await Case.of(Organising(frontend), f"{WULIU}C{number}", commander, homes)
        await case.prepare()
        console = await consoles.open(f"/cooperatives/{case.code}", look=Look(PHONE, "en", "dark"))
        await assembled(console, commander)
        told = await case.organising.case("assembly { termYears }", case.code)
        assert told == {"assembly": {"termYears": 5}}
        await filed(console)
        await refused(console)
        form = await opened(console, "Give the set-up up")
        await form.get_by_label("Reason").fill("Tried out")
        await console.sound()
        await form.get_by_role("button", name="Send").click()
        await expect(console.page.locator(".tag.bad", has_text="withdrawn")).to_be_visible()
        await console.sound()


async def assembled(console: Console, commander: str) -> None:
    """The assembly is recorded, once it kept the law, and put right; what was typed outlives a reload and a refusal."""
    page = console.page
    form = await opened(console, "Record the founding assembly")
    await form.get_by_label("Held at").fill(minute())
    await console.sound()
    await form.get_by_role("combobox", name="Who").select_option(commander)
    await form.get_by_label("Votes for the charter").fill("5")
    await page.reload()
    await expect(form.get_by_label("Votes for the charter")).to_have_value("5")
    await console.tab_to(form.get_by_role("button", name="Send"))
    await page.keyboard.press("Enter")
    await expect(form.get_by_role("alert")).to_contain_text("cannot be done yet")
    await console.sound()
    await form.get_by_label("Votes for the charter").fill("6")
    await form.get_by_label("Liaison with the office").fill("骆")
    await expect(form.locator(".hits [role=option]").first).to_be_visible()
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(form.locator(".chosen li")).to_have_count(1)
    await form.get_by_role("button", name="Send").click()
    await stage(console, "assembled")
    await expect(page.get_by_text("Done: Record the founding assembly.")).to_be_visible()
    form = await opened(console, "Correct the founding assembly")
    await expect(form.get_by_role("combobox", name="Who")).to_have_value(commander)
    await form.get_by_label("Term of office").fill("5")
    await console.sound()
    await form.get_by_role("button", name="Send").click()
    await expect(page.get_by_text("Done: Correct the founding assembly.")).to_be_visible()


async def filed(console: Console) -> None:
    """It is filed by the keyboard alone, first with one document."""
    page = console.page
    await console.tab_to(page.get_by_role("button", name="File for registration"))
    await page.keyboard.press("Enter")
    form = page.get_by_role("form", name="File for registration")
    await console.tab_to(form.get_by_role("checkbox").first)
    await page.keyboard.press("Space")
    await console.tab_to(form.get_by_role("button", name="Send"))
    await page.keyboard.press("Enter")
    await expect(form.get_by_role("alert")).to_contain_text("cannot be done yet")
    await expect(form.get_by_role("checkbox").first).to_be_checked()
    await console.sound()
    for place in range(DOCUMENTS - 1, 0, -1):
        await console.tab_to(form.get_by_role("checkbox").nth(place), "Shift+Tab")
        await page.keyboard.press("Space")
    await page.keyboard.press("Enter")
    await stage(console, "filed")
    await expect(page.locator("case-deeds h2")).to_be_focused()


async def refused(console: Console) -> None:
    """The office accepts it, and decides against it."""
    page = console.page
    form = await opened(console, "Note the acceptance")
    await console.sound()
    await form.get_by_role("button", name="Send").click()
    await expect(page.get_by_text("to be decided by")).to_be_visible()
    form = await opened(console, "Record the decision")
    await form.get_by_role("combobox", name="Decision").select_option("refused")
    await form.get_by_label("What the authority says").fill("Not today")
    await console.sound()
    await form.get_by_role("button", name="Send").click()
    await expect(page.get_by_text("Not today").first).to_be_visible()


async def test_from_the_proposal_to_the_registration(database: Database, consoles: Consoles) -> None:
    walk = await Walk.begin(database, consoles)
    await walk.propose()
    await walk.give_out()
    await walk.canvass()
    await walk.assemble()
    await walk.register()

    console, page = walk.console, walk.console.page
    form = await opened(console, "退社")
    await form.get_by_role("combobox", name="成员").select_option(walk.commander)
    await form.get_by_role("button", name="提交").click()
    await expect(form.get_by_role("alert")).to_be_visible()
    await expect(form.get_by_role("combobox", name="成员")).to_have_value(walk.commander)
    await console.sound()
    await form.get_by_role("button", name="取消").click()
    await walk.vote(await opened(console, "选举任职人员"))
    form = await opened(console, "修改章程")
    await form.get_by_label("12. ").fill("另有规定的除外")
    await walk.vote(form)
    form = await opened(console, "除名")
    members = form.get_by_role("combobox", name="成员").locator(f"option:not([value='{walk.commander}'])")
    await form.get_by_role("combobox", name="成员").select_option(await members.last.get_attribute("value"))
    await walk.vote(form)
    form = await opened(console, "入社")
    await chosen(form, "成员", *somebody(database, walk.codes))
    await form.get_by_role("combobox", name="成员类别").select_option("FARMER")
    await form.get_by_role("combobox", name="出资方式").select_option("CASH")
    await form.get_by_label("出资额（元）").fill("500")
    await walk.vote(form)
    form = await opened(console, "登记变更、备案")
    for each in await form.get_by_role("checkbox").all():
        await each.check()
    await console.sound()
    await sent(form)
    await expect(page.get_by_text("已办：登记变更、备案。")).to_be_visible()
    await expect(page.get_by_role("button", name="登记变更、备案")).to_have_count(0)
    await console.sound()
