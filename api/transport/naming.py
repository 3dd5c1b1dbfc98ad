"""Which argument an error of a document or of its variables is about, in the words of GraphQL's own messages."""

import re
from typing import Any, Final

from graphql import ArgumentNode, GraphQLError, ListValueNode, Node, ObjectFieldNode, ValueNode, Visitor, parse, visit

VARIABLE: Final = re.compile(r"Variable '\$(\w+)'(?:.*? at (?:\.|(?=\[))([^:\s]+):)?")
ARGUMENT: Final = re.compile(r"[Aa]rgument '(?:[\w.]+\((?=\w+:\)'))?(\w+)")
MISSING: Final = re.compile(r"to include required field '(\w+)'")
UNKNOWN: Final = re.compile(r"not to include unknown field '(\w+)'")


def argument_of(error: GraphQLError) -> str | None:
    """The variable, or the argument, and the path to what is off in it; None where it is about something else."""
    if found := VARIABLE.match(error.message):
        name, path = found[1], found[2]
        place = name if path is None else name + ("" if path.startswith("[") else ".") + path
        named = MISSING.search(error.message) or UNKNOWN.search(error.message)
        return place if named is None else f"{place}.{named[1]}"
    if found := ARGUMENT.search(error.message):
        return found[1]
    node = error.nodes[0] if error.nodes else None
    path = _path_to(node) if isinstance(node, ValueNode | ObjectFieldNode) else None
    missing = MISSING.search(error.message)
    return path if path is None or missing is None else f"{path}.{missing[1]}"


def _path_to(value: Node) -> str | None:
    """The argument in which a value stands, and the path to it."""
    if value.loc is None:
        return None
    search = _Search(value.loc.start)
    visit(parse(value.loc.source), search)
    return search.path


class _Search(Visitor):
    """The path of names to a place in a document."""

    def __init__(self, place: int) -> None:
        super().__init__()
        self.path: str | None = None
        self._place = place

    def enter_argument(self, node: ArgumentNode, *_of: Any) -> None:
        if self._holds(node):
            self.path = node.name.value

    def enter_object_field(self, node: ObjectFieldNode, *_of: Any) -> None:
        if self._holds(node):
            self.path = f"{self.path}.{node.name.value}"

    def enter_list_value(self, node: ListValueNode, *_of: Any) -> None:
        if self._holds(node):
            places = [place for place, each in enumerate(node.values) if self._holds(each)]
            self.path = f"{self.path}[{places[0]}]" if places else self.path

    def _holds(self, node: Node) -> bool:
        return node.loc is not None and node.loc.start <= self._place < node.loc.end
