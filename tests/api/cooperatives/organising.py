"""Setting up cooperatives over HTTP, with the requests that a frontend sends."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from neo4j import GraphDatabase

from graph.database.settings import Database
from tests.serving import Answer, Frontend

TOWN: Final = "330782101"
WULIU: Final = "330782101249"
CASE: Final = f"{WULIU}C001"
"""Wuliu's citrus cooperative, which the seed leaves at CANVASSING."""

PAYLOAD: Final = """{ moved blockers { rule severity article requirement actual passed }
  cooperative { code stage blockers { rule } checklist { rule passed severity } } }"""
DOCUMENTS: Final = (
    *("APPLICATION", "ASSEMBLY_MINUTES", "CHARTER", "OFFICERS_AND_IDENTIFICATION", "CONTRIBUTION_LIST"),
    *("DOMICILE_PROOF", "MEMBER_ROSTER", "REAL_NAME_CHECK"),
)

MUTATIONS: Final = {
    "proposeCooperative": "$input: ProposeCooperativeInput!",
    "assignSetupRoles": "$cooperative: String!, $input: SetupRolesInput!",
    "recordPledge": "$cooperative: String!, $input: PledgeInput!",
    "draftCharter": "$cooperative: String!, $items: [CharterItemInput!]!",
    "recordAssembly": "$cooperative: String!, $input: AssemblyInput!",
    "fileRegistration": "$cooperative: String!, $documents: [RegistrationDocument!]!, $on: Date!",
    "decideRegistration": "$cooperative: String!, $approved: Boolean!, $on: Date!, $note: String",
    "withdrawCooperative": "$cooperative: String!, $reason: String!",
}


async def send(frontend: Frontend, name: str, **given: Any) -> Answer:
    """The answer to a mutation."""
    passed = ", ".join(f"{each.split(':')[0][1:]}: {each.split(':')[0]}" for each in MUTATIONS[name].split(", "))
    return await frontend.ask(f"mutation ({MUTATIONS[name]}) {{ {name}({passed}) {PAYLOAD} }}", **given)


async def do(frontend: Frontend, name: str, **given: Any) -> dict[str, Any]:
    """What came of a mutation."""
    found: dict[str, Any] = (await send(frontend, name, **given)).data[name]
    return found


def rules(checks: Iterable[dict[str, Any]]) -> set[str]:
    """The rules of checks."""
    return {each["rule"] for each in checks}


def willing(member: str, **rest: Any) -> dict[str, Any]:
    """A farmer's pledge to join."""
    return {"member": member, "kind": "FARMER", "state": "WILLING", **rest}


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


@dataclass(frozen=True)
class Case:
    """A second case in Wuliu: six growers under one commander, who is no officer of anything else."""

    code: str
    organising: Organising
    commander: str
    homes: tuple[str, ...]

    @classmethod
    async def propose(cls, organising: Organising, number: int) -> "Case":
        """Propose it; its growers begin with the nth household of the village."""
        code = f"{WULIU}C{number:03d}"
        homes = tuple(f"Household:{WULIU}H{number + place:04d}" for place in range(6))
        codes = [home.partition(":")[2] for home in homes]
        person = {"name": f"带头人{number}", "partyMember": True, "birthYear": 1980, "household": codes[0]}
        register = "mutation ($input: PersonInput!) { registerPerson(input: $input) { person { id } } }"
        commander = (await organising.frontend.ask(register, input=person)).data["registerPerson"]["person"]["id"]
        growers = [{"household": home, "plantedArea": 20 if home == codes[0] else 3} for home in codes]
        about = {"code": code, "name": f"{number}号柑桔专业合作社", "product": f"柑桔{number}", "village": WULIU}
        done = await do(
            organising.frontend, "proposeCooperative", input=about | {"businessScope": "柑桔种植", "growers": growers}
        )
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

    async def prepare(self) -> None:
        """Bring it to PREPARING, with the charter drafted."""
        assert (await self.do("assignSetupRoles", input=await self.roles()))["moved"]
        moved = [(await self.do("recordPledge", input=willing(home)))["moved"] for home in self.homes]
        assert moved == [False] * 5 + [True]
        await self.do("draftCharter", items=[{"number": number, "text": "内容"} for number in range(1, 13)])

    def assembly(self, **changes: Any) -> dict[str, Any]:
        """An assembly of all founders at which the commander is elected; to be recorded at once."""
        return {
            "heldAt": datetime.now(UTC).isoformat(),
            "present": list(self.homes),
            "charterVotes": len(self.homes),
            "officers": [{"person": self.commander, "position": "CHAIRPERSON"}],
        } | changes
