"""An organiser of the small town, plans, and what the graph holds."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

import pytest
from neo4j import GraphDatabase

from api.auth import Role
from graph.database.settings import Database
from tests.serving import Frontend, asking, serving, token

TOWN: Final = "990101100"
VILLAGE: Final = f"{TOWN}201"
UNIT: Final = f"EC2{VILLAGE}-1"

PREVIEW: Final = """query ($id: ID!) { restructuring(id: $id) { status version preview {
  applicable violations { rule severity message subject { kind code node { id } } }
  householdsMoved peopleAffected enterprisesAffected unitsCreated unitsDissolved
  diff(first: 200) { totalCount nodes {
    action summary subject { kind code node { id } } from { code } to { code } } } } } }"""
APPLY: Final = """mutation ($id: ID!, $version: Int!, $key: String) {
  applyRestructuring(id: $id, expectedVersion: $version, idempotencyKey: $key) {
    applied restructuring { id status version appliedAt appliedBy { id } }
    violations { rule message } changes { id kind } } }"""
DRAFT: Final = """mutation ($input: RestructuringInput!) {
  draftRestructuring(input: $input) {
    restructuring { id version status draftedBy { id } steps { ordinal kind summary } } } }"""


@dataclass(frozen=True)
class Organiser:
    """Whoever plans, over HTTP."""

    frontend: Frontend

    async def draft(self, *steps: dict[str, Any], at: datetime | None = None) -> str:
        """The id of a draft of these steps."""
        plan = {"title": "调整", "reason": "人手不足", "steps": list(steps)}
        if at is not None:
            plan["effectiveAt"] = at.isoformat()
        answer = await self.frontend.ask(DRAFT, input=plan)
        return str(answer.data["draftRestructuring"]["restructuring"]["id"])

    async def preview(self, *steps: dict[str, Any], at: datetime | None = None) -> dict[str, Any]:
        """What applying these steps would do."""
        answer = await self.frontend.ask(PREVIEW, id=await self.draft(*steps, at=at))
        found: dict[str, Any] = answer.data["restructuring"]["preview"]
        return found

    async def apply(self, *steps: dict[str, Any], at: datetime | None = None) -> dict[str, Any]:
        """What came of applying these steps."""
        answer = await self.frontend.ask(APPLY, id=await self.draft(*steps, at=at), version=1)
        found: dict[str, Any] = answer.data["applyRestructuring"]
        return found


@pytest.fixture
async def organiser(county: Database) -> AsyncIterator[Organiser]:
    async with (
        serving(county) as address,
        asking(county, address, token(county, roles=(Role.ORGANISER,), towns=(TOWN,))) as frontend,
    ):
        yield Organiser(frontend)


@dataclass(frozen=True)
class Facts:
    """What is in the graph, straight from it."""

    database: Database

    def ask(self, statement: str, **given: Any) -> list[Any]:
        """The values of a statement's only column."""
        uri, auth = self.database.uri or "", (self.database.username, self.database.password.get_secret_value())
        with GraphDatabase.driver(uri, auth=auth) as driver, driver.session() as session:
            return session.run(statement, given).value()

    def digest(self, at: datetime | None = None) -> set[tuple[Any, ...]]:
        """Every tenure that holds at an instant, by its ends, its type and its part."""
        rows = self.ask(
            "MATCH (a)-[r]->(b) WHERE r.since <= $at < r.until "
            "RETURN [coalesce(a.code, a.id), type(r), coalesce(b.code, b.id), coalesce(r.role, r.position, '')]",
            at=at or datetime.now(UTC),
        )
        return {tuple(row) for row in rows}

    def beneath(self, unit: str) -> list[str]:
        """The units beneath one, now, by code."""
        return self.ask(
            "MATCH (u:Unit {code: $unit})<-[p:PART_OF]-(c) WHERE p.until > datetime() RETURN c.code AS c ORDER BY c",
            unit=unit,
        )

    def covered(self, unit: str) -> list[str]:
        """What a unit covers now, by code."""
        return self.ask(
            "MATCH (:Unit {code: $unit})-[c:COVERS]->(t) WHERE c.until > datetime() RETURN t.code AS c ORDER BY c",
            unit=unit,
        )

    def tied(self, unit: str, type: str) -> list[str]:
        """People tied to a unit now, as ids."""
        found = self.ask(
            "MATCH (p:Person)-[r]->(:Unit {code: $unit}) WHERE type(r) = $type AND r.until > datetime() "
            "RETURN p.id AS id ORDER BY id",
            unit=unit,
            type=type,
        )
        return [f"Person:{each}" for each in found]


@pytest.fixture
def facts(county: Database) -> Facts:
    return Facts(county)


@pytest.fixture
def three(facts: Facts) -> list[str]:
    """Level-3 units of the village, by code."""
    return facts.beneath(UNIT)
