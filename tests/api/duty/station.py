"""A post with the bodies that keep it, and what is asked of posts, shifts and counts."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, Final

from graph.days import SHANGHAI
from tests.api.restructurings.conftest import TOWN, VILLAGE, Facts
from tests.serving import Answer, Asked, Frontend

POST: Final = """mutation ($input: PostInput!, $key: String) { registerPost(input: $input, idempotencyKey: $key) {
  post { id code name kind opens closes village { code } keptBy { code } } changes { kind summary } } }"""
CLOSE: Final = """mutation ($code: String!, $on: Date!) { closePost(code: $code, on: $on) {
  post { code keptBy { code } } changes { kind } } }"""
SHIFT: Final = """{ id duty start end until withdrawnAt withdrawnReason post { code } person { id name phone }
  rosteredBy { id } }"""
ROSTER: Final = f"""mutation ($shifts: [ShiftInput!]!, $withdraws: [ID!]! = [], $reason: String, $key: String) {{
  rosterShifts(shifts: $shifts, withdraws: $withdraws, reason: $reason, idempotencyKey: $key) {{
    written repeated shifts {SHIFT} withdrawn {{ id withdrawnReason }}
    conflicts {{ rule message index otherIndex other {{ id }} }}
    warnings {{ rule message index otherIndex other {{ id }} }} }} }}"""
WITHDRAW: Final = f"""mutation ($id: ID!, $reason: String!, $key: String) {{
  withdrawShift(id: $id, reason: $reason, idempotencyKey: $key) {{ repeated shift {SHIFT} }} }}"""
DAY: Final = f"""query ($code: String!, $on: Date!) {{ post(code: $code) {{
  shifts(on: $on) {SHIFT} uncovered(on: $on) {{ start end }} }} }}"""
DUTIES: Final = f"query ($id: ID!, $on: Date!) {{ node(id: $id) {{ ... on Person {{ duties(on: $on) {SHIFT} }} }} }}"
TALLY: Final = """{ id key label unit value qualifier printed from to replaced at by { id } replaces { id replaced }
  of { id } }"""
TALLIES: Final = f"""mutation ($of: ID!, $tallies: [TallyInput!]!, $key: String) {{
  recordTallies(of: $of, tallies: $tallies, idempotencyKey: $key) {{ repeated tallies {TALLY} }} }}"""
TOLD: Final = f"""query ($code: String!, $from: Date, $to: Date) {{
  post(code: $code) {{ tallies(from: $from, to: $to) {TALLY} }} }}"""


def local(on: date, clock: str) -> str:
    """An instant by the local clock; 24:00 is the end of the day."""
    hours, minutes = map(int, clock.split(":"))
    at = datetime(on.year, on.month, on.day, tzinfo=SHANGHAI) + timedelta(hours=hours, minutes=minutes)
    return at.isoformat()


def clock(at: str) -> str:
    """The local day of the month and time of an instant."""
    return datetime.fromisoformat(at).astimezone(SHANGHAI).strftime("%d %H:%M")


@dataclass
class Station:
    """A post of the town, kept by its militia; a day of the test's own; frontends of people by their own tokens."""

    facts: Facts
    of: Asked
    organiser: Frontend
    code: str
    on: date
    _known: dict[str, Frontend] = field(default_factory=dict)

    @classmethod
    async def opened(cls, facts: Facts, of: Asked, organiser: Frontend, code: str, on: date, **given: Any) -> "Station":
        """One that is registered, round the clock where nothing else is said."""
        station = cls(facts, of, organiser, code, on)
        post = {"code": code, "name": "卡口", "kind": "CHECKPOINT", "keptBy": [station.militia], **given}
        assert not (answer := await organiser.ask(POST, input=post)).body.get("errors"), answer.body
        return station

    async def beside(self, code: str, **given: Any) -> "Station":
        """Another post, with the same people."""
        return await Station.opened(self.facts, self.of, self.organiser, code, self.on, **given)

    @property
    def next(self) -> date:
        """The day after that of the test."""
        return self.on + timedelta(days=1)

    @property
    def before(self) -> date:
        """The day before that of the test."""
        return self.on - timedelta(days=1)

    @property
    def militia(self) -> str:
        """The code of the town's militia."""
        return str(self._one("MATCH (o:Organization {kind: 'MILITIA'}) WHERE o.code STARTS WITH $town RETURN o.code"))

    @property
    def squad(self) -> list[str]:
        """Ids of its members, the leader not among them."""
        return self._members("MEMBER", self.militia)

    @property
    def squad_leader(self) -> str:
        """The id of its leader."""
        return self._members("LEADER", self.militia)[0]

    @property
    def secretary(self) -> str:
        """The id of who commands the level-2 unit of the village."""
        return self.facts.tied(f"EC2{VILLAGE}-1", "COMMANDS")[0]

    @property
    def resident(self) -> str:
        """The id of somebody who lives in another village and has no place anywhere."""
        return "Person:" + str(
            self._one(
                "MATCH (p:Person)-[l:LIVES_IN]->(:Household)-[:IN_VILLAGE]->(v:Village) WHERE v.code STARTS WITH $town "
                f"AND v.code <> '{VILLAGE}' AND l.until > datetime() "
                "AND NOT EXISTS { (p)-[:COMMANDS|LIAISES_FOR|SERVES_IN|HOLDS|WORKS_IN|INSTRUCTS]->() } "
                "RETURN p.id ORDER BY p.id LIMIT 1"
            )
        )

    @property
    def neighbour(self) -> str:
        """The id of somebody who lives in the village and has no place anywhere."""
        return "Person:" + str(
            self._one(
                f"MATCH (p:Person)-[l:LIVES_IN]->(:Household)-[:IN_VILLAGE]->(:Village {{code: '{VILLAGE}'}}) "
                "WHERE l.until > datetime() AND $town <> '' "
                "AND NOT EXISTS { (p)-[:COMMANDS|LIAISES_FOR|SERVES_IN|HOLDS|WORKS_IN|INSTRUCTS]->() } "
                "AND NOT EXISTS { (s:Shift) WHERE s.person = p.id } "
                "RETURN p.id ORDER BY p.id LIMIT 1"
            )
        )

    async def person(self, id: str) -> Frontend:
        """The frontend of a person, by the own token."""
        if id not in self._known:
            self._known[id] = await self.of(id)
        return self._known[id]

    def shift(self, person: str, on: date, start: str, end: str | None = None, **given: Any) -> dict[str, Any]:
        """A shift at the post on a day, by the local clock."""
        shift = {"post": self.code, "person": person, "duty": "值勤", "start": local(on, start)}
        return shift | ({} if end is None else {"end": local(on, end)}) | given

    async def day(self, frontend: Frontend, on: date, code: str | None = None) -> dict[str, Any]:
        """The post's roster of a day, as somebody sees it."""
        found: dict[str, Any] = (await frontend.ask(DAY, code=code or self.code, on=on.isoformat())).data["post"]
        return found

    def _members(self, position: str, body: str) -> list[str]:
        found = self.facts.ask(
            "MATCH (p:Person)-[h:HOLDS {position: $position}]->(:Organization {code: $body}) "
            "WHERE h.until > datetime() RETURN p.id AS id ORDER BY id",
            position=position,
            body=body,
        )
        return [f"Person:{each}" for each in found]

    def _one(self, statement: str) -> Any:
        return self.facts.ask(statement, town=TOWN)[0]


async def roster(frontend: Frontend, *shifts: dict[str, Any], **given: Any) -> dict[str, Any]:
    """What came of a roster."""
    answer = await frontend.ask(ROSTER, shifts=list(shifts), **given)
    found: dict[str, Any] = answer.data["rosterShifts"]
    return found


def rules(remarks: list[dict[str, Any]]) -> list[tuple[str, int]]:
    """Which rules are said of which shifts."""
    return [(each["rule"], each["index"]) for each in remarks]


def fault(answer: Answer) -> tuple[str, str | None]:
    """The code of the only fault, and the argument that it names."""
    (error,) = answer.errors
    return error["extensions"]["code"], error["extensions"].get("argument")
