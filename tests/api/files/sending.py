"""Tables that are sent in, and what the graph has of whom they tell."""

import csv
from io import StringIO
from typing import Any, Final

from tests.api.restructurings.conftest import Facts
from tests.serving import Frontend

UNDO: Final = """mutation ($id: ID!) { undoRestructuring(id: $id, reason: "误") {
  applied violations { message } restructuring { status } } }"""


def table(rows: list[dict[str, Any]]) -> str:
    """A table of people."""
    file = StringIO(newline="")
    written = csv.DictWriter(file, list(rows[0]))
    written.writeheader()
    written.writerows(rows)
    return file.getvalue()


async def sent(frontend: Frontend, rows: list[dict[str, Any]], **given: str) -> dict[str, Any]:
    """What is answered to a table that is sent in."""
    response = await frontend.http.post(
        "/files/import", params={"name": "人员.csv", **given}, content=table(rows).encode()
    )
    assert response.status_code == 200, response.text
    found: dict[str, Any] = response.json()
    return found


def known(facts: Facts, person: str) -> dict[str, Any]:
    """What the graph has of somebody now."""
    (found,) = facts.ask(
        "MATCH (p:Person {id: $id}) RETURN {name: p.name, phone: coalesce(p.phone, ''), "
        "home: [(p)-[l:LIVES_IN]->(h) WHERE l.until > datetime() | h.code]}",
        id=person,
    )
    return dict(found)
