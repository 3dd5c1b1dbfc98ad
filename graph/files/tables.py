"""The tables of files: what each is called, where its rows come from, and its columns.

Both ways of a file speak of it by these: what is written, and what is read.
"""

from dataclasses import dataclass, replace
from typing import Final

from graph.files.columns import Column, Kind, Language
from graph.vocabulary import (
    CooperativeStage,
    EnterpriseKind,
    OrganizationKind,
    Position,
    Purpose,
    UnitRole,
    VillageKind,
    labels,
)
from graph.vocabulary.described import Described


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a file has: its name, what it is called in Chinese and English, and its columns."""

    name: str
    zh: str
    en: str
    columns: tuple[Column, ...]

    def title(self, language: Language) -> str:
        """What it is called."""
        return self.zh if language == "zh" else self.en

    def headings(self, language: Language) -> tuple[str, ...]:
        """What stands above its columns."""
        return tuple(column.heading(language) for column in self.columns)


@dataclass(frozen=True, slots=True)
class Table(Sheet):
    """A table of the whole: the label of what its rows are of, and the fragment that makes `rows` of a thing.

    Its first `keyed` columns tell a row from others; where that is one, the rows are the things themselves. Of the
    columns of `either` one has to be there where it is read; `besides` are columns that are read only.
    """

    label: str
    rows: str
    keyed: int = 1
    either: tuple[str, ...] = ()
    besides: tuple[Column, ...] = ()

    @property
    def read(self) -> tuple[Column, ...]:
        """The columns that it is read by."""
        return (*self.columns, *self.besides)


CODE: Final = Column("code", "编码", "code", Kind.CODE, also=("代码", "编号"))
NAME: Final = Column("name", "名称", "name")
TOWN: Final = Column("town", "镇编码", "town", Kind.CODE, refers=("Town",))
VILLAGE: Final = Column("village", "村编码", "village", Kind.CODE, refers=("Village",), also=("村代码", "village code"))
PERSON: Final = Column("person", "人员编号", "person", Kind.KEY, refers=("Person",))
HOUSEHOLD: Final = Column("household", "户编码", "household", Kind.CODE, refers=("Household",), also=("户号",))
UNIT: Final = Column("unit", "单元编码", "unit", Kind.CODE, refers=("Unit",))
BODY: Final = Column("body", "组织编码", "body", Kind.CODE, refers=("Organization",))
COOPERATIVE: Final = Column("cooperative", "合作社编码", "cooperative", Kind.CODE, refers=("Cooperative",))
SYNTHETIC: Final = Column("synthetic", "是否虚构", "synthetic", Kind.TRUTH, optional=True)
ADDRESS: Final = Column("address", "地址", "address", also=("住址", "家庭住址", "户籍地址"))
GRID: Final = Column("grid", "网格编码", "grid", Kind.CODE, refers=("Grid",), optional=True)
WORKED: Final = replace(GRID, optional=False)
ID: Final = Column("id", "编号", "id", Kind.KEY, also=("人员编号",), optional=True)
HOUSEHOLD_CODE: Final = replace(CODE, optional=True)
TAKEN_BY: Final = replace(UNIT, also=("三级单元编码", "三级作战单元编码", "所属单元编码"), optional=True)
PERSON_NAME: Final = Column("name", "姓名", "name")
BIRTH_YEAR: Final = Column(
    *("birth_year", "出生年份", "birth year", Kind.YEAR),
    also=("出生年月", "出生日期", "出生年", "year of birth", "date of birth"),
    optional=True,
)
PHONE: Final = Column(
    *("phone", "电话", "phone", Kind.PHONE), also=("联系电话", "手机", "手机号", "电话号码", "telephone"), optional=True
)
PARTY_MEMBER: Final = Column("party_member", "是否党员", "Party member", Kind.TRUTH, also=("党员",), optional=True)
PUBLIC_SERVANT: Final = Column("public_servant", "是否公职人员", "public servant", Kind.TRUTH, optional=True)
HOME: Final = replace(HOUSEHOLD, optional=True)
HEAD: Final = Column("head", "是否户主", "head", Kind.TRUTH, also=("户主",), optional=True)
LEVEL: Final = Column("level", "级别", "level", Kind.WHOLE)
PURPOSE: Final = Column("purpose", "用途", "purpose", words=Purpose)
ABOVE: Final = Column("above", "上级单元编码", "above", Kind.CODE, refers=("Unit",), optional=True)
COVERS: Final = Column("covers", "覆盖对象编码", "covers", Kind.CODE, refers=labels("covered"))
SEAT: Final = Column("seat", "所在地编码", "seat", Kind.CODE, refers=("Town", "Area", "Village"))
AREA: Final = Column("area", "片区编码", "area", Kind.CODE, refers=("Area",))
PLANTED: Final = Column(
    *("planted_area", "种植面积（亩）", "planted area (mu)", Kind.NUMBER),
    also=("种植面积", "planted area"),
    optional=True,
)


def _kind(words: type[Described]) -> Column:
    return Column("kind", "类别", "kind", words=words, also=("类型",))


AREAS: Final = (CODE, NAME, TOWN)
VILLAGES: Final = (CODE, NAME, _kind(VillageKind), AREA)
GRIDS: Final = (CODE, NAME, VILLAGE)
HOUSEHOLDS: Final = (HOUSEHOLD_CODE, ADDRESS, VILLAGE, GRID, SYNTHETIC)
PEOPLE: Final = (ID, PERSON_NAME, BIRTH_YEAR, PHONE, PARTY_MEMBER, PUBLIC_SERVANT, HOME, HEAD, SYNTHETIC)
UNITS: Final = (CODE, NAME, LEVEL, PURPOSE, ABOVE, TOWN)
COVERAGE: Final = (UNIT, COVERS)
PLACES: Final = (UNIT, PERSON, Column("role", "角色", "role", words=UnitRole))
BODIES: Final = (CODE, NAME, _kind(OrganizationKind), TOWN)
SEATS: Final = (BODY, SEAT)
OFFICES: Final = (
    *(BODY, PERSON),
    Column("position", "职务", "position", words=Position),
    Column("title", "职衔", "title", optional=True),
)
FIRMS: Final = (CODE, NAME, _kind(EnterpriseKind), VILLAGE, SYNTHETIC)
COOPERATIVES: Final = (
    *(CODE, NAME),
    Column("product", "产品", "product"),
    Column("business_scope", "业务范围", "business scope", Kind.LINES),
    Column("stage", "阶段", "stage", words=CooperativeStage),
    VILLAGE,
)
GROWERS: Final = (COOPERATIVE, HOUSEHOLD, PLANTED)

TABLES: Final = (
    Table("towns", "镇", "towns", (CODE, NAME), "Town", "town_rows"),
    Table("areas", "片区", "areas", AREAS, "Area", "area_rows"),
    Table("villages", "村（社区）", "villages", VILLAGES, "Village", "village_rows"),
    Table("grids", "网格", "grids", GRIDS, "Grid", "grid_rows"),
    Table("households", "户", "households", HOUSEHOLDS, "Household", "household_rows", besides=(TAKEN_BY,)),
    Table("people", "人员", "people", PEOPLE, "Person", "person_rows", either=("id", "household")),
    Table("grid_workers", "网格员", "grid workers", (WORKED, PERSON), "Grid", "grid_worker_rows", keyed=2),
    Table("units", "作战单元", "units", UNITS, "Unit", "unit_rows"),
    Table("coverage", "单元覆盖", "coverage", COVERAGE, "Unit", "coverage_rows", keyed=2),
    Table("places", "单元人员", "places", PLACES, "Unit", "place_rows", keyed=3),
    Table("bodies", "组织", "bodies", BODIES, "Organization", "body_rows"),
    Table("seats", "组织所在", "seats", SEATS, "Organization", "seat_rows", keyed=2),
    Table("offices", "任职", "offices", OFFICES, "Organization", "office_rows", keyed=3),
    Table(
        *("firms", "企业、种粮农户、六小行业", "firms", FIRMS, "Enterprise", "firm_rows"),
        besides=(TAKEN_BY,),
    ),
    Table("cooperatives", "合作社", "cooperatives", COOPERATIVES, "Cooperative", "cooperative_rows"),
    Table("growers", "种植户", "growers", GROWERS, "Cooperative", "grower_rows", keyed=2),
)
"""What things lie in comes before them."""
BY_NAME: Final = {table.name: table for table in TABLES}
