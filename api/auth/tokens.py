"""Bearer tokens: JSON Web Tokens (RFC 7519), each checked by the one algorithm that its key is for."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any, Final

import jwt

from api.auth.errors import Unauthenticated
from graph.errors import InvalidInput

SYMMETRIC: Final = "HS256"
"""That of a secret; a public key says itself what it is for."""
SKEW: Final = timedelta(seconds=30)
"""How far the clocks of this server and of a token's issuer may be apart."""

UNREADABLE: Final = (ValueError, TypeError, OverflowError, OSError, RecursionError)
"""What reading a token raises, beside the reader's own faults, where it holds other kinds of values than it is to."""

_PERSON = re.compile(r"Person:[0-9A-Za-z-]{1,64}")
_MALFORMED = "auth.malformed"
_CODES = (
    (jwt.ExpiredSignatureError, "auth.expired"),
    (jwt.ImmatureSignatureError, "auth.premature"),
    (jwt.InvalidSignatureError, "auth.signature"),
    (jwt.InvalidAlgorithmError, "auth.algorithm"),
    (jwt.InvalidIssuerError, "auth.issuer"),
    (jwt.InvalidAudienceError, "auth.audience"),
)


class Role(StrEnum):
    """What a token can make of its holder; everything else is read from the graph."""

    ADMIN = "ADMIN"
    ORGANISER = "ORGANISER"
    AUDITOR = "AUDITOR"


@dataclass(frozen=True)
class Trust:
    """Whose tokens count: the secret or public key that they are signed for, who issued them, and for whom."""

    key: bytes | jwt.PyJWK = field(repr=False)
    issuer: str = "danyuan"
    audience: str = "danyuan"

    @property
    def algorithm(self) -> str:
        """The only one by which a token is checked, whatever it says of itself."""
        return self.key.algorithm_name if isinstance(self.key, jwt.PyJWK) else SYMMETRIC


@dataclass(frozen=True)
class Identity:
    """Who is asking: the person's id, the roles and the codes of towns that the token gives, and until when."""

    person: str
    roles: frozenset[Role]
    towns: frozenset[str]
    expires: datetime

    @property
    def ends(self) -> datetime:
        """When it no longer counts: what the clocks may be apart after it expires."""
        return self.expires + SKEW


def issue(trust: Trust, person: str, roles: Iterable[Role], towns: Iterable[str], ttl: timedelta) -> str:
    """A token for a person, `Person:key`, signed with a secret, that lives for `ttl`.

    Raises:
        InvalidInput: `person` is not the id of a person, or `ttl` is not positive.
    """
    if not is_person(person):
        raise InvalidInput("person", "input.person", value=person)
    if ttl <= timedelta(0):
        raise InvalidInput("ttl", "input.ttl", value=str(ttl))
    claims = {
        "sub": person,
        "roles": sorted(roles),
        "towns": sorted(towns),
        "iss": trust.issuer,
        "aud": trust.audience,
        "exp": datetime.now(UTC) + ttl,
    }
    return jwt.encode(claims, trust.key, trust.algorithm)


def verify(trust: Trust, token: str) -> Identity:
    """Who holds the token. Roles that are not known here are passed over, as others may use the same tokens.

    Raises:
        Unauthenticated: it is no token, not one of those trusted, or not valid now.
    """
    try:
        claims = jwt.decode(
            token,
            trust.key,
            algorithms=[trust.algorithm],
            issuer=trust.issuer,
            audience=trust.audience,
            leeway=SKEW,
            options={"require": ["sub", "exp", "iss", "aud"]},
        )
        return _identity(claims)
    except jwt.InvalidTokenError as fault:
        raise Unauthenticated(next((code for kind, code in _CODES if isinstance(fault, kind)), _MALFORMED)) from fault
    except UNREADABLE as fault:
        raise Unauthenticated(_MALFORMED) from fault


def is_person(id: str) -> bool:
    """Whether it is of the form of a person's id, `Person:key`."""
    return _PERSON.fullmatch(id) is not None


def headed(token: str) -> tuple[str | None, str | None]:
    """The algorithm and the key's id that the token's header names; nobody has checked them.

    Raises:
        Unauthenticated: it is no token.
    """
    try:
        header = jwt.get_unverified_header(token)
    except (jwt.InvalidTokenError, *UNREADABLE) as fault:
        raise Unauthenticated(_MALFORMED) from fault
    algorithm, kid = header.get("alg"), header.get("kid")
    if not all(isinstance(each, str | None) for each in (algorithm, kid)):
        raise Unauthenticated(_MALFORMED)
    return algorithm, kid


def _identity(claims: Mapping[str, Any]) -> Identity:
    if not is_person(claims["sub"]):
        raise Unauthenticated(_MALFORMED)
    roles = _listed(claims, "roles")
    return Identity(
        person=claims["sub"],
        roles=frozenset(role for role in Role if role in roles),
        towns=_listed(claims, "towns"),
        expires=datetime.fromtimestamp(int(claims["exp"]), UTC),
    )


def _listed(claims: Mapping[str, Any], name: str) -> frozenset[str]:
    listed = claims.get(name, [])
    if not isinstance(listed, list) or not all(isinstance(entry, str) for entry in listed):
        raise Unauthenticated(_MALFORMED)
    for entry in listed:
        entry.encode()  # half of a pair of surrogates is no text: nothing can be sent that holds one
    return frozenset(listed)
