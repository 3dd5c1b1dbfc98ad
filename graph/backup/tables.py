"""What a backup copies: of each label its nodes, and what goes out from them.

A backup has to hold whatever the vocabulary has, so its statements are made of labels and keys, and not written out for
each: there would be hundreds, planned ahead by every server for something that is done once a night.
"""

from dataclasses import dataclass
from typing import Final

from graph.vocabulary import KEYS, LABELS, RELATIONSHIPS, labels

KEPT_APART: Final = frozenset({"Head", "Lock", "Schema"})
"""Labels of which there is one node each: the header has what is kept of them; the secret is not."""
HELD: Final = frozenset(each.target for each in RELATIONSHIPS if not each.fact) - frozenset(labels("touched"))
"""Labels of what belongs to one other node, and is reached from that alone: no change touches it itself."""


@dataclass(frozen=True, slots=True)
class Table:
    """The nodes of a label, by the properties of their key."""

    label: str
    key: tuple[str, ...]
    fact: bool = False

    @property
    def start(self) -> list[str]:
        """What stands before every key."""
        return [""] * len(self.key)

    @property
    def nodes(self) -> str:
        """A page of nodes behind a key, in order: [key, properties] of each."""
        return (
            f"MATCH (node:{self.label}) WHERE {self._behind} RETURN {self._key} AS key, properties(node) {self._page}"
        )

    @property
    def nodes_of(self) -> str:
        """Those of these keys."""
        return f"{self._of_keys} RETURN {self._key} AS key, properties(node)"

    @property
    def ties(self) -> str:
        """A page of nodes behind a key, each with what goes out from it: [type, label, key, properties] of each."""
        return (
            f"MATCH (node:{self.label}) WHERE {self._behind} WITH node, {self._key} AS key {self._page} "
            f"RETURN key, {_OUT} ORDER BY key"
        )

    @property
    def ties_of(self) -> str:
        """What goes out from those of these keys."""
        return f"{self._of_keys} RETURN {self._key} AS key, {_OUT}"

    @property
    def create(self) -> str:
        """Creates nodes: the properties of each."""
        return f"UNWIND $rows AS row CREATE (node:{self.label}) SET node = row"

    def tie(self, type: str, target: str) -> str:
        """Ties nodes to those of a label: [key, key, properties] of each."""
        return (
            f"UNWIND $rows AS row MATCH (source:{self.label} {{{self.key[0]}: row[0]}}) "
            f"MATCH (target:{target} {{{KEYS[target]}: row[1]}}) "
            f"CREATE (source)-[tie:{type}]->(target) SET tie = row[2]"
        )

    @property
    def _key(self) -> str:
        return f"[{', '.join(f'node.{name}' for name in self.key)}]"

    @property
    def _behind(self) -> str:
        first = f"node.{self.key[0]}"
        if len(self.key) == 1:
            return f"{first} > $after[0]"
        return f"{first} >= $after[0] AND ({first} > $after[0] OR node.{self.key[1]} > $after[1])"

    @property
    def _page(self) -> str:
        return f"ORDER BY {', '.join(f'node.{name}' for name in self.key)} LIMIT $limit"

    @property
    def _of_keys(self) -> str:
        return f"UNWIND $keys AS this MATCH (node:{self.label} {{{self.key[0]}: this}})"


_OUT: Final = (
    "COLLECT { MATCH (node)-[tie]->(target) RETURN [type(tie), labels(target)[0], coalesce(target.code, target.id), "
    "properties(tie)] }"
)

TABLES: Final = tuple(
    Table(label.name, (label.key,) if label.within is None else (label.within, label.key), label.fact)
    for label in LABELS
    if label.name not in KEPT_APART
)
"""Of every label, in its order."""
BY_LABEL: Final = {table.label: table for table in TABLES}
TIED: Final = frozenset(relationship.source for relationship in RELATIONSHIPS)
"""Labels of nodes that something goes out from."""
