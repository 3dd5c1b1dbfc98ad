"""The types of nodes by name, for fields that lead to them from other modules."""

from typing import TYPE_CHECKING, Annotated

import strawberry

if TYPE_CHECKING:
    from api.nouns.areas.types import Area
    from api.nouns.changes.types import Change
    from api.nouns.cooperatives.types import Cooperative
    from api.nouns.directives.deliveries import Delivery
    from api.nouns.directives.types import Directive
    from api.nouns.duty.shifts import Shift
    from api.nouns.duty.tallies import Tally
    from api.nouns.duty.types import Post
    from api.nouns.enterprises.types import Enterprise
    from api.nouns.errands.types import Errand
    from api.nouns.households.types import Household
    from api.nouns.isolations.types import Isolation
    from api.nouns.organizations.types import Organization
    from api.nouns.people.types import Person
    from api.nouns.restructurings.types import Restructuring
    from api.nouns.resumption.types import Resumption
    from api.nouns.resumption.visits import GuidanceVisit
    from api.nouns.towns.types import Town
    from api.nouns.units.types import Coverage, Unit
    from api.nouns.villages.types import Grid, Village

AreaLink = Annotated["Area", strawberry.lazy("api.nouns.areas.types")]
ChangeLink = Annotated["Change", strawberry.lazy("api.nouns.changes.types")]
CooperativeLink = Annotated["Cooperative", strawberry.lazy("api.nouns.cooperatives.types")]
CoverageLink = Annotated["Coverage", strawberry.lazy("api.nouns.units.types")]
DeliveryLink = Annotated["Delivery", strawberry.lazy("api.nouns.directives.deliveries")]
DirectiveLink = Annotated["Directive", strawberry.lazy("api.nouns.directives.types")]
EnterpriseLink = Annotated["Enterprise", strawberry.lazy("api.nouns.enterprises.types")]
GuidanceVisitLink = Annotated["GuidanceVisit", strawberry.lazy("api.nouns.resumption.visits")]
ErrandLink = Annotated["Errand", strawberry.lazy("api.nouns.errands.types")]
GridLink = Annotated["Grid", strawberry.lazy("api.nouns.villages.types")]
HouseholdLink = Annotated["Household", strawberry.lazy("api.nouns.households.types")]
IsolationLink = Annotated["Isolation", strawberry.lazy("api.nouns.isolations.types")]
OrganizationLink = Annotated["Organization", strawberry.lazy("api.nouns.organizations.types")]
PersonLink = Annotated["Person", strawberry.lazy("api.nouns.people.types")]
PostLink = Annotated["Post", strawberry.lazy("api.nouns.duty.types")]
RestructuringLink = Annotated["Restructuring", strawberry.lazy("api.nouns.restructurings.types")]
ResumptionLink = Annotated["Resumption", strawberry.lazy("api.nouns.resumption.types")]
ShiftLink = Annotated["Shift", strawberry.lazy("api.nouns.duty.shifts")]
TallyLink = Annotated["Tally", strawberry.lazy("api.nouns.duty.tallies")]
TownLink = Annotated["Town", strawberry.lazy("api.nouns.towns.types")]
UnitLink = Annotated["Unit", strawberry.lazy("api.nouns.units.types")]
VillageLink = Annotated["Village", strawberry.lazy("api.nouns.villages.types")]
