"""A household of the county's village with people who have no place, whoever stands over it, and what is asked."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from tests.api.restructurings.conftest import TOWN, VILLAGE, Facts
from tests.serving import Answer, Asked, Frontend

ISOLATION: Final = """{ id since expectedUntil endedAt retainUntil reason person { id name } household { code }
  post { code } by { id } }"""
START: Final = f"""mutation ($input: IsolationInput!, $key: String) {{
  startIsolation(input: $input, idempotencyKey: $key) {{ repeated isolation {ISOLATION} }} }}"""
EXTEND: Final = f"""mutation ($id: ID!, $until: DateTime!, $key: String) {{
  extendIsolation(id: $id, expectedUntil: $until, idempotencyKey: $key) {{ repeated isolation {ISOLATION} }} }}"""
END: Final = """mutation ($id: ID!, $at: DateTime, $mistaken: Boolean! = false, $key: String) {
  endIsolation(id: $id, at: $at, mistaken: $mistaken, idempotencyKey: $key) { repeated household { code } } }"""
READ: Final = f"""query ($code: String!, $open: Boolean, $at: DateTime) {{
  household(code: $code, asOf: $at) {{ isolations(open: $open) {ISOLATION} }} }}"""
NODE: Final = f"query ($id: ID!, $at: DateTime) {{ nodes(ids: [$id], asOf: $at) {{ ... on Isolation {ISOLATION} }} }}"
HOMES: Final = """MATCH (:Village {code: $village})<-[in:IN_VILLAGE]-(h:Household)<-[lives:LIVES_IN]-(p:Person)
WHERE in.until > datetime() AND lives.until > datetime()
  AND NOT EXISTS { (p)-[:COMMANDS|LIAISES_FOR|SERVES_IN|HOLDS|WORKS_IN|INSTRUCTS]->() }
WITH h, p ORDER BY h.code, p.id WITH h, collect(p.id) AS people WHERE size(people) > 1
AND NOT EXISTS { MATCH (h)<-[:LIVES_IN]-(anybody) MATCH (i:Isolation {person: anybody.id}) }
AND NOT EXISTS { (h)<-[:LIVES_IN]-()<-[:SUCCEEDED_BY]-() }
RETURN [h.code, people[0], people[1]] AS home ORDER BY h.code"""
OVER: Final = """MATCH (u:Unit {purpose: 'EPIDEMIC_CONTROL', level: 3})-[c:COVERS]->(:Household {code: $home})
WHERE c.until > datetime() RETURN u.code"""
ABOVE: Final = "MATCH (:Unit {code: $unit})-[p:PART_OF]->(a:Unit) WHERE p.until > datetime() RETURN a.code"
SERVING: Final = """MATCH (p:Person)-[s:SERVES_IN {role: $role}]->(:Unit {code: $unit})
WHERE s.until > datetime() AND NOT EXISTS { (p)-[:COMMANDS]->() }
RETURN 'Person:' + p.id AS id ORDER BY id"""
WORKS: Final = """MATCH (p:Person)-[w:WORKS_IN]->(:Grid)<-[i:IN_GRID]-(:Household {code: $home})
WHERE w.until > datetime() AND i.until > datetime() RETURN 'Person:' + p.id"""
HOMES_USED: Final[list[str]] = []
"""Households that a test has had already: none is had by two."""


def soon(days: float) -> str:
    """An instant so many days from now; before it, where they are negative."""
    return (datetime.now(UTC) + timedelta(days=days)).isoformat()


def close(told: str, days: float) -> bool:
    """Whether an instant that was told is, about, so many days from now."""
    return abs(datetime.fromisoformat(told) - datetime.now(UTC) - timedelta(days=days)) < timedelta(minutes=5)


def fault(answer: Answer) -> tuple[str, str | None]:
    """The code of the only fault, and the argument that it names."""
    (error,) = answer.errors
    return error["extensions"]["code"], error["extensions"].get("argument")


@dataclass
class Ward:
    """A household, two who live there, and frontends of people by their own tokens."""

    facts: Facts
    of: Asked
    organiser: Frontend
    household: str
    person: str
    other: str
    _known: dict[str, Frontend] = field(default_factory=dict)

    @classmethod
    def opened(cls, facts: Facts, of: Asked, organiser: Frontend, village: str = VILLAGE, place: int = 0) -> "Ward":
        """One of a household of a village that no test has had, the first where nothing else is said."""
        homes = [each for each in facts.ask(HOMES, village=village) if each[0] not in HOMES_USED]
        home, one, two = homes[place]
        HOMES_USED.append(home)
        return cls(facts, of, organiser, home, f"Person:{one}", f"Person:{two}")

    def beside(self) -> "Ward":
        """Another household of the village, with the same frontends."""
        return Ward.opened(self.facts, self.of, self.organiser)

    @property
    def units(self) -> list[str]:
        """The units of EPIDEMIC_CONTROL over the household, of level 3, 2 and 1."""
        (three,) = self.facts.ask(OVER, home=self.household)
        (two,) = self.facts.ask(ABOVE, unit=three)
        return [three, two, *self.facts.ask(ABOVE, unit=two)]

    async def asked_by(self, id: str) -> Frontend:
        """The frontend of a person, by the own token."""
        if id not in self._known:
            self._known[id] = await self.of(id)
        return self._known[id]

    async def commander(self, unit: str) -> Frontend:
        """The frontend of whoever commands a unit now."""
        return await self.asked_by(self.facts.tied(unit, "COMMANDS")[0])

    def doctors(self) -> list[str]:
        """The doctors of the level-2 unit, as ids."""
        return self.facts.ask(SERVING, unit=self.units[1], role="DOCTOR")

    async def doctor(self) -> Frontend:
        """The frontend of one of them."""
        return await self.asked_by(self.doctors()[0])

    async def start(self, frontend: Frontend | None = None, key: str | None = None, **given: Any) -> dict[str, Any]:
        """What came of isolating the person, by the commander of level 3 where nobody else is said."""
        frontend = frontend or await self.commander(self.units[0])
        found: dict[str, Any] = (await self.begin(frontend, key, **given)).data["startIsolation"]
        return found

    async def begin(self, frontend: Frontend, key: str | None = None, **given: Any) -> Answer:
        """The answer to isolating the person, since an hour ago where nothing else is said."""
        return await frontend.ask(START, input={"person": self.person, "since": soon(-1 / 24), **given}, key=key)

    async def read(self, frontend: Frontend, **given: Any) -> list[dict[str, Any]] | None:
        """The isolations of the household as somebody sees them; None where they see none, or not the household."""
        found = (await frontend.ask(READ, code=self.household, **given)).data["household"]
        told: list[dict[str, Any]] | None = found and found["isolations"]
        return told

    async def node(self, frontend: Frontend, id: str, at: str | None = None) -> dict[str, Any] | None:
        """An isolation by its id, as somebody sees it."""
        (found,) = (await frontend.ask(NODE, id=id, at=at)).data["nodes"]
        return dict(found) if found else None

    def kept(self, id: str) -> list[dict[str, Any]]:
        """What the graph has under an isolation's id."""
        return self.facts.ask("MATCH (i:Isolation {id: $id}) RETURN properties(i)", id=id.removeprefix("Isolation:"))

    def requests(self, id: str) -> list[dict[str, Any]]:
        """The requests about an isolation that the graph has."""
        return self.facts.ask("MATCH (r:Request {about: $id}) RETURN properties(r) ORDER BY r.key", id=id)


def elsewhere(facts: Facts) -> Iterator[str]:
    """Level-2 units of EPIDEMIC_CONTROL of other villages of the town, by code."""
    found = facts.ask(
        "MATCH (u:Unit {purpose: 'EPIDEMIC_CONTROL', level: 2})-[:IN_TOWN]->(:Town {code: $town}) "
        "WHERE u.code <> $own RETURN u.code AS c ORDER BY c",
        town=TOWN,
        own=f"EC2{VILLAGE}-1",
    )
    return iter(found)
