"""组织."""

import strawberry

from api.fields.connections import Connection, entry, page
from api.fields.enums import OrganizationKind, Position
from api.fields.factories import column, connection, hop
from api.fields.scalars import DateTime
from api.nouns.nodes.types import Node, tallies
from api.nouns.references import EnterpriseLink, PersonLink, PostLink, TallyLink


@entry("A person of an organization, with the post. 组织中一人", PersonLink, "The person. 人")
class OrganizationPersonEdge:
    position: Position = column("What the person is in it. 职位")
    title: str | None = column("The post by its own name. 职务名称")
    since: DateTime = column("From when. 起")


@page(
    "A page of the people of an organization. 组织人员一页",
    PersonLink,
    OrganizationPersonEdge,
    "The people of the entries. 各人",
)
class OrganizationPersonConnection:
    """组织人员一页."""


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
    posts: list[PostLink] = hop("organizations/posts", "Posts that it keeps, in code order. 负责的岗位", rows=1)
    tallies: list[TallyLink] = tallies()
    enterprises: Connection[EnterpriseLink] = connection(
        "organizations/enterprises", "Firms that it serves, in code order. 服务的企业"
    )
