"""Who is asking: the keys, the tokens signed with them, and the bearer of one."""

from api.auth.addresses import is_loopback, is_private, refuse_open_address
from api.auth.authentication import authenticate, identity_of
from api.auth.errors import KeysUnavailable, KeyUnusable, OpenAddress, Unauthenticated
from api.auth.issuers import Issuer
from api.auth.key_sets import key_set
from api.auth.keys import signing_key
from api.auth.logins import Client, Logins, Returned
from api.auth.tokens import Identity, Role, Trust, issue, verify
from api.auth.verifying import Verify, by_key_set, by_secret
from api.auth.viewers import viewer_of

__all__ = [
    "Client",
    "Identity",
    "Issuer",
    "KeyUnusable",
    "KeysUnavailable",
    "Logins",
    "OpenAddress",
    "Returned",
    "Role",
    "Trust",
    "Unauthenticated",
    "Verify",
    "authenticate",
    "by_key_set",
    "by_secret",
    "identity_of",
    "is_loopback",
    "is_private",
    "issue",
    "key_set",
    "refuse_open_address",
    "signing_key",
    "verify",
    "viewer_of",
]
