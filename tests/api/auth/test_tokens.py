"""A token that was issued here is known again; anything else is refused with the reason."""

import json
from base64 import urlsafe_b64encode
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import jwt
import pytest

from api.auth import Role, Trust, Unauthenticated, issue, verify
from graph.errors import InvalidInput

KEY = b"k" * 32
TRUST = Trust(KEY)
PERSON = "Person:0123456789abcdef"
HOUR = timedelta(hours=1)


def signed(key: bytes = KEY, algorithm: str = "HS256", **changed: Any) -> str:
    """A token with the claims that are asked for, save what is changed; None leaves a claim out."""
    claims = {"sub": PERSON, "iss": "danyuan", "aud": "danyuan", "exp": datetime.now(UTC) + HOUR} | changed
    return jwt.encode({name: value for name, value in claims.items() if value is not None}, key, algorithm)


def unsigned() -> str:
    """What a forger sends who hopes that the token's own algorithm is believed."""
    claims = {"sub": PERSON, "iss": "danyuan", "aud": "danyuan", "exp": 4102444800}
    parts = (json.dumps(part).encode() for part in ({"alg": "none", "typ": "JWT"}, claims))
    return ".".join(urlsafe_b64encode(part).rstrip(b"=").decode() for part in parts) + "."


def test_what_was_issued_is_known_again() -> None:
    before = datetime.now(UTC).replace(microsecond=0)
    identity = verify(TRUST, issue(TRUST, PERSON, [Role.ORGANISER, Role.AUDITOR], ["330782101"], HOUR))
    assert identity.person == PERSON
    assert identity.roles == {Role.ORGANISER, Role.AUDITOR}
    assert identity.towns == {"330782101"}
    assert before + HOUR <= identity.expires <= datetime.now(UTC) + HOUR


def test_clocks_may_be_half_a_minute_apart() -> None:
    moment = datetime.now(UTC)
    late = verify(TRUST, signed(exp=moment - timedelta(seconds=20)))
    assert late.ends > moment > late.expires
    assert (
        verify(TRUST, signed(nbf=moment + timedelta(seconds=20), iat=moment + timedelta(seconds=20))).person == PERSON
    )


def test_roles_that_are_not_known_are_passed_over() -> None:
    identity = verify(TRUST, signed(roles=["ADMIN", "EMPEROR"]))
    assert identity.roles == {Role.ADMIN}
    assert identity.towns == frozenset()


def test_issuer_and_audience_are_those_configured() -> None:
    trust = Trust(KEY, issuer="county", audience="town")
    assert verify(trust, issue(trust, PERSON, [], [], HOUR)).person == PERSON
    with pytest.raises(Unauthenticated):
        verify(TRUST, issue(trust, PERSON, [], [], HOUR))


@pytest.mark.parametrize(
    ("token", "code"),
    [
        ("", "auth.malformed"),
        ("abc", "auth.malformed"),
        ("a.b.c", "auth.malformed"),
        ("单.元.号", "auth.malformed"),
        (unsigned(), "auth.algorithm"),
        (signed(b"k" * 64, algorithm="HS512"), "auth.algorithm"),
        (signed(b"o" * 32), "auth.signature"),
        (signed()[:-4] + "AAAA", "auth.signature"),
        (signed(exp=datetime.now(UTC) - timedelta(seconds=31)), "auth.expired"),
        (signed(exp=None), "auth.malformed"),
        (signed(exp="soon"), "auth.malformed"),
        (signed(exp=10**30), "auth.malformed"),
        (signed(exp=[]), "auth.malformed"),
        (signed(nbf={}), "auth.malformed"),
        (signed(towns=["330782101", "\ud800"]), "auth.malformed"),
        (signed(roles=["\udfff"]), "auth.malformed"),
        (signed(sub="Person:\ud800"), "auth.malformed"),
        ("\ud800", "auth.malformed"),
        (signed(nbf=datetime.now(UTC) + HOUR), "auth.premature"),
        (signed(sub=None), "auth.malformed"),
        (signed(sub=""), "auth.malformed"),
        (signed(sub="Household:330782101249H0001"), "auth.malformed"),
        (signed(sub="Person:a b"), "auth.malformed"),
        (signed(iss="another"), "auth.issuer"),
        (signed(iss=None), "auth.malformed"),
        (signed(aud="another"), "auth.audience"),
        (signed(aud=None), "auth.malformed"),
        (signed(roles="ADMIN"), "auth.malformed"),
        (signed(roles=[["ADMIN"]]), "auth.malformed"),
        (signed(towns={"330782101": True}), "auth.malformed"),
    ],
    ids=map(str, count()),  # tokens differ from one process to the next
)
def test_what_is_not_right_is_refused(token: str, code: str) -> None:
    with pytest.raises(Unauthenticated) as refused:
        verify(TRUST, token)
    assert (refused.value.message.code, dict(refused.value.message.values)) == (code, {})


@pytest.mark.parametrize("person", ["", "Person:", "0123456789abcdef", "Unit:EC3", "Person:a:b", f"Person:{'a' * 65}"])
def test_a_token_is_for_a_person(person: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        issue(TRUST, person, [], [], HOUR)
    assert refused.value.argument == "person"


def test_a_token_lives_for_some_time() -> None:
    with pytest.raises(InvalidInput) as refused:
        issue(TRUST, PERSON, [], [], timedelta(0))
    assert refused.value.argument == "ttl"


def test_the_key_is_not_shown() -> None:
    assert "k" * 32 not in repr(TRUST)
