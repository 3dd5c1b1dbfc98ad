"""Tables that are sent in, and what the graph has of whom they tell."""

import csv
from io import BytesIO, StringIO
from typing import Any, Final

from openpyxl import Workbook

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


def workbook(sheets: dict[str, list[dict[str, Any]]]) -> bytes:
    """Tables as a workbook, a sheet for each."""
    book, file = Workbook(), BytesIO()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in (list(rows[0]), *(list(each.values()) for each in rows)):
            sheet.append(row)
    book.save(file)
    return file.getvalue()


async def sent_in(frontend: Frontend, content: bytes, name: str, **given: str) -> dict[str, Any]:
    """What is answered to a file that is sent in."""
    response = await frontend.http.post("/files/import", params={"name": name, **given}, content=content)
    assert response.status_code == 200, response.text
    found: dict[str, Any] = response.json()
    return found


async def sent(frontend: Frontend, rows: list[dict[str, Any]], **given: str) -> dict[str, Any]:
    """What is answered to a table that is sent in."""
    return await sent_in(frontend, table(rows).encode(), "人员.csv", **given)


def known(facts: Facts, person: str) -> dict[str, Any]:
    """What the graph has of somebody now."""
    (found,) = facts.ask(
        "MATCH (p:Person {id: $id}) RETURN {name: p.name, phone: coalesce(p.phone, ''), "
        "home: [(p)-[l:LIVES_IN]->(h) WHERE l.until > datetime() | h.code]}",
        id=person,
    )
    return dict(found)
