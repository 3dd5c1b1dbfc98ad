"""The statements: every file of `cypher/`, read and checked once, composed into a finite set.

A file is one statement with a header (`graph.statements.header`), composed with fragments once for each alternative.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from pathlib import Path
from typing import Final

from graph.statements.checks import check
from graph.statements.fragments import fragments
from graph.statements.header import CatalogError, Header, split
from graph.statements.statement import Statement

ROOT: Final = Path(__file__).parents[2] / "cypher"
USE: Final = re.compile(r"@(\w+)(?:\(([^()@]*)\))?")


class Catalog:
    """Every composition of every file, by name and choice; CatalogError where a file is not well-formed."""

    def __init__(self, root: Path) -> None:
        self.fragments = fragments(root / "fragments")
        self._statements: dict[str, list[Statement]] = {}
        self._chosen: dict[tuple[str, frozenset[tuple[str, str]]], Statement] = {}
        for path in sorted(root.rglob("*.cypher")):
            if path.parent.name != "fragments":
                name = path.relative_to(root).with_suffix("").as_posix()
                self._statements[name] = list(self._compositions(name, path))
                check(name, self._statements[name])

    def __iter__(self) -> Iterator[Statement]:
        return (statement for statements in self._statements.values() for statement in statements)

    def __getitem__(self, name: str) -> Statement:
        return self.choose(name)

    def compositions(self, name: str) -> tuple[Statement, ...]:
        """Every composition of a file, none where there is no such file."""
        return tuple(self._statements.get(name, ()))

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
            text, put_in = self._expand(name, header, body, words)
            yield Statement(name, header, text, choice, put_in)

    def _expand(self, name: str, header: Header, body: str, choice: Mapping[str, str]) -> tuple[str, frozenset[str]]:
        """The text with every fragment put in, and the names of those fragments."""
        used: set[str] = set()
        put_in: set[str] = set()

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
            put_in.add(fragment)
            return self.fragments[fragment].put_in(argument or "")

        depth = 0
        while USE.search(body):
            body = USE.sub(replace, body)
            depth += 1
        if unused := set(header.includes) - used:
            raise CatalogError(f"{name}: included but not used: {', '.join(sorted(unused))}")
        return body, frozenset(put_in)


@cache
def read_catalog() -> Catalog:
    """The catalogue of this project's own statements, read and checked once in a process."""
    return Catalog(ROOT)
