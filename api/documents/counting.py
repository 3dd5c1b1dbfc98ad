"""What can be counted of a document without the schema: tokens of its text; depth, aliases and directives."""

import re
from dataclasses import dataclass
from typing import Final

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
)

from api.documents.limits import Limits, OverLimit

TOKEN: Final = re.compile(
    r"""
      \#[^\n\r]*                                         # a comment
    | \"{3} (?: [^"\\] | \\"{3} | \\ | "(?!"") )*+ (?: \"{3} )?
    | "     (?: [^"\\\n\r] | \\. )*+ "?
    | \.{3}
    | [A-Za-z_]\w*
    | -?\d+ (?: \.\d+ )? (?: [eE][+-]?\d+ )?
    | [^\s,\ufeff]                                       # a punctuator, or what is no token
    """,
    re.ASCII | re.VERBOSE,
)


def tokens(text: str) -> int:
    """How many tokens a document has, comments among them, which the parser keeps as well."""
    return sum(1 for _ in TOKEN.finditer(text))


def refuse_large(document: DocumentNode, limits: Limits) -> None:
    """OverLimit where an operation of the document is too deep, or has too many aliases or directives.

    Needs no valid document, so that what is too large for it is never validated.
    """
    counting = Counting(document)
    for definition in document.definitions:
        if isinstance(definition, OperationDefinitionNode):
            counted = counting.operation(definition)
            for limit in ("depth", "aliases", "directives"):
                allowed, actual = getattr(limits, limit), getattr(counted, limit)
                if actual > allowed:
                    raise OverLimit(limit, allowed, actual)


@dataclass
class Counted:
    """What was counted: `depth` in fields; fragments count wherever they are spread."""

    depth: int = 0
    aliases: int = 0
    directives: int = 0

    def add(self, other: "Counted", beneath: int = 0) -> None:
        """Take in what stands beside, or a field beneath."""
        self.depth = max(self.depth, other.depth + beneath)
        self.aliases += other.aliases
        self.directives += other.directives


class Counting:
    """The counting of one document: each fragment once, however often it is spread; a circle ends where it closes."""

    def __init__(self, document: DocumentNode) -> None:
        self._definitions = {
            each.name.value: each for each in document.definitions if isinstance(each, FragmentDefinitionNode)
        }
        self._fragments: dict[str, Counted] = {}

    def operation(self, node: OperationDefinitionNode) -> Counted:
        """What an operation has."""
        counted = self._selected(node.selection_set)
        counted.directives += len(node.directives or ())
        counted.directives += sum(len(each.directives or ()) for each in node.variable_definitions or ())
        return counted

    def _selected(self, selections: SelectionSetNode | None) -> Counted:
        counted = Counted()
        for selection in selections.selections if selections else ():
            self._add(selection, counted)
        return counted

    def _add(self, selection: SelectionNode, counted: Counted) -> None:
        counted.directives += len(selection.directives or ())
        if isinstance(selection, FragmentSpreadNode):
            counted.add(self._fragment(selection.name.value))
        elif isinstance(selection, FieldNode):
            counted.aliases += selection.alias is not None
            counted.add(self._selected(selection.selection_set), beneath=1)
        else:
            counted.add(self._selected(getattr(selection, "selection_set", None)))

    def _fragment(self, name: str) -> Counted:
        found = self._fragments.get(name)
        if found is None:
            self._fragments[name] = Counted()
            definition = self._definitions.get(name)
            if definition is None:
                return Counted()
            found = self._fragments[name] = self._selected(definition.selection_set)
            found.directives += len(definition.directives or ())
        return found
