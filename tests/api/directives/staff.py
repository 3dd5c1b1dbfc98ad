"""Who commands the units of the county's town, and their frontends; what is asked of directives."""

from dataclasses import dataclass, field
from typing import Any, Final

from tests.api.restructurings.conftest import Facts
from tests.serving import Answer, Asked, Frontend

ISSUE: Final = """mutation ($input: DirectiveInput!, $key: String) {
  issueDirective(input: $input, idempotencyKey: $key) { repeated directive {
    id title body purpose task toLevel dueAt issuedAt closedAt issuedBy { id }
    from { ... on Unit { code } ... on Organization { code } }
    measures { key label unit decimals }
    deliveries(first: 200) { totalCount nodes { id figuresAsked state overdue unit { code level } } } } } }"""
ACKNOWLEDGE: Final = """mutation ($delivery: ID!, $key: String) {
  acknowledgeDirective(delivery: $delivery, idempotencyKey: $key) { repeated delivery {
    id state acknowledgedAt acknowledgedBy { id } } } }"""
REPORT: Final = """
mutation ($delivery: ID!, $values: [MeasureValueInput!]!, $note: String, $replaces: ID, $key: String) {
  reportOnDirective(delivery: $delivery, values: $values, note: $note, replaces: $replaces, idempotencyKey: $key) {
    repeated delivery { id state } report {
      id at note replaced by { id } unit { code } values { key label value } replaces { id replaced } } } }"""
CLOSE: Final = """mutation ($id: ID!) { closeDirective(id: $id, reason: "办完") {
  repeated directive { id closedAt closedReason closedBy { id } } } }"""
PROGRESS: Final = """query ($id: ID!, $unit: String) { directive(id: $id) { progress {
  units acknowledged reporting reported overdue lapsed lastAnswerAt totals { key value }
  byLevel { level units acknowledged reporting reported overdue }
  byUnit(unit: $unit, first: 100) { totalCount nodes {
    unit { code } units acknowledged reporting reported overdue totals { key value } } } } } }"""
MEASURES: Final = [{"key": "screened", "label": "排查人数", "unit": "人"}, {"label": "消毒用量", "decimals": 3}]


def figures(screened: float, used: float = 0) -> list[dict[str, Any]]:
    """Figures of the two measures."""
    return [{"key": "screened", "value": screened}, {"key": "m2", "value": used}]


@dataclass
class Staff:
    """Frontends of whoever holds a place."""

    facts: Facts
    of: Asked
    _known: dict[str, Frontend] = field(default_factory=dict)

    async def person(self, id: str) -> Frontend:
        """The frontend of a person, by the own token."""
        if id not in self._known:
            self._known[id] = await self.of(id)
        return self._known[id]

    async def commander(self, unit: str) -> Frontend:
        """The frontend of whoever commands a unit now."""
        (id,) = self.facts.tied(unit, "COMMANDS")
        return await self.person(id)

    async def liaison(self, unit: str) -> Frontend:
        """The frontend of a liaison officer of a unit."""
        return await self.person(self.facts.tied(unit, "LIAISES_FOR")[0])


async def issue(frontend: Frontend, unit: str, key: str | None = None, **given: Any) -> dict[str, Any]:
    """A directive that was issued, as it is told."""
    draft = {"from": unit, "title": "排查", "body": "逐户排查", "measures": MEASURES, **given}
    answer = await frontend.ask(ISSUE, input=draft, key=key)
    found: dict[str, Any] = answer.data["issueDirective"]["directive"]
    return found


def delivery(directive: dict[str, Any], unit: str) -> str:
    """The id of the delivery to a unit."""
    (id,) = (each["id"] for each in directive["deliveries"]["nodes"] if each["unit"]["code"] == unit)
    return str(id)


async def report(frontend: Frontend, delivery: str, screened: float, used: float = 0, **given: Any) -> Answer:
    """What came of a report."""
    return await frontend.ask(REPORT, delivery=delivery, values=figures(screened, used), **given)


async def progress(frontend: Frontend, directive: str, unit: str | None = None) -> dict[str, Any]:
    """How far a directive has come, as a viewer sees it."""
    answer = await frontend.ask(PROGRESS, id=directive, unit=unit)
    found: dict[str, Any] = answer.data["directive"]["progress"]
    return found
