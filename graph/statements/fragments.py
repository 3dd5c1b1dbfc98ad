"""What several statements share: a file of `cypher/fragments/`."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from graph.statements.header import alternatives

EACH: Final = re.compile(r"// each: +(.*)")


@dataclass(frozen=True)
class Fragment:
    """Text with at most one argument, written `%`."""

    text: str

    def put_in(self, argument: str) -> str:
        """The text with the argument in its place."""
        return self.text.replace("%", argument.strip())


def fragments(folder: Path) -> dict[str, Fragment]:
    """The fragments of a folder by their names; CatalogError where a file is not well-formed.

    The text of a file with a line `// each: label, … = …` stands there once for each label, with UNION between.
    """
    return {path.stem: _read(path) for path in sorted(folder.glob("*.cypher"))}


def _read(path: Path) -> Fragment:
    lines = path.read_text("utf-8").splitlines()
    text = "\n".join(line for line in lines if not line.startswith("//")).strip()
    texts = [text]
    for line in lines:
        if match := EACH.fullmatch(line):
            names, rows = alternatives(f"fragments/{path.stem}", match[1])
            texts = [_chosen(each, names, row) for each in texts for row in rows]
    return Fragment("\nUNION\n".join(texts))


def _chosen(text: str, names: Iterable[str], row: Iterable[str]) -> str:
    for name, word in zip(names, row, strict=True):
        text = re.sub(rf"@{name}\b(?!\()", word, text)
    return text
