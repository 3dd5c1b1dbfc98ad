"""The header of a statement's file: `//` lines that tell what it answers, then directives.

cardinality  one | optional | many | batch KEY | batch KEY optional | write
access       read | write
scope        SCOPE, … | structure | open: why   SCOPE: NOUN holds or lies (a check on each row), or reaches (enumerated)
param        NAME TYPE  meaning  used as `$p.NAME`; TYPE: a scalar, `list[…]` of it, `list[list]` for rows; `?`: or null
returns      NAME TYPE          a column of a row, in order (`batch`: of the rows behind each key)
row          RECORD             the record that takes the columns, where there are several
include      NAME, …            fragments of `cypher/fragments/` used as `@name(argument)`
each         NAME, … = A, … | …  alternatives: `@NAME` is a word, `@NAME(argument)` the fragment so named; from the
             vocabulary: `@labels(covered)` and the like (`graph.statements.alternatives`)
scan         why                a plan that scans is accepted for this reason
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from graph.statements.alternatives import of_vocabulary

CARDINALITIES: Final = re.compile(r"one|optional|many|write|batch (\w+)( optional)?")
DIRECTIVES: Final = {"cardinality", "access", "scope", "param", "returns", "row", "include", "each", "scan"}


class CatalogError(Exception):
    """A file of `cypher/` that is not well-formed; names the file and the fault."""


@dataclass(frozen=True)
class Typed:
    """A parameter or a column: its name and its type expression."""

    name: str
    type: str


@dataclass(frozen=True)
class Header:
    """What a file says of itself."""

    about: str
    cardinality: str = ""
    access: str = ""
    scope: str | None = None
    params: tuple[Typed, ...] = ()
    returns: tuple[Typed, ...] = ()
    row: str | None = None
    includes: tuple[str, ...] = ()
    each: tuple[tuple[tuple[str, ...], tuple[tuple[str, ...], ...]], ...] = ()
    scan: str | None = None


def split(name: str, text: str) -> tuple[Header, str]:
    """A file's header and body; CatalogError names the file and the line that is off."""
    about: list[str] = []
    found: dict[str, list[str]] = {}
    lines = text.splitlines()
    end = next((i for i, line in enumerate(lines) if not line.startswith("//")), len(lines))
    for line in lines[:end]:
        match = re.fullmatch(r"// ([a-z]+): +(.*)", line)
        if match is None:
            about.append(line.removeprefix("//").strip())
        elif match[1] not in DIRECTIVES:
            raise CatalogError(f"{name}: unknown directive {match[1]}")
        else:
            found.setdefault(match[1], []).append(match[2].strip())
    return _header(name, " ".join(about), found), "\n".join(lines[end:]).strip()


def _header(name: str, about: str, found: Mapping[str, list[str]]) -> Header:
    def only(directive: str) -> str | None:
        values = found.get(directive, [])
        if len(values) > 1:
            raise CatalogError(f"{name}: {directive} stands twice")
        return values[0] if values else None

    cardinality = only("cardinality") or ""
    if not CARDINALITIES.fullmatch(cardinality):
        raise CatalogError(f"{name}: cardinality {cardinality!r} is not one of the known ones")
    return Header(
        about=about,
        cardinality=cardinality,
        access=only("access") or "",
        scope=only("scope"),
        params=tuple(_typed(name, line) for line in found.get("param", [])),
        returns=tuple(_typed(name, line) for line in found.get("returns", [])),
        row=only("row"),
        includes=tuple(word.strip() for line in found.get("include", []) for word in line.split(",")),
        each=tuple(alternatives(name, line) for line in found.get("each", [])),
        scan=only("scan"),
    )


def _typed(name: str, line: str) -> Typed:
    parts = line.split(None, 2)
    if len(parts) < 2:
        raise CatalogError(f"{name}: {line!r} is not NAME TYPE")
    return Typed(parts[0], parts[1])


def alternatives(name: str, line: str) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The names of a line `each` and the rows of their alternatives; CatalogError names the line that is off."""
    left, equals, right = line.partition("=")
    names = tuple(word.strip() for word in left.split(","))
    values: list[tuple[str, ...]] = []
    for part in right.split("|"):
        try:
            given = of_vocabulary(part.strip(), names)
        except LookupError as unknown:
            raise CatalogError(f"{name}: the vocabulary has no {unknown} with {', '.join(names)}") from unknown
        words = part.split(",") if len(names) > 1 else [part]
        values += [tuple(word.strip() for word in words)] if given is None else given
    if not equals or any(len(value) != len(names) for value in values):
        raise CatalogError(f"{name}: {line!r} is not NAME, … = A, … | …")
    return names, tuple(values)
