"""The structure of a statement's text, as far as its checks need it: brackets, clauses, and the row that it answers."""

import re
from dataclasses import dataclass
from typing import Final

BRACKET: Final = re.compile(r"[()\[\]{}]")
UNSPOKEN: Final = re.compile(r"'[^'\n]*'|\"[^\"\n]*\"|`[^`\n]*`|//[^\n]*")
SUBQUERY: Final = re.compile(r"COLLECT \{ *\}")
COLLECTED: Final = re.compile(r"collect\( *\)")
LITERAL: Final = re.compile(r"\[ *\]")
WORD: Final = re.compile(r"\w+")
ENDING: Final = re.compile(r"\s(?:ORDER BY|SKIP|LIMIT)\s")
BEGINNING: Final = re.compile(r"\b(?:WITH|UNWIND|DISTINCT)\s|,")


class Untold(Exception):
    """The text has not the form from which rows can be told."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What rows are made of: the expression of one, what stands before it, and whether rows have an order."""

    row: str
    before: str
    ordered: bool


def plain(text: str) -> str:
    """The text without comments, and with what stands in quotes left out."""
    return UNSPOKEN.sub(lambda match: "" if match[0].startswith("//") else match[0][0] * 2, text)


def outline(text: str) -> str:
    """The text at its outermost level, blanks for what is in brackets, of the same length. Untold where unmatched."""
    parts: list[str] = []
    start = depth = 0
    for match in BRACKET.finditer(text):
        place = match.start()
        opens = match[0] in "([{"
        if opens and depth == 0:
            parts.append(text[start : place + 1])
            start = place + 1
        depth += 1 if opens else -1
        if not opens and depth == 0:
            parts.append(" " * (place - start))
            start = place
        if depth < 0:
            break
    if depth:
        raise Untold("its brackets do not match")
    return "".join([*parts, text[start:]])


def parted(text: str, by: str) -> list[str]:
    """The parts of a text between separators at its outermost level."""
    parts, start = [], 0
    for match in re.finditer(by, outline(text)):
        parts.append(text[start : match.start()].strip())
        start = match.end()
    return [*parts, text[start:].strip()]


def returned(text: str) -> tuple[list[str], str]:
    """What a whole statement returns, and what stands before: Untold where it returns nothing."""
    start = outline(text).rfind("RETURN ")
    if start < 0:
        raise Untold("it has no RETURN")
    return parted(text[start + len("RETURN ") :], ","), text[:start]


def rows_of(expression: str, before: str) -> Answer:
    """How a list of rows is made: `COLLECT {… RETURN row …}`, or `collect(row)` of what stands before. Untold else."""
    flat = outline(expression)
    if COLLECTED.fullmatch(flat):
        return Answer(expression[len("collect(") : -1].strip(), before, "ORDER BY" in outline(before))
    if not SUBQUERY.fullmatch(flat):
        raise Untold("its rows are neither COLLECT {…} nor collect(…)")
    block = expression[len("COLLECT {") : -1].rstrip()
    flat = outline(block)
    start = flat.rfind("RETURN ")
    if start < 0:
        raise Untold("the COLLECT of its rows has no RETURN")
    start += len("RETURN ")
    end = ENDING.search(flat, start)
    row = block[start : end.start() if end else None]
    return Answer(row.strip(), block[: start - len("RETURN ")], end is not None and "ORDER BY" in end[0])


def elements(expression: str, before: str) -> list[str] | None:
    """The elements of a list: of literals, added up, or of the literal that a word stands for. None where untold."""
    if WORD.fullmatch(expression):
        meant = _meaning(expression, before)
        return None if meant is None or WORD.fullmatch(meant) else elements(meant, "")
    parts = parted(expression, r"\s\+\s")
    if not all(LITERAL.fullmatch(outline(part)) for part in parts):
        return None
    return [each for part in parts for each in parted(part[1:-1], ",")]


def _meaning(word: str, before: str) -> str | None:
    """The expression that a WITH gives a name, the last to do so."""
    flat = outline(before)
    named = list(re.finditer(rf"\sAS {word}\b", flat))
    if not named:
        return None
    end = named[-1].start()
    begun = list(BEGINNING.finditer(flat, 0, end))
    if not begun or begun[-1][0].startswith("UNWIND"):
        return None
    return before[begun[-1].end() : end].strip()
