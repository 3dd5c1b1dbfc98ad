"""Areas at the root."""

import strawberry

from api.areas.types import Area
from api.hops import root
from api.roots import AS_OF, CODE, lookup


@strawberry.type
class AreaQueries:
    """片区."""

    area: Area | None = root(lookup("areas/area"), "The area of a code. 片区", CODE, AS_OF)
