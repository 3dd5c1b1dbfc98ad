"""A village with two plans that take a while, of which one takes the other back, and what becomes of them."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from subprocess import Popen
from typing import Any, Final

import httpx
from neo4j import AsyncDriver, AsyncGraphDatabase

from api.auth import Role
from graph.database.runner import Runner
from graph.database.settings import Database
from graph.embedded.bolt import free_port
from graph.statements.catalog import read_catalog
from graph.vocabulary import RestructuringStatus
from tests.api.commanded import served
from tests.api.disclosures.reading import person
from tests.api.restructurings.conftest import APPLY, DRAFT, TOWN, Facts
from tests.builders.world import World
from tests.graph.restructuring.conftest import Digest, Town
from tests.serving import Frontend

LONGEST: Final = 300.0
"""Of a restart of the database on a busy machine, in seconds."""
LOCKS: Final = "SHOW TRANSACTIONS YIELD activeLockCount RETURN max(activeLockCount) AS most"
HOLD: Final = """MATCH (head:Head {id: 'head'}) SET head.id = 'head'
WITH head MATCH (lock:Lock {id: 'lock'}) SET lock.id = 'lock'"""
"""Whoever publishes waits from now on; and waits itself for whoever writes."""
FEWEST: Final = 10
"""Locks that no other transaction comes to than a deed."""
Asking = asyncio.Task[Any]
Moment = Callable[[Asking], AbstractAsyncContextManager[None]]
"""Comes while something is asked for, and lasts as long as the block."""


@dataclass(frozen=True)
class Request:
    """A plan to be applied, and what there is before and is to be after."""

    id: str
    before: Digest
    after: Digest

    @property
    def key(self) -> str:
        """Of the restructuring."""
        return self.id.partition(":")[2]


@dataclass
class Ground:
    """The village: its units of level 3, of each a household that it covers, and the database behind the servers.

    `most` is how many locks a plan takes when nothing disturbs it.
    """

    settings: Database
    town: Town
    driver: AsyncDriver
    households: dict[str, str]
    most: int = 0
    turns: int = 0

    @property
    def plan(self) -> dict[str, Any]:
        """The plan whose turn it is: units are called otherwise, households go on to the next unit or come back."""
        steps: list[dict[str, Any]] = []
        for household, old, new in self._moves:
            ends = {"from": old, "to": new} if self.turns % 2 == 0 else {"from": new, "to": old}
            steps += [
                {"renameUnit": {"unit": old, "name": f"第{self.turns}次"}},
                {"moveCoverage": {"targets": [household], **ends}},
            ]
        return {"title": "调整", "reason": "人手不足", "steps": steps}

    @property
    def _moves(self) -> list[tuple[str, str, str]]:
        units = list(self.households)
        return list(zip(self.households.values(), units, [*units[1:], units[0]], strict=True))

    def _planned(self, before: Digest) -> Digest:
        """What there is to be after the plan whose turn it is."""
        named = {line for line in before if line.count(" ") == 2 and line.partition(" ")[0] in self.households}
        names = {f"{unit} 第{self.turns}次 " for unit in self.households}
        changing = {f"{unit} COVERS {each} " for each, old, new in self._moves for unit in (old, new)}
        return ((before - named) | names) ^ changing

    @asynccontextmanager
    async def served(self) -> AsyncIterator[tuple[Popen[bytes], Frontend]]:
        """A server in a process of its own, and the town's organiser, who is patient."""
        address = f"http://127.0.0.1:{free_port()}"
        with served(self.settings, address) as process:
            async with person(self.settings, address, "Person:x", Role.ORGANISER, town=TOWN) as frontend:
                frontend.http.timeout = httpx.Timeout(LONGEST)
                yield process, frontend

    async def measure(self, frontend: Frontend) -> None:
        """The first plan is applied, and nothing disturbs it."""
        id = await self._draft(frontend)
        asking = asyncio.create_task(ask(frontend, id))
        while not asking.done():
            self.most = max(self.most, await self.locks())
        assert (await asking).data["applyRestructuring"]["applied"]

    async def draft(self, frontend: Frontend) -> Request:
        """The plan whose turn it is, as a draft."""
        before = await self.town.digest()
        after = self._planned(before)
        return Request(await self._draft(frontend), before, after)

    async def _draft(self, frontend: Frontend) -> str:
        answer = await frontend.ask(DRAFT, input=self.plan)
        self.turns += 1
        return str(answer.data["draftRestructuring"]["restructuring"]["id"])

    async def locks(self) -> int:
        """How many locks the transaction holds that holds most."""
        found = await self.driver.execute_query(LOCKS)
        return int(found.records[0]["most"])

    def midst(self, share: float) -> Moment:
        """When the deed holds such a share of the locks that it comes to."""

        @asynccontextmanager
        async def moment(asking: Asking) -> AsyncIterator[None]:
            async with self.holding(int(self.most * share))(asking):
                yield

        return moment

    def holding(self, locks: int) -> Moment:
        """When the deed holds so many locks."""

        @asynccontextmanager
        async def moment(asking: Asking) -> AsyncIterator[None]:
            assert locks >= FEWEST
            while not asking.done() and await self.locks() < locks:
                pass
            yield

        return moment

    @asynccontextmanager
    async def unpublished(self, asking: Asking) -> AsyncIterator[None]:
        """When the deed is committed and not published: somebody holds the head, and has waited for the deed to end."""
        async with self.midst(0.3)(asking), self.driver.session() as session, await session.begin_transaction() as next:
            await (await next.run(HOLD)).consume()
            yield
            await next.rollback()

    async def committed(self, request: Request) -> bool:
        """Whether the plan is applied, all of it; else nothing of it is there. The log has no gap."""
        while await self.locks() >= FEWEST:
            pass
        kept, head = await self.town.kept(request.key), await self.town.head()
        found = (kept.status, kept.version, await self.entries(request), await self.town.digest(head.next))
        await self.town.gap_free()
        done = (RestructuringStatus.APPLIED, 2, 2 * len(self.households), request.after)
        assert found in (done, (RestructuringStatus.DRAFT, 1, 0, request.before))
        return found == done

    async def entries(self, request: Request) -> int:
        """How many entries the log has of a plan."""
        return sum(each.restructuring == request.key for each in await self.town.log())

    async def see_through(self, frontend: Frontend, request: Request) -> None:
        """Sent again the request is answered as the first was, what it did can be read, and it was done once."""
        told = (await ask(frontend, request.id)).data["applyRestructuring"]
        assert await self.town.digest() == request.after
        assert (told["applied"], told["violations"]) == (True, [])
        assert (told["restructuring"]["status"], told["restructuring"]["version"]) == ("APPLIED", 2)
        assert (await ask(frontend, request.id)).data["applyRestructuring"] == told
        (refusal,) = (await frontend.ask(APPLY, id=request.id, version=1)).errors
        assert (refusal["extensions"]["code"], refusal["extensions"]["version"]) == ("CONFLICT", 2)
        assert await self.committed(request)


async def ask(frontend: Frontend, id: str) -> Any:
    """The answer to the request that applies a draft, however often it is sent."""
    return await frontend.ask(APPLY, id=id, version=1, key=f"key of {id}")


async def cut(frontend: Frontend, request: Request, moment: Moment, kill: Callable[[], None]) -> bool:
    """Ask to apply a draft, and kill at a moment; whether it was not answered by then."""
    asking = asyncio.create_task(ask(frontend, request.id))
    async with moment(asking):
        under_way = not asking.done()
        kill()
    with suppress(httpx.TransportError):
        await asking
    return under_way


@asynccontextmanager
async def ground(database: Database, data: Path, village: str) -> AsyncIterator[Ground]:
    """A village of the town, with its servers' own data folder."""
    facts = Facts(database)
    households = {unit: facts.covered(unit)[0] for unit in facts.beneath(f"EC2{village}-1")}
    runner = Runner.connect(database.model_copy(update={"statement_timeout": LONGEST}), read_catalog())
    auth = (database.username, database.password.get_secret_value())
    try:
        async with AsyncGraphDatabase.driver(database.uri or "", auth=auth) as driver:
            town = Town(World(codes={"T": TOWN}), runner)
            yield Ground(database.model_copy(update={"data": data}), town, driver, households)
    finally:
        await runner.close()
