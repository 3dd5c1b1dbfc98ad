"""Public keys of whoever issues tokens: a JSON Web Key Set (RFC 7517), from a file or an address."""

import asyncio
import json
import logging
import math
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from jwt import PyJWK, PyJWKClient, PyJWKSet, PyJWTError

from api.auth.errors import KeysUnavailable, KeyUnusable, Unauthenticated

KINDS: Final = {"RS256": RSAPublicKey, "ES256": EllipticCurvePublicKey, "EdDSA": Ed25519PublicKey}
"""What a key may be for, and its kind. A secret in a set that others can read would let them sign."""
FRESH: Final = 300.0
"""Seconds after which the set is read anew, so that a key that was withdrawn no longer counts."""
LASTING: Final = 3_600.0
"""Seconds that keys still count while the set cannot be had."""
PAUSE: Final = 30.0
"""Seconds between two attempts, so that nobody makes the server fetch without end by naming keys that are not there."""
TIMEOUT: Final = 5.0
"""Seconds that an address may take to answer."""

Load = Callable[[], PyJWKSet]

log = logging.getLogger("danyuan.auth")


class KeySet:
    """The usable keys of a set, as they stand at its place now. `load` may block; it runs in a thread."""

    def __init__(self, load: Load, now: Callable[[], float] = time.monotonic) -> None:
        self._load = load
        self._now = now
        self._keys: dict[str | None, PyJWK] = {}
        self._loaded = self._tried = -math.inf
        self._turn = asyncio.Lock()

    async def find(self, kid: str | None) -> PyJWK:
        """The key of this id; without an id the only one.

        Raises:
            Unauthenticated: the set holds no such key.
            KeysUnavailable: the set cannot be had.
        """
        if self._lacks(kid):
            async with self._turn:
                if self._lacks(kid) and self._now() - self._tried >= PAUSE:
                    await self._reload()
        found = self._keys.get(kid)
        failed = self._tried > self._loaded
        if self._now() - self._loaded > LASTING or (found is None and failed):
            raise KeysUnavailable("auth.keys")
        if found is None:
            raise Unauthenticated("auth.unknown_key")
        return found

    def _lacks(self, kid: str | None) -> bool:
        return kid not in self._keys or self._now() - self._loaded > FRESH

    async def _reload(self) -> None:
        self._tried = self._now()
        try:
            self._keys = usable(await asyncio.to_thread(self._load))
        except (PyJWTError, OSError, ValueError) as fault:
            log.warning("the keys of DANYUAN_JWKS cannot be had: %s", fault)
        else:
            self._loaded = self._tried


def key_set(place: str, now: Callable[[], float] = time.monotonic) -> KeySet:
    """The keys at an address, asked when they are needed, or in a file, which has to be there now.

    Raises:
        KeyUnusable: the file cannot be read, or holds no key that could be used.
    """
    if place.startswith(("http://", "https://")):
        client = PyJWKClient(place, cache_jwk_set=False, timeout=TIMEOUT)
        return KeySet(partial(client.get_jwk_set, refresh=True), now)
    load = partial(_read, Path(place).expanduser())
    try:
        usable(load())
    except (PyJWTError, OSError, ValueError) as fault:
        raise KeyUnusable(f"The keys of DANYUAN_JWKS, {place}, cannot be used: {fault}") from fault
    return KeySet(load, now)


def usable(found: PyJWKSet) -> dict[str | None, PyJWK]:
    """The keys that tokens can be checked with, by their ids; a single one also by none.

    Raises:
        ValueError: there are none.
    """
    keys = [key for key in found if _checks_signatures(key)]
    if not keys:
        raise ValueError(f"it holds no public key for {', '.join(KINDS)}")
    by_id: dict[str | None, PyJWK] = {key.key_id: key for key in keys if key.key_id is not None}
    return by_id | {None: keys[0]} if len(keys) == 1 else by_id


def _checks_signatures(key: PyJWK) -> bool:
    return isinstance(key.key, KINDS.get(key.algorithm_name, ())) and key.public_key_use in (None, "sig")


def _read(file: Path) -> PyJWKSet:
    found = json.loads(file.read_bytes())
    if not isinstance(found, dict):
        raise ValueError("it is not a JSON object")
    return PyJWKSet.from_dict(found)
