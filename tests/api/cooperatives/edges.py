"""Cases at the edge of a rule: asked again and again what an assembly would break, and nothing is recorded."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final

from tests.api.cooperatives.organising import Case, rules, willing

BEGUN: Final = "2020-09-01"
THEN: Final = "2021-05-20"
"""A day of the old regulation, and the civil code."""
SINCE: Final = "2023-05-22"
EARLIER: Final = "2020-10-20"
"""Before the civil code."""
BOTH: Final = (THEN, SINCE)
FIRMS: Final = "MATCH (e:Enterprise {kind: $kind}) RETURN e.code ORDER BY e.code"


@dataclass(frozen=True)
class Assembling:
    """A case at which nothing is recorded however it is asked: a vote for the charter always lacks."""

    case: Case

    async def told(self, day: str, **changes: Any) -> set[str]:
        """Which rules an assembly on a day breaks, and of which it warns, beside that of the vote."""
        held = await self.case.assembly(heldAt=f"{day}T10:00:00+08:00", **changes)
        done = await self.case.do("recordAssembly", input=held | {"charterVotes": len(held["present"]) - 1})
        assert (done["moved"], "CHARTER_UNANIMOUS" in rules(done["blockers"])) == (False, True)
        return rules(done["blockers"]) | rules(done["warnings"])

    async def breaks(self, rule: str, days: Iterable[str] = BOTH, **changes: Any) -> set[bool]:
        """Whether a rule is broken on these days."""
        return {rule in await self.told(day, **changes) for day in days}

    async def said(self, asked: str, **said: Any) -> None:
        """What somebody says to joining, on the day on which the case began."""
        done = await self.case.do("recordPledge", input=willing(asked, on=BEGUN, **said))
        assert not done["moved"]

    async def elects(self, rule: str, *officers: tuple[str, str], days: Iterable[str] = BOTH) -> set[bool]:
        """Whether a rule is broken where these are elected."""
        posts = [{"person": person, "position": position} for person, position in officers]
        return await self.breaks(rule, days, officers=posts)


Begin = Callable[..., Awaitable[Assembling]]
"""Begins a case of a number, led by the nth Party member of Wuliu who has no part in the seeded one."""
