"""Organizations at the root."""

import strawberry

from api.fields.arguments import AS_OF, CODE
from api.fields.factories import lookup
from api.nouns.organizations.types import Organization


@strawberry.type
class OrganizationQueries:
    """组织."""

    organization: Organization | None = lookup(
        "organizations/organization", "The organization of a code. 组织", CODE, AS_OF
    )
