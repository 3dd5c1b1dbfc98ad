"""作战单元、覆盖."""

from typing import Annotated

import strawberry

from api.fields.arguments import Argument
from api.fields.connections import Connection, entry, page
from api.fields.enums import CoverageReason, Purpose, UnitRole
from api.fields.factories import carried, column, computed, connection, hop, personal
from api.fields.scalars import DateTime
from api.nouns.nodes.types import Coverable, Node, predecessors, since, successors, until
from api.nouns.references import ChangeLink, PersonLink

Self = Annotated["Unit", strawberry.lazy("api.nouns.units.types")]


@strawberry.type(description="How a unit covers a thing: the first way that applies, one row a unit. 覆盖")
class Coverage:
    """覆盖."""

    unit: Self = carried("The unit. 单元")
    purpose: Purpose = computed("What the unit is for. 用途")
    level: int = computed("The unit's level. 级")
    reason: CoverageReason = column("The way it came to cover the thing. 缘由")
    via: Coverable = carried("What the unit covers: the thing itself, or where it lies. 经由")
    since: DateTime = column("The latest beginning along the way. 起")


@entry("A member of a unit, with the role. 单元中一人", PersonLink, "The person. 人")
class UnitMemberEdge:
    role: UnitRole = personal("What the person is in the unit. 角色", tells="party_member")
    since: DateTime = column("From when. 起")


@page("A page of the members of a unit. 单元成员一页", PersonLink, UnitMemberEdge, "The people of the entries. 各人")
class UnitMemberConnection:
    """单元成员一页."""


@strawberry.type(description="Added up over a unit and everything beneath it; each thing once. 合计")
class UnitTotals:
    """合计."""

    units: int = column("Units, itself included. 单元数")
    vacant_units: int = column("Of these, without a commander. 缺指挥长的单元数")
    households: int = column("Households covered. 户数")
    residents: int = hop("units/residents", "People who live in these. 人数", pick="residents")
    enterprises: int = column("Enterprises covered. 企业数")
    party_members: int = hop(
        "units/residents", "Party members who live in these households. 党员数", pick="party_members"
    )


@strawberry.type(description="A unit of the three-level command system. 作战单元")
class Unit(Node):
    """作战单元."""

    code: str = column("Purpose, level, code of the first thing covered, and a number. 编码")
    name: str = column("Name at the instant. 名称")
    level: int = column("1, 2 or 3. 级")
    purpose: Purpose = column("What it is for. 用途")
    commander: PersonLink | None = hop("units/commander", "Who commands it. 指挥长")
    liaisons: list[PersonLink] = hop("units/liaisons", "Its liaison officers, by id. 联络员", rows=2)
    doctors: list[PersonLink] = hop("units/doctors", "Its doctors, by id. 医生", rows=2)
    instructors: list[PersonLink] = hop("units/instructors", "Its instructors, by id. 指导员", rows=3)
    members: UnitMemberConnection = connection(
        "units/members",
        "Its people with their roles: the commander first, residents of the households it covers last. 成员",
        Argument("role", UnitRole | None, "Only in this role. 角色"),
    )
    parent: Self | None = hop("units/parent", "The unit one level above. 上级单元")
    ancestors: list[Self] = hop("units/ancestors", "The units above, nearest first. 各上级单元", rows=2)
    children: Connection[Self] = connection("units/children", "The units one level beneath, in code order. 下级单元")
    covers: Connection[Coverable] = connection("units/covers", "What it covers, by kind, then in code order. 覆盖")
    totals: UnitTotals = hop("units/totals", "Added up over the unit and everything beneath it. 合计")
    predecessors: list[Self] = predecessors()
    successors: list[Self] = successors()
    changes: Connection[ChangeLink] = connection("units/changes", "Changes that touched it, oldest first. 变更")
    since: DateTime = since()
    until: DateTime | None = until()
