"""Organizations at the root."""

import strawberry

from api.fields.declarations import root
from api.nouns.organizations.types import Organization
from api.roots import AS_OF, CODE, lookup


@strawberry.type
class OrganizationQueries:
    """组织."""

    organization: Organization | None = root(
        lookup("organizations/organization"), "The organization of a code. 组织", CODE, AS_OF
    )
