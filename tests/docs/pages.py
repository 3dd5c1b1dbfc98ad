"""The pages of the documentation, parsed: their blocks, tables, headings and links."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token

ROOT: Final = Path(__file__).parents[2]
READMES: Final = ("README.md", "README.zh.md")
DOCS: Final = tuple(sorted(f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md")))
PAGES: Final = (*READMES, *DOCS)

NOT_RUN: Final = re.compile(r"<!-- not run: (.+) -->")
"""Stands before a block that the tests cannot run, and says why."""
PUNCTUATION: Final = re.compile(r"[^\w\- ]")

Rows = list[list[str]]


@dataclass(frozen=True)
class Block:
    """A fenced block: its language, what else stands beside the fence, its text, and why it is not run."""

    page: str
    line: int
    language: str
    beside: str
    text: str
    not_run: str | None

    def __str__(self) -> str:
        return f"{self.page}:{self.line}"


@dataclass(frozen=True)
class Page:
    """A Markdown page, named by its path beneath the root of the project."""

    name: str

    @property
    def path(self) -> Path:
        return ROOT / self.name

    @cached_property
    def text(self) -> str:
        return self.path.read_text("utf-8")

    @cached_property
    def tokens(self) -> Sequence[Token]:
        return MarkdownIt("commonmark").enable("table").parse(self.text)

    @cached_property
    def blocks(self) -> list[Block]:
        """The fenced blocks, in order."""
        return list(self._fenced())

    def _fenced(self) -> Iterator[Block]:
        before = ""
        for token in self.tokens:
            if token.type == "fence":
                language, _, beside = token.info.partition(" ")
                reason = NOT_RUN.fullmatch(before.strip())
                line = token.map[0] + 1 if token.map else 0
                yield Block(self.name, line, language, beside, token.content, reason and reason[1])
            before = token.content if token.type == "html_block" else ""

    @cached_property
    def tables(self) -> list[Rows]:
        """The tables, each as the source of its cells, row by row, the head first."""
        found: list[Rows] = []
        cell = False
        for token in self.tokens:
            if token.type == "table_open":
                found.append([])
            elif token.type == "tr_open":
                found[-1].append([])
            elif token.type in ("th_open", "td_open"):
                cell = True
            elif token.type == "inline" and cell:
                found[-1][-1].append(token.content)
                cell = False
        return found

    def table(self, *head: str) -> Rows:
        """The rows beneath the only table with this head."""
        ((_, *rows),) = (rows for rows in self.tables if rows[0] == list(head))
        return rows

    @cached_property
    def anchors(self) -> set[str]:
        """The fragments by which GitHub leads to the headings."""
        heads = (self.tokens[i + 1] for i, token in enumerate(self.tokens) if token.type == "heading_open")
        return {PUNCTUATION.sub("", head.content.lower()).replace(" ", "-") for head in heads}

    @cached_property
    def links(self) -> list[str]:
        """Where its links and pictures lead."""
        inline = (child for token in self.tokens for child in token.children or ())
        found = (child.attrGet("href") or child.attrGet("src") for child in inline)
        return [str(each) for each in found if each]

    @cached_property
    def code(self) -> set[str]:
        """What stands in its running text as code."""
        inline = (child for token in self.tokens for child in token.children or ())
        return {child.content for child in inline if child.type == "code_inline"}


def coded(cell: str) -> list[str]:
    """What stands in a cell as code."""
    return re.findall(r"`([^`]+)`", cell)
