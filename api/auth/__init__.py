"""Who is asking: the key, the tokens signed with it, and the bearer of one.

Interim: one HS256 key, and every holder of a valid token is an organiser.
"""

from api.auth.addresses import is_loopback, refuse_open_address
from api.auth.bearer import Bearer, authenticate, identity_of
from api.auth.errors import KeyUnusable, OpenAddress, Unauthenticated
from api.auth.keys import signing_key
from api.auth.tokens import Identity, Role, Trust, issue, verifier, verify
from api.auth.viewers import viewer_of

__all__ = [
    "Bearer",
    "Identity",
    "KeyUnusable",
    "OpenAddress",
    "Role",
    "Trust",
    "Unauthenticated",
    "authenticate",
    "identity_of",
    "is_loopback",
    "issue",
    "refuse_open_address",
    "signing_key",
    "verifier",
    "verify",
    "viewer_of",
]
