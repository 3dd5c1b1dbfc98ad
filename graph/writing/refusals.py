"""Why a deed of one is refused, as whoever did it is told."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from graph.errors import Conflict, Forbidden, GraphError, NotFound
from graph.forms.naming import Occurrence
from graph.records import Hindrance, Violation
from graph.snapshot import Reading
from graph.writing.ledger import Ref


@dataclass(frozen=True, slots=True)
class Arguments:
    """The arguments of a deed that name things: by label, and each time that what is given names one.

    `date` is the argument that dates the deed.
    """

    by_label: Mapping[str, str] = field(default_factory=dict)
    occurrences: Sequence[Occurrence] = ()
    date: str = "on"

    def naming(self, ref: Ref) -> str | None:
        """The argument that names a node, in that of its label before others; None where none does."""
        of_label = self.by_label.get(ref.label)
        paths = [each.path for each in self.occurrences if (each.label, each.key) == ref]
        within = [path for path in paths if of_label is not None and path.startswith(of_label)]
        return next(iter([*within, *paths]), of_label)


async def refusal(reading: Reading, violations: Sequence[Violation | Hindrance], arguments: Arguments) -> GraphError:
    """Conflict with the violations; NotFound with the argument that names what there is not, where one does.

    Of what lies elsewhere it is told, as Forbidden, only where the viewer may read it.
    """
    first = violations[0]
    values = first.message.values
    conflict = Conflict(first.message.code, {"violations": [_extension(each) for each in violations]}, **values)
    if first.rule != "UNKNOWN":
        return conflict
    ref = Ref(str(values["kind"]), str(values["code"]))
    statement = reading.catalog.choose("nodes/placed", label=ref.label)
    rows, _ = await reading.rows(statement, None, {"keys": [ref.key]})
    if any(found for _, found in rows):
        return Forbidden("error.elsewhere", kind=ref.label, code=ref.key)
    argument = arguments.naming(ref)
    if argument is None:
        return conflict
    return NotFound(argument, "error.not_found", value=ref.id if ref.label == "Person" else ref.key)


def _extension(violation: Violation | Hindrance) -> dict[str, object]:
    return {
        "rule": violation.rule,
        "severity": violation.severity.value,
        "message": violation.message,
        "subject": violation.subject and violation.subject.node_id,
    }
