"""An organiser takes a cooperative from its proposal to the decision by the console alone; what is refused stays typed."""

from datetime import datetime
from typing import Final

from playwright.async_api import Locator, expect

from api.auth import Role
from graph.database.settings import Database
from graph.days import SHANGHAI
from tests.api.cooperatives.organising import DOMICILE, TOWN, WULIU, Case, Organising, Seen
from tests.browser.console.conftest import PHONE, Console, Consoles, Look
from tests.serving import asking, token

WHERE: Final = "五柳村"
DOCUMENTS: Final = 9
"""How many are handed in, before the licence of a scope that needs none."""


def free(database: Database) -> int:
    """A number that no cooperative of Wuliu ever had."""
    codes = Seen(database).ask("MATCH (c:Cooperative) WHERE c.code STARTS WITH $village RETURN c.code", village=WULIU)
    return next(number for number in range(500, 1000) if f"{WULIU}C{number:03d}" not in codes)


def minute() -> str:
    """This one, as a field takes it."""
    return datetime.now(SHANGHAI).strftime("%Y-%m-%dT%H:%M")


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


async def stage(console: Console, name: str) -> None:
    """Until the case has come to a stage."""
    await expect(console.page.locator(".steps li[aria-current=step]")).to_have_text(name)


async def test_assembly_and_filing_on_a_telephone(database: Database, consoles: Consoles) -> None:
    bearer = token(database, roles=(Role.ORGANISER,), towns=(TOWN,))
    number = free(database)
    commander, homes = Seen(database).led(number % 30)
    async with asking(database, consoles.address, bearer) as frontend:
        case = await Case.of(Organising(frontend), f"{WULIU}C{number}", commander, homes)
        await case.prepare()
        console = await consoles.open(f"/cooperatives/{case.code}", look=Look(PHONE, "en", "dark"))
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
        await page.screenshot(path="/tmp/t/wbscratch/e.png", full_page=True)
        await console.sound()
        await form.get_by_label("Votes for the charter").fill("6")
        await form.get_by_label("Liaison with the office").press_sequentially("骆")
        await form.locator(".hits [role=option]").first.click()
        await form.get_by_role("button", name="Send").click()
        await stage(console, "assembled")
        await expect(page.get_by_text("Done: Record the founding assembly.")).to_be_visible()
        form = await opened(console, "Correct the founding assembly")
        await expect(form.get_by_role("combobox", name="Who")).to_have_value(commander)
        await form.get_by_label("Term of office").fill("5")
        await console.sound()
        await form.get_by_role("button", name="Send").click()
        await expect(page.get_by_text("Done: Correct the founding assembly.")).to_be_visible()
        assert (await case.organising.case("assembly { termYears }", case.code))["assembly"] == {"termYears": 5}

        form = await opened(console, "File for registration")
        await form.get_by_role("checkbox").first.check()
        await form.get_by_role("button", name="Send").click()
        await expect(form.get_by_role("alert")).to_contain_text("cannot be done yet")
        await expect(form.get_by_role("checkbox").first).to_be_checked()
        await console.sound()
        for place in range(1, DOCUMENTS):
            await form.get_by_role("checkbox").nth(place).check()
        await form.get_by_role("button", name="Send").click()
        await stage(console, "filed")
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
        await page.screenshot(path="/tmp/t/wbscratch/d.png", full_page=True)
        form = await opened(console, "Give the set-up up")
        await form.get_by_label("Reason").fill("Tried out")
        await console.sound()
        await form.get_by_role("button", name="Send").click()
        await expect(page.locator(".tag.bad", has_text="withdrawn")).to_be_visible()
        await console.sound()


async def test_from_the_proposal_to_the_registration(database: Database, consoles: Consoles) -> None:
    seen, number = Seen(database), free(database)
    commander, homes = seen.led(number % 30)
    codes = [home.partition(":")[2] for home in homes]
    addresses = seen.ask("UNWIND $codes AS code MATCH (h:Household {code: code}) RETURN h.address", codes=codes)
    console = await consoles.open("/cooperatives")
    page = console.page

    form = await opened(console, "拟设合作社")
    await chosen(form, "村", "五柳村")
    await form.get_by_label("编号").fill(str(number))
    await form.get_by_label("名称").fill(f"{number}号果蔬专业合作社")
    await form.get_by_label("产品").fill(f"第{number}种果蔬")
    await form.get_by_label("业务范围").fill("果蔬种植")
    for address in addresses[:5]:
        await chosen(form, "种植户", address)
        await form.get_by_label(f"{address}种植面积（亩）").fill("20" if address == addresses[0] else "3")
    await console.sound()
    await sent(form)
    await stage(console, "已提议")

    form = await opened(console, "增加种植户")
    await chosen(form, "种植户", addresses[5])
    await form.get_by_label("种植面积（亩）").fill("2.5")
    await console.sound()
    await sent(form)
    form = await opened(console, "更正种植面积")
    await form.get_by_role("combobox", name="种植户").select_option(codes[5])
    await form.get_by_label("种植面积（亩）").fill("3")
    await sent(form)
    form = await opened(console, "筹建任命")
    (leader,) = seen.ask("MATCH (p:Person {id: $id}) RETURN p.name", id=commander.partition(":")[2])
    for label, name, home in (("一级指挥长", "冯春", "赤岸一村"), ("二级指挥长", "丁静秀", WHERE), ("指导员", "陈云建", WHERE)):
        await chosen(form, label, name, home)
    row = form.get_by_role("group", name="三级指挥长 1")
    await chosen(row, "三级指挥长", leader, addresses[0])
    for each in await row.get_by_role("checkbox").all():
        await each.check()
    await console.sound()
    await sent(form)
    await stage(console, "征求意愿")

    await page.locator("canvass-column summary").click()
    await expect(page.locator("grower-card")).to_have_count(6)
    card = page.locator("grower-card", has_text=addresses[5])
    form = await opened(console, f"约定走访{addresses[5]}")
    await form.get_by_label("下次走访日期").fill("2030-01-02")
    await form.get_by_label("备注").fill("带上章程")
    await console.sound()
    await sent(form)
    await expect(card).to_contain_text("2030年1月2日")
    for address in addresses:
        form = await opened(console, f"登记意愿和出资：{address}")
        await form.get_by_role("combobox", name="意愿").select_option("WILLING")
        if address == addresses[0]:
            await chosen(form, "由谁入社（不填为户主）", leader, address)
        await form.get_by_role("combobox", name="出资方式").select_option("CASH")
        await form.get_by_label("出资额（元）").fill("1000")
        await sent(form)
    await stage(console, "筹备设立大会")

    form = await opened(console, "起草章程")
    await form.get_by_label("住所（从省写起）").fill(DOMICILE)
    for each in await form.get_by_role("textbox").all():
        if await each.evaluate("each => each.tagName") == "TEXTAREA":
            await each.fill("照章办事")
    await console.sound()
    await sent(form)
    form = await opened(console, "登记设立大会")
    await form.get_by_label("召开时间").fill(minute())
    await form.get_by_role("combobox", name="当选人").select_option(commander)
    await chosen(form, "登记联络员", leader, addresses[0])
    await console.sound()
    await sent(form)
    await stage(console, "已召开设立大会")
    form = await opened(console, "申请设立登记")
    for place in range(DOCUMENTS):
        await form.get_by_role("checkbox").nth(place).check()
    await sent(form)
    await stage(console, "已申请登记")
    form = await opened(console, "登记机关决定")
    await form.get_by_role("combobox", name="决定").select_option("approved")
    await console.sound()
    await sent(form)
    await stage(console, "已登记")
    await page.screenshot(path="/tmp/t/wbscratch/g.png", full_page=True)

    form = await opened(console, "选举任职人员")
    await form.get_by_label("出席人数").fill("6")
    await form.get_by_label("赞成票").fill("6")
    await console.sound()
    await sent(form)
    await console.sound()
