"""Bearer tokens: JSON Web Tokens (RFC 7519), signed with one key by HS256 and nothing else."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import lru_cache, partial
from typing import Any

import jwt

from api.auth.errors import Unauthenticated
from graph.errors import InvalidInput

_ALGORITHM = "HS256"
_REMEMBERED = 1_000
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
    """Whose tokens count: the key they are signed with, who issued them, and for whom."""

    key: bytes = field(repr=False)
    issuer: str = "danyuan"
    audience: str = "danyuan"


@dataclass(frozen=True)
class Identity:
    """Who is asking: the person's id, the roles and the codes of towns that the token gives, and until when."""

    person: str
    roles: frozenset[Role]
    towns: frozenset[str]
    expires: datetime


def issue(trust: Trust, person: str, roles: Iterable[Role], towns: Iterable[str], ttl: timedelta) -> str:
    """A token for a person, `Person:key`, that lives for `ttl`.

    Raises:
        InvalidInput: `person` is not the id of a person, or `ttl` is not positive.
    """
    if not _PERSON.fullmatch(person):
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
    return jwt.encode(claims, trust.key, _ALGORITHM)


def verify(trust: Trust, token: str) -> Identity:
    """Who holds the token. Roles that are not known here are passed over, as others may use the same tokens.

    Raises:
        Unauthenticated: it is no token, not one of those trusted, or not valid now.
    """
    try:
        claims = jwt.decode(
            token,
            trust.key,
            algorithms=[_ALGORITHM],
            issuer=trust.issuer,
            audience=trust.audience,
            options={"require": ["sub", "exp", "iss", "aud"]},
        )
        return _identity(claims)
    except jwt.InvalidTokenError as fault:
        raise Unauthenticated(next((code for kind, code in _CODES if isinstance(fault, kind)), _MALFORMED)) from fault
    except (ValueError, OverflowError, OSError) as fault:
        raise Unauthenticated(_MALFORMED) from fault


def verifier(trust: Trust) -> Callable[[str], Identity]:
    """As `verify`, but signature and claims of a token that was let in are not checked again; its expiry always is."""
    verified = lru_cache(_REMEMBERED)(partial(verify, trust))

    def verify_again(token: str) -> Identity:
        identity = verified(token)
        if identity.expires <= datetime.now(UTC):
            raise Unauthenticated("auth.expired")
        return identity

    return verify_again


def _identity(claims: Mapping[str, Any]) -> Identity:
    if not _PERSON.fullmatch(claims["sub"]):
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
    return frozenset(listed)
