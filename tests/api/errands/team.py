"""Who has to do with the errands of a village, their frontends, and what is asked of errands."""

from dataclasses import dataclass, field
from typing import Any, Final

from tests.api.restructurings.conftest import VILLAGE, Facts
from tests.serving import Answer, Asked, Frontend

ERRAND: Final = """{ id channel on toTheDoor state paid requestedAt claimedAt purchasedAt deliveredAt
  household { code address } contact { id phone } runner { id name } requestedBy { id }
  items { name quantity measure missing }
  history { totalCount nodes { state at reason by { id } } } }"""
REQUEST: Final = f"""mutation ($input: ErrandInput!, $key: String) {{
  requestErrand(input: $input, idempotencyKey: $key) {{ repeated errand {ERRAND} }} }}"""
CLAIM: Final = f"""mutation ($ids: [ID!]!, $runner: ID, $key: String) {{
  claimErrands(ids: $ids, runner: $runner, idempotencyKey: $key) {{ repeated errands {ERRAND} }} }}"""
ADVANCE: Final = f"""mutation ($ids: [ID!]!, $to: ErrandAdvance!, $bought: [ErrandBoughtInput!]! = [], $reason: String,
  $key: String) {{ advanceErrands(ids: $ids, to: $to, bought: $bought, reason: $reason, idempotencyKey: $key) {{
    repeated errands {ERRAND} }} }}"""
CANCEL: Final = f"""mutation ($id: ID!, $reason: String, $key: String) {{
  cancelErrand(id: $id, reason: $reason, idempotencyKey: $key) {{ repeated errands {ERRAND} }} }}"""
READ: Final = f"query ($id: ID!) {{ errand(id: $id) {ERRAND} }}"
LIST: Final = """query ($village: String, $states: [ErrandState!], $on: Date, $runner: ID, $household: String,
  $first: Int, $after: String) { errands(
    village: $village, states: $states, on: $on, runner: $runner, household: $household,
    first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id state } } }"""
BOARD: Final = """query ($village: String!) { errandBoard(village: $village) {
  village { code } team { id name } requested claimed purchased deliveredToday oldestWaitingSince } }"""
SHOPPING: Final = """query ($village: String!, $on: Date!, $runner: ID) {
  shoppingList(village: $village, on: $on, runner: $runner) { name measure quantity errands } }"""
RICE: Final = {"name": "大米", "quantity": 10, "measure": "kg"}

RUNNERS: Final = """
MATCH (p:Person)-[h:HOLDS]->(o:Organization {kind: 'ERRAND_TEAM'})-[s:SEATED_IN]->(:Village {code: $village})
WHERE h.until > datetime() AND s.until > datetime() RETURN 'Person:' + p.id AS id ORDER BY id"""
HOMES: Final = """MATCH (h:Household)-[i:IN_VILLAGE]->(:Village {code: $village}) WHERE i.until > datetime()
  AND NOT EXISTS { (h)<-[:LIVES_IN]-(:Person)-[:HOLDS|COMMANDS|LIAISES_FOR|WORKS_IN]->() }
  AND NOT EXISTS { (h)<-[:COVERS]-(:Unit)<-[:COMMANDS]-(:Person)-[:HOLDS]->(:Organization {kind: 'ERRAND_TEAM'}) }
RETURN h.code AS code ORDER BY code"""
RESIDENTS: Final = """MATCH (p:Person)-[l:LIVES_IN]->(:Household {code: $code}) WHERE l.until > datetime()
RETURN 'Person:' + p.id AS id ORDER BY NOT coalesce(l.head, false), id"""
COMMANDER: Final = """MATCH (p:Person)-[c:COMMANDS]->(u:Unit {level: 3, purpose: 'EPIDEMIC_CONTROL'})-[v:COVERS]->
(:Household {code: $code}) WHERE c.until > datetime() AND v.until > datetime() RETURN 'Person:' + p.id"""
WORKER: Final = """MATCH (p:Person)-[w:WORKS_IN]->(:Grid)<-[i:IN_GRID]-(:Household {code: $code})
WHERE w.until > datetime() AND i.until > datetime() RETURN 'Person:' + p.id AS id ORDER BY id"""


@dataclass
class Team:
    """The errand team of a village, and frontends of people by their own tokens."""

    facts: Facts
    of: Asked
    village: str = VILLAGE
    _known: dict[str, Frontend] = field(default_factory=dict)

    async def person(self, id: str) -> Frontend:
        """The frontend of a person, by the own token."""
        if id not in self._known:
            self._known[id] = await self.of(id)
        return self._known[id]

    @property
    def runners(self) -> list[str]:
        """Ids of those who run errands there."""
        return self.facts.ask(RUNNERS, village=self.village)

    async def runner(self, number: int = 0) -> Frontend:
        """The frontend of one of them."""
        return await self.person(self.runners[number])

    @property
    def homes(self) -> list[str]:
        """Households of the village of whose people nobody has a post, and over which none of the team commands."""
        return self.facts.ask(HOMES, village=self.village)

    def residents(self, home: str) -> list[str]:
        """Ids of those who live in a household, the head first."""
        return self.facts.ask(RESIDENTS, code=home)

    async def resident(self, home: str) -> Frontend:
        """The frontend of the head of a household."""
        return await self.person(self.residents(home)[0])

    async def commander(self, home: str) -> Frontend:
        """The frontend of who commands the unit that covers a household."""
        return await self.person(self.facts.ask(COMMANDER, code=home)[0])

    async def worker(self, home: str) -> Frontend:
        """The frontend of a worker of its grid."""
        return await self.person(self.facts.ask(WORKER, code=home)[0])


async def request(
    frontend: Frontend, home: str, *items: dict[str, Any], key: str | None = None, **given: Any
) -> Answer:
    """What came of asking for an errand."""
    draft = {"household": home, "items": list(items) or [RICE], "channel": "WECHAT", **given}
    return await frontend.ask(REQUEST, input=draft, key=key)


async def asked(frontend: Frontend, home: str, *items: dict[str, Any], **given: Any) -> str:
    """The id of an errand that was asked for."""
    return str((await request(frontend, home, *items, **given)).data["requestErrand"]["errand"]["id"])


async def claim(frontend: Frontend, *ids: str, **given: Any) -> Answer:
    """What came of claiming errands."""
    return await frontend.ask(CLAIM, ids=list(ids), **given)


async def advance(frontend: Frontend, to: str, *ids: str, **given: Any) -> Answer:
    """What came of telling that errands went on."""
    return await frontend.ask(ADVANCE, ids=list(ids), to=to, **given)


async def read(frontend: Frontend, id: str) -> Any:
    """An errand as somebody sees it; None where they do not."""
    return (await frontend.ask(READ, id=id)).data["errand"]


def codes(answer: Answer) -> list[str]:
    """The codes of the errors that came."""
    return [each["extensions"]["code"] for each in answer.errors]
