"""Areas at the root."""

import strawberry

from api.fields.declarations import root
from api.nouns.areas.types import Area
from api.roots import AS_OF, CODE, lookup


@strawberry.type
class AreaQueries:
    """片区."""

    area: Area | None = root(lookup("areas/area"), "The area of a code. 片区", CODE, AS_OF)
