"""The parameters of a statement, all of them in the one map `$p`: so one plan serves every shape of them.

In a map the database takes what is missing for null, and compares a text with an instant without a word. So the map is
checked against what the statement declares, before anything is sent.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime
from functools import cache
from typing import Any, Final

Check = Callable[[Any], bool]
"""Whether a value is of a type."""

TOKEN: Final[Mapping[str, str]] = {
    "viewer": "str",
    "towns": "list[str]",
    "auditor": "bool",
    "roles": "list[str]",
    "everything": "bool",
}
"""Who asks, by the token."""
ACCESS: Final[Mapping[str, str]] = {
    "mine": "list[str]",
    "homes": "list[str]",
    "sees_households": "dict[int]",
    "sees_villages": "dict[int]",
    "sees_firms": "list[str]",
    "sees_firm_villages": "list[str]",
    "sees_places": "list[str]",
    "sees_cooperatives": "dict[int]",
    "sees_setups": "list[str]",
    "sees_members": "dict[int]",
    "sees_leaders": "dict[int]",
    "answers_for": "list[str]",
    "leads": "list[str]",
    "selves": "list[str]",
    "errand_homes": "dict[int]",
    "errand_villages": "dict[int]",
    "isolates_homes": "list[str]",
    "isolates_villages": "list[str]",
}
"""What the graph gives to whoever asks: `graph.records.permits`."""
STANDARD: Final[Mapping[str, str]] = {
    "at": "datetime",
    "instant": "datetime",
    "as_of": "datetime?",
    "known": "str?",
    "large_grower": "float",
    **TOKEN,
    **ACCESS,
}
"""What every read may use without declaring it: the instants of the data and of the graph, that which was asked for
(null for now), who asks, what the graph gives them, the version of the graph by which that is `known`, and the area
from which on growers are large ones."""
INSTANTS: Final = ("at", "instant")
USED: Final = re.compile(r"\$(?!\()(?:p\.(\w+)|(\w*))")
TYPE: Final = re.compile(r"(?:(list|dict)\[)?(str|int|float|bool|datetime|date|list)(?(1)\])(\?)?")


class ParameterError(TypeError):
    """A statement is given another thing than it declares: a fault of the program, not of whoever asks."""


def used(text: str) -> set[str]:
    """The names of the map that a text uses."""
    return {match[1] for match in USED.finditer(text) if match[1]}


def outside(text: str) -> set[str]:
    """Parameters that are not in the map."""
    return {match[0] for match in USED.finditer(text) if not match[1]}


def bind(name: str, declared: Mapping[str, str], given: Mapping[str, Any]) -> dict[str, Any]:
    """What the database is sent with a statement of this name.

    Raises ParameterError unless exactly what is declared is given, each value of its type, and every instant in UTC.
    """
    if given.keys() != declared.keys():
        for missing in sorted(declared.keys() - given.keys()):
            raise ParameterError(f"{name}: parameter {missing} is not given")
        for unknown in sorted(given.keys() - declared.keys()):
            raise ParameterError(f"{name}: there is no parameter {unknown}")
    for parameter, type in declared.items():
        if not check_of(type)(given[parameter]):
            raise ParameterError(f"{name}: parameter {parameter} is not of the type {type}")
    return {"p": dict(given)}


@cache
def check_of(type: str) -> Check:
    """The check of a header's type: `str`, `int?`, `list[str]`, `list[list]` (rows), `dict[int]` (by texts), …"""
    match = TYPE.fullmatch(type)
    if match is None:
        raise ValueError(f"{type!r} is no type of a parameter")
    check = COLLECTIONS[match[1]](match[2]) if match[1] else SCALARS[match[2]]
    return _optional(check) if match[3] else check


def _optional(check: Check) -> Check:
    return lambda value: value is None or check(value)


def _list_of(scalar: str) -> Check:
    """Looks at the set of types first: a list of keys may be long."""
    check, plain = SCALARS[scalar], {kind for kind in PLAIN if kind.__name__ == scalar}
    return lambda value: isinstance(value, (list, tuple)) and (set(map(type, value)) <= plain or all(map(check, value)))


def _dict_of(scalar: str) -> Check:
    """Of texts as keys."""
    of_values, of_keys = _list_of(scalar), _list_of("str")
    return lambda value: isinstance(value, dict) and of_keys(tuple(value)) and of_values(tuple(value.values()))


COLLECTIONS: Final[Mapping[str, Callable[[str], Check]]] = {"list": _list_of, "dict": _dict_of}


def _instant(value: Any) -> bool:
    """An instant of another zone, even one that is called UTC, is unequal to itself once it has been in the graph."""
    return isinstance(value, datetime) and value.tzinfo is UTC


def _row(value: Any) -> bool:
    return isinstance(value, (list, tuple)) and _sendable(value)


def _sendable(values: Iterable[Any]) -> bool:
    """Whether values are such as the graph keeps, lists and maps of them included."""
    for value in values:
        kind = type(value)
        if value is None or kind in PLAIN or isinstance(value, str):
            continue
        if kind is datetime:
            if value.tzinfo is not UTC:
                return False
        elif kind is dict:
            if not _sendable(value.values()):
                return False
        elif kind not in (list, tuple) or not _sendable(value):
            return False
    return True


PLAIN: Final = frozenset({str, int, float, bool, date})
"""Types whose values are sent as they are, beside enumerations of texts."""
SCALARS: Final[Mapping[str, Check]] = {
    "str": lambda value: isinstance(value, str),
    "int": lambda value: type(value) is int,
    "float": lambda value: type(value) in (float, int),
    "bool": lambda value: type(value) is bool,
    "datetime": _instant,
    "date": lambda value: type(value) is date,
    "list": _row,
}
