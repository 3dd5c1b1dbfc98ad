"""A firm with whoever looks after it, and what is asked of visits, plans and states."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

from graph.days import start_of, today
from tests.api.restructurings.conftest import TOWN, Facts
from tests.serving import Answer, Asked, Frontend

TOPICS: Final = ("STAFF_HEALTH", "DISINFECTION", "CANTEEN_AND_DORMITORY", "HEALTH_EDUCATION")
VISIT: Final = """{ id mode heldAt at replaced by { id } enterprise { code } findings { topic result note }
  replaces { id replaced } }"""
RECORD: Final = f"""mutation ($input: GuidanceVisitInput!, $key: String) {{
  recordGuidanceVisit(input: $input, idempotencyKey: $key) {{ repeated visit {VISIT} }} }}"""
PLAN: Final = "{ id on note at by { id } enterprise { code } }"
FILE: Final = f"""mutation ($enterprise: String!, $on: Date!, $note: String, $key: String) {{
  fileContingencyPlan(enterprise: $enterprise, on: $on, note: $note, idempotencyKey: $key) {{
    repeated plan {PLAN} }} }}"""
RESUMPTION: Final = f"""{{ state since resumedOn planOnFile plan {PLAN}
  blockers {{ rule article requirement actual passed severity }}
  history(first: 50) {{ totalCount nodes {{ state on at reason by {{ id }} }} }} }}"""
SET: Final = """mutation ($enterprise: String!, $state: ResumptionState!, $on: Date!, $reason: String, $key: String) {
  setResumption(enterprise: $enterprise, state: $state, on: $on, reason: $reason, idempotencyKey: $key) {
    moved repeated blockers { rule requirement actual } enterprise { code resumption { state since } } } }"""
CARD: Final = f"""query ($code: String!, $first: Int = 50, $after: String) {{ enterprise(code: $code) {{
  code instructors {{ id }} squads {{ code }} resumption {RESUMPTION}
  visits(first: $first, after: $after) {{ totalCount nodes {VISIT} pageInfo {{ endCursor hasNextPage }} }} }} }}"""

REGISTER: Final = "mutation ($input: EnterpriseInput!) { registerEnterprise(input: $input) { enterprise { code } } }"
OTHERS: Final = """MATCH (e:Enterprise {kind: 'MICRO'})-[i:IN_VILLAGE]->(v:Village)
WHERE e.code > $code AND i.until > datetime() AND v.code STARTS WITH $town RETURN e.code"""
WHERE: Final = """MATCH (unit:Unit {purpose: 'WORK_RESUMPTION', level: 3})-[:COVERS]->(e:Enterprise {code: $code})
MATCH (e)-[:IN_VILLAGE]->(village) RETURN [village.code, unit.code]"""


def days_ago(days: int) -> date:
    """A day before this one."""
    return today() - timedelta(days=days)


def held(days: int = 0, hours: int = 0) -> str:
    """An instant so long ago."""
    return (datetime.now(UTC) - timedelta(days=days, hours=hours, minutes=1)).isoformat()


def findings(**others: str) -> list[dict[str, Any]]:
    """Every topic passed, but for those that are named with something else."""
    return [{"topic": topic, "result": others.get(topic, "PASSED")} for topic in TOPICS]


@dataclass
class Premises:
    """A firm, and frontends of people by their own tokens."""

    facts: Facts
    of: Asked
    organiser: Frontend
    code: str
    _known: dict[str, Frontend] = field(default_factory=dict)

    async def person(self, id: str) -> Frontend:
        """The frontend of a person, by the own token."""
        if id not in self._known:
            self._known[id] = await self.of(id)
        return self._known[id]

    async def officer(self) -> Frontend:
        """That of the firm's resident officer."""
        return await self.person(self.one("MATCH (p:Person)-[t:INSTRUCTS]->(e:Enterprise {code: $code}) RETURN p.id"))

    def one(self, statement: str, **given: Any) -> str:
        """The id of the first person that a statement answers of the firm."""
        return f"Person:{self.facts.ask(statement, code=self.code, **given)[0]}"

    def other(self) -> str:
        """The code of another firm of the kind."""
        found = self.facts.ask(OTHERS, code=self.code, town=TOWN)
        return str(found[0])

    async def grower(self) -> "Premises":
        """A grain grower of the village, covered by the firm's unit, of whom nothing was said yet."""
        village, unit = self.facts.ask(WHERE, code=self.code)[0]
        number = self.facts.ask("MATCH (e:Enterprise {kind: 'GRAIN_GROWER'}) RETURN count(e) AS n")[0] + 1
        grower = {"code": f"{village}G{number:04}", "name": "种粮户", "kind": "GRAIN_GROWER", "village": village}
        answer = await self.organiser.ask(REGISTER, input=grower | {"unit": unit})
        assert "errors" not in answer.body, answer.body
        return Premises(self.facts, self.of, self.organiser, grower["code"])

    def visit(self, **given: Any) -> dict[str, Any]:
        """A visit just now that found everything in order."""
        return {"enterprise": self.code, "heldAt": held(), "findings": findings(), **given}

    async def record(self, frontend: Frontend, **given: Any) -> Answer:
        """The answer to noting a visit."""
        key = given.pop("key", None)
        return await frontend.ask(RECORD, input=self.visit(**given), key=key)

    async def recorded(self, frontend: Frontend, **given: Any) -> dict[str, Any]:
        """The visit that was noted."""
        found: dict[str, Any] = (await self.record(frontend, **given)).data["recordGuidanceVisit"]["visit"]
        return found

    async def file(self, frontend: Frontend, on: date, **given: Any) -> Answer:
        """The answer to putting a plan on file."""
        return await frontend.ask(FILE, enterprise=self.code, on=on.isoformat(), **given)

    async def set(self, frontend: Frontend, state: str, on: date, **given: Any) -> Answer:
        """The answer to bringing the firm to a state."""
        return await frontend.ask(SET, enterprise=self.code, state=state, on=on.isoformat(), **given)

    async def stands(self, frontend: Frontend, state: str, on: date, **given: Any) -> None:
        """Bring the firm to a state."""
        found = (await self.set(frontend, state, on, **given)).data["setResumption"]
        assert (found["moved"], found["blockers"]) == (True, []), found
        assert found["enterprise"]["resumption"] == {"state": state, "since": on.isoformat()}

    async def resumed(self, frontend: Frontend, on: date) -> None:
        """Bring the firm back to work on a day on which it is inspected too."""
        await self.stands(frontend, "PREPARING", on)
        await self.recorded(frontend, heldAt=min(start_of(on) + timedelta(hours=1), datetime.now(UTC)).isoformat())
        assert "errors" not in (await self.file(frontend, on)).body
        await self.stands(frontend, "INSPECTED", on)
        await self.stands(frontend, "RESUMED", on)

    async def card(self, frontend: Frontend, **given: Any) -> dict[str, Any]:
        """The firm as somebody sees it; nothing where they do not."""
        found: dict[str, Any] = (await frontend.ask(CARD, code=self.code, **given)).data["enterprise"]
        return found


def fault(answer: Answer) -> tuple[str, str | None]:
    """The code of the only fault, and the argument that it names."""
    (error,) = answer.errors
    return error["extensions"]["code"], error["extensions"].get("argument")
