"""What several statements share: a file of `cypher/fragments/`, or a family of them."""

import re
from collections.abc import Iterator
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

    Of a file with a line `// each: label, … = …` there is one for each label: `changes_of` becomes `changes_of_town`, …
    """
    return {name: fragment for path in sorted(folder.glob("*.cypher")) for name, fragment in _read(path)}


def _read(path: Path) -> Iterator[tuple[str, Fragment]]:
    lines = path.read_text("utf-8").splitlines()
    text = "\n".join(line for line in lines if not line.startswith("//")).strip()
    families = [match[1] for line in lines if (match := EACH.fullmatch(line))]
    if not families:
        yield path.stem, Fragment(text)
    for family in families:
        names, rows = alternatives(f"fragments/{path.stem}", family)
        for row in rows:
            of_label = text
            for name, word in zip(names, row, strict=True):
                of_label = re.sub(rf"@{name}\b(?!\()", word, of_label)
            yield f"{path.stem}_{row[0].lower()}", Fragment(of_label)
