"""What makes a file of `cypher/` well-formed, beyond the form of its lines: checked when the catalogue is read."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Any, Final, cast, get_type_hints

from graph import records
from graph.statements.decoding import UnknownTypeError, parse
from graph.statements.header import CatalogError, Header
from graph.statements.parameters import ACCESS, STANDARD, TOKEN, TYPE, outside, used
from graph.statements.statement import Statement
from graph.statements.syntax import Answer, Untold, elements, plain, returned, rows_of
from graph.statements.words import strange
from graph.vocabulary import LABELS

WRITING: Final = re.compile(
    r"(?<![.$:\w])(CREATE|MERGE|SET|DELETE|REMOVE|FOREACH|INSERT|DROP|LOAD\s+CSV|IN\s+TRANSACTIONS)\b", re.IGNORECASE
)
CALLED: Final = re.compile(r"\bCALL\s+([\w.]+)", re.IGNORECASE)
BESIDE_LABELS: Final = ("setup", "charter", "pledge", "member", "place", "thing", "sight", "roster", "guidance")
SCOPED: Final = "|".join((*BESIDE_LABELS, *(label.variable for label in LABELS)))
SCOPE: Final = re.compile(rf"({SCOPED}) (holds|reaches|lies)")
READING_PROCEDURES: Final = {"db.index.fulltext.queryNodes"}
GUARDED: Final = "COLLECT {\n  WITH * WHERE fresh\n"
"""How the rows of what tells a version of the graph begin: there are none by access of another version."""
NAMED: Final = re.compile(r"(?:toString\()?(\w+\.)?(\w+)\)?")


def check(name: str, statements: Sequence[Statement]) -> None:
    """CatalogError, which names the file and the first fault, where the compositions of a file are not well-formed."""
    try:
        fault = next(_faults(statements), None)
    except (Untold, UnknownTypeError) as error:
        raise CatalogError(f"{name}: {error}") from error
    if fault is not None:
        raise CatalogError(f"{name}: {fault}")


def _faults(statements: Sequence[Statement]) -> Iterator[str]:
    header = statements[0].header
    yield from _of_header(header)
    yield from _of_scope(header, frozenset().union(*(each.fragments for each in statements)))
    texts = [plain(each.text) for each in statements]
    yield from _of_params(header, texts)
    for text in texts:
        yield from strange(text)
    if header.access == "write" and not any(_writing(text) for text in texts):
        yield "access is write, and it writes nothing"
    if header.returns:
        yield from _of_answers(statements, texts)


def _of_header(header: Header) -> Iterator[str]:
    if not header.about:
        yield "it does not say what it answers"
    if header.access not in ("read", "write"):
        yield f"access {header.access!r} is neither read nor write"
    if header.access == "read" and header.cardinality == "write":
        yield f"access {header.access} does not go with cardinality {header.cardinality}"
    if (header.cardinality == "write") == bool(header.returns):
        yield f"cardinality {header.cardinality} with {len(header.returns)} columns in returns"
    for typed in (header.params, header.returns):
        for repeated in (name for name, times in Counter(each.name for each in typed).items() if times > 1):
            yield f"{repeated} is declared twice"
    for param in header.params:
        if not TYPE.fullmatch(param.type):
            yield f"param {param.name} has the unknown type {param.type}"
    yield from _of_row(header)


def _of_scope(header: Header, fragments: frozenset[str]) -> Iterator[str]:
    """Each scope that is declared is there, as the fragment of that name: `person holds` as `person_holds`."""
    scope = header.scope or ""
    if scope == "structure" or re.fullmatch(r"open: \S.*", scope):
        return
    for part in (part.strip() for part in scope.split(",")):
        if not SCOPE.fullmatch(part):
            yield f"scope {scope!r} is neither of the known ones nor `structure` nor `open: why`"
        elif part.replace(" ", "_") not in fragments:
            yield f"scope {part} is declared, and its fragment is not used"


def _of_row(header: Header) -> Iterator[str]:
    """The record of several columns has these columns; a single one is the row itself."""
    columns = [(each.name, parse(each.type)) for each in header.returns]
    if (header.row is not None) != (len(columns) > 1):
        yield f"row {header.row} with {len(columns)} columns in returns"
    elif header.row is not None:
        record = records.NAMES.get(header.row)
        if not is_dataclass(record):
            yield f"row {header.row} is not a record"
        elif columns != _columns(cast(type, record)):
            told = ", ".join(name for name, _ in _columns(cast(type, record)))
            yield f"the columns are not those of the record {header.row}: {told}"


@cache
def _columns(record: type) -> list[tuple[str, Any]]:
    hints = get_type_hints(record)
    return [(each.name, hints[each.name]) for each in fields(record)]


def _of_params(header: Header, texts: Sequence[str]) -> Iterator[str]:
    for parameter in sorted(set().union(*map(outside, texts))):
        yield f"{parameter} is no parameter of the map $p"
    found = set().union(*map(used, texts))
    declared = {each.name for each in header.params}
    for name in sorted(found - declared - STANDARD.keys()):
        yield f"param {name} is used but not declared"
    for name in sorted(declared - found):
        yield f"param {name} is declared but not used"
    for name in sorted(declared & {*TOKEN, *ACCESS} if header.access == "read" else ()):
        yield f"param {name} is given to every read by that name already"


def _writing(text: str) -> str | None:
    """The first clause or procedure that may write."""
    if clause := WRITING.search(text):
        return clause[1]
    return next((name for name in CALLED.findall(text) if name not in READING_PROCEDURES), None)


def _of_answers(statements: Sequence[Statement], texts: Sequence[str]) -> Iterator[str]:
    for statement, text in zip(statements, texts, strict=True):
        clause = _writing(text)
        if clause is not None and statement.header.access == "read":
            yield f"access is read, and it has {clause}"
        answer = _answer(statement, text)
        if statement.counts:
            continue
        if not statement.single and not answer.ordered:
            yield "its rows have no ORDER BY"
        yield from _of_elements(statement.header, elements(_row(statement, answer), answer.before))


def _row(statement: Statement, answer: Answer) -> str:
    """The expression of a row; Untold where one in an order does not stand behind its place, [place, row]."""
    if not statement.ordered:
        return answer.row
    placed = elements(answer.row, answer.before)
    if placed is None or len(placed) != len(("place", "row")) or placed[0] != "place":
        raise Untold("its rows do not stand behind their places, [place, row]")
    return placed[1]


def _answer(statement: Statement, text: str) -> Answer:
    """How the rows are made; Untold where the statement does not return `[instant, published,] … AS rows`."""
    told, before = returned(text)
    fixed = ["toString(instant) AS instant", "toString(published) AS published"] if statement.fixes_instant else []
    if told[:-1] != fixed or not told[-1].endswith(" AS rows"):
        raise Untold(f"it does not return {', '.join([*fixed, '… AS rows'])}")
    if fixed and not told[-1].startswith(GUARDED):
        raise Untold("its rows do not begin with WITH * WHERE fresh")
    answer = rows_of(told[-1].removesuffix(" AS rows"), before)
    if not statement.batched:
        return answer
    keyed = elements(answer.row, answer.before)
    if keyed is None or len(keyed) != len(("key", "rows")):
        raise Untold("its rows do not stand behind keys, [key, rows]")
    return rows_of(keyed[1], answer.before)


def _of_elements(header: Header, found: list[str] | None) -> Iterator[str]:
    """The elements of a row are as many as are declared, and, as far as they have names, in that order."""
    expected = _expected(header)
    if found is None:
        return
    if expected is None or len(found) != len(expected):
        yield f"a row has {len(found)} elements, not those of {', '.join(expected or [header.returns[0].type])}"
    elif len(header.returns) > 1:
        for element, column in zip(found, expected, strict=True):
            named = NAMED.fullmatch(element)
            if named and (named[1] or named[2] in expected) and _snake(named[2]) != column:
                yield f"{element} stands where {column} is declared"


def _expected(header: Header) -> list[str] | None:
    """The names of a row's elements; None where the row is one value."""
    if len(header.returns) > 1:
        return [each.name for each in header.returns]
    kind = parse(header.returns[0].type.removesuffix("?"))
    if isinstance(kind, UnionType):
        return ["label", "record"]
    return [name for name, _ in _columns(cast(type, kind))] if is_dataclass(kind) else None


def _snake(name: str) -> str:
    return re.sub(r"(?=[A-Z])", "_", name).lower()
