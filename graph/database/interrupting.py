"""Previews give way to writes: one that a write waits for is ended, in whichever process it runs."""

import asyncio
from typing import Final

from neo4j import WRITE_ACCESS, AsyncDriver

WRITE: Final = "write"
PREVIEW: Final = "preview"
KIND: Final = "danyuan"
"""Metadata of a transaction: which of these it is."""
EVERY: Final = 0.5
"""Seconds for which a write may wait before it is looked whom for."""
UNDER_WAY: Final = (
    "SHOW TRANSACTIONS YIELD transactionId, status, metaData WHERE metaData.danyuan IS NOT NULL "
    "RETURN transactionId AS id, status, metaData.danyuan AS kind"
)
BLOCKED: Final = "Blocked by: ["
END: Final = "TERMINATE TRANSACTIONS $ids"


async def interrupt_previews(driver: AsyncDriver, database: str, over: asyncio.Event) -> None:
    """End, again and again, the previews that a write waits for, until one's own write is `over`."""
    while not await _within(EVERY, over):
        async with driver.session(database=database, default_access_mode=WRITE_ACCESS) as session:
            found = await (await session.run(UNDER_WAY)).data()
            previews = {each["id"] for each in found if each["kind"] == PREVIEW}
            waited_for = {id for each in found if each["kind"] == WRITE for id in _waits_for(each["status"])}
            if in_the_way := sorted(previews & waited_for):
                await (await session.run(END, {"ids": in_the_way})).consume()


async def _within(seconds: float, over: asyncio.Event) -> bool:
    """Whether something is over within so many seconds."""
    try:
        async with asyncio.timeout(seconds):
            return await over.wait()
    except TimeoutError:
        return False


def _waits_for(status: str) -> list[str]:
    """The ids of the transactions that one is blocked by, from its status."""
    return status.removeprefix(BLOCKED).rstrip("]").split(", ") if status.startswith(BLOCKED) else []
