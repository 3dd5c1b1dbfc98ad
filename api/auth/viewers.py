"""What a token makes of its holder, as statements take it."""

from functools import lru_cache

from api.auth.tokens import Identity, Role
from graph.viewer import Viewer


@lru_cache(1_000)
def viewer_of(identity: Identity) -> Viewer:
    """The viewer that an identity is: an organiser of the towns it names, an auditor, an administrator, or none.

    Officers and residents are not told by tokens but read from the graph, with each request.
    """
    admin = Role.ADMIN in identity.roles
    return Viewer(
        person=identity.person.partition(":")[2],
        everything=admin,
        towns=tuple(sorted(identity.towns)) if Role.ORGANISER in identity.roles else (),
        auditor=admin or Role.AUDITOR in identity.roles,
    )
