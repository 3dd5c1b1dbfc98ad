"""人、任职."""

import strawberry

from api.fields.connections import Connection
from api.fields.enums import Departure, Position, UnitRole
from api.fields.factories import carried, column, connection, hop, personal
from api.fields.scalars import DateTime
from api.nouns.nodes.types import ON_DAY, PURPOSE, Node, predecessors, successors
from api.nouns.references import HouseholdLink, OrganizationLink, PersonLink, ShiftLink, UnitLink


@strawberry.type(description="A person's place in a unit. 单元任职")
class Appointment:
    """单元任职."""

    role: UnitRole = personal("What the person is in it. 角色", tells="party_member")
    unit: UnitLink = carried("The unit. 单元")
    since: DateTime = column("From when. 起")
    until: DateTime | None = column("Until when; null while it goes on. 止")


@strawberry.type(description="A person's post in an organization. 职务")
class Office:
    """职务."""

    organization: OrganizationLink = carried("The organization. 组织")
    position: Position = column("What the person is in it. 职位")
    title: str | None = column("The post by its own name. 职务名称")
    since: DateTime = column("From when. 起")
    until: DateTime | None = column("Until when; null while it goes on. 止")


@strawberry.type(description="A name that a person had. 曾用名")
class FormerName:
    """曾用名."""

    name: str = column("The name. 姓名")
    until: DateTime = column("Until when. 止")


@strawberry.type(description="A person. 人")
class Person(Node):
    """人."""

    name: str = column("Name. 姓名")
    phone: str | None = personal("Telephone number. 电话")
    birth_year: int | None = personal("Year of birth. 出生年份")
    party_member: bool | None = personal("Whether a member of the Party. 是否党员")
    former_names: list[FormerName] = hop(
        "people/former_names",
        "What the person was called before the instant and is not called at it, the latest first. 曾用名",
    )
    departed_at: DateTime | None = hop(
        "people/absence", "Since when the person is no resident; null while they are. 注销时间", pick="since"
    )
    departure: Departure | None = hop(
        "people/absence", "Why; null while they are a resident. 注销原因", pick="departure"
    )
    household: HouseholdLink | None = hop("people/household", "Where the person lives. 所在的户")
    appointments: list[Appointment] = hop("people/appointments", "Places in units at the instant. 单元任职", rows=2)
    offices: list[Office] = hop("people/offices", "Posts in organizations at the instant. 组织任职", rows=2)
    duties: list[ShiftLink] | None = hop(
        "people/duties",
        "The shifts that count on a day of Asia/Shanghai, also those that began the day before, by start, as far as "
        "the viewer may know them; null where the viewer may not. 当日勤务",
        ON_DAY,
        rows=2,
    )
    answers_for: Connection[HouseholdLink] = connection(
        "people/answers_for", "Households this person answers for, at whichever level. 负责的户", PURPOSE
    )
    predecessors: list[PersonLink] = predecessors(
        "Doubles that became part of this one, all the way. 并入本条的重复登记"
    )
    successors: list[PersonLink] = successors("Those that this one became part of, all the way. 并入的登记")
