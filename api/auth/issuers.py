"""Whoever keeps a house's logins (OpenID Connect): what it tells of itself and answers, within time and size."""

import asyncio
import logging
import math
import ssl
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final

import httpx
import orjson
from joserfc.errors import JoseError
from joserfc.jwk import JWKRegistry, KeySet

from api.auth.addresses import is_private
from api.auth.key_sets import FRESH, LASTING, TIMEOUT
from graph.errors import Unavailable

METADATA: Final = "/.well-known/openid-configuration"
KINDS: Final = frozenset({"RSA", "EC", "OKP"})
"""Kinds of keys that have a public half. A secret in a set that others can read would let them sign."""
MOST_BYTES: Final = 500_000
"""Bytes of an answer."""
PAUSE: Final = 5.0
"""Seconds between two attempts, so that nobody makes the server ask without end."""

log = logging.getLogger("danyuan.auth")


class Away(Exception):
    """The issuer does not answer, or says something that cannot be used; told in the log, which names no more."""


@dataclass(frozen=True)
class Metadata:
    """What an issuer tells of itself: where one logs in, where codes are exchanged, and its public keys."""

    authorization: str
    token: str
    methods: tuple[str, ...]
    """How a client may show its secret there."""
    keys: KeySet = field(repr=False)

    def knows(self, kid: str | None) -> bool:
        """Whether one of the keys has this id; without an id the only key counts."""
        return any(key.kid == kid for key in self.keys) if kid is not None else len(self.keys.keys) == 1


class Issuer:
    """An issuer at its address, which is asked when somebody logs in, and not again for some minutes."""

    def __init__(self, address: str, now: Callable[[], float] = time.monotonic) -> None:
        self.address = address
        self._now = now
        self._metadata: Metadata | None = None
        self._at = self._tried = -math.inf
        self._turn = asyncio.Lock()

    async def metadata(self, knowing: Callable[[Metadata], bool] = lambda _: True) -> Metadata:
        """What it tells of itself, asked anew where that is old or `knowing` says that it does not do.

        Raises Unavailable where it cannot be had.
        """
        if self._lacks(knowing):
            async with self._turn:
                if self._lacks(knowing) and self._now() - self._tried >= PAUSE:
                    await self._reload()
        if self._metadata is None or self._now() - self._at > LASTING:
            raise Unavailable("login.away")
        return self._metadata

    async def post(self, address: str, form: Mapping[str, str], auth: httpx.Auth | None) -> tuple[int, dict[str, Any]]:
        """Status and answer of a form that is sent there; Away where there is no such answer."""
        async with self._client() as client:
            return await _sent(client, client.build_request("POST", address, data=form), auth)

    def _lacks(self, knowing: Callable[[Metadata], bool]) -> bool:
        return self._metadata is None or self._now() - self._at > FRESH or not knowing(self._metadata)

    async def _reload(self) -> None:
        self._tried = self._now()
        try:
            async with asyncio.timeout(TIMEOUT), self._client() as client:
                metadata = await _document(client, self.address.rstrip("/") + METADATA)
                addresses = _addresses(metadata, self.address)
                keys = _public(await _document(client, addresses["jwks_uri"]))
        except (Away, TimeoutError) as fault:
            log.warning("the issuer of DANYUAN_OIDC_ISSUER cannot be used: %s", str(fault) or "it is late")
            return
        methods = metadata.get("token_endpoint_auth_methods_supported")
        shown = tuple(methods) if isinstance(methods, list) else ("client_secret_basic",)
        self._metadata = Metadata(addresses["authorization_endpoint"], addresses["token_endpoint"], shown, keys)
        self._at = self._tried

    def _client(self) -> httpx.AsyncClient:
        """A client that goes by the system's certificates and proxies, but for what is on this machine by none."""
        near = self.address.startswith("http://")
        return httpx.AsyncClient(
            verify=False if near else self._certificates,
            trust_env=not near,
            timeout=TIMEOUT,
            headers={"Accept": "application/json"},
        )

    @cached_property
    def _certificates(self) -> ssl.SSLContext:
        return ssl.create_default_context()


async def _document(client: httpx.AsyncClient, address: str) -> dict[str, Any]:
    status, found = await _sent(client, client.build_request("GET", address), None)
    if status != 200:
        raise Away(f"it answers with status {status}")
    return found


async def _sent(
    client: httpx.AsyncClient, request: httpx.Request, auth: httpx.Auth | None
) -> tuple[int, dict[str, Any]]:
    """Status and JSON object of an answer; no more of it is read than may be."""
    content = bytearray()
    try:
        response = await client.send(request, stream=True, auth=auth)
        try:
            async for chunk in response.aiter_bytes():
                content += chunk
                if len(content) > MOST_BYTES:
                    raise Away("its answer is too long")
        finally:
            await response.aclose()
        found = orjson.loads(content)
    except httpx.HTTPError as fault:
        raise Away(f"it does not answer ({type(fault).__name__})") from fault
    except orjson.JSONDecodeError as fault:
        raise Away("its answer is not JSON") from fault
    if not isinstance(found, dict):
        raise Away("its answer is not a JSON object")
    return response.status_code, found


def _addresses(metadata: Mapping[str, Any], issuer: str) -> dict[str, str]:
    """The addresses in metadata; Away where it is of another issuer, or one of them could be listened in on."""
    if metadata.get("issuer") != issuer:
        raise Away("it calls itself by another name")
    found = {name: metadata.get(name) for name in ("authorization_endpoint", "token_endpoint", "jwks_uri")}
    for name, address in found.items():
        secure = isinstance(address, str) and is_private(address)
        if not secure or (issuer.startswith("https:") and not str(address).startswith("https:")):
            raise Away(f"its {name} is no address of https")
    return {name: str(address) for name, address in found.items()}


def _public(found: Mapping[str, Any]) -> KeySet:
    """The keys that ID tokens can be checked with, those of other kinds passed over; Away where there are none."""
    listed = found.get("keys")
    keys = []
    for each in listed if isinstance(listed, list) else ():
        try:
            if each["kty"] in KINDS and each.get("use", "sig") == "sig":
                keys.append(JWKRegistry.import_key(each))
        except (JoseError, ValueError, TypeError, KeyError, AttributeError):
            continue
    if not keys:
        raise Away("it tells no public key")
    return KeySet(keys)
