"""How a bearer token is verified while serving, and how that is spared where it was done a moment ago."""

import time
from collections.abc import Awaitable, Callable
from typing import Final, TypeAlias

from api.auth.errors import Unauthenticated
from api.auth.key_sets import KINDS, KeySet
from api.auth.tokens import Identity, Trust, headed, verify

Verify: TypeAlias = Callable[[str], Awaitable[Identity]]
"""Who holds a token; raises Unauthenticated, or KeysUnavailable."""

REMEMBERED: Final = 300.0
"""Seconds: a withdrawn key counts no longer than this and `key_sets.FRESH` together."""
MOST: Final = 1_000
"""Tokens that are remembered."""


def by_secret(trust: Trust) -> Verify:
    """Tokens signed with one secret."""

    async def check(token: str) -> Identity:
        return verify(trust, token)

    return remembering(check)


def by_key_set(keys: KeySet, issuer: str, audience: str) -> Verify:
    """Tokens signed with the private half of one of the keys, which their `kid` names."""

    async def check(token: str) -> Identity:
        algorithm, kid = headed(token)
        if algorithm not in KINDS:
            raise Unauthenticated("auth.algorithm")
        return verify(Trust(await keys.find(kid), issuer, audience), token)

    return remembering(check)


def remembering(check: Verify, now: Callable[[], float] = time.time) -> Verify:
    """As `check`, but a token that was let in is not checked again for some minutes, or until it ends."""
    known: dict[str, tuple[Identity, float]] = {}

    async def verified(token: str) -> Identity:
        found = known.get(token)
        if found is not None and now() < found[1]:
            return found[0]
        identity = await check(token)
        known.pop(token, None)
        if len(known) >= MOST:
            del known[next(iter(known))]
        known[token] = identity, min(now() + REMEMBERED, identity.ends.timestamp())
        return identity

    return verified
