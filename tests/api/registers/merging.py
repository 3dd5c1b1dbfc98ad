"""Merging people, and how they are told to have come of one another."""

from typing import Any, Final

from tests.serving import Answer, Frontend

MERGE: Final = """mutation ($from: ID!, $into: ID!, $reason: String! = "重复登记") {
  mergePeople(from: $from, into: $into, reason: $reason) { changes { id kind reason }
    person { id name phone birthYear partyMember offices { position } predecessors { id } } } }"""
LINEAGE: Final = """query ($id: ID!) { node(id: $id) { ... on Person { name departedAt departure
  predecessors { id name phone } successors { id name } } } }"""


async def merge(frontend: Frontend, from_: str, into: str, **others: Any) -> Answer:
    """The answer to a merger."""
    return await frontend.ask(MERGE, **{"from": from_, "into": into, **others})


async def lineage(frontend: Frontend, id: str) -> Any:
    """Somebody as their id leads there, with what they became part of and what became part of them."""
    return (await frontend.ask(LINEAGE, id=id)).data["node"]
