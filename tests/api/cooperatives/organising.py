"""Setting up cooperatives over HTTP, with the requests that a frontend sends."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from neo4j import GraphDatabase

from graph.database.settings import Database
from graph.days import SHANGHAI
from tests.serving import Answer, Frontend

TOWN: Final = "330782101"
WULIU: Final = "330782101249"
DOMICILE: Final = "浙江省金华市义乌市赤岸镇五柳村"
CASE: Final = f"{WULIU}C001"
"""Wuliu's citrus cooperative, which the seed leaves at CANVASSING."""

PAYLOAD: Final = """{ moved blockers { rule severity article requirement actual passed }
  warnings { rule severity actual }
  cooperative { code stage blockers { rule } checklist { rule passed severity } } }"""
BASIC: Final = (
    *("APPLICATION", "ASSEMBLY_MINUTES", "CHARTER", "OFFICERS_AND_IDENTIFICATION", "CONTRIBUTION_LIST"),
    *("DOMICILE_PROOF", "MEMBER_ROSTER"),
)
ONCE: Final = (*BASIC, "AGENT_AUTHORITY")
NOW: Final = (*BASIC, "REAL_NAME_CHECK")
"""The papers of both times, and those of the old regulation and since."""

MUTATIONS: Final = {
    "proposeCooperative": "$input: ProposeCooperativeInput!",
    "assignSetupRoles": "$cooperative: String!, $input: SetupRolesInput!",
    "addGrower": "$cooperative: String!, $input: AddGrowerInput!",
    "removeGrower": "$cooperative: String!, $household: String!, $reason: String!, $on: Date",
    "correctGrower": "$cooperative: String!, $household: String!, $plantedArea: Float!, $on: Date",
    "handOverGrowers": "$cooperative: String!, $input: HandOverGrowersInput!",
    "planVisit": "$cooperative: String!, $household: String!, $nextVisitOn: Date, $note: String",
    "recordPledge": "$cooperative: String!, $input: PledgeInput!",
    "draftCharter": "$cooperative: String!, $items: [CharterItemInput!]!, $domicile: String, $on: Date",
    "recordAssembly": "$cooperative: String!, $input: AssemblyInput!",
    "correctAssembly": "$cooperative: String!, $input: AssemblyInput!",
    "fileRegistration": "$cooperative: String!, $documents: [RegistrationDocument!]!, $on: Date!",
    "acceptRegistration": "$cooperative: String!, $on: Date!, $prolonged: Boolean! = false",
    "decideRegistration": "$cooperative: String!, $approved: Boolean!, $on: Date!, $creditCode: String, $note: String",
    "recordCreditCode": "$cooperative: String!, $creditCode: String!",
    "withdrawCooperative": "$cooperative: String!, $reason: String!, $on: Date",
    "admitMember": "$cooperative: String!, $input: AdmitMemberInput!",
    "withdrawMember": "$cooperative: String!, $member: ID!, $appliedOn: Date!",
    "expelMember": "$cooperative: String!, $member: ID!, $heardOn: Date!, $vote: VoteInput!",
    "electOfficers": "$cooperative: String!, $officers: [OfficerInput!]!, $vote: VoteInput!, $termYears: Int",
    "amendCharter": "$cooperative: String!, $items: [CharterItemInput!]!, $vote: VoteInput!, $domicile: String",
    "recordAlteration": "$cooperative: String!, $rules: [String!]!, $on: Date!",
}


async def send(frontend: Frontend, name: str, **given: Any) -> Answer:
    """The answer to a mutation, of which only those arguments are written that are given."""
    declared = [each for each in MUTATIONS[name].split(", ") if each.split(":")[0][1:] in given]
    passed = ", ".join(f"{each.split(':')[0][1:]}: {each.split(':')[0]}" for each in declared)
    return await frontend.ask(f"mutation ({', '.join(declared)}) {{ {name}({passed}) {PAYLOAD} }}", **given)


async def do(frontend: Frontend, name: str, **given: Any) -> dict[str, Any]:
    """What came of a mutation."""
    found: dict[str, Any] = (await send(frontend, name, **given)).data[name]
    return found


def rules(checks: Iterable[dict[str, Any]]) -> set[str]:
    """The rules of checks."""
    return {each["rule"] for each in checks}


def willing(asked_id: str, /, **rest: Any) -> dict[str, Any]:
    """A farmer's pledge to join, with something to bring in: of a household, for which its head joins, or a person."""
    label, _, key = asked_id.partition(":")
    asked = {"grower": key} if label == "Household" else {"member": asked_id}
    brought = {"contribution": 1000, "contributionKind": "CASH"}
    return {**asked, "kind": "FARMER", "state": "WILLING", **brought, **rest}


@dataclass(frozen=True)
class Organising:
    """Whoever organises, and what they do to one cooperative."""

    frontend: Frontend

    async def do(self, name: str, cooperative: str = CASE, **given: Any) -> dict[str, Any]:
        """What came of a mutation."""
        return await do(self.frontend, name, cooperative=cooperative, **given)

    async def case(self, selection: str, cooperative: str = CASE, as_of: str | None = None) -> dict[str, Any]:
        """What is told of the cooperative."""
        query = f"query ($code: String!, $asOf: DateTime) {{ cooperative(code: $code, asOf: $asOf) {{ {selection} }} }}"
        found: dict[str, Any] = (await self.frontend.ask(query, code=cooperative, asOf=as_of)).data["cooperative"]
        return found

    async def undo(self, change: str) -> None:
        """Undo a deed of the registers, as the tests after this one expect to find whom it was of."""
        undoes = 'mutation ($id: ID!) { undoChange(id: $id, reason: "登记有误") { applied } }'
        assert (await self.frontend.ask(undoes, id=change)).data["undoChange"]["applied"]

    async def founders(self, cooperative: str = CASE) -> list[str]:
        """The ids of those who would join."""
        told = await self.case("pledges(state: WILLING, first: 200) { nodes { member { id } } }", cooperative)
        return [each["member"]["id"] for each in told["pledges"]["nodes"]]

    async def leads(self, cooperative: str = CASE) -> list[tuple[str, list[str]]]:
        """The level-3 commanders, each with the ids of own growers."""
        selection = "roles { level3Commanders { commander { id } households { id } } }"
        told = (await self.case(selection, cooperative))["roles"]["level3Commanders"]
        return [(each["commander"]["id"], [home["id"] for home in each["households"]]) for each in told]


@dataclass(frozen=True)
class Seen:
    """What is in the graph, straight from it."""

    database: Database

    def ask(self, statement: str, **given: Any) -> list[Any]:
        """The values of a statement's only column."""
        uri, auth = self.database.uri or "", (self.database.username, self.database.password.get_secret_value())
        with GraphDatabase.driver(uri, auth=auth) as driver, driver.session() as session:
            return session.run(statement, given).value()

    def digest(self) -> list[Any]:
        """Everything that hangs on cooperatives, and how far the log has come: what a refused deed leaves alone."""
        return self.ask(
            "MATCH (c:Cooperative)-[r]-(n) WHERE NOT r:TOUCHED "
            "RETURN [c.code, type(r), toString(r.since), toString(r.until), elementId(n)] AS d ORDER BY d "
            "UNION ALL MATCH (l:Lock) RETURN [toString(l.seq)] AS d"
        )

    def adults(self, village: str = WULIU) -> list[tuple[str, str]]:
        """Grown people of a village who are neither public servants nor hold a post, with their household."""
        rows = self.ask(
            "MATCH (v:Village {code: $village})<-[i:IN_VILLAGE]-(h:Household)<-[l:LIVES_IN]-(p:Person) "
            "WHERE i.until > datetime() AND l.until > datetime() AND p.birthYear < 1995 "
            "AND NOT coalesce(p.publicServant, false) AND NOT EXISTS { (p)-[:HOLDS|COMMANDS]->() } "
            "RETURN ['Person:' + p.id, 'Household:' + h.code] ORDER BY h.code, p.id",
            village=village,
        )
        return [(person, home) for person, home in rows]

    def led(self, place: int) -> tuple[str, tuple[str, ...]]:
        """A Party member of Wuliu who has no part in the seeded case, and own home with five others."""
        rows = self.ask(
            "MATCH (:Village {code: $village})<-[:IN_VILLAGE]-(h:Household)<-[:LIVES_IN]-(p:Person) "
            "WHERE p.partyMember AND p.birthYear < 1990 AND p.synthetic AND NOT coalesce(p.publicServant, false) "
            "AND NOT EXISTS { (p)-[:COMMANDS]->(u:Unit {purpose: 'COOPERATIVE_SETUP'}) WHERE u.code CONTAINS 'C001' } "
            "AND NOT EXISTS { (p)-[:HOLDS {position: 'PARTY_SECRETARY'}]->() } "
            "RETURN [p.id, h.code] ORDER BY h.code, p.id",
            village=WULIU,
        )
        person, home = rows[place % len(rows)]
        others = [each for _, each in self.adults() if each != f"Household:{home}"]
        return f"Person:{person}", (f"Household:{home}", *list(dict.fromkeys(others))[place * 5 : place * 5 + 5])

    def born(self, year: int, beside: Iterable[str] = ()) -> str:
        """Somebody of Wuliu who was born in a year, holds no post, and does not live in these homes."""
        rows = self.ask(
            "MATCH (:Village {code: $village})<-[:IN_VILLAGE]-(h:Household)<-[:LIVES_IN]-(p:Person {birthYear: $year}) "
            "WHERE NOT 'Household:' + h.code IN $beside AND NOT EXISTS { (p)-[:HOLDS|COMMANDS|MEMBER_OF]->() } "
            "RETURN 'Person:' + p.id ORDER BY h.code, p.id",
            village=WULIU,
            year=year,
            beside=list(beside),
        )
        return str(rows[0])


@dataclass(frozen=True)
class Case:
    """A second case in Wuliu: six growers under one commander, who is no officer of anything else."""

    code: str
    organising: Organising
    commander: str
    homes: tuple[str, ...]

    @classmethod
    async def propose(cls, organising: Organising, number: int) -> "Case":
        """Propose it; its growers begin with the nth household of the village, where its commander is registered."""
        homes = tuple(f"Household:{WULIU}H{number + place:04d}" for place in range(6))
        household = homes[0].partition(":")[2]
        person = {"name": f"带头人{number}", "partyMember": True, "birthYear": 1980, "household": household}
        register = "mutation ($input: PersonInput!) { registerPerson(input: $input) { person { id } } }"
        commander = (await organising.frontend.ask(register, input=person)).data["registerPerson"]["person"]["id"]
        return await cls.of(organising, f"{WULIU}C{number:03d}", commander, homes)

    @classmethod
    async def of(
        cls,
        organising: Organising,
        code: str,
        commander: str,
        homes: tuple[str, ...],
        on: str | None = None,
        **changes: Any,
    ) -> "Case":
        """Propose it for these homes, the first of which is the commander's; on a day, or today."""
        codes = [home.partition(":")[2] for home in homes]
        growers = [{"household": home, "plantedArea": 20 if home == codes[0] else 3} for home in codes]
        number = code[-3:]
        about = {"code": code, "name": f"{number}号果蔬专业合作社", "product": f"第{number}种果蔬", "village": WULIU}
        rest = {"businessScope": "果蔬种植", "domicile": DOMICILE, "growers": growers, "on": on}
        done = await do(organising.frontend, "proposeCooperative", input=about | rest | changes)
        assert (done["moved"], done["cooperative"]["stage"]) == (True, "PROPOSED")
        return cls(code, organising, commander, homes)

    async def roles(self, **changes: Any) -> dict[str, Any]:
        """What to give out as the four roles: those of the seeded case above, and the commander with all growers."""
        selection = "roles { level1Commander { id } level2Commander { id } instructors { id } }"
        told = (await self.organising.case(selection))["roles"]
        homes = [home.partition(":")[2] for home in self.homes]
        return {
            "level1Commander": told["level1Commander"]["id"],
            "level2Commander": told["level2Commander"]["id"],
            "instructors": [each["id"] for each in told["instructors"]],
            "level3Commanders": [{"commander": self.commander, "households": homes}],
        } | changes

    async def do(self, name: str, **given: Any) -> dict[str, Any]:
        """What came of a mutation."""
        return await self.organising.do(name, self.code, **given)

    async def prepare(self, on: str | None = None, items: int = 12, **brought: Any) -> None:
        """Bring it to PREPARING, with so many items of the charter drafted."""
        assert (await self.do("assignSetupRoles", input=await self.roles() | {"on": on}))["moved"]
        first, *others = self.homes
        pledges = [willing(first, member=self.commander, on=on, **brought)]
        pledges += [willing(home, on=on, **brought) for home in others]
        moved = [(await self.do("recordPledge", input=each))["moved"] for each in pledges]
        assert moved == [False] * 5 + [True]
        drafted = [{"number": number, "text": "内容"} for number in range(1, items + 1)]
        await self.do("draftCharter", items=drafted, on=on)

    async def register(self) -> None:
        """Bring it from PREPARING to REGISTERED, today."""
        today = str(datetime.now(SHANGHAI).date())
        assert (await self.do("recordAssembly", input=await self.assembly()))["moved"]
        assert (await self.do("fileRegistration", documents=NOW, on=today))["moved"]
        assert (await self.do("decideRegistration", approved=True, on=today))["moved"]

    async def assembly(self, **changes: Any) -> dict[str, Any]:
        """An assembly of all founders at which the commander is elected; to be recorded at once."""
        founders = await self.organising.founders(self.code)
        return {
            "heldAt": datetime.now(UTC).isoformat(),
            "present": founders,
            "charterVotes": len(founders),
            "officers": [{"person": self.commander, "position": "CHAIRPERSON"}],
            "termYears": 3,
            "registryLiaison": self.commander,
        } | changes
