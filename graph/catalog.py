"""The statements: every file of `cypher/`, read and checked once, composed into a finite set.

A file is one statement with a header of `//` lines: what it answers, then directives.

    cardinality  one | optional | many | count | batch KEY | batch KEY optional | write
    access       read | write
    param        NAME TYPE  meaning
    returns      NAME TYPE          a column of a row, in order (`batch`: of the rows behind each key)
    row          RECORD             the record that takes the columns, where there are several
    include      NAME, …            fragments of `cypher/fragments/` used as `@name(argument)`
    each         NAME, … = A, … | …  alternatives: `@NAME` is a word, `@NAME(argument)` the fragment so named
    scan         why                a plan that scans is accepted for this reason
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import product
from pathlib import Path
from typing import Any, Final

from graph.decoding import Decoder, decoder

ROOT: Final = Path(__file__).parent.parent / "cypher"
CARDINALITIES: Final = re.compile(r"one|optional|many|count|write|batch (\w+)( optional)?")
DIRECTIVES: Final = {"cardinality", "access", "param", "returns", "row", "include", "each", "scan"}
COUNTED: Final = "counted"
"""The alternative of a paged statement that answers how many rows there are."""
USE: Final = re.compile(r"@(\w+)(?:\(([^()@]*)\))?")


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
    params: tuple[Typed, ...] = ()
    returns: tuple[Typed, ...] = ()
    row: str | None = None
    includes: tuple[str, ...] = ()
    each: tuple[tuple[tuple[str, ...], tuple[tuple[str, ...], ...]], ...] = ()
    scan: str | None = None


@dataclass(frozen=True)
class Statement:
    """One composition: the text that is sent, and how its rows are read."""

    name: str
    header: Header
    text: str
    choice: Mapping[str, str] = field(default_factory=dict, hash=False)

    @property
    def fixes_instant(self) -> bool:
        """Whether it reads the instant of the graph where none is given, and answers with it."""
        return "instant" in self.header.includes

    @property
    def batched(self) -> bool:
        """Whether rows come in groups, one a key."""
        return self.header.cardinality.startswith("batch")

    @property
    def single(self) -> bool:
        """Whether at most one row answers (for each key, where batched)."""
        return self.header.cardinality in ("one", "optional") or self.header.cardinality.endswith(" optional")

    @cached_property
    def decode(self) -> Decoder:
        """From one row, without the key, to its record or value; what is counted answers its number alone."""
        if self.choice.get("page") == COUNTED:
            return decoder("int")
        return decoder(self.header.row or self.header.returns[0].type)

    def read(self, rows: list[Any]) -> Any:
        """The records of rows: all of them in order, or the only one, None without, where the statement is `single`.

        ValueError where a single statement answered several.
        """
        decode = self.decode
        if not self.single:
            return tuple([decode(row) for row in rows])
        if len(rows) > 1:
            raise ValueError(f"{self.name} answered {len(rows)} rows where one was meant")
        return decode(rows[0]) if rows else None


class Catalog:
    """Every composition of every file, by name and choice."""

    def __init__(self, root: Path = ROOT) -> None:
        self.fragments = {
            path.stem: Fragment.read(path) for path in sorted((root / "fragments").glob("*.cypher"))
        }
        self._statements: dict[str, list[Statement]] = {}
        self._chosen: dict[tuple[str, frozenset[tuple[str, str]]], Statement] = {}
        for path in sorted(root.rglob("*.cypher")):
            if path.parent.name != "fragments":
                name = path.relative_to(root).with_suffix("").as_posix()
                self._statements[name] = list(self._compositions(name, path))

    def __iter__(self) -> Iterator[Statement]:
        return (statement for statements in self._statements.values() for statement in statements)

    def __getitem__(self, name: str) -> Statement:
        return self.choose(name)

    def choose(self, name: str, **choice: str) -> Statement:
        """The only composition of a file that agrees with a choice of its alternatives; CatalogError else."""
        asked = (name, frozenset(choice.items()))
        if (found := self._chosen.get(asked)) is None:
            fitting = [each for each in self._statements.get(name, ()) if choice.items() <= each.choice.items()]
            if len(fitting) != 1:
                raise CatalogError(f"{len(fitting)} compositions of {name} agree with {choice}")
            found = self._chosen[asked] = fitting[0]
        return found

    def _compositions(self, name: str, path: Path) -> Iterator[Statement]:
        header, body = split(name, path.read_text("utf-8"))
        for values in product(*(alternatives for _, alternatives in header.each)):
            words: dict[str, str] = {}
            choice: dict[str, str] = {}
            for (names, alternatives), chosen in zip(header.each, values, strict=True):
                words |= zip(names, chosen, strict=True)
                if len(alternatives) > 1:
                    choice |= zip(names, chosen, strict=True)
            yield Statement(name, header, self._expand(name, header, body, words), choice)

    def _expand(self, name: str, header: Header, body: str, choice: Mapping[str, str]) -> str:
        used: set[str] = set()

        def replace(match: re.Match[str]) -> str:
            word, argument = match.groups()
            if word in choice and argument is None:
                return choice[word]
            fragment = choice.get(word, word)
            if word not in choice and depth == 0 and word not in header.includes:
                raise CatalogError(f"{name}: fragment {word} is used but not included")
            if fragment not in self.fragments:
                raise CatalogError(f"{name}: there is no fragment {fragment}")
            used.add(word)
            return self.fragments[fragment].put_in(argument or "")

        depth = 0
        while USE.search(body):
            body = USE.sub(replace, body)
            depth += 1
        if unused := set(header.includes) - used:
            raise CatalogError(f"{name}: included but not used: {', '.join(sorted(unused))}")
        return body


@dataclass(frozen=True)
class Fragment:
    """What several statements share: text with at most one argument, written `%`."""

    text: str

    @classmethod
    def read(cls, path: Path) -> "Fragment":
        """The fragment of a file, without its comment lines."""
        lines = path.read_text("utf-8").splitlines()
        return cls("\n".join(line for line in lines if not line.startswith("//")).strip())

    def put_in(self, argument: str) -> str:
        """The text with the argument in its place."""
        return self.text.replace("%", argument.strip())


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
        params=tuple(_typed(name, line) for line in found.get("param", [])),
        returns=tuple(_typed(name, line) for line in found.get("returns", [])),
        row=only("row"),
        includes=tuple(word.strip() for line in found.get("include", []) for word in line.split(",")),
        each=tuple(_each(name, line) for line in found.get("each", [])),
        scan=only("scan"),
    )


def _typed(name: str, line: str) -> Typed:
    parts = line.split(None, 2)
    if len(parts) < 2:
        raise CatalogError(f"{name}: {line!r} is not NAME TYPE")
    return Typed(parts[0], parts[1])


def _each(name: str, line: str) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    left, equals, right = line.partition("=")
    names = tuple(word.strip() for word in left.split(","))
    parts = [part.split(",") if len(names) > 1 else [part] for part in right.split("|")]
    values = tuple(tuple(word.strip() for word in words) for words in parts)
    if not equals or any(len(value) != len(names) for value in values):
        raise CatalogError(f"{name}: {line!r} is not NAME, … = A, … | …")
    return names, values


Parameters = Mapping[str, Any]
