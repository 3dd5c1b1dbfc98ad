"""变更."""

import strawberry

from api.fields.connections import Connection
from api.fields.factories import column, connection, hop, sentence
from api.fields.scalars import DateTime
from api.nouns.nodes.types import Node
from api.nouns.references import PersonLink, RestructuringLink


@strawberry.type(description="A change to the structure: one entry of the log. 变更")
class Change(Node):
    """变更."""

    at: DateTime = column("When it was written. 写入时间")
    effective_at: DateTime = column("From when it holds. 生效时间")
    actor: PersonLink | None = hop("changes/actor", "Who made it, where a person did. 操作人")
    kind: str = column("What kind of deed it was. 类别")
    reason: str = sentence("Why. 原因")
    summary: str = sentence("The change in a sentence. 概要")
    restructuring: RestructuringLink | None = hop("changes/restructuring", "The restructuring that it is of. 所属重组")
    touched: Connection[Node] = connection("changes/touched", "What it touched, by kind and key. 所涉")
