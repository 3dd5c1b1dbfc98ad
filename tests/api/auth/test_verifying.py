"""A token that was let in a moment ago is not checked again, but it ends when it ends."""

from datetime import UTC, datetime, timedelta

import pytest

from api.auth import Identity, Unauthenticated
from api.auth.tokens import SKEW
from api.auth.verifying import MOST, REMEMBERED, remembering

START = datetime(2020, 2, 15, tzinfo=UTC)


class Checks:
    """Lets every token in that is not expired, and counts."""

    def __init__(self, expires: datetime) -> None:
        self.identity = Identity("Person:01", frozenset(), frozenset(), expires)
        self.seconds = START.timestamp()
        self.count = 0

    async def __call__(self, token: str) -> Identity:
        self.count += 1
        if self.now() >= self.identity.ends.timestamp() or token == "forged":
            raise Unauthenticated("auth.expired")
        return self.identity

    def now(self) -> float:
        return self.seconds


async def test_it_is_checked_once_in_a_while() -> None:
    checks = Checks(START + timedelta(days=1))
    verify = remembering(checks, checks.now)
    for _ in range(3):
        assert await verify("token") is checks.identity
    assert checks.count == 1
    checks.seconds += REMEMBERED
    await verify("token")
    assert checks.count == 2


async def test_it_ends_with_its_time() -> None:
    checks = Checks(START + timedelta(seconds=10))
    verify = remembering(checks, checks.now)
    checks.seconds += 10 + SKEW.total_seconds() - 1
    await verify("token")
    checks.seconds += 1
    with pytest.raises(Unauthenticated):
        await verify("token")


async def test_what_is_refused_is_not_remembered_nor_more_than_enough() -> None:
    checks = Checks(START + timedelta(days=1))
    verify = remembering(checks, checks.now)
    for _ in range(2):
        with pytest.raises(Unauthenticated):
            await verify("forged")
    assert checks.count == 2
    for number in range(MOST + 1):
        await verify(str(number))
    await verify(str(MOST))
    assert checks.count == 2 + MOST + 1
    await verify("0")
    assert checks.count == 2 + MOST + 2
