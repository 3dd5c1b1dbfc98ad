"""Why a deed of one is refused, as whoever did it is told."""

from collections.abc import Mapping, Sequence

from graph.errors import Conflict, Forbidden, GraphError, NotFound
from graph.records import Hindrance, Violation
from graph.snapshot import Reading
from graph.writing.ledger import Ref


async def refusal(
    reading: Reading, violations: Sequence[Violation | Hindrance], named: Mapping[str, str]
) -> GraphError:
    """Conflict with the violations; NotFound with the argument that names what there is not.

    `named` are the arguments that name things, by key, by id, or by label.

    Of what lies elsewhere it is told, as Forbidden, only where the viewer may read it.
    """
    first = violations[0]
    values = first.message.values
    if first.rule != "UNKNOWN":
        return Conflict(first.message.code, {"violations": [_told(each) for each in violations]}, **values)
    ref = Ref(str(values["kind"]), str(values["code"]))
    statement = reading.catalog.choose("nodes/placed", label=ref.label)
    rows, _ = await reading.rows(statement, None, {"keys": [ref.key]})
    if any(found for _, found in rows):
        return Forbidden("error.elsewhere", kind=ref.label, code=ref.key)
    argument = named.get(ref.key) or named.get(ref.id) or named[ref.label]
    return NotFound(argument, "error.not_found", value=ref.id if ref.label == "Person" else ref.key)


def _told(violation: Violation | Hindrance) -> dict[str, object]:
    return {
        "rule": violation.rule,
        "severity": violation.severity.value,
        "message": violation.message,
        "subject": violation.subject and violation.subject.node_id,
    }
