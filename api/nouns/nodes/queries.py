"""Nodes at the root, by their ids."""

from typing import Final, get_args

import strawberry

from api.fields.arguments import AS_OF, LARGEST_PAGE, Argument, NodeId, identified
from api.fields.factories import nodes_by_id
from api.nouns.nodes.types import Node
from graph.errors import InvalidInput
from graph.records import AnyNode

KINDS: Final = tuple(kind.noun for kind in get_args(AnyNode))
one_id = identified(*KINDS)


def several_ids(name: str, value: list[str]) -> list[NodeId]:
    """Labels and keys of ids; InvalidInput for more than a page of them, or for what is no id."""
    if len(value) > LARGEST_PAGE:
        raise InvalidInput(name, "input.too_many", value=len(value), limit=LARGEST_PAGE)
    return [one_id(name, each) for each in value]


@strawberry.type
class NodeQueries:
    """节点."""

    node: Node | None = nodes_by_id(
        "The node of an id, also one that is not in being: read at the nearest instant of its life. 节点",
        Argument("id", strawberry.ID, "Its id. 标识", one_id, ...),
    )
    nodes: list[Node | None] | None = nodes_by_id(
        f"The nodes of up to {LARGEST_PAGE} ids, in their order. 各节点",
        Argument("ids", list[strawberry.ID], "Their ids. 各标识", several_ids, ...),
        AS_OF,
    )
