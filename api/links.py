"""The types of nodes by name, for fields that lead to them from other modules."""

from typing import TYPE_CHECKING, Annotated

import strawberry

if TYPE_CHECKING:
    from api.areas.types import Area
    from api.changes.types import Change
    from api.cooperatives.types import Cooperative
    from api.enterprises.types import Enterprise
    from api.households.types import Household
    from api.organizations.types import Organization
    from api.people.types import Person
    from api.restructurings.types import Restructuring
    from api.towns.types import Town
    from api.units.types import Coverage, Unit
    from api.villages.types import Grid, Village

AreaLink = Annotated["Area", strawberry.lazy("api.areas.types")]
ChangeLink = Annotated["Change", strawberry.lazy("api.changes.types")]
CooperativeLink = Annotated["Cooperative", strawberry.lazy("api.cooperatives.types")]
CoverageLink = Annotated["Coverage", strawberry.lazy("api.units.types")]
EnterpriseLink = Annotated["Enterprise", strawberry.lazy("api.enterprises.types")]
GridLink = Annotated["Grid", strawberry.lazy("api.villages.types")]
HouseholdLink = Annotated["Household", strawberry.lazy("api.households.types")]
OrganizationLink = Annotated["Organization", strawberry.lazy("api.organizations.types")]
PersonLink = Annotated["Person", strawberry.lazy("api.people.types")]
RestructuringLink = Annotated["Restructuring", strawberry.lazy("api.restructurings.types")]
TownLink = Annotated["Town", strawberry.lazy("api.towns.types")]
UnitLink = Annotated["Unit", strawberry.lazy("api.units.types")]
VillageLink = Annotated["Village", strawberry.lazy("api.villages.types")]
