"""A town whose organiser sends every mutation twice, and what the graph holds of that."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any, Final

from graphql import GraphQLField, GraphQLObjectType, get_named_type

from api.schema import build
from tests.api.restructurings.conftest import TOWN, Facts
from tests.serving import Answer, Frontend

VILLAGE: Final = f"{TOWN}204"
NUMBERS: Final = count(8101)
"""Of things that have not been."""
ANSWERS: Final = {
    "person": "person { id name }",
    "household": "household { id address }",
    "enterprise": "enterprise { code name }",
    "restructuring": "restructuring { id status version }",
    "cooperative": "cooperative { code stage }",
    "applied": "applied",
    "moved": "moved",
    "violations": "violations { rule }",
    "blockers": "blockers { rule }",
    "changes": "changes { id kind }",
    "change": "change { id kind }",
    "likelyDoubles": "likelyDoubles { id }",
    "directive": "directive { id title closedAt }",
    "delivery": "delivery { id state }",
    "report": "report { id note }",
    "repeated": "repeated",
    "post": "post { code name }",
    "written": "written",
    "shifts": "shifts { id duty }",
    "withdrawn": "withdrawn { id }",
    "conflicts": "conflicts { rule }",
    "warnings": "warnings { rule }",
    "shift": "shift { id withdrawnReason }",
    "tallies": "tallies { id value }",
    "errand": "errand { id state }",
    "errands": "errands { id state }",
    "isolation": "isolation { id since expectedUntil endedAt }",
}
"""What is asked of the fields of payloads."""


def mutations() -> dict[str, GraphQLField]:
    """The mutations of the schema."""
    mutation = build()._schema.mutation_type
    assert mutation is not None
    return dict(mutation.fields)


def selection(field: GraphQLField) -> str:
    """Everything that a mutation answers, as ANSWERS has it."""
    payload = get_named_type(field.type)
    assert isinstance(payload, GraphQLObjectType)
    return " ".join(ANSWERS[name] for name in payload.fields)


async def send(frontend: Frontend, name: str, key: str | None = None, **given: Any) -> Answer:
    """The answer to a mutation, everything that it answers selected."""
    field = mutations()[name]
    sent = given | ({} if key is None else {"idempotencyKey": key})
    declared = ", ".join(f"${each}: {field.args[each].type}" for each in sent)
    passed = ", ".join(f"{each}: ${each}" for each in sent)
    return await frontend.ask(f"mutation ({declared}) {{ {name}({passed}) {{ {selection(field)} }} }}", **sent)


@dataclass(frozen=True)
class Sender:
    """Who sends each mutation again and again: the organiser, a colleague, and the organiser without the office."""

    organiser: Frontend
    colleague: Frontend
    former: Frontend
    facts: Facts

    def log(self) -> int:
        """How far the log has come."""
        (seq,) = self.facts.ask("MATCH (lock:Lock) RETURN lock.seq")
        return int(seq)

    def kept(self, key: str) -> list[str]:
        """Whose requests are kept under a key."""
        return self.facts.ask("MATCH (r:Request {key: $key}) RETURN r.viewer AS viewer ORDER BY viewer", key=key)

    async def twice(self, name: str, other: dict[str, Any], **given: Any) -> dict[str, Any]:
        """What a mutation answers that is sent twice and done once.

        With `other` arguments it is refused at first, which leaves the key as it was; and once it is done, as a
        conflict. A colleague's same key is another's. Without the office the organiser is answered too, with what they
        may read then.
        """
        key = f"{name} {next(NUMBERS)}"
        refused = await send(self.organiser, name, key, **given | other)
        assert "errors" in refused.body, name
        assert refused.errors[0]["extensions"]["code"] != "GRAPHQL_VALIDATION_FAILED", refused.errors
        assert self.kept(key) == []
        first = (await send(self.organiser, name, key, **given)).data
        log = self.log()
        second = (await send(self.organiser, name, key, **given)).data
        repeated = {"repeated": True} if "repeated" in first[name] else {}
        assert second == {name: first[name] | repeated}, name
        (conflict,) = (await send(self.organiser, name, key, **given | other)).errors
        assert conflict["extensions"] == {"code": "CONFLICT", "argument": "idempotencyKey"}, name
        assert (await send(self.former, name, key, **given)).body.get("errors") is None, name
        assert (self.log(), self.kept(key)) == (log, ["sender"]), name
        again = await send(self.colleague, name, key, **given)
        refused_now = "errors" in again.body or False in (again.data[name].get(each) for each in ("moved", "written"))
        assert refused_now or self.kept(key) == ["colleague", "sender"], name
        found: dict[str, Any] = first[name]
        return found

    def one(self, statement: str, **given: Any) -> str:
        """The first of the keys that a statement answers."""
        return str(self.facts.ask(statement, village=VILLAGE, **given)[0])

    def households(self, many: int) -> list[str]:
        """Codes of households of the village."""
        found: Sequence[str] = self.facts.ask(
            "MATCH (h:Household)-[i:IN_VILLAGE]->(:Village {code: $village}) WHERE i.until > datetime() "
            "RETURN h.code AS code ORDER BY code LIMIT $many",
            village=VILLAGE,
            many=many,
        )
        return list(found)
