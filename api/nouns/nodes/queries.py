"""Nodes at the root, by their ids."""

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, get_args

import strawberry

from api.fields.arguments import LARGEST_PAGE, Argument, identified
from api.fields.declarations import root
from api.nouns.nodes.types import Node
from api.roots import AS_OF, placed
from graph.errors import InvalidInput
from graph.records import AnyNode

if TYPE_CHECKING:
    from api.loading import Loading
    from api.selection import Selected

KINDS: Final = tuple(kind.noun for kind in get_args(AnyNode))
one_id = identified(*KINDS)


def several_ids(name: str, value: list[str]) -> list[tuple[str, str]]:
    """Labels and keys of ids; InvalidInput for more than a page of them, or for what is no id."""
    if len(value) > LARGEST_PAGE:
        raise InvalidInput(name, "input.too_many", value=len(value), limit=LARGEST_PAGE)
    return [one_id(name, each) for each in value]


async def node_of_id(loading: "Loading", selected: "Selected") -> tuple[Any, datetime]:
    """The node of an id, in being or not; None where there never was one."""
    found, at = await placed(loading, [selected.given["id"]], selected.given["as_of"])
    return found[0], at


async def nodes_of_ids(loading: "Loading", selected: "Selected") -> tuple[Any, datetime]:
    """The nodes of ids in their order, None for one that there never was."""
    return await placed(loading, selected.given["ids"], selected.given["as_of"])


@strawberry.type
class NodeQueries:
    """节点."""

    node: Node | None = root(
        node_of_id,
        "The node of an id, also one that is not in being: read at the nearest instant of its life. 节点",
        Argument("id", strawberry.ID, "Its id. 标识", one_id, ...),
        AS_OF,
    )
    nodes: list[Node | None] = root(
        nodes_of_ids,
        f"The nodes of up to {LARGEST_PAGE} ids, in their order. 各节点",
        Argument("ids", list[strawberry.ID], "Their ids. 各标识", several_ids, ...),
        AS_OF,
    )
