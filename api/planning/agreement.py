"""Whether what a field is given is what its statement takes."""

from collections.abc import Mapping
from types import MappingProxyType

from api.fields.arguments import AS_OF, Argument
from api.fields.paging import PAGING
from graph.statements.header import Header
from graph.statements.parameters import STANDARD

PAGE: Mapping[str, str] = {"after": "str", "before": "str", "limit": "int"}
"""What every paged statement takes."""
ORDERED: Mapping[str, str] = {"down": "bool"}
"""What one takes besides that has an order."""


class Disagreement(Exception):
    """An argument that the statement does not take, or takes as another type, or a parameter that nothing gives."""


def agree(
    header: Header,
    arguments: tuple[Argument, ...],
    others: Mapping[str, str] = MappingProxyType({}),
    paged: bool = False,
    unasked: tuple[str, ...] = (),
) -> None:
    """Disagreement unless the arguments, and the `others`, give just what a statement declares, of its types.

    An argument that may be left out gives None, so its parameter is declared so (`str?`), as what is `unasked` is.
    """
    declared = {each.name: each.type for each in header.params if each.name not in STANDARD}
    given = {**others, **(PAGE if paged else {})}
    for argument in arguments:
        if argument.name != AS_OF.name and argument not in PAGING:
            given |= argument.parameters
    given |= {name: kind for name, kind in declared.items() if name in unasked and kind.endswith("?")}
    if unknown := given.keys() - declared.keys():
        raise Disagreement(f"its statement takes no {', '.join(sorted(unknown))}")
    if missing := declared.keys() - given.keys():
        raise Disagreement(f"nothing gives its statement {', '.join(sorted(missing))}")
    for name, kind in given.items():
        if kind != declared[name]:
            raise Disagreement(f"it gives {name} as {kind}, and its statement takes {declared[name]}")
