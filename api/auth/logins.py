"""A house's own login: a code that its issuer gave is exchanged for who somebody is (OpenID Connect, with PKCE)."""

import asyncio
import logging
import re
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from urllib.parse import quote_plus, urlencode, urlsplit

import httpx
from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import ClaimError, JoseError, SecurityWarning
from joserfc.jws import JWSRegistry
from pydantic import SecretStr

from api.auth.errors import Unauthenticated
from api.auth.issuers import Away, Issuer, Metadata
from api.auth.tokens import SKEW, UNREADABLE, Identity, Role, headed, is_person
from graph.errors import Forbidden, Unavailable

PATIENCE: Final = 10.0
"""Seconds that a login may take, with all that the issuer is asked."""
AT_ONCE: Final = 8
"""Logins for which the issuer is asked at one time; others wait, no longer than that."""
LONGEST: Final = timedelta(hours=12)
"""Time that a login lasts at most, however long the issuer's token does."""
SCOPE: Final = "openid"
ALGORITHMS: Final = frozenset(
    name for name in JWSRegistry.algorithms if name.startswith(("RS", "PS", "ES", "Ed")) and name != "ES256K"
)
"""Those of public keys: by a secret's, or none, whoever knows the public key could sign."""
OURS: Final = ("invalid_client", "unauthorized_client", "unsupported_grant_type", "invalid_scope")
"""Errors of issuers (RFC 6749, 5.2) that whoever keeps this server can mend, and nobody who logs in."""
ERROR: Final = re.compile(r"[a-z_]{1,40}")

log = logging.getLogger("danyuan.auth")


@dataclass(frozen=True)
class Client:
    """As what the issuer knows this server, and which claims of its ID tokens hold person, roles and towns."""

    id: str
    secret: SecretStr | None = field(default=None, repr=False)
    person: str = "sub"
    roles: str | None = None
    towns: str | None = None


@dataclass(frozen=True)
class Returned:
    """With what somebody came back from the issuer, and what their page had kept meanwhile."""

    code: str = field(repr=False)
    verifier: str = field(repr=False)
    nonce: str = field(repr=False)
    redirect: str


class Logins:
    """Logs people in at one issuer."""

    def __init__(self, issuer: Issuer, client: Client) -> None:
        self._issuer = issuer
        self._client = client
        self._asking = asyncio.Semaphore(AT_ONCE)

    async def address(self) -> str:
        """Where one logs in, to which the page adds what it alone knows; Unavailable where the issuer is away."""
        metadata = await self._issuer.metadata()
        asked = {"response_type": "code", "client_id": self._client.id, "scope": SCOPE}
        return f"{metadata.authorization}{'&' if urlsplit(metadata.authorization).query else '?'}{urlencode(asked)}"

    async def identity(self, returned: Returned) -> Identity:
        """Who has logged in, until when that counts.

        Raises:
            Unauthenticated: the issuer does not take the code, or its ID token is not one for this login.
            Forbidden: the ID token names no person.
            Unavailable: the issuer is away, or does not take this server for its client.
        """
        try:
            async with asyncio.timeout(PATIENCE), self._asking:
                metadata = await self._issuer.metadata()
                token = await self._exchanged(metadata, returned)
                kid = _kid(token)
                metadata = await self._issuer.metadata(lambda each: each.knows(kid))
        except (Away, TimeoutError) as fault:
            log.warning("a login failed at the issuer: %s", str(fault) or "it is late")
            raise Unavailable("login.away") from fault
        return self._named(self._checked(metadata, token, returned.nonce))

    async def _exchanged(self, metadata: Metadata, returned: Returned) -> str:
        """The ID token for a code."""
        form = {
            "grant_type": "authorization_code",
            "code": returned.code,
            "redirect_uri": returned.redirect,
            "code_verifier": returned.verifier,
        }
        status, found = await self._issuer.post(
            metadata.token, form | self._in_form(metadata), self._in_header(metadata)
        )
        token, error = found.get("id_token"), found.get("error")
        if status == 200 and isinstance(token, str):
            return token
        told_of = error if isinstance(error, str) and ERROR.fullmatch(error) else f"status {status}"
        if told_of in OURS:
            log.warning("the issuer does not take this server for its client: %s", told_of)
            raise Unavailable("login.client")
        if told_of == "invalid_grant":
            raise Unauthenticated("login.code")
        raise Away(f"it exchanges no code ({told_of})")

    def _in_form(self, metadata: Metadata) -> dict[str, str]:
        """How a client names itself in the form, where it shows no secret in the header."""
        if self._in_header(metadata) is not None:
            return {}
        secret = self._client.secret
        return {"client_id": self._client.id} | ({} if secret is None else {"client_secret": secret.get_secret_value()})

    def _in_header(self, metadata: Metadata) -> httpx.Auth | None:
        """A secret is shown in the header, form-encoded (RFC 6749, 2.3.1), unless the issuer takes it in forms only."""
        secret = self._client.secret
        if secret is None or (
            "client_secret_basic" not in metadata.methods and "client_secret_post" in metadata.methods
        ):
            return None
        return httpx.BasicAuth(quote_plus(self._client.id), quote_plus(secret.get_secret_value()))

    def _checked(self, metadata: Metadata, token: str, nonce: str) -> Mapping[str, Any]:
        """The claims of an ID token that the issuer signed, for this server, for this login, and that is good now."""
        options = {
            "iss": {"essential": True, "value": self._issuer.address},
            "aud": {"essential": True, "value": self._client.id},
        }
        try:
            with warnings.catch_warnings(action="ignore", category=SecurityWarning):  # of EdDSA, for its name alone
                found = jwt.decode(token, metadata.keys, algorithms=ALGORITHMS)
            params = {"nonce": nonce, "client_id": self._client.id}
            claims = CodeIDToken(found.claims, found.header, options, params)
            claims.validate(leeway=SKEW.total_seconds())
        except (JoseError, *UNREADABLE) as fault:
            amiss = fault.claim if isinstance(fault, ClaimError) else type(fault).__name__
            log.warning("an ID token of the issuer does not hold: %s", amiss)
            raise Unauthenticated("login.token") from fault
        return dict(claims)

    def _named(self, claims: Mapping[str, Any]) -> Identity:
        """Whom the claims name. Roles that are not known here are passed over, as others may use the same ones."""
        person = claims.get(self._client.person)
        if not isinstance(person, str) or not is_person(person):
            raise Forbidden("login.nobody")
        roles = _listed(claims, self._client.roles)
        now = datetime.now(UTC)
        expires = datetime.fromtimestamp(int(min((now + LONGEST).timestamp(), claims["exp"])), UTC)
        if expires <= now:
            raise Unauthenticated("login.token")
        return Identity(
            person=person,
            roles=frozenset(role for role in Role if role in roles),
            towns=_listed(claims, self._client.towns),
            expires=expires,
        )


def _kid(token: str) -> str | None:
    """The id of the key that a token names."""
    try:
        return headed(token)[1]
    except Unauthenticated as fault:
        raise Unauthenticated("login.token") from fault


def _listed(claims: Mapping[str, Any], name: str | None) -> frozenset[str]:
    """The texts of a claim; many issuers tell a single one without a list."""
    found = claims.get(name, []) if name is not None else []
    listed = [found] if isinstance(found, str) else found
    if not isinstance(listed, list) or not all(isinstance(each, str) and each.isprintable() for each in listed):
        log.warning("a claim of the issuer is no list of texts: %s", name)
        raise Unauthenticated("login.token")
    return frozenset(listed)
