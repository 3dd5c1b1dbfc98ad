"""One statement as it is sent: its text, what it takes, and how its rows are read."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, Final

from graph.records import InOrder
from graph.statements.decoding import Decoder, decoder
from graph.statements.header import Header, Typed
from graph.statements.parameters import ACCESS, INSTANTS, STANDARD, bind, used
from graph.statements.syntax import plain

Parameters = Mapping[str, Any]
COUNTED: Final = "counted"
"""The alternative of a paged statement that answers how many rows there are."""
ORDERED: Final = "ordered"
"""The alternative whose rows come in an order that was asked for, each behind its place in it."""


TOGETHER: Final = """\
UNWIND range(0, size($p.asks) - 1) AS place
WITH place, $p.asks[place] AS ask
CALL (ask) {{
{}
}}
RETURN collect([place, instant, published, rows]) AS answers"""

AT_EACH: Final = """\
UNWIND range(0, size($p.asks) - 1) AS ordinal
WITH ordinal, $p.asks[ordinal] AS ask
CALL (ask) {{
{}
}}
WITH ordinal, rows ORDER BY ordinal
RETURN collect(rows) AS rows"""


@dataclass(frozen=True, eq=False)
class Statement:
    """One composition: the text that is sent, and how its rows are read."""

    name: str
    header: Header
    text: str
    choice: Mapping[str, str] = field(default_factory=dict)
    fragments: frozenset[str] = frozenset()

    @cached_property
    def identity(self) -> str:
        """Its name, and what was chosen of its alternatives."""
        chosen = ",".join(f"{name}={word}" for name, word in sorted(self.choice.items()))
        return f"{self.name}[{chosen}]" if chosen else self.name

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

    @property
    def counts(self) -> bool:
        """Whether it answers how many rows there are, in place of them."""
        return self.choice.get("page") == COUNTED

    @property
    def ordered(self) -> bool:
        """Whether its rows come in an order that was asked for, each behind its place in it."""
        return self.choice.get("page") == ORDERED

    @cached_property
    def parameters(self) -> Mapping[str, str]:
        """The type of each parameter: of those that the header declares, and of the standard ones that the text uses.

        Only what reads the instant of the graph where none is given does without one.
        """
        absent = "?" if self.fixes_instant else ""
        types = {name: type + absent if name in INSTANTS else type for name, type in STANDARD.items()}
        standard = {name: types[name] for name in used(plain(self.text)) & STANDARD.keys()}
        return standard | {each.name: each.type for each in self.header.params}

    @cached_property
    def standard(self) -> frozenset[str]:
        """Those of its parameters that every read has."""
        return frozenset(self.parameters.keys() & STANDARD.keys())

    @cached_property
    def judges(self) -> bool:
        """Whether it takes what the graph gives to whoever asks."""
        return bool(self.standard & ACCESS.keys())

    @cached_property
    def together(self) -> "Statement | None":
        """The statement that answers several who ask this one, each by `[place, instant, published, rows]`.

        None for one whose answer may be long. What takes `$p.code` here takes it of each of the `$p.asks` there.
        """
        if not self.fixes_instant or not self.single or self.header.access != "read":
            return None
        text = TOGETHER.format(self._for_each.replace("$p.", "ask."))
        return replace(self, text=text, name=f"{self.name} together")

    @cached_property
    def at_each(self) -> "Statement":
        """The statement that is asked at several instants: `$p.asks` are [instant, own parameters] of each.

        It answers the rows of each, in their order, which this statement reads.
        """
        own = "|".join(each.name for each in self.header.params)
        text = re.sub(r"\$p\.at\b", "ask[0]", self._for_each)
        text = AT_EACH.format(re.sub(rf"\$p\.({own})\b", r"ask[1].\1", text))
        header = replace(self.header, params=(Typed("asks", "list[list]"),))
        return replace(self, text=text, name=f"{self.name} at each", header=header)

    @property
    def _for_each(self) -> str:
        """The text as a part of another, in which there is an `ask`."""
        return re.sub(r"\bCALL \((?=\w)", "CALL (ask, ", self.text).replace("CALL () {", "CALL (ask) {")

    def bind(self, given: Parameters) -> dict[str, Any]:
        """What the database is sent with the text; ParameterError unless exactly what it takes is given, by type."""
        return bind(self.name, self.parameters, given)

    @cached_property
    def decode(self) -> Decoder:
        """From one row, without the key, to its record or value; what is counted answers its number alone."""
        if self.counts:
            return decoder("int")
        row = decoder(self.header.row or self.header.returns[0].type)
        return (lambda answered: InOrder(answered[0], row(answered[1]))) if self.ordered else row

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
