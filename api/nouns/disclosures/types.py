"""披露."""

import strawberry

from api.fields.enums import Purpose
from api.fields.factories import column, hop
from api.fields.scalars import DateTime
from api.nouns.nodes.types import Node
from api.nouns.references import PersonLink


@strawberry.type(description="That somebody was shown personal fields of somebody else in an hour. 披露")
class Disclosure(Node):
    """披露."""

    at: DateTime = column("When they were shown, in this hour for the first time. 首次披露时间")
    last_at: DateTime = column("When they were shown in this hour for the last time. 末次披露时间")
    times: int = column("How often they were shown in this hour. 次数")
    viewer: PersonLink = hop("disclosures/people", "To whom. 查看人", label="viewer")
    subject: PersonLink = hop("disclosures/people", "Whose they are. 当事人", label="subject")
    fields: list[str] = column("Which, by their names here. 所涉字段")
    purpose: Purpose | None = column("For what, where the operation named one purpose. 用途")
    operation: str | None = column("The name of the operation, where it has one. 操作名称")
