"""违规."""

import strawberry

from api.fields.enums import Purpose, Severity
from api.fields.factories import carried, column, computed, sentence
from api.nouns.nodes.types import Node


@strawberry.type(description="What a line speaks of. 所指")
class Subject:
    """所指."""

    kind: str = computed("The type of the thing. 类别", "noun")
    code: str = computed("Its code, or a person's id. 编码", "key")
    label: str = computed("What people call it. 称呼")
    node: Node | None = computed("The thing itself; null where it exists in a preview only. 节点")


@strawberry.type(description="A rule of the structure that does not hold. 违规")
class Violation:
    """违规."""

    rule: str = column("The rule's name. 规则")
    severity: Severity = column("How grave it is. 严重程度")
    message: str = sentence("The violation in a sentence. 说明")
    subject: Subject | None = carried("What it speaks of. 所指")
    other: Subject | None = carried("What it speaks of beside that, as of two who are likely one person. 另一所指")
    purpose: Purpose | None = column("The purpose in which it does not hold. 用途")
    step: int | None = column(
        "In a preview, ordinal of the step that makes it, the last one that changed something there; else null. "
        "步骤序号"
    )
