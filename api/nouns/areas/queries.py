"""Areas at the root."""

import strawberry

from api.fields.arguments import AS_OF, CODE
from api.fields.factories import lookup
from api.nouns.areas.types import Area


@strawberry.type
class AreaQueries:
    """片区."""

    area: Area | None = lookup("areas/area", "The area of a code. 片区", CODE, AS_OF)
