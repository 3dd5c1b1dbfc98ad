"""组织."""

import strawberry

from api.fields.connections import Connection, PageInfo
from api.fields.enums import OrganizationKind, Position
from api.fields.factories import carried, column, computed, connection, hop
from api.fields.scalars import DateTime
from api.nouns.nodes.types import Node
from api.nouns.references import EnterpriseLink, PersonLink


@strawberry.type(description="A person of an organization, with the post. 组织中一人")
class OrganizationPersonEdge:
    """组织中一人."""

    cursor: str = computed("Where it stands in the list; opaque. 游标")
    node: PersonLink = carried("The person. 人")
    position: Position = column("What the person is in it. 职位")
    title: str | None = column("The post by its own name. 职务名称")
    since: DateTime = column("From when. 起")


@strawberry.type(description="A page of the people of an organization. 组织人员一页")
class OrganizationPersonConnection:
    """组织人员一页."""

    edges: list[OrganizationPersonEdge] = carried("The entries of the page, with their cursors. 各条")
    nodes: list[PersonLink] = carried("The people of the entries. 各人")
    page_info: PageInfo = carried("Where the page stands in the list. 页信息")
    total_count: int = column("How many the whole list has; counted only when it is selected. 总数")


@strawberry.type(description="An organization. 组织")
class Organization(Node):
    """组织."""

    code: str = column("Code of its first seat, O and three digits. 编码")
    name: str = column("Name. 名称")
    kind: OrganizationKind = column("Kind. 类别")
    seat: Node | None = hop("organizations/seat", "Where it has its seat: a village, an area or the town. 驻地")
    people: OrganizationPersonConnection = connection(
        "organizations/people", "Its people, the leading ones first, then by id. 人员"
    )
    enterprises: Connection[EnterpriseLink] = connection(
        "organizations/enterprises", "Firms that it serves, in code order. 服务的企业"
    )
