"""An organiser's way with a cooperative through the console, from its proposal to what comes after registration."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from playwright.async_api import Locator, expect

from graph.database.settings import Database
from graph.days import SHANGHAI
from tests.api.cooperatives.organising import DOMICILE, WULIU, Seen
from tests.browser.console.conftest import Console, Consoles
from tests.browser.console.forms import chosen, opened, sent

WHERE: Final = "五柳村"
SEEDED: Final = (("一级指挥长", "冯春", "赤岸一村"), ("二级指挥长", "丁静秀", WHERE), ("指导员", "陈云建", WHERE))
"""Who sets the seeded cooperative up, by role, and where they live."""
DOCUMENTS: Final = 9
"""How many are handed in, before the licence of a scope that needs none."""


def free(database: Database) -> int:
    """A number that no cooperative of Wuliu ever had."""
    codes = Seen(database).ask("MATCH (c:Cooperative) WHERE c.code STARTS WITH $village RETURN c.code", village=WULIU)
    return next(number for number in range(500, 1000) if f"{WULIU}C{number:03d}" not in codes)


def somebody(database: Database, beside: list[str]) -> tuple[str, str]:
    """A grown person of Wuliu of none of these homes: name, and address."""
    seen = Seen(database)
    person, home = next(pair for pair in reversed(seen.adults()) if pair[1].partition(":")[2] not in beside)
    query = "MATCH (p:Person {id: $person}), (h:Household {code: $home}) RETURN [p.name, h.address]"
    ((name, address),) = seen.ask(query, person=person.partition(":")[2], home=home.partition(":")[2])
    return name, address


def minute() -> str:
    """This one, as a field takes it."""
    return datetime.now(SHANGHAI).strftime("%Y-%m-%dT%H:%M")


async def stage(console: Console, name: str) -> None:
    """Until the case has come to a stage."""
    await expect(console.page.locator(".steps li[aria-current=step]")).to_have_text(name)


@dataclass(frozen=True)
class Walk:
    """A cooperative on its way by the console alone, at a desk in Chinese: its number, commander, six homes."""

    console: Console
    number: int
    commander: str
    name: str
    codes: list[str]
    homes: list[str]

    @classmethod
    async def begin(cls, database: Database, consoles: Consoles) -> "Walk":
        """With somebody who leads nothing else, and a number that was never given."""
        seen, number = Seen(database), free(database)
        commander, homes = seen.led(number % 30)
        codes = [home.partition(":")[2] for home in homes]
        addresses = seen.ask("UNWIND $codes AS code MATCH (h:Household {code: code}) RETURN h.address", codes=codes)
        (name,) = seen.ask("MATCH (p:Person {id: $id}) RETURN p.name", id=commander.partition(":")[2])
        return cls(await consoles.open("/cooperatives"), number, commander, name, codes, addresses)

    async def propose(self) -> None:
        """With five growers, and one who comes later."""
        form = await opened(self.console, "拟设合作社")
        await chosen(form, "村", WHERE)
        await form.get_by_label("编号").fill(str(self.number))
        await form.get_by_label("名称").fill(f"{self.number}号果蔬专业合作社")
        await form.get_by_label("产品").fill(f"第{self.number}种果蔬")
        await form.get_by_label("业务范围").fill("果蔬种植")
        for home in self.homes[:5]:
            await chosen(form, "种植户", home)
            await form.get_by_label(f"{home}种植面积（亩）").fill("20" if home == self.homes[0] else "3")
        await self.console.sound()
        await sent(form)
        await stage(self.console, "已提议")
        form = await opened(self.console, "增加种植户")
        await chosen(form, "种植户", self.homes[5])
        await form.get_by_label("种植面积（亩）").fill("2.5")
        await self.console.sound()
        await sent(form)
        form = await opened(self.console, "更正种植面积")
        await form.get_by_role("combobox", name="种植户").select_option(self.codes[5])
        await form.get_by_label("种植面积（亩）").fill("3")
        await self.console.sound()
        await sent(form)

    async def give_out(self) -> None:
        """The four roles, all growers under one commander."""
        form = await opened(self.console, "筹建任命")
        for label, name, home in SEEDED:
            await chosen(form, label, name, home)
        row = form.get_by_role("group", name="三级指挥长 1")
        await chosen(row, "三级指挥长", self.name, self.homes[0])
        for each in await row.get_by_role("checkbox").all():
            await each.check()
        await self.console.sound()
        await sent(form)
        await stage(self.console, "征求意愿")

    async def canvass(self) -> None:
        """A visit is planned to one; all say what they bring in."""
        page = self.console.page
        await page.locator("canvass-column summary").click()
        last = page.locator("grower-card", has_text=self.homes[5])
        await last.get_by_role("button", name="登记").click()
        form = await opened(self.console, f"约定走访{self.homes[5]}")
        await form.get_by_label("下次走访日期").fill("2030-01-02")
        await form.get_by_label("备注").fill("带上章程")
        await self.console.sound()
        await sent(form)
        await expect(last).to_contain_text("2030年1月2日")
        for home in self.homes:
            await page.locator("grower-card", has_text=home).get_by_role("button", name="登记").click()
            form = await opened(self.console, f"登记意愿和出资：{home}")
            await form.get_by_role("combobox", name="意愿").select_option("WILLING")
            if home == self.homes[0]:
                await chosen(form, "由谁入社（不填为户主）", self.name, home)
                await self.console.sound()
            await form.get_by_role("combobox", name="出资方式").select_option("CASH")
            await form.get_by_label("出资额（元）").fill("1000")
            await sent(form)
        await stage(self.console, "筹备设立大会")

    async def assemble(self) -> None:
        """The charter is drafted, adopted, and the commander elected."""
        form = await opened(self.console, "起草章程")
        await form.get_by_label("住所（从省写起）").fill(DOMICILE)
        for each in await form.locator("textarea").all():
            await each.fill("照章办事")
        await self.console.sound()
        await sent(form)
        form = await opened(self.console, "登记设立大会")
        await form.get_by_label("召开时间").fill(minute())
        await form.get_by_role("combobox", name="当选人").select_option(self.commander)
        await chosen(form, "登记联络员", self.name, self.homes[0])
        await self.console.sound()
        await sent(form)
        await stage(self.console, "已召开设立大会")

    async def register(self) -> None:
        """It is filed and registered."""
        form = await opened(self.console, "申请设立登记")
        for place in range(DOCUMENTS):
            await form.get_by_role("checkbox").nth(place).check()
        await sent(form)
        await stage(self.console, "已申请登记")
        form = await opened(self.console, "登记机关决定")
        await form.get_by_role("combobox", name="决定").select_option("approved")
        await self.console.sound()
        await sent(form)
        await stage(self.console, "已登记")

    async def vote(self, form: Locator) -> None:
        """Six are present, and for it."""
        await form.get_by_label("出席人数").fill("6")
        await form.get_by_label("赞成票").fill("6")
        await self.console.sound()
        await sent(form)
