"""Nodes as they are read: the columns of each label, in order."""

from dataclasses import dataclass
from typing import ClassVar, Self

from graph.products import product_code
from graph.records.masking import masked, surname
from graph.records.node import Node
from graph.vocabulary import (
    CooperativeStage,
    EnterpriseKind,
    OrganizationKind,
    PostKind,
    Purpose,
    VillageKind,
)


@dataclass(frozen=True, slots=True)
class Coded(Node):
    """A node whose key is its code."""

    code: str

    @property
    def key(self) -> str:
        return self.code

    @property
    def label(self) -> str:
        """What people call it: its name, or a household's address."""
        return str(getattr(self, "name", self.code))


@dataclass(frozen=True, slots=True)
class Town(Coded):
    """镇."""

    noun: ClassVar[str] = "Town"
    name: str


@dataclass(frozen=True, slots=True)
class Area(Coded):
    """片区."""

    noun: ClassVar[str] = "Area"
    name: str


@dataclass(frozen=True, slots=True)
class Village(Coded):
    """村（社区）, described as at the instant."""

    noun: ClassVar[str] = "Village"
    name: str
    kind: VillageKind


@dataclass(frozen=True, slots=True)
class Grid(Coded):
    """网格."""

    noun: ClassVar[str] = "Grid"
    name: str


@dataclass(frozen=True, slots=True)
class Household(Coded):
    """户, described as at the instant."""

    noun: ClassVar[str] = "Household"
    address: str

    @property
    def label(self) -> str:
        return self.address


@dataclass(frozen=True, slots=True)
class Unit(Coded):
    """作战单元, named as at the instant."""

    noun: ClassVar[str] = "Unit"
    name: str
    level: int
    purpose: Purpose


@dataclass(frozen=True, slots=True)
class Enterprise(Coded):
    """企业、种粮农户、六小行业."""

    noun: ClassVar[str] = "Enterprise"
    name: str
    kind: EnterpriseKind


@dataclass(frozen=True, slots=True)
class Cooperative(Coded):
    """合作社."""

    noun: ClassVar[str] = "Cooperative"
    name: str
    product: str
    business_scope: str
    stage: CooperativeStage

    @property
    def product_code(self) -> str | None:
        """The code of its product; None where the table does not know it."""
        return product_code(self.product)


@dataclass(frozen=True, slots=True)
class Organization(Coded):
    """党支部、村委会、工作小组 …."""

    noun: ClassVar[str] = "Organization"
    name: str
    kind: OrganizationKind


@dataclass(frozen=True, slots=True)
class Post(Coded):
    """岗位; without hours round the clock."""

    noun: ClassVar[str] = "Post"
    name: str
    kind: PostKind
    opens: str | None
    closes: str | None


@dataclass(frozen=True, slots=True)
class Person(Node):
    """人, as far as the viewer sees them; `disclosed`: with personal fields of somebody else."""

    noun: ClassVar[str] = "Person"
    id: str
    name: str
    phone: str | None
    birth_year: int | None
    party_member: bool | None
    disclosed: bool

    @classmethod
    def seen(
        cls,
        id: str,
        name: str,
        phone: str | None,
        birth_year: int | None,
        party_member: bool | None,
        sight: int,
    ) -> Self:
        """The record of a row that tells how much is seen: what is not is left out, or masked.

        0 the surname, 1 the name and the masked number, 2 the number too, 3 the year of birth too, 4 and more
        everything; 6 is oneself, which discloses nothing.
        """
        if sight > 3:
            return cls(id, name, phone, birth_year, party_member, sight < 6)
        if sight > 1:
            return cls(id, name, phone, birth_year if sight == 3 else None, None, True)
        if sight == 1:
            return cls(id, name, masked(phone), None, None, False)
        return cls(id, surname(name), None, None, None, False)

    @property
    def key(self) -> str:
        return self.id

    @property
    def label(self) -> str:
        return self.name
